"use client";

import dynamic from "next/dynamic";
import { createContext, use } from "react";
import { WorkroomSkeleton } from "#components/workroom/workroom-skeleton.tsx";
import { loadFirst } from "#lib/messages/areas.ts";
import { pageLocale } from "#live/words.ts";

const LoadingLabel = createContext("");

/** Never rendered on the server: a second copy of Yjs there would be one too many. */
const Workroom = dynamic(
  async () => {
    const locale = pageLocale();
    const [{ Workroom }, messages] = await Promise.all([import("./workroom.tsx"), loadFirst(locale)]);
    return function LoadedWorkroom({ workshopId }: { readonly workshopId: string }) {
      return <Workroom workshopId={workshopId} locale={locale} messages={messages} />;
    };
  },
  { ssr: false, loading: Loading },
);

interface WorkroomIslandProps {
  readonly workshopId: string;
  /** Said while the words themselves are still on their way. */
  readonly loadingLabel: string;
}

export function WorkroomIsland({ workshopId, loadingLabel }: WorkroomIslandProps) {
  return (
    <LoadingLabel value={loadingLabel}>
      <Workroom workshopId={workshopId} />
    </LoadingLabel>
  );
}

function Loading() {
  return <WorkroomSkeleton label={use(LoadingLabel)} />;
}
