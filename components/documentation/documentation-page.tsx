"use client";

import { EyeOff } from "lucide-react";
import { lazy, Suspense } from "react";
import { grantOf } from "#lib/model/access.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { SheetSkeleton } from "./sheet-skeleton.tsx";

/** The report and its words are loaded only by those who look at them. */
const OpenPage = lazy(async () => ({ default: (await import("./open-page.tsx")).OpenPage }));

interface DocumentationPageProps {
  /** Opens the form with the workshop's details; left out where the reader may not change them. */
  readonly onEditHead?: () => void;
}

/** The whole documentation, in the middle of the screen. */
export function DocumentationPage({ onEditHead }: DocumentationPageProps) {
  const words = wordsOf("documentation");
  const grant = useWorkshop(({ state, you }) => grantOf(state, you, { kind: "documentation" }));
  if (grant === "none") {
    return (
      <div className="flex flex-col gap-4">
        <h1 className="text-2xl">{words.title}</h1>
        <EmptyState
          icon={<EyeOff />}
          text={
            <>
              <strong className="block text-ink-1">{words.hidden.title}</strong>
              {words.hidden.text}
            </>
          }
        />
      </div>
    );
  }
  return (
    <Suspense fallback={<SheetSkeleton label={words.loading} />}>
      <OpenPage {...(onEditHead !== undefined && { onEditHead })} />
    </Suspense>
  );
}
