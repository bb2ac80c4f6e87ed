// mind.ts: what one simulated person does next, from what they see of the workshop and what they have done so far. It knows
// no connection, no clock and no words: whoever acts for it (actor.ts) has those.

import type { CardKind } from "#lib/board/card.ts";
import { isRunning, personOf, placeOf, plenaryOf } from "#lib/model/access.ts";
import { currentPhase } from "#lib/model/agenda.ts";
import { isFull, isOffered } from "#lib/model/choice.ts";
import type { CommandName, Commands } from "#lib/model/command.ts";
import { isDealt } from "#lib/model/dealt.ts";
import type { AuthorShown, Round, WorkshopState } from "#lib/model/state.ts";
import type { Dice } from "#lib/util/random.ts";

export type Act =
  | { readonly do: "wait" }
  | Send
  /** A card, on the board of a room or (with `author`) in the notebook. */
  | { readonly do: "write"; readonly roomId: string; readonly kind: CardKind; readonly author?: AuthorShown }
  | { readonly do: "vote"; readonly voteId: string; readonly card: string; readonly dots: number }
  /** Loses the connection, and comes back. */
  | { readonly do: "drop-out" };

type Send = {
  readonly [Name in CommandName]: {
    readonly do: "send";
    readonly name: Name;
    readonly input: Commands[Name];
  };
}[CommandName];

/** What somebody is like. */
export interface Character {
  /** Cards in each round. */
  readonly cards: number;
  readonly asksForHelp: boolean;
  readonly raisesHand: boolean;
  readonly dropsOut: boolean;
  readonly writesInPlenary: boolean;
}

export interface Mind {
  /** Each answer counts as done, whether or not the server takes it. */
  next(state: WorkshopState, personId: string, nowMs: number): Act;
}

/** Milliseconds at the speed of people. */
export const WAITS = {
  /** In the plenary, before somebody who likes to speak raises a hand; and until they lower it again. */
  hand: 25_000,
  handUp: 60_000,
  /** In a group, before it calls for help; and until it helps itself. */
  help: 20_000,
  helpUp: 90_000,
  /** In a group, before somebody loses the connection. */
  dropOut: 30_000,
  /** Before the end of a round, when groups say what they take along. */
  harvest: 120_000,
} as const;

/** In private writing. */
const OWN_CARDS = 2;
const PLENARY_CARDS = 2;

const WAIT: Act = { do: "wait" };

/** `speed` above 1 shortens all that is waited for. */
export function createMind(character: Character, dice: Dice, speed = 1): Mind {
  const written = new Map<string, number>();
  const once = new Set<string>();
  const since = new Map<string, number>();
  const waits = (key: keyof typeof WAITS): number => WAITS[key] / speed;

  /** How long this has been so; it begins with the first question. */
  function lasted(key: string, nowMs: number): number {
    const began = since.get(key) ?? nowMs;
    since.set(key, began);
    return nowMs - began;
  }

  function isFirst(key: string): boolean {
    if (once.has(key)) return false;
    once.add(key);
    return true;
  }

  function write(key: string, most: number, act: () => Act): Act | null {
    const count = written.get(key) ?? 0;
    if (count >= most) return null;
    written.set(key, count + 1);
    return act();
  }

  function kindIn(state: WorkshopState, usual: readonly CardKind[], key: string): CardKind {
    const asked = currentPhase(state)?.kinds ?? [];
    const kinds = asked.length > 0 ? asked : usual;
    // One kind after the other: partners before the offers that name them.
    return kinds[((written.get(key) ?? 1) - 1) % kinds.length] ?? "partner";
  }

  function vote(state: WorkshopState, you: string): Act | null {
    for (const { id, cards, dots, perCard, ballots, counts, discarded } of state.votes ?? []) {
      if (counts || discarded) continue;
      const own = ballots[you]?.dots ?? {};
      const spent = Object.values(own).reduce((sum, each) => sum + each, 0);
      const open = cards.filter((card) => (own[card] ?? 0) < perCard);
      const card = open[dice.below(Math.max(1, open.length))];
      // Nobody tries for ever.
      if (spent >= dots || card === undefined) continue;
      const act = write(`vote ${id}`, 2 * dots, () => ({
        do: "vote",
        voteId: id,
        card,
        dots: (own[card] ?? 0) + 1,
      }));
      if (act) return act;
    }
    return null;
  }

  function choose(state: WorkshopState, round: Round, you: string): Act | null {
    const free = isOffered(round) || (round.state === "open" && round.assignment === "free");
    if (!free || round.members[you] !== undefined) return null;
    const rooms = round.roomIds.filter((roomId) => !isFull(state, round, roomId));
    const roomId = rooms[dice.below(Math.max(1, rooms.length))];
    if (roomId === undefined) return null;
    return write(`choice ${round.id}`, 3, () => ({ do: "send", name: "room.choose", input: { roomId } }));
  }

  function keepToMyself(state: WorkshopState): Act | null {
    if (!state.writing) return null;
    const { id, author } = state.writing;
    const key = `writing ${id}`;
    return write(key, OWN_CARDS, () => ({
      do: "write",
      roomId: plenaryOf(state),
      kind: kindIn(state, ["partner", "offer"], key),
      author,
    }));
  }

  function inGroup(
    state: WorkshopState,
    round: Extract<Round, { state: "open" | "closing" }>,
    roomId: string,
    you: string,
    nowMs: number,
  ): Act | null {
    const here = lasted(`round ${round.id}`, nowMs);
    const leftMs =
      round.state === "closing"
        ? 0
        : round.timer.kind === "running"
          ? round.timer.endsAtMs - nowMs
          : Number.POSITIVE_INFINITY;
    if (
      leftMs <= waits("harvest") &&
      speaksFor(state, round, roomId) === you &&
      isFirst(`harvest ${round.id}`)
    )
      return { do: "write", roomId, kind: "message" };
    if (round.state === "closing") return null;
    const call = state.help.find((each) => each.roomId === roomId);
    if (call?.by === you && call.takenBy === undefined && lasted("help", nowMs) > waits("helpUp"))
      return { do: "send", name: "help.withdraw", input: {} };
    if (character.asksForHelp && !call && here > waits("help") && isFirst("help")) {
      lasted("help", nowMs);
      return { do: "send", name: "help.raise", input: {} };
    }
    if (character.dropsOut && here > waits("dropOut") && isFirst("drop-out")) return { do: "drop-out" };
    const key = `round ${round.id}`;
    return write(key, character.cards, () => ({
      do: "write",
      roomId,
      kind: kindIn(state, ["partner", "offer", "partner", "question"], key),
    }));
  }

  function inPlenary(state: WorkshopState, you: string, nowMs: number): Act | null {
    const here = lasted("plenary", nowMs);
    const hand = state.hands?.find((each) => each.personId === you);
    if (hand && lasted("hand", nowMs) > waits("handUp")) return { do: "send", name: "hand.lower", input: {} };
    if (character.raisesHand && !hand && here > waits("hand") && isFirst("hand")) {
      lasted("hand", nowMs);
      return { do: "send", name: "hand.raise", input: {} };
    }
    const phase = currentPhase(state);
    const asked = phase?.place === "plenary" && (phase.kinds ?? []).length > 0;
    // Nobody writes while people are still arriving.
    const begun = phase !== undefined || state.round?.state === "closed";
    if (!asked && !(begun && character.writesInPlenary)) return null;
    const key = `plenary ${asked ? phase.id : ""}`;
    return write(key, asked ? PLENARY_CARDS : 1, () => ({
      do: "write",
      roomId: plenaryOf(state),
      kind: kindIn(state, ["partner"], key),
    }));
  }

  function done(state: WorkshopState, you: string): Act | null {
    const task = state.writing?.id ?? (isRunning(state.round) ? state.round.id : undefined);
    if (task === undefined || state.ready?.includes(you) === true || !isFirst(`ready ${task}`)) return null;
    return { do: "send", name: "ready.set", input: { ready: true } };
  }

  return {
    next(state, you, nowMs) {
      const person = personOf(state, you);
      if (!person || person.removed || state.endedAtMs !== undefined) return WAIT;
      const { round } = state;
      const roomId = placeOf(state, you);
      const locked = state.lockedRooms?.includes(roomId) === true;
      const arrived = !isRunning(round) || round.state !== "open" || nowMs >= round.arrivesAtMs;
      const voting = vote(state, you);
      if (voting) return voting;
      const choice = round && isDealt(person) ? choose(state, round, you) : null;
      if (choice) return choice;
      if (!arrived) return WAIT;
      const own = keepToMyself(state);
      if (own) return own;
      if (state.writing || locked) return done(state, you) ?? WAIT;
      const group = isRunning(round) && roomId !== plenaryOf(state);
      const act = group ? inGroup(state, round, roomId, you, nowMs) : inPlenary(state, you, nowMs);
      return act ?? (group ? done(state, you) : null) ?? WAIT;
    },
  };
}

/** Who of the people whom the server plays says for a group what it takes along. */
function speaksFor(state: WorkshopState, round: Round, roomId: string): string | undefined {
  return state.people.find(({ id, simulated }) => simulated && round.members[id] === roomId)?.id;
}

/** Whoever asks, drops out or speaks is not the same person; one person alone does all of it. */
export function characterOf(index: number, people: number, dice: Dice): Character {
  const is = (number: number): boolean => index === number % people;
  return {
    cards: 2 + dice.below(3),
    raisesHand: is(1),
    asksForHelp: is(2),
    dropsOut: is(4),
    writesInPlenary: index % 4 === 0,
  };
}
