// writing.ts: private writing: everybody writes cards into their own notebook, which nobody else can open, until moderation
// reveals them all at once. This slice knows when people write and what was promised about authors; the cards themselves
// lie in the notebooks, and the server puts them on the boards (server/sessions/publishing.ts). What it still has to put
// there stands in `shares`, so that it goes on after a restart; nobody is told of it.

import { accept, refuse } from "#lib/util/result.ts";
import { isRunning, settledRound } from "./access.ts";
import type { Commands, InternalCommands } from "./command.ts";
import { countdownFrom, evolveCountdown } from "./countdown.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import type { WorkshopEvent } from "./event.ts";
import { withoutReady } from "./signs.ts";
import type { AuthorShown, Phase, Share, WorkshopState, Writing } from "./state.ts";

/** How long people usually write quietly. */
export const QUIET_MINUTES = 5;

/**
 * Authors are withheld and own cards stay where they are, unless it says otherwise. A `clock` replaces the one there is, and
 * stops with the writing. Refuses "conflict" while one runs, and "invalid" for a clock as "countdown.start" does.
 */
export function decideStartWriting(
  state: WorkshopState,
  { author = "group", own = false, clock }: Commands["writing.start"],
  { actor, now, random }: Moment,
): Decision {
  if (actor === null) return refuse("not-allowed");
  if (state.writing) return refuse("conflict");
  const writing: Writing = {
    id: random.id(),
    by: actor.id,
    startedAtMs: now,
    author,
    ...(own && { own: true }),
  };
  const started = { name: "writing-started", writing } as const;
  if (!clock) return accept([started]);
  const countdown = countdownFrom(clock, { actor, now });
  if (!countdown.ok) return countdown;
  return accept([started, { name: "countdown-changed", countdown: { ...countdown.value, writing: true } }]);
}

/**
 * What comes with a phase: where it is for everybody alone, writing as the phase wishes it. If people write already, they
 * go on; what the phase says of authors and own cards holds for the cards to come.
 */
export function writingWith(
  state: WorkshopState,
  { place, writing = {} }: Pick<Phase, "place" | "writing">,
  moment: Moment,
): readonly WorkshopEvent[] {
  if (place !== "alone") return [];
  const decision = state.writing
    ? decideChangeWriting(state, writing)
    : decideStartWriting(state, writing, moment);
  return decision.ok ? decision.value : [];
}

/** Refuses "not-found" while none runs. Cards keep what was promised when they were written. */
export function decideChangeWriting(
  { writing }: WorkshopState,
  { author, own }: Commands["writing.change"],
): Decision {
  if (!writing) return refuse("not-found");
  const { own: _own, ...rest } = writing;
  const after: Writing = {
    ...rest,
    author: author ?? writing.author,
    ...((own ?? writing.own) && { own: true }),
  };
  if (after.author === writing.author && after.own === writing.own) return NOTHING;
  return accept([{ name: "writing-changed", author: after.author, own: after.own ?? false }]);
}

/** Without revealing anything: cards stay in the notebooks. */
export function decideEndWriting({ writing }: WorkshopState): Decision {
  return writing ? accept([{ name: "writing-ended" }]) : NOTHING;
}

/** Refuses "not-found" while none runs. */
export function decideReveal(state: WorkshopState, _input: unknown, moment: Moment): Decision {
  if (!state.writing) return refuse("not-found");
  const share = shareOf(state, state.writing.author, moment);
  return accept([{ name: "cards-revealed", share }]);
}

/** The caller's own. Refuses "not-allowed" while people write and own cards are to wait for the others'. */
export function decideShare(state: WorkshopState, _input: unknown, moment: Moment): Decision {
  const { actor } = moment;
  if (actor === null || (state.writing && !state.writing.own)) return refuse("not-allowed");
  const underWay = state.shares?.some(({ personId }) => personId === actor.id);
  if (underWay) return NOTHING;
  const share = shareOf(state, state.writing?.author ?? "name", moment);
  return accept([{ name: "cards-shared", share: { ...share, personId: actor.id } }]);
}

/** The server has put them on the boards. */
export function decidePublished(
  state: WorkshopState,
  { id }: InternalCommands["writing.published"],
): Decision {
  const waits = state.shares?.some((share) => share.id === id);
  return waits ? accept([{ name: "cards-published", id }]) : NOTHING;
}

export function evolveWritingStarted(
  state: WorkshopState,
  { writing }: { readonly writing: Writing },
): WorkshopState {
  return { ...withoutReady(state), writing };
}

export function evolveWritingChanged(
  state: WorkshopState,
  { author, own }: { readonly author: AuthorShown; readonly own: boolean },
): WorkshopState {
  if (!state.writing) return state;
  const { own: _own, ...rest } = state.writing;
  return { ...state, writing: { ...rest, author, ...(own && { own: true }) } };
}

export function evolveWritingEnded(state: WorkshopState): WorkshopState {
  const { writing: _writing, ...rest } = withoutReady(state);
  // A clock that was there before, or was set for something else meanwhile, goes on.
  return rest.countdown?.writing ? evolveCountdown(rest, { countdown: null }) : rest;
}

export function evolveRevealed(state: WorkshopState, { share }: { readonly share?: Share }): WorkshopState {
  return evolveShared(evolveWritingEnded(state), { share });
}

export function evolveShared(
  state: WorkshopState,
  { share }: { readonly share?: Share | undefined },
): WorkshopState {
  return share ? { ...state, shares: [...(state.shares ?? []), share] } : state;
}

export function evolvePublished(state: WorkshopState, { id }: { readonly id: string }): WorkshopState {
  return withShares(
    state,
    (state.shares ?? []).filter((share) => share.id !== id),
  );
}

/** What nobody is told. */
export function withoutShares(state: WorkshopState): WorkshopState {
  return state.shares ? withShares(state, []) : state;
}

/**
 * The board on which a card of this person is put: that of their group while groups work, and later, too, if the group
 * is what is shown of its author; else the plenary (null).
 */
export function groupFor(share: Share, personId: string, author: AuthorShown): string | null {
  if (!share.inGroups && author !== "group") return null;
  return share.groups[personId] ?? null;
}

function shareOf(state: WorkshopState, author: AuthorShown, { now, random }: Moment): Share {
  const running = isRunning(state.round);
  return {
    id: random.id(),
    atMs: now,
    author,
    groups: settledRound(state)?.members ?? {},
    ...(running && { inGroups: true }),
  };
}

function withShares(state: WorkshopState, shares: readonly Share[]): WorkshopState {
  const { shares: _shares, ...rest } = state;
  return shares.length === 0 ? rest : { ...rest, shares };
}
