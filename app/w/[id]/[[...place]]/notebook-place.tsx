"use client";

import type { ReactNode } from "react";
import { Notebook } from "#components/board/notebook/notebook.tsx";
import { ModerationBadge } from "#components/rounds/moderation-badge.tsx";
import { TaskCard } from "#components/rounds/task-card.tsx";
import { useWide } from "#components/workroom/use-wide.ts";

interface NotebookPlaceProps {
  readonly roomId: string;
  /** Small signs to moderation. */
  readonly signs: ReactNode;
  /** The room, for when its cards are looked at. */
  readonly children: ReactNode;
}

/** The own sheet in the place of the room, with the task and the signs where there is no room for them beside it. */
export function NotebookPlace({ roomId, signs, children }: NotebookPlaceProps) {
  const wide = useWide();
  const head = !wide && (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2 empty:hidden">
      <TaskCard roomId={roomId} folded />
      <ModerationBadge roomId={roomId} />
      {signs}
    </div>
  );
  return <Notebook head={head}>{children}</Notebook>;
}
