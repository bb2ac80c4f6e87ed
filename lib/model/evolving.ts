// evolving.ts: which slice applies which event: one row for each, and nothing else. An event of a later version has no
// row and throws; a browser then asks for a snapshot.

import { evolveAgenda, evolvePhaseStarted, evolvePhaseTimed } from "./agenda.ts";
import { evolveSent, evolveWithdrawn } from "./broadcasts.ts";
import { evolveCountdown } from "./countdown.ts";
import { evolveDoor, evolveKnocked, evolveTurnedAway } from "./door.ts";
import type { EventName, WorkshopEvent } from "./event.ts";
import { evolveArrived, evolveExpected } from "./expected.ts";
import { evolveEnded, evolveReopened, evolveSettings } from "./head.ts";
import { evolveHelpRaised, evolveHelpTaken, evolveHelpWithdrawn } from "./help.ts";
import { evolveMoved } from "./membership.ts";
import { evolveMovesEnded } from "./leaving.ts";
import { evolveJoined, evolveReadmitted, evolveRemoved, evolveRenamed, evolveRole } from "./people.ts";
import { evolveRecalled, evolveRoundReopened } from "./reopening.ts";
import { evolveRoomChanged } from "./rooms.ts";
import { evolveDiscarded, evolveOpened, evolvePrepared } from "./rounds.ts";
import {
  evolveHandLowered,
  evolveHandRaised,
  evolveHandTaken,
  evolveReady,
  evolveReadyReset,
} from "./signs.ts";
import type { WorkshopState } from "./state.ts";
import { evolveClosed, evolveClosing, evolveTimer } from "./timer.ts";
import { evolveCalled, evolveFocus, evolveLocked, evolveReleased } from "./together.ts";
import { evolveVisited } from "./visits.ts";
import {
  evolveVoteCast,
  evolveVoteClosed,
  evolveVoteDiscarded,
  evolveVoteOpened,
  evolveVoteProxied,
  evolveVoteReopened,
} from "./votes.ts";
import {
  evolvePublished,
  evolveRevealed,
  evolveShared,
  evolveWritingChanged,
  evolveWritingEnded,
  evolveWritingStarted,
} from "./writing.ts";

type Evolver<Event> = (state: WorkshopState, event: Event) => WorkshopState;

const EVOLVERS: {
  readonly [N in EventName]: Evolver<Extract<WorkshopEvent, { name: N }>>;
} = {
  "workshop-created": () => {
    throw new Error("a workshop is created once");
  },
  "head-changed": (state, { head }) => ({ ...state, head }),
  "settings-changed": evolveSettings,
  "workshop-ended": evolveEnded,
  "workshop-reopened": evolveReopened,
  "door-changed": evolveDoor,
  "person-knocked": evolveKnocked,
  "person-turned-away": evolveTurnedAway,
  "person-joined": (state, { person }) => evolveJoined(state, person),
  "person-renamed": evolveRenamed,
  "person-role-changed": (state, { personId, role }) => evolveRole(state, personId, role),
  "person-removed": evolveRemoved,
  "person-readmitted": (state, { personId }) => evolveReadmitted(state, personId),
  "person-moved": evolveMoved,
  "moves-ended": evolveMovesEnded,
  "person-visited": (state, { personId, roomId }) => evolveVisited(state, personId, roomId),
  "room-changed": (state, { room }) => evolveRoomChanged(state, room),
  "round-prepared": evolvePrepared,
  "round-expected": evolveExpected,
  "expected-arrived": evolveArrived,
  "round-discarded": evolveDiscarded,
  "round-opened": evolveOpened,
  "round-timer-changed": (state, { timer }) => evolveTimer(state, timer),
  "round-closing": evolveClosing,
  "round-closed": evolveClosed,
  "round-reopened": evolveRoundReopened,
  "round-recalled": evolveRecalled,
  "agenda-changed": evolveAgenda,
  "phase-started": evolvePhaseStarted,
  "phase-timed": evolvePhaseTimed,
  "vote-opened": evolveVoteOpened,
  "vote-cast": evolveVoteCast,
  "vote-proxied": evolveVoteProxied,
  "vote-closed": evolveVoteClosed,
  "vote-reopened": evolveVoteReopened,
  "vote-discarded": evolveVoteDiscarded,
  "focus-changed": evolveFocus,
  "boards-locked": evolveLocked,
  "everybody-called": evolveCalled,
  "everybody-released": evolveReleased,
  "hand-raised": evolveHandRaised,
  "hand-lowered": evolveHandLowered,
  "hand-taken": evolveHandTaken,
  "ready-changed": evolveReady,
  "ready-reset": evolveReadyReset,
  "countdown-changed": evolveCountdown,
  "writing-started": evolveWritingStarted,
  "writing-changed": evolveWritingChanged,
  "writing-ended": evolveWritingEnded,
  "cards-revealed": evolveRevealed,
  "cards-shared": evolveShared,
  "links-ended": (state) => state,
  "session-ended": (state) => state,
  "personal-link-changed": (state) => state,
  "cards-published": evolvePublished,
  "broadcast-sent": (state, { broadcast }) => evolveSent(state, broadcast),
  "broadcast-withdrawn": evolveWithdrawn,
  "help-raised": evolveHelpRaised,
  "help-taken": (state, { roomId, by }) => evolveHelpTaken(state, roomId, by),
  "help-done": (state, { roomId }) => evolveHelpWithdrawn(state, roomId),
  "help-withdrawn": (state, { roomId }) => evolveHelpWithdrawn(state, roomId),
};

export function evolveBySlice(state: WorkshopState, event: WorkshopEvent): WorkshopState {
  if (!Object.hasOwn(EVOLVERS, event.name)) throw new Error(`unknown event ${event.name}`);
  // The row of this very name takes this very event; TypeScript cannot see through the mapped type.
  return (EVOLVERS[event.name] as Evolver<WorkshopEvent>)(state, event);
}
