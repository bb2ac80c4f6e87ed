"use client";

import { useLocale, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { useArrival } from "./arrival-context.tsx";
import { cafeTable } from "./cafe-table.ts";
import { namesOf } from "./table-words.ts";

/** On the way to a table of a World Café: who hosts it. */
export function TripHost() {
  const { cafe: words } = wordsOf("group");
  const locale = useLocale();
  const { shown } = useArrival();
  const state = useWorkshop((ready) => ready.state);
  const you = useWorkshop((ready) => ready.you);
  const table = cafeTable(state, you, shown.trip?.toRoomId ?? "");
  if (table?.part === "host") return <p className="font-semibold">{words.youHost}</p>;
  if (!table || table.hosts.length === 0) return null;
  return <p>{words.hostedThere(namesOf(table.hosts, locale), table.hosts.length)}</p>;
}
