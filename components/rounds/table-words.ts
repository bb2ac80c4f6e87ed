// table-words.ts: how a table of a World Café is told to whoever sits at it.

import type { LaterMessages } from "#lib/messages/areas.ts";
import type { Locale } from "#lib/messages/locale.ts";
import type { CafeTable } from "./cafe-table.ts";

type Words = LaterMessages["group"]["cafe"];

/** `written`: cards of an earlier turn lie there. Where guests go on to is said elsewhere. */
export function tableWords(
  { part, hosts, known, next }: CafeTable,
  written: boolean,
  words: Words,
  locale: Locale,
): { readonly title: string; readonly text: string } {
  if (part === "host") {
    const now = written ? words.hostSumsUp : words.hostTells;
    const later = next === "none" ? "" : ` ${words.hostStays}`;
    return { title: words.host, text: known ? `${now}${later}` : words.hostFirst };
  }
  return {
    title: hosts.length > 0 ? words.hostedBy(namesOf(hosts, locale), hosts.length) : words.guest,
    text: part === "guest" && written ? words.buildOn : "",
  };
}

/** "Ayla und Jonte" */
export function namesOf(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale).format(names);
}
