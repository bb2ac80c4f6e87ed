"use client";

import { wordsOf } from "#live/words.ts";
import type { Person, Room } from "#lib/model/state.ts";
import { announce } from "#ui/announcer.ts";
import { useRun } from "#components/act/use-run.ts";

const UNCHANGED = "";
const NOWHERE = "-";

interface SeatPickerProps {
  readonly person: Person;
  readonly rooms: readonly Room[];
  readonly seated: boolean;
}

/** Puts one person into another group of the plan: the browser's own list, for keyboard and phone. */
export function SeatPicker({ person, rooms, seated }: SeatPickerProps) {
  const desk = wordsOf("desk");
  const run = useRun();
  const assign = async (value: string) => {
    const room = rooms.find((candidate) => candidate.id === value);
    if (!room && value !== NOWHERE) return;
    if (!(await run("round.assign", { personId: person.id, roomId: room?.id ?? null }))) return;
    announce(room ? desk.prepared.assigned(person.name, room.name) : desk.prepared.unassigned(person.name));
  };
  return (
    <select
      aria-label={desk.prepared.moveLabel(person.name)}
      value={UNCHANGED}
      onChange={(event) => void assign(event.target.value)}
      className="min-h-7 w-16 shrink-0 scroll-mb-24 coarse:min-h-11 rounded-md border border-transparent bg-transparent px-0.5 text-sm text-accent hover:border-accent"
    >
      <option value={UNCHANGED}>{desk.prepared.to}</option>
      {rooms.map((room) => (
        <option key={room.id} value={room.id}>
          {room.name}
        </option>
      ))}
      {seated && <option value={NOWHERE}>{desk.prepared.none}</option>}
    </select>
  );
}
