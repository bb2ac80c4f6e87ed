// en.ts: every visible sentence in English; same keys as de.ts by type.

import type { Messages } from "./de.ts";
import { agenda } from "./en/agenda.ts";
import { board } from "./en/board.ts";
import { choice } from "./en/choice.ts";
import { clusters } from "./en/clusters.ts";
import { common } from "./en/common.ts";
import { countdown } from "./en/countdown.ts";
import { create } from "./en/create.ts";
import { desk } from "./en/desk.ts";
import { documentation } from "./en/documentation.ts";
import { failure } from "./en/failure.ts";
import { fields } from "./en/fields.ts";
import { group } from "./en/group.ts";
import { harvest } from "./en/harvest.ts";
import { invite } from "./en/invite.ts";
import { join } from "./en/join.ts";
import { limits } from "./en/limits.ts";
import { lobby } from "./en/lobby.ts";
import { log } from "./en/log.ts";
import { over } from "./en/over.ts";
import { people } from "./en/people.ts";
import { phases } from "./en/phases.ts";
import { planning } from "./en/planning.ts";
import { present } from "./en/present.ts";
import { privacy } from "./en/privacy.ts";
import { refusals } from "./en/refusals.ts";
import { report } from "./en/report.ts";
import { rounds } from "./en/rounds.ts";
import { share } from "./en/share.ts";
import { shortcuts } from "./en/shortcuts.ts";
import { signs } from "./en/signs.ts";
import { start } from "./en/start.ts";
import { together } from "./en/together.ts";
import { unsent } from "./en/unsent.ts";
import { votes } from "./en/votes.ts";
import { weigh } from "./en/weigh.ts";
import { workroom } from "./en/workroom.ts";
import { writing } from "./en/writing.ts";

export const en: Messages = {
  agenda,
  board,
  choice,
  clusters,
  common,
  countdown,
  create,
  desk,
  documentation,
  failure,
  fields,
  group,
  harvest,
  invite,
  join,
  limits,
  lobby,
  log,
  over,
  people,
  phases,
  planning,
  present,
  privacy,
  refusals,
  report,
  rounds,
  share,
  shortcuts,
  signs,
  start,
  together,
  unsent,
  votes,
  weigh,
  workroom,
  writing,
};
