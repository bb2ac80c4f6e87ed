"use client";

import clsx from "clsx";
import { ChevronDown, Eye, LifeBuoy, Megaphone, MessageSquareQuote, Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { wordsOf } from "#live/words.ts";
import type { Seat } from "#lib/model/attendance.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { Menu } from "#ui/menu.tsx";
import { draggable, usePersonDrop } from "./person-drag.ts";
import { seatsOfTile } from "./tile-columns.ts";
import { LATEST, type Tile } from "./tiles.ts";

export type RenderPerson = (seat: Seat) => ReactNode;

interface TileCardProps {
  readonly tile: Tile;
  /** Few groups: more of each is shown. */
  readonly roomy: boolean;
  readonly renderPerson: RenderPerson;
  readonly onVisit: () => void;
  readonly onEdit: () => void;
  /** Absent while everybody is in the plenary. */
  readonly onMessage?: (() => void) | undefined;
  /** Takes whom one drags here; menus and "move several" do the same. */
  readonly onDrop?: ((personId: string) => void) | undefined;
}

/** One group at a glance: who is there, what has come, whether they call. */
export function TileCard({ tile, roomy, renderPerson, onVisit, onEdit, onMessage, onDrop }: TileCardProps) {
  const desk = wordsOf("desk");
  const { isOver, target } = usePersonDrop(onDrop);
  const { room, seats, help } = tile;
  const here = seats.filter((seat) => seat.attendance === "here").length;
  return (
    <section
      aria-label={room.name}
      {...target}
      className={clsx(
        isOver && "outline-2 outline-accent",
        "flex h-full min-w-0 flex-col rounded-lg border bg-surface-2",
        roomy ? "gap-2 p-4" : "gap-1 p-2",
        help === null ? "border-line" : "border-2 border-warn",
      )}
    >
      <div className="flex items-center gap-1">
        <h3 className="flex min-w-0 grow items-center gap-1">
          <Menu
            label={desk.tile.menu(room.name)}
            entries={[
              { key: "edit", label: desk.tile.task, icon: <Pencil />, onSelect: onEdit },
              ...(onMessage
                ? [
                    {
                      key: "message",
                      label: desk.tile.message(room.name),
                      icon: <Megaphone />,
                      onSelect: onMessage,
                    },
                  ]
                : []),
            ]}
            trigger={(trigger) => (
              <button
                {...trigger}
                type="button"
                title={room.name}
                className="target-small flex min-w-0 items-center gap-0.5 rounded-md font-semibold hover:text-accent"
              >
                <span className="truncate">{room.name}</span>
                <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
                <span className="visually-hidden">{desk.tile.actions}</span>
              </button>
            )}
          />
          {roomy && seats.length > 0 && (
            <span className="shrink-0 text-ink-3 tabular-nums">{desk.tile.people(here, seats.length)}</span>
          )}
        </h3>
        <Button
          size="small"
          onClick={onVisit}
          aria-label={desk.tile.visitRoom(room.name)}
          className="shrink-0 px-2!"
        >
          {desk.tile.visit}
        </Button>
      </div>
      <Signs tile={tile} />
      {seats.length === 0 ? (
        <p className="text-sm font-semibold text-warn">{desk.tile.empty}</p>
      ) : (
        <ul className={seatsOfTile(roomy)}>
          {seats.map((seat) => (
            <li
              key={seat.person.id}
              className={clsx("flex max-w-full min-w-0 items-center", seat.hosts && "col-span-full")}
              {...(onDrop && draggable(seat.person))}
            >
              {renderPerson(seat)}
              {seat.hosts && <span className="shrink-0 pe-2 text-xs text-ink-2">{desk.tile.host}</span>}
            </li>
          ))}
        </ul>
      )}
      <Work tile={tile} roomy={roomy} />
    </section>
  );
}

function Signs({ tile }: { readonly tile: Tile }) {
  const desk = wordsOf("desk");
  const { help, visitors, silentMs, harvest } = tile;
  const lacks = harvest === 0;
  if (help === null && visitors.length === 0 && silentMs === null && !lacks) return null;
  return (
    <p className="flex flex-wrap gap-1">
      {help !== null && (
        <Badge tone="warn" icon={<LifeBuoy />}>
          {desk.tile.help}
        </Badge>
      )}
      {visitors.length > 0 && (
        <Badge tone="accent" icon={<Eye />}>
          {desk.tile.visitor(visitors.map((person) => person.name).join(", "))}
        </Badge>
      )}
      {lacks && <Badge icon={<MessageSquareQuote />}>{desk.tile.noMessage}</Badge>}
      {silentMs !== null && <Badge>{desk.tile.silent(Math.floor(silentMs / 60_000))}</Badge>}
    </p>
  );
}

function Work({ tile, roomy }: Pick<TileCardProps, "tile" | "roomy">) {
  const desk = wordsOf("desk");
  return (
    <div className="mt-auto border-t border-line pt-1 text-sm">
      <p className="flex flex-wrap gap-x-2 tabular-nums">
        {tile.total === 0 && <span className="text-ink-3">{desk.tile.cards(0)}</span>}
        {tile.counts.map(({ kind, cards }) => (
          <span key={kind}>{desk.tile.kind[kind](cards)}</span>
        ))}
        {tile.recent > 0 && <span className="text-ink-3">{desk.tile.recent(tile.recent)}</span>}
        {tile.writing > 0 && (
          <span className="flex items-center gap-1 text-accent">
            <Pencil aria-hidden="true" className="size-3.5" />
            {desk.tile.writing(tile.writing)}
          </span>
        )}
      </p>
      {tile.latest.length > 0 && (
        <ul aria-label={desk.tile.latest}>
          {tile.latest.slice(0, roomy ? LATEST : 1).map((title, index) => (
            // Two cards may have the same title.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className="truncate text-ink-2" title={title}>
              {title}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
