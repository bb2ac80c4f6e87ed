import { Eye } from "lucide-react";
import { useState } from "react";
import { useRun } from "#components/act/use-run.ts";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { showToast } from "#ui/toasts.ts";

interface ShareCardsProps {
  readonly count: number;
  /** Is everything on the server's disk? What is not would stay behind. */
  readonly saved: boolean;
  readonly variant?: "primary" | "secondary";
  readonly onShared: () => void;
}

/** Shows one's own cards to the others, for good. */
export function ShareCards({ count, saved, variant = "secondary", onShared }: ShareCardsProps) {
  const { share: words } = wordsOf("writing");
  const { workroom } = useMessages();
  const run = useRun();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const share = async () => {
    setBusy(true);
    const accepted = await run("writing.share", {});
    setBusy(false);
    setAsking(false);
    if (!accepted) return;
    showToast({ text: words.done });
    onShared();
  };
  return (
    <>
      <Button size="small" variant={variant} icon={<Eye />} onClick={() => setAsking(true)}>
        {words.early(count)}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void share()}
        title={words.title(count)}
        confirmLabel={words.do}
        cancelLabel={words.not}
        closeLabel={workroom.close}
        busy={busy || !saved}
      >
        <p>{words.text}</p>
        {!saved && <p className="mt-2 text-sm text-ink-2">{words.saving}</p>}
      </ConfirmDialog>
    </>
  );
}
