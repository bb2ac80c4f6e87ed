"use client";

import { Presentation } from "lucide-react";
import { useEffect, useRef } from "react";
import { Desk } from "#components/desk/desk.tsx";
import { PersonChip } from "#components/people/person-chip.tsx";
import { BroadcastList } from "#components/rounds/broadcast-list.tsx";
import { RoundClock } from "#components/rounds/round-clock.tsx";
import { typedAddress } from "#components/share/join-address.ts";
import { JoinCode } from "#components/share/join-code.tsx";
import { useWide } from "#components/workroom/use-wide.ts";
import { useSend, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import type { OpenDialog } from "./dialogs.tsx";
import { joinUrlOf } from "./join-url.ts";

interface DeskPlaceProps {
  readonly onDialog: (dialog: OpenDialog) => void;
  readonly onRoom: () => void;
  readonly onPresent: () => void;
  readonly onDocument: () => void;
}

/** Moderation's desk. Whoever comes back to it has left the group that was visited. */
export function DeskPlace({ onDialog, onRoom, onPresent, onDocument }: DeskPlaceProps) {
  const share = wordsOf("share");
  const wide = useWide();
  const joinCode = useWorkshop((ready) => ready.state.joinCode);
  const send = useSend();
  const visiting = useWorkshop((ready) => ready.state.visits[ready.you] !== undefined);
  const help = useWorkshop((ready) => ready.state.help);
  const calling = new Set(help.map((call) => call.roomId));
  const arrivedVisiting = useRef(visiting);

  useEffect(() => {
    if (arrivedVisiting.current) void send("room.visit", { roomId: null });
  }, [send]);

  const visit = async (roomId: string) => {
    const ack = await send("room.visit", { roomId });
    if (!ack.ok) return;
    // Being there answers the call.
    if (calling.has(roomId)) void send("help.withdraw", { roomId });
    onRoom();
  };
  return (
    <Desk
      wide={wide}
      clock={wide ? <RoundClock size="block" /> : null}
      invitation={
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-ink-2">{typedAddress(joinUrlOf(joinCode))}</span>
            <JoinCode code={joinCode} className="text-3xl text-accent" />
          </p>
          <Button icon={<Presentation />} onClick={onPresent}>
            {share.slide}
          </Button>
        </div>
      }
      broadcasts={<BroadcastList />}
      renderPerson={({ person, attendance }) => <PersonChip person={person} attendance={attendance} />}
      onVisit={(roomId) => void visit(roomId)}
      onDocument={onDocument}
      onShare={() => onDialog("share")}
      onPeople={() => onDialog("people")}
    />
  );
}
