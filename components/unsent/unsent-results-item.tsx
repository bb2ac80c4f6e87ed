import { useDismissUnsent } from "#live/hooks.ts";
import { unsentAsText, type UnsentResults } from "#live/unsent.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { CopyButton } from "#ui/copy-button.tsx";

interface UnsentResultsItemProps {
  readonly id: string;
  readonly unsent: UnsentResults;
}

/** The written part of the documentation as it was here. */
export function UnsentResultsItem({ id, unsent }: UnsentResultsItemProps) {
  const words = wordsOf("unsent");
  const dismiss = useDismissUnsent();
  return (
    <li className="flex flex-col gap-3 rounded-lg border border-line bg-surface-1 p-4">
      <h3 className="hyphenate font-semibold">{words.results}</h3>
      <p className="hyphenate max-h-48 overflow-y-auto whitespace-pre-wrap">{unsent.lines.join("\n")}</p>
      <p className="text-sm text-ink-2">{words.onlyCopy}</p>
      <div className="flex flex-wrap gap-2">
        <CopyButton
          size="small"
          text={unsentAsText(unsent, String)}
          label={words.copy}
          doneLabel={words.copied}
          failedLabel={words.copyFailed}
        />
        <Button variant="quiet" size="small" onClick={() => dismiss(id)}>
          {words.dismiss}
        </Button>
      </div>
    </li>
  );
}
