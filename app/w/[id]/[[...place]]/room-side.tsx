"use client";

import type { ReactNode } from "react";
import { TaskCard } from "#components/rounds/task-card.tsx";
import { useWorkshop } from "#live/hooks.ts";
import { LazyBroadcastList, LazyMembers, LazyModerationBadge } from "./lazy-places.tsx";

interface RoomSideProps {
  readonly roomId: string;
  /** Is the first look over? Then there is more than the task. */
  readonly looked: boolean;
  /** Small signs to moderation. */
  readonly signs: ReactNode;
}

/** What belongs to the room beside its board: the task, signs, the people, what was said. */
export function RoomSide({ roomId, looked, signs }: RoomSideProps) {
  const said = useWorkshop((ready) => ready.state.broadcasts.length > 0);
  return (
    <div className="flex flex-col gap-5">
      {looked && <LazyModerationBadge roomId={roomId} />}
      <TaskCard roomId={roomId} />
      {signs}
      {looked && <LazyMembers roomId={roomId} />}
      {said && <LazyBroadcastList />}
    </div>
  );
}
