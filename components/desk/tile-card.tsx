"use client";

import clsx from "clsx";
import { ChevronDown, DoorOpen, Eye, LifeBuoy, Megaphone, MessageSquareQuote, Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { wordsOf } from "#live/words.ts";
import type { Seat } from "#lib/model/attendance.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { Menu } from "#ui/menu.tsx";
import { draggable, usePersonDrop } from "./person-drag.ts";
import { shortNames } from "./short-names.ts";
import { seatsOfTile, type Packing } from "./tile-columns.ts";
import { LATEST, type Tile } from "./tiles.ts";

/** `shown`: for the eye, where the whole name has no room. */
export type RenderPerson = (seat: Seat, shown?: string) => ReactNode;

interface TileCardProps {
  readonly tile: Tile;
  readonly packing: Packing;
  readonly renderPerson: RenderPerson;
  readonly onVisit: () => void;
  readonly onEdit: () => void;
  /** Absent while everybody is in the plenary. */
  readonly onMessage?: (() => void) | undefined;
  /** Takes whom one drags here; menus and "move several" do the same. */
  readonly onDrop?: ((personId: string) => void) | undefined;
}

/** One group at a glance: who is there, what has come, whether they call. */
export function TileCard({ tile, packing, renderPerson, onVisit, onEdit, onMessage, onDrop }: TileCardProps) {
  const desk = wordsOf("desk");
  const { isOver, target } = usePersonDrop(onDrop);
  const { room, seats, help } = tile;
  const tight = packing === "tight";
  const roomy = packing === "roomy";
  const names = tight ? shortNames(seats.map(({ person }) => person.name)) : [];
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
        {tight ? (
          <>
            {help !== null && (
              <span title={desk.tile.help} className="flex shrink-0">
                <Badge tone="warn" icon={<LifeBuoy />} className="gap-0.5! px-1!">
                  {desk.tile.helpShort}
                </Badge>
              </span>
            )}
            <IconButton
              size="small"
              variant="secondary"
              label={desk.tile.visitRoom(room.name)}
              icon={<DoorOpen />}
              onClick={onVisit}
              className="shrink-0"
            />
          </>
        ) : (
          <Button
            size="small"
            onClick={onVisit}
            aria-label={desk.tile.visitRoom(room.name)}
            className="shrink-0 px-2!"
          >
            {desk.tile.visit}
          </Button>
        )}
      </div>
      <Signs tile={tile} tight={tight} />
      {seats.length === 0 ? (
        <p className="text-sm font-semibold text-warn">{desk.tile.empty}</p>
      ) : (
        <ul className={seatsOfTile(packing)}>
          {seats.map((seat, index) => (
            <li
              key={seat.person.id}
              className={clsx("flex max-w-full min-w-0 items-center", seat.hosts && "col-span-full")}
              {...(onDrop && draggable(seat.person))}
            >
              {renderPerson(seat, names[index])}
              {seat.hosts && <span className="shrink-0 pe-2 text-xs text-ink-2">{desk.tile.host}</span>}
            </li>
          ))}
        </ul>
      )}
      <Work tile={tile} packing={packing} />
    </section>
  );
}

/** Where it is tight, a call for help stands beside the name, and the rest takes one line. */
function Signs({ tile, tight }: { readonly tile: Tile; readonly tight: boolean }) {
  const desk = wordsOf("desk");
  const { visitors, silentMs, harvest } = tile;
  const help = tight ? null : tile.help;
  const lacks = harvest === 0;
  if (help === null && visitors.length === 0 && silentMs === null && !lacks) return null;
  return (
    <p className={clsx("flex gap-1", tight ? "overflow-hidden [&>*]:shrink-0" : "flex-wrap")}>
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

function Work({ tile, packing }: Pick<TileCardProps, "tile" | "packing">) {
  const desk = wordsOf("desk");
  const tight = packing === "tight";
  const kinds = tile.counts.map(({ kind, cards }) => desk.tile.kind[kind](cards));
  return (
    <div className="mt-auto border-t border-line pt-1 text-sm">
      <p
        className={clsx(
          "flex gap-x-2 tabular-nums",
          tight ? "overflow-hidden whitespace-nowrap" : "flex-wrap",
        )}
      >
        {tile.total === 0 && <span className="text-ink-3">{desk.tile.cards(0)}</span>}
        {tight && tile.total > 0 && <span title={kinds.join(", ")}>{desk.tile.cards(tile.total)}</span>}
        {kinds.map((words) => (
          <span key={words} className={tight ? "visually-hidden" : undefined}>
            {words}
          </span>
        ))}
        {tile.recent > 0 && <span className="text-ink-3">{desk.tile.recent(tile.recent)}</span>}
        {tile.writing > 0 && (
          <span className="flex items-center gap-1 text-accent" title={desk.tile.writing(tile.writing)}>
            <Pencil aria-hidden="true" className="size-3.5" />
            {tight && <span aria-hidden="true">{tile.writing}</span>}
            <span className={tight ? "visually-hidden" : undefined}>{desk.tile.writing(tile.writing)}</span>
          </span>
        )}
      </p>
      {tile.latest.length > 0 && (
        <ul aria-label={desk.tile.latest}>
          {tile.latest.slice(0, packing === "roomy" ? LATEST : 1).map((title, index) => (
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
