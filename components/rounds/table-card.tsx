"use client";

import clsx from "clsx";
import { ChevronDown, Coffee } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import { useBoard, useLocale, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { cafeTable, type CafeTable } from "./cafe-table.ts";
import { tableWords } from "./table-words.ts";

interface TableCardProps {
  readonly roomId: string;
  /** Where the next turn leads; shown to guests while one follows by itself. */
  readonly next: ReactNode;
}

/** At a table of a World Café: who hosts it and what that is, and for guests that they go on. Folds, and opens with each turn. */
export function TableCard({ roomId, next }: TableCardProps) {
  const state = useWorkshop((ready) => ready.state);
  const you = useWorkshop((ready) => ready.you);
  const table = cafeTable(state, you, roomId);
  if (table === null || (table.part === "other" && table.hosts.length === 0)) return null;
  return <Card key={table.roundId} roomId={roomId} table={table} next={next} />;
}

function Card({ roomId, table, next }: TableCardProps & { readonly table: CafeTable }) {
  const words = wordsOf("group").cafe;
  const locale = useLocale();
  const { cards } = useBoard(roomId);
  const { part, known, openedAtMs } = table;
  const written = known && cards.some((card) => !card.hidden && card.createdAt < openedAtMs);
  const { title, text } = tableWords(table, written, words, locale);
  const on =
    part !== "guest" || table.next === "none" ? null : table.next === "planned" ? next : words.moveOn;
  const spoken = part === "other" ? "" : `${title}. ${text}`;
  useEffect(() => announce(spoken), [spoken]);
  const frame = "animate-fade rounded-md border-s-4 border-accent bg-surface-2 px-3 py-1.5";
  const head = (
    <>
      <Coffee aria-hidden="true" className="size-5 shrink-0 text-accent" />
      <span className="hyphenate min-w-0 grow font-semibold">{title}</span>
    </>
  );
  if (text === "" && on === null)
    return <p className={clsx(frame, "target-small flex items-center gap-2")}>{head}</p>;
  return (
    <details open className={clsx(frame, "group/table")}>
      <summary className="target-small flex cursor-pointer list-none items-center gap-2 [&::-webkit-details-marker]:hidden">
        {head}
        <ChevronDown
          aria-hidden="true"
          className="size-4 shrink-0 text-ink-3 transition-transform group-open/table:rotate-180"
        />
      </summary>
      <p className="hyphenate max-w-text pb-1">
        {text} {on}
      </p>
    </details>
  );
}
