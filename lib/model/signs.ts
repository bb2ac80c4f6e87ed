// signs.ts: small signs that people give: a raised hand in the plenary, in the order of raising, and "Fertig" for the
// task at hand. Hands go down when people go into groups; readiness begins anew with every phase and round. Both go with
// the person.

import { accept, refuse } from "#lib/util/result.ts";
import { mayCommand, personOf, placeOf, plenaryOf } from "./access.ts";
import type { Commands } from "./command.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import type { WorkshopEvent } from "./event.ts";
import type { Hand, WorkshopState } from "./state.ts";

/** Of the caller. Refuses "not-allowed" outside the plenary. */
export function decideRaiseHand(state: WorkshopState, _input: unknown, { actor, now }: Moment): Decision {
  if (actor === null || placeOf(state, actor.id) !== plenaryOf(state)) return refuse("not-allowed");
  if (handOf(state, actor.id)) return NOTHING;
  return accept([{ name: "hand-raised", hand: { personId: actor.id, raisedAtMs: now } }]);
}

/** The caller's own; moderation any. Refuses "not-allowed". */
export function decideLowerHand(
  state: WorkshopState,
  input: Commands["hand.lower"],
  { actor }: Moment,
): Decision {
  if (actor === null) return refuse("not-allowed");
  const personId = input.personId ?? actor.id;
  if (personId !== actor.id && actor.role !== "moderator") return refuse("not-allowed");
  if (!handOf(state, personId)) return NOTHING;
  // Whoever lowers their own may raise it again.
  const by = personId !== actor.id && { by: actor.id };
  return accept([{ name: "hand-lowered", personId, ...by }]);
}

/** Gives somebody the floor; the hand of whoever had it goes down. Refuses "not-found" without a raised hand. */
export function decideTakeHand(
  state: WorkshopState,
  { personId }: Commands["hand.take"],
  { actor }: Moment,
): Decision {
  const hand = handOf(state, personId);
  if (!hand) return refuse("not-found");
  if (hand.speaking) return NOTHING;
  const before = (state.hands ?? []).filter((each) => each.speaking);
  const by = actor && { by: actor.id };
  return accept([
    ...before.map((each): WorkshopEvent => ({ name: "hand-lowered", personId: each.personId, ...by })),
    { name: "hand-taken", personId },
  ]);
}

/**
 * A hand stands again as it stood, at its place in the order. Refuses "not-found" for somebody who is not here,
 * "not-allowed" outside the plenary, "invalid" for a time to come, "already-raised" when they have raised it anew, and
 * "conflict" when somebody else has the floor by now.
 */
export function decideRestoreHand(
  state: WorkshopState,
  hand: Commands["hand.restore"],
  { now }: Moment,
): Decision {
  const { personId, raisedAtMs, speaking } = hand;
  const person = personOf(state, personId);
  if (!person || person.removed) return refuse("not-found");
  if (!mayCommand(person.role, "hand.raise") || placeOf(state, personId) !== plenaryOf(state))
    return refuse("not-allowed");
  if (raisedAtMs > now) return refuse("invalid");
  const stands = handOf(state, personId);
  if (stands && stands.raisedAtMs !== raisedAtMs) return refuse("already-raised");
  if (stands && stands.speaking === speaking) return NOTHING;
  if (speaking && state.hands?.some((each) => each.speaking)) return refuse("conflict");
  return accept([{ name: "hand-raised", hand, again: true }]);
}

/** Of the caller: done with the task at hand, or not yet. */
export function decideReady(
  state: WorkshopState,
  { ready }: Commands["ready.set"],
  { actor }: Moment,
): Decision {
  if (actor === null) return refuse("not-allowed");
  if ((state.ready ?? []).includes(actor.id) === ready) return NOTHING;
  return accept([{ name: "ready-changed", personId: actor.id, ready }]);
}

/** Nobody is ready any more. */
export function decideResetReady(state: WorkshopState): Decision {
  return state.ready ? accept([{ name: "ready-reset" }]) : NOTHING;
}

/** Those who were ready before it was reset are so again, as far as they are here. */
export function decideRestoreReady(state: WorkshopState, { personIds }: Commands["ready.restore"]): Decision {
  const ready = new Set(state.ready);
  const here = new Set(state.people.filter(({ removed }) => !removed).map(({ id }) => id));
  const back = [...new Set(personIds)].filter((id) => here.has(id) && !ready.has(id));
  return back.length === 0 ? NOTHING : accept([{ name: "ready-reset", back }]);
}

/** In the order of raising; takes the place of one of the same person. */
export function evolveHandRaised(state: WorkshopState, { hand }: { readonly hand: Hand }): WorkshopState {
  const others = (state.hands ?? []).filter(({ personId }) => personId !== hand.personId);
  return withHands(
    state,
    [...others, hand].toSorted((one, other) => one.raisedAtMs - other.raisedAtMs),
  );
}

export function evolveHandLowered(
  state: WorkshopState,
  { personId }: { readonly personId: string },
): WorkshopState {
  return withHands(
    state,
    (state.hands ?? []).filter((hand) => hand.personId !== personId),
  );
}

export function evolveHandTaken(
  state: WorkshopState,
  { personId }: { readonly personId: string },
): WorkshopState {
  const hands = state.hands ?? [];
  return withHands(
    state,
    hands.map((hand) => (hand.personId === personId ? { ...hand, speaking: true } : hand)),
  );
}

export function evolveReady(
  state: WorkshopState,
  { personId, ready }: { readonly personId: string; readonly ready: boolean },
): WorkshopState {
  const others = (state.ready ?? []).filter((each) => each !== personId);
  return withReady(state, ready ? [...others, personId] : others);
}

export function evolveReadyReset(
  state: WorkshopState,
  { back }: { readonly back?: readonly string[] },
): WorkshopState {
  return withReady(state, back ? [...(state.ready ?? []), ...back] : []);
}

export function withoutReady(state: WorkshopState): WorkshopState {
  return withReady(state, []);
}

export function withoutHands(state: WorkshopState): WorkshopState {
  return withHands(state, []);
}

/** Whoever leaves takes hand and readiness along. */
export function withoutSigns(state: WorkshopState, personId: string): WorkshopState {
  return evolveReady(evolveHandLowered(state, { personId }), { personId, ready: false });
}

function handOf(state: WorkshopState, personId: string): Hand | undefined {
  return state.hands?.find((hand) => hand.personId === personId);
}

function withHands(state: WorkshopState, hands: readonly Hand[]): WorkshopState {
  const { hands: _hands, ...rest } = state;
  return hands.length === 0 ? rest : { ...rest, hands };
}

function withReady(state: WorkshopState, ready: readonly string[]): WorkshopState {
  const { ready: _ready, ...rest } = state;
  return ready.length === 0 ? rest : { ...rest, ready };
}
