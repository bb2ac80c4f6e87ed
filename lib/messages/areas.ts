// areas.ts: the sentences in the parts in which a workroom fetches them. The first part is there before anything is
// shown; each later area comes with the components that speak it, so that a participant's phone loads no moderator's words.

import type { deFirst } from "./de-first.ts";
import type { Messages } from "./de.ts";
import type { Locale } from "./locale.ts";

export type FirstMessages = typeof deFirst;

/** Areas that are fetched when they are wanted. */
export type LaterArea =
  | "agenda"
  | "choice"
  | "countdown"
  | "desk"
  | "documentation"
  | "fields"
  | "harvest"
  | "join"
  | "limits"
  | "lobby"
  | "log"
  | "over"
  | "phases"
  | "planning"
  | "refusals"
  | "share"
  | "shortcuts"
  | "unsent";

export type LaterMessages = Pick<Messages, LaterArea>;

export async function loadFirst(locale: Locale): Promise<FirstMessages> {
  return locale === "en" ? (await import("./en-first.ts")).enFirst : (await import("./de-first.ts")).deFirst;
}

type Loaders = { readonly [Area in LaterArea]: () => Promise<Pick<Messages, Area>> };

const LATER: { readonly [L in Locale]: Loaders } = {
  de: {
    agenda: () => import("./de/agenda.ts"),
    choice: () => import("./de/choice.ts"),
    countdown: () => import("./de/countdown.ts"),
    desk: () => import("./de/desk.ts"),
    documentation: () => import("./de/documentation.ts"),
    fields: () => import("./de/fields.ts"),
    harvest: () => import("./de/harvest.ts"),
    join: () => import("./de/join.ts"),
    limits: () => import("./de/limits.ts"),
    lobby: () => import("./de/lobby.ts"),
    log: () => import("./de/log.ts"),
    over: () => import("./de/over.ts"),
    phases: () => import("./de/phases.ts"),
    planning: () => import("./de/planning.ts"),
    refusals: () => import("./de/refusals.ts"),
    share: () => import("./de/share.ts"),
    shortcuts: () => import("./de/shortcuts.ts"),
    unsent: () => import("./de/unsent.ts"),
  },
  en: {
    agenda: () => import("./en/agenda.ts"),
    choice: () => import("./en/choice.ts"),
    countdown: () => import("./en/countdown.ts"),
    desk: () => import("./en/desk.ts"),
    documentation: () => import("./en/documentation.ts"),
    fields: () => import("./en/fields.ts"),
    harvest: () => import("./en/harvest.ts"),
    join: () => import("./en/join.ts"),
    limits: () => import("./en/limits.ts"),
    lobby: () => import("./en/lobby.ts"),
    log: () => import("./en/log.ts"),
    over: () => import("./en/over.ts"),
    phases: () => import("./en/phases.ts"),
    planning: () => import("./en/planning.ts"),
    refusals: () => import("./en/refusals.ts"),
    share: () => import("./en/share.ts"),
    shortcuts: () => import("./en/shortcuts.ts"),
    unsent: () => import("./en/unsent.ts"),
  },
};

/** The sentences of one area, under its name. Rejects without a network. */
export function loadArea<Area extends LaterArea>(area: Area, locale: Locale): Promise<Pick<Messages, Area>> {
  return LATER[locale][area]();
}
