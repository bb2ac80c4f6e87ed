"use client";

import { Drama, Presentation } from "lucide-react";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { AgendaPanel } from "#components/agenda/agenda-panel.tsx";
import { panelLeads, quietEndsAtMs } from "#components/agenda/lead.ts";
import { hasDraft } from "#components/act/kept-draft.ts";
import { Desk } from "#components/desk/desk.tsx";
import { WithdrawButton } from "#components/desk/withdraw-button.tsx";
import { planKey } from "#components/planning/plan-key.ts";
import { PersonChip } from "#components/people/person-chip.tsx";
import { BroadcastList } from "#components/rounds/broadcast-list.tsx";
import { usePersonActions } from "#components/people/use-person-actions.ts";
import { RoundClock } from "#components/rounds/round-clock.tsx";
import { typedAddress } from "#components/share/join-address.ts";
import { JoinCode } from "#components/share/join-code.tsx";
import { readyIn } from "#components/signs/standing.ts";
import { RevealDialog } from "#components/writing/reveal-dialog.tsx";
import { plenaryOf } from "#lib/model/access.ts";
import type { Seat } from "#lib/model/attendance.ts";
import { useWide } from "#components/workroom/use-wide.ts";
import { useReadWorkshop, useSend, useWorkshop } from "#live/hooks.ts";
import { usePast } from "#live/use-past.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { DeskTogether } from "./desk-together.tsx";
import type { OpenDialog } from "./dialogs.tsx";
import { joinUrlOf } from "./join-url.ts";
import {
  LazyCountdownPanel,
  LazyModeratorKeys,
  LazyMoveDialog,
  LazyPlanForm,
  LazyPreparedRound,
  LazyRoomDialog,
} from "./lazy-planning.tsx";

interface DeskPlaceProps {
  readonly onDialog: (dialog: OpenDialog) => void;
  readonly onRoom: () => void;
  readonly onPresent: () => void;
  readonly onDocument: () => void;
  readonly onVotes: () => void;
}

/** Moderation's desk. Whoever comes back to it has left the group that was visited. */
export function DeskPlace({ onDialog, onRoom, onPresent, onDocument, onVotes }: DeskPlaceProps) {
  const share = wordsOf("share");
  const wide = useWide();
  const joinCode = useWorkshop((ready) => ready.state.joinCode);
  // While it is being prepared: somebody who takes part is no longer served by it.
  const alone = useWorkshop(
    ({ state }) => state.rehearsal === undefined && state.people.every(({ role }) => role === "moderator"),
  );
  const quietIsUp = usePast(useWorkshop((ready) => quietEndsAtMs(ready.state)));
  const leads = useWorkshop((ready) => panelLeads(ready.state, quietIsUp));
  const send = useSend();
  const visiting = useWorkshop((ready) => ready.state.visits[ready.you] !== undefined);
  const help = useWorkshop((ready) => ready.state.help);
  const calling = new Set(help.map((call) => call.roomId));
  const arrivedVisiting = useRef(visiting);
  const round = useWorkshop((ready) => ready.state.round);
  const [editedId, setEditedId] = useState<string | null>(null);
  const edited = useWorkshop((ready) => ready.state.rooms.find((room) => room.id === editedId));
  const [revealing, setRevealing] = useState(false);
  const done = useWorkshop((ready) => readyIn(ready, plenaryOf(ready.state)));
  const [moving, setMoving] = useState(false);
  const { move } = usePersonActions();
  const read = useReadWorkshop();
  const drop = (personId: string, roomId: string) => {
    const { people, rooms, round: now } = read().state;
    const person = people.find(({ id }) => id === personId);
    const room = rooms.find(({ id }) => id === roomId);
    if (person && room && now?.members[personId] !== roomId) void move(person, room);
  };
  const closeRoom = useCallback(() => setEditedId(null), []);

  useEffect(() => {
    if (arrivedVisiting.current) void send("room.visit", { roomId: null });
  }, [send]);

  const visit = async (roomId: string) => {
    const ack = await send("room.visit", { roomId });
    if (!ack.ok) return;
    // Being there answers the call.
    if (calling.has(roomId)) void send("help.done", { roomId });
    onRoom();
  };
  return (
    <>
      <Desk
        wide={wide}
        clock={wide ? <RoundClock size="block" /> : null}
        agenda={({ busy, brief, plan }) => (
          <AgendaPanel
            quietIsUp={quietIsUp}
            yields={busy}
            brief={brief}
            onPlan={plan}
            onReveal={() => setRevealing(true)}
            onEdit={() => onDialog("agenda")}
          />
        )}
        agendaLeads={leads}
        invitation={
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="text-ink-2">{typedAddress(joinUrlOf(joinCode))}</span>
              <JoinCode code={joinCode} className="text-3xl text-accent" />
            </p>
            <Button icon={<Presentation />} onClick={onPresent}>
              {share.slide}
            </Button>
            {alone && (
              <Button icon={<Drama />} onClick={() => onDialog("rehearsal")}>
                {wordsOf("desk").rehearse}
              </Button>
            )}
          </div>
        }
        countdown={<LazyCountdownPanel />}
        together={<DeskTogether quietIsUp={quietIsUp} onVotes={onVotes} />}
        broadcasts={<BroadcastList renderAction={(broadcast) => <WithdrawButton broadcast={broadcast} />} />}
        renderPlan={(onDone) => <LazyPlanForm onDone={onDone} />}
        planKept={() => hasDraft(planKey(read().state))}
        renderPrepared={(onChange) =>
          round?.state === "prepared" && (
            <LazyPreparedRound
              round={round}
              renderPerson={renderPerson}
              onEditRoom={setEditedId}
              onChange={onChange}
            />
          )
        }
        renderPerson={renderPerson}
        onEditRoom={setEditedId}
        onVisit={(roomId) => void visit(roomId)}
        onMove={() => setMoving(true)}
        onDrop={drop}
        onDocument={onDocument}
        onShare={() => onDialog("share")}
        onPeople={() => onDialog("people")}
        onLog={() => onDialog("log")}
        onRehearse={() => onDialog("rehearsal")}
      />
      <LazyModeratorKeys more={KEYS} />
      {revealing && <RevealDialog done={done} onClose={() => setRevealing(false)} />}
      {moving && <LazyMoveDialog onClose={() => setMoving(false)} />}
      {edited && <LazyRoomDialog key={edited.id} room={edited} onClose={closeRoom} />}
    </>
  );
}

function renderPerson({ person, attendance }: Seat, shown?: string): ReactNode {
  return <PersonChip person={person} attendance={attendance} shown={shown} />;
}

/** To where one writes to all, and to the button for the next step: pressing it is left to the hand. */
const KEYS = {
  m: () => {
    const field = document.querySelector<HTMLElement>("[data-broadcast]");
    // In a narrow window it is folded away.
    field?.closest("details")?.setAttribute("open", "");
    field?.focus();
  },
  w: () => document.querySelector<HTMLElement>("[data-next-step]")?.focus(),
};
