// ballot.ts: the dots of one person, or of the people for whom a moderator lays them, as they are to be drawn: what the
// state says, with what was laid here since on top.

import type { Vote } from "#lib/model/state.ts";
import type { Lay } from "./ballot-box.ts";

export interface Ballot {
  /** card → dots, at least 1. */
  readonly dots: Readonly<Record<string, number>>;
  readonly budget: number;
  /** Still to be laid. */
  readonly left: number;
  /** The most that one card takes. */
  readonly perCard: number;
}

/** `key` is a personId or the id of a proxy. */
export function ballotOf(vote: Vote, key: string, lays: readonly Lay[]): Ballot {
  const stored = vote.ballots[key];
  const dots: Record<string, number> = { ...stored?.dots };
  for (const { card, dots: wished, op } of lays) if (!stored?.ops.includes(op)) dots[card] = wished;
  const people = vote.proxies?.find(({ id }) => id === key)?.people ?? 1;
  const budget = vote.dots * people;
  const laid = Object.values(dots).reduce((sum, each) => sum + each, 0);
  return { dots, budget, left: Math.max(0, budget - laid), perCard: vote.perCard * people };
}

export function dotsOn(ballot: Ballot, card: string): number {
  return ballot.dots[card] ?? 0;
}

/** The most that can lie on this card now. */
export function mostOn(ballot: Ballot, card: string): number {
  return Math.min(ballot.perCard, dotsOn(ballot, card) + ballot.left);
}
