// deciding.ts: which slice decides which command: one row for each, and nothing else. The rules that hold for every
// command stand in workshop.ts, who may give one in access.ts.

import {
  decideAddPhase,
  decideChangePhase,
  decideExtendPhase,
  decideMovePhase,
  decideRemovePhase,
  decideRepeatPhase,
  decideSetAgenda,
  decideSkipPhase,
  decideStartPhase,
  decideUseTemplate,
} from "./agenda.ts";
import { decideBegin } from "./beginning.ts";
import { decideBroadcast, decideWithdraw } from "./broadcasts.ts";
import { decideChoose, decideOffer } from "./choice.ts";
import { decideTick } from "./clock.ts";
import type { Command } from "./command.ts";
import {
  decideCountdownExtend,
  decideCountdownPause,
  decideCountdownResume,
  decideCountdownStart,
  decideCountdownStop,
} from "./countdown.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import { decideAdmit, decideDoor, decideTurnAway, decideWaitAgain } from "./door.ts";
import { decideLinksEnded, decidePersonalLink, decideSessionEnded } from "./entrances.ts";
import { decideExpect } from "./expected.ts";
import { decideEnd, decideHeadChange, decideReopen, decideSettingsChange } from "./head.ts";
import { decideHelp, decideHelpDone, decideRestoreHelp, decideTakeHelp, decideWithdrawHelp } from "./help.ts";
import { decideAssign, decideMove, decideMoveAll } from "./membership.ts";
import { decideJoin, decidePromote, decideReadmit, decideRemove, decideRename } from "./people.ts";
import { decideRoomChange } from "./rooms.ts";
import { decideRecall, decideReopenRound } from "./reopening.ts";
import { decideDiscard, decideOpen, decidePrepare, decideShuffle } from "./rounds.ts";
import {
  decideLowerHand,
  decideRaiseHand,
  decideReady,
  decideResetReady,
  decideRestoreHand,
  decideRestoreReady,
  decideTakeHand,
} from "./signs.ts";
import type { WorkshopState } from "./state.ts";
import { decideCall, decideFocus, decideLock, decideRelease, decideUnlock } from "./together.ts";
import { decideRotate } from "./turns.ts";
import { decideClose, decideExtend, decidePause, decideResume, decideTimerSet } from "./timer.ts";
import { decideVisit } from "./visits.ts";
import {
  decideCast,
  decideCloseVote,
  decideDiscardProxy,
  decideDiscardVote,
  decideOpenVote,
  decideProxy,
  decideReopenVote,
  decideRunOff,
} from "./votes.ts";
import {
  decideChangeWriting,
  decideEndWriting,
  decidePublished,
  decideReveal,
  decideShare,
  decideStartWriting,
} from "./writing.ts";

type Name = Command["name"];
type Input<N extends Name> = Extract<Command, { name: N }>["input"];

const DECIDERS: {
  readonly [N in Name]: (state: WorkshopState, input: Input<N>, moment: Moment) => Decision;
} = {
  "head.change": decideHeadChange,
  "settings.change": decideSettingsChange,
  "door.set": decideDoor,
  "workshop.end": (state, _, moment) => (state.endedAtMs === undefined ? decideEnd(state, moment) : NOTHING),
  "workshop.reopen": decideReopen,
  "person.join": decideJoin,
  "person.rename": decideRename,
  "person.promote": decidePromote,
  "person.admit": decideAdmit,
  "person.turn-away": decideTurnAway,
  "person.wait-again": decideWaitAgain,
  "person.remove": decideRemove,
  "person.readmit": decideReadmit,
  "person.move": decideMove,
  "people.move": decideMoveAll,
  "room.visit": decideVisit,
  "room.change": decideRoomChange,
  "room.choose": decideChoose,
  "round.prepare": decidePrepare,
  "round.assign": decideAssign,
  "round.expect": decideExpect,
  "round.shuffle": (state, _, moment) => decideShuffle(state, moment),
  "round.offer": decideOffer,
  "round.rotate": decideRotate,
  "round.begin": decideBegin,
  "round.discard": decideDiscard,
  "round.open": (state, _, moment) => decideOpen(state, moment),
  "round.recall": decideRecall,
  "round.reopen": decideReopenRound,
  "round.extend": decideExtend,
  "round.close": decideClose,
  "timer.pause": decidePause,
  "timer.resume": decideResume,
  "timer.set": decideTimerSet,
  "countdown.start": decideCountdownStart,
  "countdown.pause": decideCountdownPause,
  "countdown.resume": decideCountdownResume,
  "countdown.extend": decideCountdownExtend,
  "countdown.stop": decideCountdownStop,
  "agenda.use": decideUseTemplate,
  "agenda.set": decideSetAgenda,
  "agenda.add": decideAddPhase,
  "agenda.change": decideChangePhase,
  "agenda.move": decideMovePhase,
  "agenda.remove": decideRemovePhase,
  "agenda.start": decideStartPhase,
  "agenda.skip": decideSkipPhase,
  "agenda.repeat": decideRepeatPhase,
  "agenda.extend": decideExtendPhase,
  "vote.open": decideOpenVote,
  "vote.cast": decideCast,
  "vote.proxy": decideProxy,
  "vote.discard-proxy": decideDiscardProxy,
  "vote.close": decideCloseVote,
  "vote.reopen": decideReopenVote,
  "vote.discard": decideDiscardVote,
  "vote.run-off": decideRunOff,
  "focus.set": decideFocus,
  "board.lock": decideLock,
  "board.unlock": decideUnlock,
  "everybody.call": decideCall,
  "everybody.release": decideRelease,
  "hand.raise": decideRaiseHand,
  "hand.lower": decideLowerHand,
  "hand.take": decideTakeHand,
  "hand.restore": decideRestoreHand,
  "ready.set": decideReady,
  "ready.reset": decideResetReady,
  "ready.restore": decideRestoreReady,
  "writing.start": decideStartWriting,
  "writing.change": decideChangeWriting,
  "writing.end": decideEndWriting,
  "writing.reveal": decideReveal,
  "writing.share": decideShare,
  "links.ended": decideLinksEnded,
  "session.ended": decideSessionEnded,
  "personal-link.changed": decidePersonalLink,
  "writing.published": decidePublished,
  "broadcast.send": decideBroadcast,
  "broadcast.withdraw": decideWithdraw,
  "help.raise": (state, _, moment) => decideHelp(state, moment),
  "help.take": decideTakeHelp,
  "help.done": decideHelpDone,
  "help.restore": decideRestoreHelp,
  "help.withdraw": decideWithdrawHelp,
  "clock.tick": (state, _, moment) => decideTick(state, moment),
};

export function decideBySlice(state: WorkshopState, command: Command, moment: Moment): Decision {
  // The row of this very name takes this very input; TypeScript cannot see through the mapped type.
  const decider = DECIDERS[command.name] as (
    state: WorkshopState,
    input: Command["input"],
    moment: Moment,
  ) => Decision;
  return decider(state, command.input, moment);
}
