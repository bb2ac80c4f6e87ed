"use client";

import { createContext, use } from "react";
import { lazily } from "#components/board/lazily.tsx";
import { WorkroomSkeleton } from "#components/workroom/workroom-skeleton.tsx";
import { loadFirst } from "#lib/messages/areas.ts";
import { pageLocale } from "#live/words.ts";

const LoadingLabel = createContext("");

interface IslandProps {
  readonly workshopId: string;
}

/** Drawn in the browser alone: a second copy of Yjs on the server would be one too many. */
const Workroom = lazily<IslandProps>(
  async () => {
    const locale = pageLocale();
    const [{ Workroom }, messages] = await Promise.all([import("./workroom.tsx"), loadFirst(locale)]);
    return function LoadedWorkroom({ workshopId }) {
      return <Workroom workshopId={workshopId} locale={locale} messages={messages} />;
    };
  },
  Loading,
  { essential: true },
);

interface WorkroomIslandProps extends IslandProps {
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
