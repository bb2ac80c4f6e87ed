import clsx from "clsx";
import { Download } from "lucide-react";
import type { DocumentationMessages } from "#lib/messages/de/documentation.ts";
import type { ExportFormat } from "#lib/protocol/http.ts";
import { ButtonLink } from "#ui/button.tsx";

interface DownloadsProps {
  readonly workshopId: string;
  readonly words: DocumentationMessages["download"];
}

const OTHERS = ["pdf", "html", "md"] as const satisfies readonly ExportFormat[];

/** The document as a file, as it stands on the server at this moment. On a phone only the main button stays in reach. */
export function Downloads({ workshopId, words }: DownloadsProps) {
  const address = (format: ExportFormat) => `/api/workshops/${workshopId}/documentation.${format}`;
  const others = (className: string) => (
    <ul aria-label={words.others} className={clsx("flex flex-wrap gap-x-1", className)}>
      {OTHERS.map((format) => (
        <li key={format}>
          <ButtonLink variant="quiet" size="small" href={address(format)} download>
            {words[format]}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {others("-mb-3 sm:hidden")}
      <div className="sticky bottom-0 -mx-1 max-sm:bottom-[calc(2.5rem+env(safe-area-inset-bottom))] max-sm:pb-8 flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-surface-1 px-1 py-3 print:hidden">
        <ButtonLink
          variant="primary"
          icon={<Download />}
          href={address("docx")}
          download
          className="grow sm:grow-0"
        >
          {words.primary}
        </ButtonLink>
        <span className="text-sm text-ink-2 @max-[46rem]:hidden">{words.primaryHint}</span>
        {others("ms-auto max-sm:hidden")}
      </div>
    </>
  );
}
