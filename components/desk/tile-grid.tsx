"use client";

import { useState } from "react";
import { useServerNow, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { isRunning } from "#lib/model/access.ts";
import { unseated } from "#lib/model/attendance.ts";
import type { Room } from "#lib/model/state.ts";
import { ArrowLeftRight } from "lucide-react";
import { Button } from "#ui/button.tsx";
import { BroadcastDialog } from "./broadcast-dialog.tsx";
import { TileCard, type RenderPerson } from "./tile-card.tsx";
import { gridOf, packingOf } from "./tile-columns.ts";
import { tilesOf } from "./tiles.ts";

interface TileGridProps {
  readonly renderPerson: RenderPerson;
  readonly onVisit: (roomId: string) => void;
  readonly onEditRoom: (roomId: string) => void;
  /** Asks whom to move, and where to. */
  readonly onMove: () => void;
  /** Somebody was dragged to a group. */
  readonly onDrop: (personId: string, roomId: string) => void;
}

/** All groups of the round, and above them who has none and which group is empty. */
export function TileGrid({ renderPerson, onVisit, onEditRoom, onMove, onDrop }: TileGridProps) {
  const desk = wordsOf("desk");
  const state = useWorkshop((ready) => ready.state);
  const online = useWorkshop((ready) => ready.online);
  const cards = useWorkshop((ready) => ready.cards);
  const { writing } = useWorkshop((ready) => ready.activity);
  const nowMs = useServerNow(10_000);
  const [telling, setTelling] = useState<Room | null>(null);
  const running = isRunning(state.round);
  const tiles = tilesOf({ state, online, cards, writing, nowMs });
  const packing = packingOf(tiles.length);
  const without = running ? unseated(state, online) : [];
  const empty = tiles.filter((tile) => tile.seats.length === 0).map((tile) => tile.room.name);
  return (
    <section className="flex flex-col gap-2">
      <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1">
        <h2 className="text-lg">{running ? desk.groups : desk.lastGroups(state.round?.number ?? 1)}</h2>
        {empty.length > 0 && (
          <p className="text-sm font-semibold text-warn">{desk.emptyRooms(empty.join(", "))}</p>
        )}
        {without.length > 0 && (
          <div className="flex min-w-0 flex-wrap items-center gap-x-1 rounded-md bg-warn-soft px-2 text-sm">
            <span className="font-semibold">{desk.unseated(without.length)}:</span>
            <ul className="contents">
              {without.map((seat) => (
                <li key={seat.person.id} className="flex max-w-full min-w-0">
                  {renderPerson(seat)}
                </li>
              ))}
            </ul>
          </div>
        )}
        {running && without.length === 0 && <p className="text-sm text-ink-3">{desk.allSeated}</p>}
        {running && (
          <Button size="small" variant="quiet" icon={<ArrowLeftRight />} onClick={onMove} className="ms-auto">
            {desk.moveMany}
          </Button>
        )}
      </div>
      <ul className={gridOf(packing)}>
        {tiles.map((tile) => (
          <li key={tile.room.id} className="min-w-0">
            <TileCard
              tile={tile}
              packing={packing}
              renderPerson={renderPerson}
              onVisit={() => onVisit(tile.room.id)}
              onEdit={() => onEditRoom(tile.room.id)}
              onDrop={running ? (personId) => onDrop(personId, tile.room.id) : undefined}
              onMessage={running ? () => setTelling(tile.room) : undefined}
            />
          </li>
        ))}
      </ul>
      {telling && <BroadcastDialog room={telling} onClose={() => setTelling(null)} />}
    </section>
  );
}
