"use client";

import { BroadcastList } from "#components/rounds/broadcast-notices.tsx";
import { HelpButton } from "#components/rounds/help-button.tsx";
import { Members, ModerationBadge } from "#components/rounds/members.tsx";
import { TaskCard } from "#components/rounds/task-card.tsx";

/** What belongs to the room beside its board: the task, help, the people, what was said. */
export function RoomSide({ roomId }: { readonly roomId: string }) {
  return (
    <div className="flex flex-col gap-5">
      <ModerationBadge roomId={roomId} />
      <TaskCard roomId={roomId} />
      <HelpButton roomId={roomId} />
      <Members roomId={roomId} />
      <BroadcastList />
    </div>
  );
}
