// head-line.ts: the line above a workshop's title: which congress, when, which day.

import type { Head } from "#lib/model/state.ts";

/** "4. Landestreffen Nachbarschaft · 10. Juni 2026 · Tag 2"; parts that are not given are left out. */
export function headLine(head: Head, locale: "de" | "en"): string {
  return [congressLine(head, locale), dateLine(head.date, locale), head.dayLabel]
    .filter((part) => part !== undefined)
    .join(" · ");
}

function congressLine({ congress }: Head, locale: "de" | "en"): string | undefined {
  if (!congress) return undefined;
  if (congress.ordinal === undefined) return congress.title;
  return locale === "de"
    ? `${String(congress.ordinal)}. ${congress.title}`
    : `${congress.title} ${String(congress.ordinal)}`;
}

/** A calendar date has no time zone, so none may move it. */
function dateLine(date: string | undefined, locale: "de" | "en"): string | undefined {
  const time = date === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(time);
}
