// votes.ts: dot votes: a named question on chosen cards or clusters, with so many dots for each person and at most three on
// one of them. A vote is secret: nobody is shown another's dots at any time, and the counts only once it is closed. It refers
// to cards and never changes one; a cluster it keeps as it stood (VO9). Casting sets how many dots lie on a card, and each operation has an id that counts once, so a
// retry, a second tab or a late repetition adds nothing and takes nothing away.

import { accept, refuse } from "#lib/util/result.ts";
import { cleanLine, countGraphemes } from "#lib/util/text.ts";
import type { Commands } from "./command.ts";
import { isDealt } from "./dealt.ts";
import { type Decision, type Moment, NOTHING } from "./decision.ts";
import type { WorkshopEvent } from "./event.ts";
import { LIMITS } from "./limits.ts";
import { cleanName } from "./names.ts";
import { ranksOf } from "./ranks.ts";
import type { Ballot, ProxyEntry, Vote, WeighedCluster, WorkshopState } from "./state.ts";

/** Dots for each person: ⌈a(a−1) / 2n⌉ for a cards and n people, at least 3 and at most 7; 5 if n is unknown. */
export function dotsFor(cards: number, people: number): number {
  if (people <= 0) return 5;
  return Math.min(7, Math.max(3, Math.ceil((cards * (cards - 1)) / (2 * people))));
}

/**
 * Without `dots` by the formula. Refuses "invalid": no title, fewer than 2 or more than 200 cards and clusters, a cluster
 * without cards or of which nothing is said; "too-large" after 50 votes.
 */
export function decideOpenVote(state: WorkshopState, input: Commands["vote.open"], moment: Moment): Decision {
  const cards = [...new Set(input.cards)];
  const people = state.people.filter(isDealt).length;
  return open(state, { ...input, cards, dots: input.dots ?? dotsFor(cards.length, people) }, moment);
}

/** One dot each among those that share a rank (the first without `rank`), clusters as they were weighed. Refuses "not-found" and "not-allowed" (no tie, or open). */
export function decideRunOff(
  state: WorkshopState,
  { voteId, rank = 1, title, wording }: Commands["vote.run-off"],
  moment: Moment,
): Decision {
  const vote = voteOf(state, voteId);
  if (!vote) return refuse("not-found");
  const tied = ranksOf(vote).filter((row) => row.rank === rank);
  if (tied.length < 2) return refuse("not-allowed");
  const cards = tied.map(({ card }) => card);
  const wish = { title: title ?? vote.title, cards, dots: 1, perCard: 1, runOffOf: vote.id };
  const { clusters } = vote;
  return open(state, { ...wish, ...(clusters && { clusters }), ...(wording && { wording }) }, moment);
}

/**
 * Sets how many dots of the caller, or of a proxy, lie on a card. Refuses "not-found", "vote-closed", "dots-spent" (more
 * than there are, or than one card takes) and "too-many" after 200 operations of one person.
 */
export function decideCast(state: WorkshopState, input: Commands["vote.cast"], { actor }: Moment): Decision {
  if (actor === null) return refuse("not-allowed");
  const { card, dots, op, proxyId } = input;
  if (proxyId !== undefined && actor.role !== "moderator") return refuse("not-allowed");
  const vote = voteOf(state, input.voteId);
  if (!vote?.cards.includes(card)) return refuse("not-found");
  const budgets = budgetsOf(vote, proxyId);
  if (budgets === 0) return refuse("not-found");
  const key = proxyId ?? actor.id;
  const ballot = vote.ballots[key] ?? EMPTY;
  // Told before whether it is closed: a repeated operation has counted.
  if (ballot.ops.includes(op)) return NOTHING;
  if (vote.counts) return refuse("vote-closed");
  if (ballot.ops.length >= LIMITS.voteOperations) return refuse("too-many");
  if (!Number.isInteger(dots) || dots < 0) return refuse("invalid");
  const after = withDots(ballot, card, dots, op);
  const fits = dots <= vote.perCard * budgets && sum(after) <= vote.dots * budgets;
  if (!fits && dots > (ballot.dots[card] ?? 0)) return refuse("dots-spent");
  const voters = countVoters({ ...vote, ballots: { ...vote.ballots, [key]: after } });
  return accept([{ name: "vote-cast", voteId: vote.id, voters, ballot: { key, card, dots, op } }]);
}

/**
 * People without a device: moderation enters the dots of `people` at once; with `proxyId` it changes name and number of an
 * entry. Refuses "not-found", "vote-closed", "name-missing", "invalid", and "dots-spent" for fewer people than the dots
 * that lie already stand for.
 */
export function decideProxy(
  state: WorkshopState,
  { voteId, name, people, proxyId }: Commands["vote.proxy"],
  { actor, random }: Moment,
): Decision {
  if (actor === null) return refuse("not-allowed");
  const vote = voteOf(state, voteId);
  const known = vote && proxyOf(vote, proxyId);
  if (!vote || (proxyId !== undefined && !known)) return refuse("not-found");
  if (vote.counts) return refuse("vote-closed");
  const cleaned = cleanName(name);
  if (cleaned === "") return refuse("name-missing");
  if (!Number.isInteger(people) || people < 1 || people > LIMITS.people) return refuse("invalid");
  if (!known) {
    if ((vote.proxies?.length ?? 0) >= LIMITS.voteProxies) return refuse("invalid");
    return accept([
      { name: "vote-proxied", voteId, proxy: { id: random.id(), name: cleaned, people, by: actor.id } },
    ]);
  }
  if (known.name === cleaned && known.people === people) return NOTHING;
  const ballot = vote.ballots[known.id] ?? EMPTY;
  const fits = Object.values(ballot.dots).every((dots) => dots <= vote.perCard * people);
  if (!fits || sum(ballot) > vote.dots * people) return refuse("dots-spent");
  return proxied(vote, { ...known, name: cleaned, people });
}

/** Puts an entry aside with its dots; `discarded` false brings it back. Refuses "not-found" and "vote-closed". */
export function decideDiscardProxy(
  state: WorkshopState,
  { voteId, proxyId, discarded = true }: Commands["vote.discard-proxy"],
): Decision {
  const vote = voteOf(state, voteId);
  const proxy = vote?.proxies?.find(({ id }) => id === proxyId);
  if (!vote || !proxy) return refuse("not-found");
  if (vote.counts) return refuse("vote-closed");
  const { discarded: before = false, ...kept } = proxy;
  return before === discarded ? NOTHING : proxied(vote, discarded ? { ...kept, discarded } : kept);
}

/** From now on the counts are seen, and nothing can be cast. Refuses "not-found". */
export function decideCloseVote(
  state: WorkshopState,
  { voteId }: Commands["vote.close"],
  { now }: Moment,
): Decision {
  const vote = voteOf(state, voteId);
  if (!vote) return refuse("not-found");
  if (vote.counts) return NOTHING;
  return accept([{ name: "vote-closed", voteId, closedAtMs: now, counts: countsOf(vote) }]);
}

/** Hides the counts again and goes on with the dots that lie there. Refuses "not-found". */
export function decideReopenVote(state: WorkshopState, { voteId }: Commands["vote.reopen"]): Decision {
  const vote = voteOf(state, voteId);
  if (!vote) return refuse("not-found");
  return vote.counts ? accept([{ name: "vote-reopened", voteId }]) : NOTHING;
}

/** Puts a vote aside with its dots; `discarded` false brings it back. Refuses "not-found". */
export function decideDiscardVote(
  state: WorkshopState,
  { voteId, discarded = true }: Commands["vote.discard"],
): Decision {
  const vote = state.votes?.find(({ id }) => id === voteId);
  if (!vote) return refuse("not-found");
  return (vote.discarded ?? false) === discarded
    ? NOTHING
    : accept([{ name: "vote-discarded", voteId, discarded }]);
}

export function evolveVoteOpened(state: WorkshopState, { vote }: { readonly vote: Vote }): WorkshopState {
  return { ...state, votes: [...(state.votes ?? []), vote] };
}

export function evolveVoteCast(
  state: WorkshopState,
  { voteId, voters, ballot }: Extract<WorkshopEvent, { name: "vote-cast" }>,
): WorkshopState {
  return changeVote(state, voteId, (vote) => {
    if (!ballot) return { ...vote, voters };
    const after = withDots(vote.ballots[ballot.key] ?? EMPTY, ballot.card, ballot.dots, ballot.op);
    return { ...vote, voters, ballots: { ...vote.ballots, [ballot.key]: after } };
  });
}

export function evolveVoteProxied(
  state: WorkshopState,
  { voteId, proxy, voters }: Extract<WorkshopEvent, { name: "vote-proxied" }>,
): WorkshopState {
  return changeVote(state, voteId, (vote) => ({ ...withProxy(vote, proxy), voters: voters ?? vote.voters }));
}

export function evolveVoteClosed(
  state: WorkshopState,
  { voteId, closedAtMs, counts }: Extract<WorkshopEvent, { name: "vote-closed" }>,
): WorkshopState {
  return changeVote(state, voteId, (vote) => ({ ...vote, closedAtMs, counts }));
}

export function evolveVoteReopened(
  state: WorkshopState,
  { voteId }: { readonly voteId: string },
): WorkshopState {
  return changeVote(state, voteId, ({ closedAtMs: _closed, counts: _counts, ...vote }) => vote);
}

export function evolveVoteDiscarded(
  state: WorkshopState,
  { voteId, discarded }: { readonly voteId: string; readonly discarded: boolean },
): WorkshopState {
  return changeVote(state, voteId, ({ discarded: _before, ...vote }) =>
    discarded ? { ...vote, discarded } : vote,
  );
}

/** Dots that a person, or a proxy, can still lay. */
export function dotsLeft(vote: Vote, key: string): number {
  const proxy = vote.proxies?.find(({ id }) => id === key);
  return vote.dots * (proxy?.people ?? 1) - sum(vote.ballots[key] ?? EMPTY);
}

/** What one person may see of a vote: their own dots; moderation also those that it entered for others. */
export function voteFor(vote: Vote, personId: string, moderation: boolean): Vote {
  const { proxies, ...rest } = vote;
  const mine = Object.entries(vote.ballots).filter(
    ([key]) => key === personId || (moderation && isProxy(vote, key)),
  );
  return { ...rest, ballots: Object.fromEntries(mine), ...(moderation && proxies && { proxies }) };
}

export function isProxy(vote: Vote | undefined, key: string): boolean {
  return vote?.proxies?.some(({ id }) => id === key) ?? false;
}

const EMPTY: Ballot = { dots: {}, ops: [] };

type Wish = Pick<Vote, "title" | "cards" | "clusters" | "dots" | "runOffOf" | "wording"> & {
  readonly perCard?: number;
};

function open(state: WorkshopState, wish: Wish, { now, random }: Moment): Decision {
  const title = cleanLine(wish.title);
  const { cards, dots, perCard = LIMITS.dotsPerCard } = wish;
  if (title === "" || countGraphemes(title) > LIMITS.voteTitle) return refuse("invalid");
  if (cards.length < 2 || cards.length > LIMITS.voteCards) return refuse("invalid");
  const clusters = weighedClusters(wish);
  if (!clusters) return refuse("invalid");
  if (!isCount(dots, LIMITS.dots) || !isCount(perCard, LIMITS.dotsPerCard)) return refuse("invalid");
  if ((state.votes?.length ?? 0) >= LIMITS.votes) return refuse("too-large");
  const signs = cards.flatMap((card) => {
    const sign = wish.wording?.[card];
    return sign === undefined ? [] : [[card, sign] as const];
  });
  const vote: Vote = {
    id: random.id(),
    title,
    cards,
    ...(clusters.length > 0 && { clusters: Object.fromEntries(clusters) }),
    dots,
    perCard: Math.min(dots, perCard),
    openedAtMs: now,
    voters: 0,
    ballots: {},
    ...(wish.runOffOf !== undefined && { runOffOf: wish.runOffOf }),
    ...(signs.length > 0 && { wording: Object.fromEntries(signs) }),
  };
  return accept([{ name: "vote-opened", vote }]);
}

/** Of those that can be chosen; null if something is said of none of them, or too much. */
function weighedClusters({
  cards,
  clusters = {},
}: Wish): readonly (readonly [id: string, cluster: WeighedCluster])[] | null {
  const ids = cards.filter((option) => !option.includes("/"));
  // No cluster has the name of what every object has.
  if (!ids.every((id) => Object.hasOwn(clusters, id) && !(id in {}))) return null;
  const weighed = ids.flatMap((id) => {
    const { title = "", cards: refs = [] } = clusters[id] ?? {};
    return [[id, { title: cleanLine(title), cards: [...new Set(refs)] }] as const];
  });
  const inAll = weighed.reduce((sum, [, { cards: refs }]) => sum + refs.length, 0);
  const fits = weighed.every(
    ([, { title, cards: refs }]) => refs.length > 0 && countGraphemes(title) <= LIMITS.clusterTitle,
  );
  return fits && inAll <= LIMITS.voteClusterCards ? weighed : null;
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

/** Not one that was put aside. */
function voteOf(state: WorkshopState, voteId: string): Vote | undefined {
  return state.votes?.find(({ id, discarded }) => id === voteId && !discarded);
}

/** How many people a ballot stands for; 0 for a proxy that is unknown or put aside. */
function budgetsOf(vote: Vote, proxyId: string | undefined): number {
  return proxyId === undefined ? 1 : (proxyOf(vote, proxyId)?.people ?? 0);
}

/** Not one that was put aside. */
function proxyOf(vote: Vote, proxyId: string | undefined): ProxyEntry | undefined {
  return vote.proxies?.find(({ id, discarded }) => id === proxyId && !discarded);
}

/** In its place, or as the last one. */
function withProxy(vote: Vote, proxy: ProxyEntry): Vote {
  const before = vote.proxies ?? [];
  const known = before.some(({ id }) => id === proxy.id);
  const proxies = known ? before.map((each) => (each.id === proxy.id ? proxy : each)) : [...before, proxy];
  return { ...vote, proxies };
}

function proxied(vote: Vote, proxy: ProxyEntry): Decision {
  const voters = countVoters(withProxy(vote, proxy));
  const counted = voters === vote.voters ? {} : { voters };
  return accept([{ name: "vote-proxied", voteId: vote.id, proxy, ...counted }]);
}

function withDots(ballot: Ballot, card: string, dots: number, op: string): Ballot {
  const others = Object.entries(ballot.dots).filter(([ref]) => ref !== card);
  return {
    dots: Object.fromEntries(dots === 0 ? others : [...others, [card, dots]]),
    ops: [...ballot.ops, op],
  };
}

function sum(ballot: Ballot): number {
  return Object.values(ballot.dots).reduce((total, dots) => total + dots, 0);
}

/** People who have laid a dot; a proxy counts for all whom it stands for. */
function countVoters(vote: Vote): number {
  return Object.entries(vote.ballots)
    .filter(([, ballot]) => sum(ballot) > 0)
    .reduce((total, [key]) => total + budgetsOf(vote, isProxy(vote, key) ? key : undefined), 0);
}

function countsOf(vote: Vote): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [key, { dots }] of Object.entries(vote.ballots)) {
    if (budgetsOf(vote, isProxy(vote, key) ? key : undefined) === 0) continue;
    for (const [card, count] of Object.entries(dots)) counts[card] = (counts[card] ?? 0) + count;
  }
  return counts;
}

function changeVote(state: WorkshopState, voteId: string, change: (vote: Vote) => Vote): WorkshopState {
  if (!state.votes) return state;
  return { ...state, votes: state.votes.map((vote) => (vote.id === voteId ? change(vote) : vote)) };
}
