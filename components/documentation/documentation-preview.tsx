"use client";

import { lazy, Suspense } from "react";
import { grantOf } from "#lib/model/access.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { SheetSkeleton } from "./sheet-skeleton.tsx";

const PreviewSheet = lazy(async () => ({ default: (await import("./preview-sheet.tsx")).PreviewSheet }));

/** The documentation beside the board, smaller and only to read. Says why where it may not be seen yet. */
export function DocumentationPreview() {
  const words = wordsOf("documentation");
  const grant = useWorkshop(({ state, you }) => grantOf(state, you, { kind: "documentation" }));
  if (grant === "none") {
    return <p className="text-sm text-ink-2">{`${words.hidden.title} ${words.hidden.text}`}</p>;
  }
  return (
    <Suspense fallback={<SheetSkeleton label={words.loading} small />}>
      <PreviewSheet />
    </Suspense>
  );
}
