// areas.ts: the sentences in the parts in which a workroom fetches them. The first part is there before anything is
// shown, and knows the way to the others in its language; each later area comes with the components that speak it, so that a
// participant's phone loads no moderator's words.

import type { deFirst } from "./de-first.ts";
import type { Messages } from "./de.ts";
import type { Locale } from "./locale.ts";

export type FirstMessages = typeof deFirst;

/** Areas that are fetched when they are wanted. */
export type LaterArea =
  | "agenda"
  | "choice"
  | "clusters"
  | "countdown"
  | "desk"
  | "documentation"
  | "fields"
  | "group"
  | "harvest"
  | "invite"
  | "join"
  | "limits"
  | "lobby"
  | "log"
  | "over"
  | "phases"
  | "planning"
  | "present"
  | "refusals"
  | "share"
  | "shortcuts"
  | "signs"
  | "together"
  | "unsent"
  | "votes"
  | "weigh"
  | "writing";

export type LaterMessages = Pick<Messages, LaterArea>;

export async function loadFirst(locale: Locale): Promise<FirstMessages> {
  return locale === "en" ? (await import("./en-first.ts")).enFirst : (await import("./de-first.ts")).deFirst;
}

/** Areas of one file come together, and their names can be used as soon as one of them was fetched. */
export type LaterLoaders = { readonly [Area in LaterArea]: () => Promise<Pick<Messages, Area>> };

/** The sentences of one area, under its name. Rejects without a network. */
export async function loadArea<Area extends LaterArea>(
  area: Area,
  locale: Locale,
): Promise<Pick<Messages, Area>> {
  return locale === "en"
    ? (await import("./en-first.ts")).enLater[area]()
    : (await import("./de-first.ts")).deLater[area]();
}
