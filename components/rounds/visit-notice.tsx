"use client";

import { Eye } from "lucide-react";
import { useMessages, usePlace, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { roomName } from "#lib/messages/room-name.ts";
import { Button } from "#ui/button.tsx";
import { useRun } from "#components/act/use-run.ts";

interface VisitNoticeProps {
  /** Where the visit began, if there is such a place. */
  readonly onLeft?: (() => void) | undefined;
  readonly leaveLabel: string;
}

/** For the guest: whom one is visiting, and the way out. */
export function VisitNotice({ onLeft, leaveLabel }: VisitNoticeProps) {
  const messages = useMessages();
  const placeId = usePlace();
  const visiting = useWorkshop((ready) => ready.state.visits[ready.you] !== undefined);
  const room = useWorkshop((ready) => ready.state.rooms.find((candidate) => candidate.id === placeId));
  const run = useRun();
  if (!visiting || room?.kind !== "group") return null;
  const leave = async () => {
    if (await run("room.visit", { roomId: null })) onLeft?.();
  };
  return (
    <section aria-label={messages.rounds.notices} className="border-b border-accent bg-accent-soft">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5 sm:px-6">
        <Eye aria-hidden="true" className="size-5 shrink-0 text-accent" />
        <p className="grow">{wordsOf("together").guest.visiting(roomName(room, messages))}</p>
        <Button size="small" onClick={() => void leave()}>
          {leaveLabel}
        </Button>
      </div>
    </section>
  );
}
