"use client";

import { ListPlus, Pencil, Shuffle, SquareCheck, Undo2 } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useRun } from "#components/act/use-run.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { isRunning } from "#lib/model/access.ts";
import { seatsOf, unseated } from "#lib/model/attendance.ts";
import { isDealt } from "#lib/model/dealt.ts";
import type { Room, Round } from "#lib/model/state.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { seatCounts } from "./counts.ts";
import { ExpectedNames } from "./expected-names.tsx";
import { GroupTile, type RenderPerson, type Seating } from "./group-tile.tsx";
import { ListDialog } from "./list-dialog.tsx";
import { Others, Unseated } from "./loose-people.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { TurnPlan } from "./turn-plan.tsx";
import { useSeats } from "./use-seats.ts";

type Prepared = Extract<Round, { state: "prepared" }>;

interface PreparedRoundProps {
  readonly round: Prepared;
  readonly renderPerson: RenderPerson;
  readonly onEditRoom: (roomId: string) => void;
  /** Back to the form that led here. */
  readonly onChange: () => void;
}

/** The proposal: every group with its people, to be changed by hand before it becomes real. */
export function PreparedRound({ round, renderPerson, onEditRoom, onChange }: PreparedRoundProps) {
  const { proposal } = wordsOf("planning");
  const state = useWorkshop((ready) => ready.state);
  const online = useWorkshop((ready) => ready.online);
  const seat = useSeats();
  const [selected, setSelected] = useState<ReadonlySet<string> | null>(null);
  const rooms = useMemo(
    () => round.roomIds.flatMap((roomId) => state.rooms.find((room) => room.id === roomId) ?? []),
    [round.roomIds, state.rooms],
  );
  const without = unseated(state, online);
  const roomy = rooms.length <= ROOMY;

  const dragged = useRef<readonly string[]>([]);
  const selection = useRef(selected);
  useEffect(() => {
    selection.current = selected;
  }, [selected]);
  const seating = useMemo<Seating>(
    () => ({
      drag(personId) {
        const chosen = selection.current;
        dragged.current = chosen?.has(personId) ? [...chosen] : [personId];
      },
      drop(roomId) {
        void seat(dragged.current, roomId);
        dragged.current = [];
      },
      select: (personIds, on) =>
        setSelected((before) => {
          const next = new Set(before);
          for (const personId of personIds)
            if (on) next.add(personId);
            else next.delete(personId);
          return next;
        }),
      edit: onEditRoom,
    }),
    [seat, onEditRoom],
  );

  return (
    <section className="flex grow flex-col gap-3">
      <Head
        round={round}
        rooms={rooms}
        selecting={selected !== null}
        onSelecting={setSelected}
        onChange={onChange}
      />
      {without.length > 0 && round.assignment !== "free" && (
        <Unseated seats={without} selected={selected} seating={seating} renderPerson={renderPerson} />
      )}
      <ExpectedNames round={round} />
      <ul className={gridOf(rooms.length)}>
        {rooms.map((room) => (
          <li key={room.id} className="min-w-0">
            <GroupTile
              room={room}
              roomy={roomy}
              seats={seatsOf(state, online, room.id)}
              hosts={round.hosts ?? NOBODY}
              emptyText={round.assignment === "free" ? proposal.emptyChoice : proposal.empty}
              selected={selected}
              seating={seating}
              renderPerson={renderPerson}
            />
          </li>
        ))}
      </ul>
      <Others round={round} rooms={rooms} onSeat={(personId, roomId) => void seat([personId], roomId)} />
      {round.assignment === "rotate" && <TurnPlan round={round} />}
      {selected === null ? (
        <Foot round={round} />
      ) : (
        <SelectionBar
          count={selected.size}
          rooms={rooms}
          onMove={async (roomId) => {
            if (await seat([...selected], roomId)) setSelected(new Set());
          }}
          onEnd={() => setSelected(null)}
        />
      )}
    </section>
  );
}

const NOBODY: readonly string[] = [];

/** Up to so many groups each tile shows more. */
const ROOMY = 4;

function gridOf(groups: number): string {
  return groups <= ROOMY
    ? "grid grid-cols-[repeat(auto-fit,minmax(min(20rem,100%),1fr))] gap-4"
    : "grid grid-cols-[repeat(auto-fill,minmax(min(12rem,100%),1fr))] gap-2.5";
}

interface HeadProps {
  readonly round: Prepared;
  readonly rooms: readonly Room[];
  readonly selecting: boolean;
  readonly onSelecting: (selected: ReadonlySet<string> | null) => void;
  readonly onChange: () => void;
}

/** What it is, how everybody is counted, and how to change it. */
function Head({ round, rooms, selecting, onSelecting, onChange }: HeadProps) {
  const { proposal, list } = wordsOf("planning");
  const counts = useWorkshop((ready) => seatCounts(ready.state, round));
  const all = useWorkshop((ready) => ready.state.people.filter(isDealt).length);
  const run = useRun();
  const [pasting, setPasting] = useState(false);
  const free = round.assignment === "free";
  const give = async (name: "round.shuffle" | "round.discard", said: string) => {
    if (await run(name, {})) announce(said);
  };
  const facts = [
    free ? proposal.chosen(counts.seated, all) : proposal.seated(counts.seated),
    ...(counts.roaming > 0 ? [proposal.roaming(counts.roaming)] : []),
    ...(counts.unseated > 0 && !free ? [proposal.unseated(counts.unseated)] : []),
    ...(counts.expected > 0 ? [proposal.expected(counts.expected)] : []),
  ];
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <div className="min-w-0 grow basis-80">
        <h2 className="text-xl">
          {round.offered ? proposal.titleChoice(round.number) : proposal.title(round.number)}{" "}
          <span className="inline-block text-base font-normal text-ink-2">
            {proposal.summary(rooms.length, round.minutes)}
          </span>
        </h2>
        <p className="text-sm text-ink-2">
          {free ? (round.offered ? proposal.textChoice : proposal.textBeforeChoice) : proposal.text}
        </p>
        <p className="text-sm font-semibold tabular-nums">{facts.join(" · ")}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        {!free && round.assignment !== "manual" && (
          <Button
            size="small"
            icon={<Shuffle />}
            title={proposal.textFills}
            onClick={() => void give("round.shuffle", proposal.shuffled)}
          >
            {proposal.shuffle}
          </Button>
        )}
        <Button
          size="small"
          icon={<SquareCheck />}
          aria-pressed={selecting}
          onClick={() => onSelecting(selecting ? null : new Set())}
        >
          {proposal.select}
        </Button>
        <Button size="small" icon={<ListPlus />} onClick={() => setPasting(true)}>
          {list.open}
        </Button>
        <Button size="small" icon={<Pencil />} onClick={onChange}>
          {proposal.change}
        </Button>
        <Button
          size="small"
          variant="quiet"
          icon={<Undo2 />}
          onClick={() => void give("round.discard", proposal.discarded)}
        >
          {proposal.discard}
        </Button>
      </div>
      {pasting && (
        <ListDialog rooms={rooms} expected={round.expected ?? []} onClose={() => setPasting(false)} />
      )}
    </div>
  );
}

/** The one thing to do next. */
function Foot({ round }: { readonly round: Prepared }) {
  const { proposal } = wordsOf("planning");
  const run = useRun();
  const running = useWorkshop((ready) => isRunning(ready.state.round));
  const [busy, setBusy] = useState(false);
  const give = async (name: "round.offer" | "round.open", said: string) => {
    if (busy || running) return;
    setBusy(true);
    if (await run(name, {})) announce(said);
    setBusy(false);
  };
  const offers = round.assignment === "free" && !round.offered;
  return (
    <div className="sticky bottom-0 z-10 mt-auto flex flex-wrap justify-end gap-2 border-t border-line bg-surface-1 py-3 max-sm:bottom-16">
      {offers && (
        <Button size="large" busy={busy} onClick={() => void give("round.open", proposal.opened)}>
          {proposal.openAtOnce}
        </Button>
      )}
      <Button
        variant="primary"
        size="large"
        busy={busy}
        onClick={() =>
          void (offers ? give("round.offer", proposal.offered) : give("round.open", proposal.opened))
        }
      >
        {offers ? proposal.offer : proposal.open}
      </Button>
    </div>
  );
}
