// en-first.ts: what everybody in a workroom reads from the first moment on, in English, and the way to the rest. One
// chunk of its own in the browser.

import type { FirstMessages, LaterLoaders } from "./areas.ts";
import { board } from "./en/board.ts";
import { common } from "./en/common.ts";
import { people } from "./en/people.ts";
import { rounds } from "./en/rounds.ts";
import { workroom } from "./en/workroom.ts";

export const enFirst: FirstMessages = { board, common, people, rounds, workroom };

export const enLater: LaterLoaders = {
  agenda: () => import("./en/agenda.ts"),
  choice: () => import("./en/choice.ts"),
  clusters: () => import("./en/clusters.ts"),
  countdown: () => import("./en/countdown.ts"),
  desk: () => import("./en/desk.ts"),
  documentation: () => import("./en/documentation.ts"),
  fields: () => import("./en/fields.ts"),
  group: () => import("./en/group.ts"),
  harvest: () => import("./en/harvest.ts"),
  invite: () => import("./en/invite.ts"),
  join: () => import("./en/join.ts"),
  limits: () => import("./en/limits.ts"),
  lobby: () => import("./en/lobby.ts"),
  log: () => import("./en/log.ts"),
  over: () => import("./en/over.ts"),
  phases: () => import("./en/phases.ts"),
  planning: () => import("./en/planning.ts"),
  present: () => import("./en/weigh.ts"),
  refusals: () => import("./en/refusals.ts"),
  share: () => import("./en/share.ts"),
  shortcuts: () => import("./en/shortcuts.ts"),
  signs: () => import("./en/together.ts"),
  together: () => import("./en/together.ts"),
  unsent: () => import("./en/unsent.ts"),
  votes: () => import("./en/votes.ts"),
  weigh: () => import("./en/weigh.ts"),
  writing: () => import("./en/writing.ts"),
};
