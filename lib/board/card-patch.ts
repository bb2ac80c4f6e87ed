// card-patch.ts: what changed on a card, so that a sign typed into a long text costs a few bytes for each who watches and
// not the whole card. A patch fits exactly the card it was made from; whoever sends patches sees to it that the receiver
// has that one.

import type { Card } from "./card.ts";

/** Of the card with this id: fields that are new or different, fields that are gone, texts with one stretch exchanged. */
export interface CardPatch {
  readonly id: string;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly clear?: readonly string[];
  /** Field → from which code unit on, how many go, what comes in their place. */
  readonly splice?: Readonly<Record<string, Splice>>;
}

export type Splice = readonly [at: number, cut: number, put: string];

/** A splice must spare at least so many code units, else the field is sent as it is. */
const WORTH_SPLICING = 32;

type Fields = Readonly<Record<string, unknown>>;

/** Null if nothing changed. Both must be of the same kind. */
export function patchOf(before: Card, after: Card): CardPatch | null {
  const was: Fields = { ...before };
  const is: Fields = { ...after };
  const set: Record<string, unknown> = {};
  const splice: Record<string, Splice> = {};
  for (const [field, value] of Object.entries(is)) {
    const old = was[field];
    if (isSame(old, value)) continue;
    const stretch = typeof old === "string" && typeof value === "string" ? spliceOf(old, value) : null;
    if (stretch) splice[field] = stretch;
    else set[field] = value;
  }
  const clear = Object.keys(was).filter((field) => was[field] !== undefined && is[field] === undefined);
  const parts = {
    ...(isEmpty(set) ? {} : { set }),
    ...(isEmpty(splice) ? {} : { splice }),
    ...(clear.length === 0 ? {} : { clear }),
  };
  return isEmpty(parts) ? null : { id: after.id, ...parts };
}

/** The card as it is after the change. */
export function patchCard(card: Card, { set, clear = [], splice = {} }: CardPatch): Card {
  const fields: Record<string, unknown> = { ...card, ...set };
  for (const field of clear) delete fields[field];
  for (const [field, [at, cut, put]] of Object.entries(splice)) {
    const text = fields[field];
    if (typeof text === "string") fields[field] = text.slice(0, at) + put + text.slice(at + cut);
  }
  // A patch is made of a card of the same kind and gives that one again.
  return fields as unknown as Card;
}

function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

/** Null if sending the whole text is as short. May cut a pair of code units in two: JSON carries both halves. */
function spliceOf(before: string, after: string): Splice | null {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  let same = 0;
  while (
    same < shorter - at &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same += 1;
  if (at + same < WORTH_SPLICING) return null;
  return [at, before.length - at - same, after.slice(at, after.length - same)];
}

function isEmpty(fields: object): boolean {
  return Object.keys(fields).length === 0;
}
