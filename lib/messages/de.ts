// de.ts: every visible sentence in German, exports included.

import { agenda } from "./de/agenda.ts";
import { board } from "./de/board.ts";
import { choice } from "./de/choice.ts";
import { clusters } from "./de/clusters.ts";
import { common } from "./de/common.ts";
import { countdown } from "./de/countdown.ts";
import { create } from "./de/create.ts";
import { desk } from "./de/desk.ts";
import { documentation } from "./de/documentation.ts";
import { failure } from "./de/failure.ts";
import { fields } from "./de/fields.ts";
import { group } from "./de/group.ts";
import { harvest } from "./de/harvest.ts";
import { invite } from "./de/invite.ts";
import { join } from "./de/join.ts";
import { limits } from "./de/limits.ts";
import { lobby } from "./de/lobby.ts";
import { log } from "./de/log.ts";
import { over } from "./de/over.ts";
import { people } from "./de/people.ts";
import { phases } from "./de/phases.ts";
import { planning } from "./de/planning.ts";
import { present } from "./de/present.ts";
import { privacy } from "./de/privacy.ts";
import { refusals } from "./de/refusals.ts";
import { report } from "./de/report.ts";
import { rounds } from "./de/rounds.ts";
import { share } from "./de/share.ts";
import { shortcuts } from "./de/shortcuts.ts";
import { signs } from "./de/signs.ts";
import { start } from "./de/start.ts";
import { together } from "./de/together.ts";
import { unsent } from "./de/unsent.ts";
import { votes } from "./de/votes.ts";
import { weigh } from "./de/weigh.ts";
import { workroom } from "./de/workroom.ts";
import { writing } from "./de/writing.ts";

export const de = {
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

/** What each language must have. */
export type Messages = typeof de;
