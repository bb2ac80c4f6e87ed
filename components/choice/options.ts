// options.ts: the groups that somebody may choose from, as they stand at this moment: who is there, how many places are
// left, which is mine, and where I go if I choose nothing.

import { mayCommand, personOf } from "#lib/model/access.ts";
import { capacitiesOf, isOffered, smallestFree } from "#lib/model/choice.ts";
import { isDealt } from "#lib/model/dealt.ts";
import type { Room, WorkshopState } from "#lib/model/state.ts";

export interface Option {
  readonly room: Room;
  /** In the order of their names. */
  readonly names: readonly string[];
  /** null: any number. */
  readonly places: number | null;
  readonly mine: boolean;
}

export interface Options {
  readonly options: readonly Option[];
  readonly open: boolean;
  /** Name of the group to which whoever chooses nothing goes; null if that is nowhere, or one has chosen. */
  readonly otherwise: string | null;
}

/** null while this person has nothing to choose. */
export function optionsFor(state: WorkshopState, you: string): Options | null {
  const round = state.round;
  const me = personOf(state, you);
  if (!me || me.role === "moderator" || !mayCommand(me.role, "room.choose")) return null;
  if (round?.assignment !== "free" || (round.state !== "open" && !isOffered(round))) return null;
  const capacities = capacitiesOf(state, round);
  const names = new Map(state.people.map((person) => [person.id, person.name]));
  const options = round.roomIds.flatMap((roomId, index): Option[] => {
    const room = state.rooms.find((candidate) => candidate.id === roomId);
    if (!room) return [];
    const members = Object.keys(round.members).filter((personId) => round.members[personId] === roomId);
    const capacity = capacities[index] ?? Infinity;
    return [
      {
        room,
        names: members.map((personId) => names.get(personId) ?? "").toSorted((a, b) => a.localeCompare(b)),
        places: capacity === Infinity ? null : Math.max(0, capacity - members.length),
        mine: round.members[you] === roomId,
      },
    ];
  });
  const chosen = options.some(({ mine }) => mine);
  const next = chosen || round.state === "open" || !isDealt(me) ? undefined : smallestFree(state, round);
  const otherwise = state.rooms.find((room) => room.id === next)?.name ?? null;
  return { options, open: round.state === "open", otherwise };
}
