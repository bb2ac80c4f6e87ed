// forming.ts: the groups that a phase asks for, as the one command that forms them: pairs of everybody, or the groups of the
// round before two by two. Their names speak the workshop's language, the minutes are those of the phase. Its task stands on
// every screen anyway; as a task of each pair it would stand in the documentation thirty times.

import { mergedNames, pairName } from "#lib/messages/group-name.ts";
import { settledRound } from "#lib/model/access.ts";
import type { Commands } from "#lib/model/command.ts";
import { isDealt } from "#lib/model/dealt.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { mergedCount, peopledRooms } from "#lib/model/merging.ts";
import type { Phase, WorkshopState } from "#lib/model/state.ts";

/** With pairs, what people have written for themselves goes along. More people than fit into pairs make groups of three. */
export function formingInput(state: WorkshopState, phase: Phase): Commands["round.begin"] {
  const { language } = state.head;
  const { minutes } = phase;
  const plan = (name: string) => ({ name });
  if (phase.forming === "merge") {
    const before = peopledRooms(state, settledRound(state));
    const names = state.rooms.map(({ name }) => name);
    return {
      rooms: mergedNames(mergedCount(before.length), names, language).map(plan),
      assignment: { kind: "merge" },
      minutes,
    };
  }
  const pairs = Math.min(LIMITS.rooms, Math.max(1, Math.floor(state.people.filter(isDealt).length / 2)));
  return {
    rooms: Array.from({ length: pairs }, (_, index) => plan(pairName(index + 1, language))),
    assignment: { kind: "random" },
    minutes,
    reveal: true,
  };
}
