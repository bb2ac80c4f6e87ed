// tiles.ts: what moderation sees of each group without entering it: who is there, how many cards of which kind, what came
// last, whether it has fallen silent, what it takes along. Counts and the last title only; nobody is watched while typing.

import { isRunning } from "#lib/model/access.ts";
import { isHarvest } from "#lib/model/time-left.ts";
import { moderatorsVisiting, seatsOf } from "#lib/model/attendance.ts";
import type { Online } from "#lib/model/attendance.ts";
import { withHosts } from "#lib/model/hosts.ts";
import type { Card, CardKind } from "#lib/board/card.ts";
import type { HelpCall, Person, Room, WorkshopState } from "#lib/model/state.ts";

export const RECENT_MS = 5 * 60_000;
/** A group without a new card for so long, and in which nobody writes, is shown as silent. */
export const SILENT_MS = 3 * 60_000;
/** Titles shown of a group, where there is room. */
export const LATEST = 3;

export interface Tile {
  readonly room: Room;
  readonly seats: ReturnType<typeof withHosts>;
  /** In the order partner, offer, message, then the rest; kinds without a card are left out. */
  readonly counts: readonly { readonly kind: CardKind; readonly cards: number }[];
  readonly total: number;
  /** Titles of the newest cards, the last one first; at most LATEST. */
  readonly latest: readonly string[];
  readonly recent: number;
  /** How many write at the moment. */
  readonly writing: number;
  /** Messages that it takes along, from the harvest of this round on; null before. */
  readonly harvest: number | null;
  /** Since when nothing new has come; null while the group is lively or not working. */
  readonly silentMs: number | null;
  readonly help: HelpCall | null;
  readonly visitors: readonly Person[];
}

interface Sight {
  readonly state: WorkshopState;
  readonly online: Online;
  readonly cards: ReadonlyMap<string, readonly Card[]>;
  /** roomId → how many write there. */
  readonly writing: Readonly<Record<string, number>>;
  readonly nowMs: number;
}

/** One tile for each group of the current or last round, in the order of the round. */
export function tilesOf(sight: Sight): Tile[] {
  const round = sight.state.round;
  if (round === null) return [];
  return round.roomIds.flatMap((roomId) => {
    const room = sight.state.rooms.find((candidate) => candidate.id === roomId);
    return room ? [tileOf(sight, room)] : [];
  });
}

function tileOf({ state, online, cards, writing, nowMs }: Sight, room: Room): Tile {
  const visible = (cards.get(room.id) ?? []).filter((card) => !card.hidden);
  const { round, settings } = state;
  const isSeen = round?.state === "closed" || isHarvest(round, nowMs, settings.signs);
  const newest = visible.toSorted((first, second) => second.createdAt - first.createdAt);
  return {
    room,
    seats: withHosts(seatsOf(state, online, room.id), round),
    counts: countKinds(visible),
    total: visible.length,
    latest: newest.slice(0, LATEST).map((card) => card.title),
    recent: visible.filter((card) => nowMs - card.createdAt <= RECENT_MS).length,
    writing: writing[room.id] ?? 0,
    harvest: isSeen ? visible.filter((card) => card.kind === "message").length : null,
    silentMs: (writing[room.id] ?? 0) > 0 ? null : silence(state, newest[0]?.createdAt ?? 0, nowMs),
    help: state.help.find((call) => call.roomId === room.id) ?? null,
    visitors: moderatorsVisiting(state, room.id),
  };
}

const KIND_ORDER = ["partner", "offer", "message", "strategy", "wish", "question"] as const;

function countKinds(cards: readonly Card[]): Tile["counts"] {
  return KIND_ORDER.map((kind) => ({
    kind,
    cards: cards.filter((card) => card.kind === kind).length,
  })).filter((count) => count.cards > 0);
}

function silence(state: WorkshopState, latestMs: number, nowMs: number): number | null {
  const round = state.round;
  if (!isRunning(round)) return null;
  const silentMs = nowMs - Math.max(latestMs, round.openedAtMs);
  return silentMs >= SILENT_MS ? silentMs : null;
}
