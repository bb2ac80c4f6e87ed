// de-first.ts: what everybody in a workroom reads from the first moment on, in German, and the way to the rest. One
// chunk of its own in the browser.

import type { LaterLoaders } from "./areas.ts";
import { board } from "./de/board.ts";
import { common } from "./de/common.ts";
import { people } from "./de/people.ts";
import { rounds } from "./de/rounds.ts";
import { workroom } from "./de/workroom.ts";

export const deFirst = { board, common, people, rounds, workroom };

export const deLater: LaterLoaders = {
  agenda: () => import("./de/agenda.ts"),
  choice: () => import("./de/choice.ts"),
  clusters: () => import("./de/clusters.ts"),
  countdown: () => import("./de/countdown.ts"),
  desk: () => import("./de/desk.ts"),
  documentation: () => import("./de/documentation.ts"),
  fields: () => import("./de/fields.ts"),
  group: () => import("./de/group.ts"),
  harvest: () => import("./de/harvest.ts"),
  invite: () => import("./de/invite.ts"),
  join: () => import("./de/join.ts"),
  limits: () => import("./de/limits.ts"),
  lobby: () => import("./de/lobby.ts"),
  log: () => import("./de/log.ts"),
  over: () => import("./de/over.ts"),
  phases: () => import("./de/phases.ts"),
  planning: () => import("./de/planning.ts"),
  present: () => import("./de/weigh.ts"),
  refusals: () => import("./de/refusals.ts"),
  share: () => import("./de/share.ts"),
  shortcuts: () => import("./de/shortcuts.ts"),
  signs: () => import("./de/together.ts"),
  together: () => import("./de/together.ts"),
  unsent: () => import("./de/unsent.ts"),
  votes: () => import("./de/votes.ts"),
  weigh: () => import("./de/weigh.ts"),
  writing: () => import("./de/writing.ts"),
};
