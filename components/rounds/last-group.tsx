"use client";

import { ArrowLeft, PenLine } from "lucide-react";
import { grantOf, settledRound } from "#lib/model/access.ts";
import { roomName } from "#lib/messages/room-name.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";

type LastGroupProps =
  | { readonly inside: true; readonly onLeave: () => void }
  | { readonly inside: false; readonly onEnter: (roomId: string) => void };

/** After the groups: everybody is back, and whoever has not finished may write on in the group they were in. */
export function LastGroup(props: LastGroupProps) {
  const messages = useMessages();
  const { rounds } = messages;
  const group = wordsOf("group");
  const room = useWorkshop(({ state, you }) => {
    const round = settledRound(state);
    const roomId = round?.state === "closed" ? round.members[you] : undefined;
    if (roomId === undefined || grantOf(state, you, { kind: "room", roomId }) !== "write") return undefined;
    return state.rooms.find((candidate) => candidate.id === roomId);
  });
  if (props.inside)
    return (
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-md bg-accent-soft px-3 py-1.5">
        <p className="grow basis-60">{group.stillWriting(roomName(room, messages))}</p>
        <Button size="small" icon={<ArrowLeft />} onClick={props.onLeave}>
          {rounds.going.back}
        </Button>
      </div>
    );
  if (!room) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-md border border-line bg-surface-2 px-3 py-1.5">
      <p className="grow basis-60 text-ink-2">{group.backInPlenary}</p>
      <Button size="small" icon={<PenLine />} onClick={() => props.onEnter(room.id)}>
        {group.workOn(roomName(room, messages))}
      </Button>
    </div>
  );
}
