"use client";

import { useEffect, useRef } from "react";
import { Desk } from "#components/desk/desk.tsx";
import { PersonChip } from "#components/people/person-chip.tsx";
import { BroadcastList } from "#components/rounds/broadcast-notices.tsx";
import { RoundClock } from "#components/rounds/round-clock.tsx";
import { useSend, useWorkshop } from "#live/hooks.ts";
import type { OpenDialog } from "./dialogs.tsx";

interface DeskPlaceProps {
  readonly onDialog: (dialog: OpenDialog) => void;
  readonly onRoom: () => void;
}

/** Moderation's desk. Whoever comes back to it has left the group that was visited. */
export function DeskPlace({ onDialog, onRoom }: DeskPlaceProps) {
  const send = useSend();
  const visiting = useWorkshop((ready) => ready.state.visits[ready.you] !== undefined);
  const arrivedVisiting = useRef(visiting);

  useEffect(() => {
    if (arrivedVisiting.current) void send("room.visit", { roomId: null });
  }, [send]);

  const visit = async (roomId: string) => {
    const ack = await send("room.visit", { roomId });
    if (ack.ok) onRoom();
  };
  return (
    <Desk
      clock={<RoundClock size="block" />}
      broadcasts={<BroadcastList />}
      renderPerson={({ person, attendance }) => <PersonChip person={person} attendance={attendance} />}
      onVisit={(roomId) => void visit(roomId)}
      onShare={() => onDialog("share")}
      onPeople={() => onDialog("people")}
    />
  );
}
