"use client";

import clsx from "clsx";
import { memo, useState, type DragEvent, type ReactNode } from "react";
import { wordsOf } from "#live/words.ts";
import type { Seat } from "#lib/model/attendance.ts";
import type { Person, Room } from "#lib/model/state.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/checkbox.tsx";

export type RenderPerson = (seat: Seat) => ReactNode;

/** What a tile does with the people in it; the same object as long as the proposal is shown. */
export interface Seating {
  /** The one who is dragged, with all who are selected. */
  readonly drag: (personId: string) => void;
  readonly drop: (roomId: string | null) => void;
  readonly select: (personIds: readonly string[], selected: boolean) => void;
  readonly edit: (roomId: string) => void;
}

interface GroupTileProps {
  readonly room: Room;
  readonly seats: readonly Seat[];
  readonly hosts: readonly string[];
  readonly emptyText: string;
  /** Of this tile; null while nobody selects. */
  readonly selected: ReadonlySet<string> | null;
  readonly roomy: boolean;
  readonly seating: Seating;
  readonly renderPerson: RenderPerson;
}

/** A group of the proposal: its people, to be dragged, ticked or pressed. */
export const GroupTile = memo(function GroupTile({
  room,
  seats,
  hosts,
  emptyText,
  selected,
  roomy,
  seating,
  renderPerson,
}: GroupTileProps) {
  const { proposal } = wordsOf("planning");
  const { isOver, target } = useDropTarget(() => seating.drop(room.id));
  const ids = seats.map((seat) => seat.person.id);
  return (
    <section
      aria-label={room.name}
      {...target}
      className={clsx(
        "flex h-full min-w-0 flex-col rounded-lg border bg-surface-2",
        roomy ? "gap-1.5 p-4" : "p-2",
        isOver ? "border-accent outline-2 outline-accent" : "border-line",
      )}
    >
      <div className="flex items-baseline gap-2">
        {selected !== null && seats.length > 0 && (
          <input
            type="checkbox"
            aria-label={proposal.selectGroup(room.name)}
            checked={ids.every((id) => selected.has(id))}
            onChange={(event) => seating.select(ids, event.target.checked)}
            className="size-5 shrink-0 self-center rounded-sm"
          />
        )}
        <h3 className="min-w-0 grow truncate font-semibold" title={room.name}>
          {room.name}{" "}
          <span className="font-normal text-ink-3 tabular-nums">
            {proposal.size(seats.length, room.capacity)}
          </span>
        </h3>
        <Button
          size="small"
          variant="quiet"
          aria-label={proposal.editRoom(room.name)}
          onClick={() => seating.edit(room.id)}
          className="px-1!"
        >
          {proposal.edit}
        </Button>
      </div>
      {roomy && room.task !== undefined && <p className="line-clamp-2 text-sm text-ink-2">{room.task}</p>}
      {seats.length === 0 ? (
        <p className="text-sm font-semibold text-warn">{emptyText}</p>
      ) : (
        <ul className="flex flex-col">
          {seats.map((seat) => (
            <li key={seat.person.id}>
              <PersonRow
                person={seat.person}
                attendance={seat.attendance}
                isHost={hosts.includes(seat.person.id)}
                selected={selected?.has(seat.person.id)}
                seating={seating}
                renderPerson={renderPerson}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
});

interface PersonRowProps {
  readonly person: Person;
  readonly attendance: Seat["attendance"];
  readonly isHost?: boolean;
  /** undefined while nobody selects. */
  readonly selected: boolean | undefined;
  readonly seating: Seating;
  readonly renderPerson: RenderPerson;
}

export const PersonRow = memo(function PersonRow({
  person,
  attendance,
  isHost = false,
  selected,
  seating,
  renderPerson,
}: PersonRowProps) {
  const { proposal } = wordsOf("planning");
  return (
    <div
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", person.name);
        seating.drag(person.id);
      }}
      className="flex min-w-0 cursor-grab items-center gap-1 active:cursor-grabbing"
    >
      {selected === undefined ? (
        <span className="flex min-w-0">{renderPerson({ person, attendance })}</span>
      ) : (
        <Checkbox
          aria-label={proposal.selectPerson(person.name)}
          label={<span className="line-clamp-1">{person.name}</span>}
          checked={selected}
          onChange={(event) => seating.select([person.id], event.target.checked)}
          className="min-w-0 grow text-sm"
        />
      )}
      {isHost && (
        <Badge tone="accent" className="ms-auto shrink-0">
          {proposal.host}
        </Badge>
      )}
    </div>
  );
});

interface DropTarget {
  readonly isOver: boolean;
  readonly target: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent<HTMLElement>) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Takes whom one drops on it. */
export function useDropTarget(onDrop: () => void): DropTarget {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    target: {
      onDragOver(event) {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event) {
        const to = event.relatedTarget;
        if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(false);
      },
      onDrop(event) {
        event.preventDefault();
        setOver(false);
        onDrop();
      },
    },
  };
}
