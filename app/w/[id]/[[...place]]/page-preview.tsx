"use client";

import { DocumentationPreview } from "#components/documentation/documentation-preview.tsx";
import { useMessages } from "#live/hooks.ts";
import { Button } from "#ui/button.tsx";

/** What becomes of the cards, beside them. */
export function PagePreview({ onOpen }: { readonly onOpen: () => void }) {
  const { workroom } = useMessages();
  return (
    <section aria-label={workroom.place.documentation} className="flex flex-col gap-3">
      <div className="flex items-baseline justify-between gap-2">
        <h2 className="eyebrow">{workroom.page}</h2>
        <Button size="small" variant="quiet" onClick={onOpen}>
          {workroom.pageOpen}
        </Button>
      </div>
      <DocumentationPreview />
    </section>
  );
}
