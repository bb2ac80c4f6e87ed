"use client";

import clsx from "clsx";
import { Shuffle, Undo2 } from "lucide-react";
import { useState } from "react";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { seatsOf, unseated, type Seat } from "#lib/model/attendance.ts";
import type { Room, Round } from "#lib/model/state.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { RoomDialog } from "./room-dialog.tsx";
import { SeatPicker } from "./seat-picker.tsx";
import type { RenderPerson } from "./tile-card.tsx";
import { gridOf, isRoomy } from "./tile-columns.ts";
import { useRun } from "#components/act/use-run.ts";

interface PreparedRoundProps {
  readonly round: Extract<Round, { state: "prepared" }>;
  readonly renderPerson: RenderPerson;
}

/** The proposal: every group with its people, to be changed by hand before it becomes real. */
export function PreparedRound({ round, renderPerson }: PreparedRoundProps) {
  const desk = wordsOf("desk");
  const state = useWorkshop((ready) => ready.state);
  const online = useWorkshop((ready) => ready.online);
  const run = useRun();
  const [busy, setBusy] = useState(false);
  const rooms = round.roomIds.flatMap((roomId) => state.rooms.find((room) => room.id === roomId) ?? []);
  const without = unseated(state, online);

  const give = async (name: "round.shuffle" | "round.discard" | "round.open", said: string) => {
    if (busy) return;
    setBusy(true);
    if (await run(name, {})) announce(said);
    setBusy(false);
  };
  return (
    <section className="flex grow flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 grow basis-72">
          <h2 className="text-xl">
            {desk.prepared.title(round.number)}{" "}
            <span className="text-base font-normal text-ink-2">
              {desk.prepared.summary(rooms.length, round.minutes)}
            </span>
          </h2>
          <p className="text-sm text-ink-2">{desk.prepared.text}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            icon={<Shuffle />}
            onClick={() => void give("round.shuffle", desk.prepared.shuffled)}
          >
            {desk.prepared.shuffle}
          </Button>
          <Button
            size="small"
            variant="quiet"
            icon={<Undo2 />}
            onClick={() => void give("round.discard", desk.prepared.discarded)}
          >
            {desk.prepared.discard}
          </Button>
        </div>
      </div>
      {without.length > 0 && <Unseated seats={without} rooms={rooms} renderPerson={renderPerson} />}
      <ul className={gridOf(rooms.length)}>
        {rooms.map((room) => (
          <li key={room.id} className="min-w-0">
            <Group
              room={room}
              roomy={isRoomy(rooms.length)}
              rooms={rooms}
              seats={seatsOf(state, online, room.id)}
              renderPerson={renderPerson}
            />
          </li>
        ))}
      </ul>
      <div className="sticky bottom-0 mt-auto flex justify-end border-t border-line bg-surface-1 py-3 max-sm:bottom-16">
        <Button
          variant="primary"
          size="large"
          busy={busy}
          onClick={() => void give("round.open", desk.prepared.opened)}
        >
          {desk.prepared.open}
        </Button>
      </div>
    </section>
  );
}

interface GroupProps {
  readonly room: Room;
  readonly roomy: boolean;
  /** All groups of the round, to move people to. */
  readonly rooms: readonly Room[];
  readonly seats: readonly Seat[];
  readonly renderPerson: RenderPerson;
}

function Group({ room, roomy, rooms, seats, renderPerson }: GroupProps) {
  const desk = wordsOf("desk");
  const [editing, setEditing] = useState(false);
  return (
    <section
      aria-label={room.name}
      className={clsx(
        "flex h-full min-w-0 flex-col rounded-lg border border-line bg-surface-2",
        roomy ? "gap-1.5 p-4" : "p-2",
      )}
    >
      <div className="flex items-baseline gap-2">
        <h3 className="min-w-0 grow truncate font-semibold" title={room.name}>
          {room.name} <span className="font-normal text-ink-3 tabular-nums">{seats.length}</span>
        </h3>
        <Button
          size="small"
          variant="quiet"
          aria-label={desk.tile.edit(room.name)}
          onClick={() => setEditing(true)}
          className="px-1!"
        >
          {desk.prepared.edit}
        </Button>
      </div>
      {roomy && room.task !== undefined && <p className="line-clamp-2 text-sm text-ink-2">{room.task}</p>}
      {seats.length === 0 ? (
        <p className="text-sm font-semibold text-warn">{desk.tile.empty}</p>
      ) : (
        <ul className="flex flex-col">
          {seats.map((seat) => (
            <li key={seat.person.id} className="flex items-center justify-between gap-2">
              <span className="flex min-w-0">{renderPerson(seat)}</span>
              <SeatPicker person={seat.person} rooms={rooms} seated />
            </li>
          ))}
        </ul>
      )}
      {editing && <RoomDialog room={room} onClose={() => setEditing(false)} />}
    </section>
  );
}

/** Those who still need a group. */
function Unseated({ seats, rooms, renderPerson }: Omit<GroupProps, "room" | "roomy">) {
  const desk = wordsOf("desk");
  return (
    <section className="flex flex-col gap-1 rounded-lg border border-warn bg-warn-soft p-3">
      <h3 className="font-semibold">{desk.unseated(seats.length)}</h3>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(14rem,100%),1fr))] gap-x-6">
        {seats.map((seat) => (
          <li key={seat.person.id} className="flex items-center justify-between gap-2">
            <span className="flex min-w-0">{renderPerson(seat)}</span>
            <SeatPicker person={seat.person} rooms={rooms} seated={false} />
          </li>
        ))}
      </ul>
    </section>
  );
}
