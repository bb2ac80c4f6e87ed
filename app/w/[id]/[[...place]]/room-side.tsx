"use client";

import { ModerationBadge } from "#components/rounds/moderation-badge.tsx";
import { TaskCard } from "#components/rounds/task-card.tsx";
import { isRunning } from "#lib/model/access.ts";
import { useWorkshop } from "#live/hooks.ts";
import { LazyBroadcastList, LazyHelpButton, LazyMembers } from "./lazy-places.tsx";

interface RoomSideProps {
  readonly roomId: string;
  /** Is the first look over? Then there is more than the task. */
  readonly looked: boolean;
}

/** What belongs to the room beside its board: the task, help, the people, what was said. */
export function RoomSide({ roomId, looked }: RoomSideProps) {
  const working = useWorkshop((ready) => isRunning(ready.state.round));
  const said = useWorkshop((ready) => ready.state.broadcasts.length > 0);
  return (
    <div className="flex flex-col gap-5">
      <ModerationBadge roomId={roomId} />
      <TaskCard roomId={roomId} />
      {looked && working && <LazyHelpButton roomId={roomId} />}
      {looked && <LazyMembers roomId={roomId} />}
      {said && <LazyBroadcastList />}
    </div>
  );
}
