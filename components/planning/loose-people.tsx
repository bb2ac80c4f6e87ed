"use client";

import clsx from "clsx";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import type { Seat } from "#lib/model/attendance.ts";
import type { Room, Round } from "#lib/model/state.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { othersIn } from "./counts.ts";
import { PersonRow, useDropTarget, type RenderPerson, type Seating } from "./group-tile.tsx";

interface UnseatedProps {
  readonly seats: readonly Seat[];
  readonly selected: ReadonlySet<string> | null;
  readonly seating: Seating;
  readonly renderPerson: RenderPerson;
}

/** Those who still need a group; also the place to which one drags somebody out of theirs. */
export function Unseated({ seats, selected, seating, renderPerson }: UnseatedProps) {
  const { proposal } = wordsOf("planning");
  const { isOver, target } = useDropTarget(() => seating.drop(null));
  return (
    <section
      aria-label={proposal.waiting}
      {...target}
      className={clsx(
        "flex flex-col gap-1 rounded-lg border bg-warn-soft p-3",
        isOver ? "border-accent outline-2 outline-accent" : "border-warn",
      )}
    >
      <h3 className="flex flex-wrap items-baseline gap-x-3 font-semibold">
        {proposal.waiting}
        <span className="text-sm font-normal text-ink-2">{proposal.waitingHint}</span>
      </h3>
      <ul className="grid max-h-60 grid-cols-[repeat(auto-fill,minmax(min(12rem,100%),1fr))] gap-x-4 overflow-y-auto">
        {seats.map((seat) => (
          <li key={seat.person.id}>
            <PersonRow
              person={seat.person}
              attendance={seat.attendance}
              selected={selected?.has(seat.person.id)}
              seating={seating}
              renderPerson={renderPerson}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

const FOLDED_FROM = 7;

interface OthersProps {
  readonly round: Round;
  readonly rooms: readonly Room[];
  readonly onSeat: (personId: string, roomId: string | null) => void;
}

/** Moderation, speakers and observers: nobody deals them, so it is said where each of them is. */
export function Others({ round, rooms, onSeat }: OthersProps) {
  const { proposal } = wordsOf("planning");
  const others = useWorkshop((ready) => othersIn(ready.state));
  const list = (
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      {others.map((person) => (
        <li key={person.id} className="flex max-w-full min-w-0 items-center gap-2">
          <span className="truncate">{person.name}</span>
          <select
            aria-label={proposal.placeOf(person.name)}
            value={round.members[person.id] ?? ""}
            onChange={(event) => onSeat(person.id, event.target.value === "" ? null : event.target.value)}
            className="target-small max-w-44 rounded-md border border-line-strong bg-surface-2 px-2 text-sm"
          >
            <option value="">{person.role === "observer" ? proposal.watches : proposal.roams}</option>
            {rooms.map((room) => (
              <option key={room.id} value={room.id}>
                {room.name}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  );
  if (others.length >= FOLDED_FROM)
    return (
      <Disclosure summary={proposal.others} hint={String(others.length)}>
        <p className="mb-2 text-sm text-ink-2">{proposal.othersHint}</p>
        {list}
      </Disclosure>
    );
  return (
    <section
      aria-label={proposal.others}
      className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-lg border border-line px-3 py-2"
    >
      <h3 className="text-sm font-semibold text-ink-2" title={proposal.othersHint}>
        {proposal.others}:
      </h3>
      {list}
    </section>
  );
}
