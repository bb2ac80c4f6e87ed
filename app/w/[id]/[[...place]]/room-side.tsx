"use client";

import { HelpButton } from "#components/rounds/help-button.tsx";
import { Members, ModerationBadge } from "#components/rounds/members.tsx";
import { TaskCard } from "#components/rounds/task-card.tsx";
import { useWorkshop } from "#live/hooks.ts";
import { LazyBroadcastList } from "./lazy-places.tsx";

/** What belongs to the room beside its board: the task, help, the people, what was said. */
export function RoomSide({ roomId }: { readonly roomId: string }) {
  const said = useWorkshop((ready) => ready.state.broadcasts.length > 0);
  return (
    <div className="flex flex-col gap-5">
      <ModerationBadge roomId={roomId} />
      <TaskCard roomId={roomId} />
      <HelpButton roomId={roomId} />
      <Members roomId={roomId} />
      {said && <LazyBroadcastList />}
    </div>
  );
}
