"use client";

import { Members, ModerationBadge } from "#components/rounds/members.tsx";
import { TaskCard } from "#components/rounds/task-card.tsx";
import { isRunning } from "#lib/model/access.ts";
import { useWorkshop } from "#live/hooks.ts";
import { LazyBroadcastList, LazyHelpButton } from "./lazy-places.tsx";

/** What belongs to the room beside its board: the task, help, the people, what was said. */
export function RoomSide({ roomId }: { readonly roomId: string }) {
  const working = useWorkshop((ready) => isRunning(ready.state.round));
  const said = useWorkshop((ready) => ready.state.broadcasts.length > 0);
  return (
    <div className="flex flex-col gap-5">
      <ModerationBadge roomId={roomId} />
      <TaskCard roomId={roomId} />
      {working && <LazyHelpButton roomId={roomId} />}
      <Members roomId={roomId} />
      {said && <LazyBroadcastList />}
    </div>
  );
}
