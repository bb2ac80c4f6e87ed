// control.ts: what travels over Socket.IO besides the commands' inputs. Path "/socket.io". A program says
// `auth: {token}`; a browser says `auth: {workshopId}` and proves itself by the cookie of that workshop.
// Whoever adds `cards: "patches"` gets changes of cards as patches.

import type { CardPatch } from "#lib/board/card-patch.ts";
import type { Card } from "#lib/board/card.ts";
import type { Clustering } from "#lib/board/clusters.ts";
import type { CommandName, Commands } from "#lib/model/command.ts";
import type { Stamp, WorkshopEvent } from "#lib/model/event.ts";
import type { LogPage } from "#lib/model/log.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import type { DetourClose, DetourEnd, DetourOpen, DetourPiece } from "./detour.ts";

export type Ack =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly code: Refusal };

/** Beside the input of a command and of `log.undo`, as a second value. */
export interface Terms {
  /** Made by the sender. What was done under it is answered and not done again. */
  readonly op?: string;
}

export type DetourAck = { readonly ok: true } | Extract<Ack, { readonly ok: false }>;

/** `you` and `nowMs` (the server's clock at sending) are for orientation; `state` is already what this person may see. */
export interface Snapshot {
  readonly seq: number;
  readonly state: WorkshopState;
  readonly you: string;
  readonly nowMs: number;
}

/**
 * Exactly one message per seq. `event` null: something happened that this person may not see, or that came as snapshot.
 * `stamp` (who, when) is told to moderation alone.
 */
export interface SequencedEvent {
  readonly seq: number;
  readonly event: WorkshopEvent | null;
  readonly stamp?: Stamp;
}

/** `before`: the seq of an event; absent: from the last one on. */
export interface LogReadInput {
  readonly before?: number;
}

/** The events of one command, by seq. */
export interface LogUndoInput {
  readonly from: number;
  readonly to: number;
}

/** Of the protocol of the session, to moderation alone. */
export type LogAnswer = ({ readonly ok: true } & LogPage) | Extract<Ack, { readonly ok: false }>;

/**
 * The first message for a room has all its cards in `changed` and `reset: true`. Hidden cards come as removed. `patched`
 * comes only to those who connect with `cards: "patches"`: cards that they have, and what is different about them.
 */
export interface CardsDelta {
  readonly roomId: string;
  readonly changed: readonly Card[];
  readonly patched?: readonly CardPatch[];
  readonly removed: readonly string[];
  readonly reset?: true;
}

/** personId → what the server knows of the connection. Whoever is missing is offline. Sent whole, at most once a second. */
export interface Presence {
  readonly online: Readonly<Record<string, "here" | "away">>;
}

/** What a page says of its person: whether its tab is hidden, whether they write, how many cards wait for the server. */
export interface Doing {
  readonly away: boolean;
  readonly writing?: boolean;
  readonly waiting?: number;
}

/**
 * To moderation alone: roomId → how many write there, and personId → how many of their cards wait for the server. Zeros are
 * left out. Sent whole, at most once a second.
 */
export interface Activity {
  readonly writing: Readonly<Record<string, number>>;
  readonly waiting: Readonly<Record<string, number>>;
}

/** Instead of a snapshot, to somebody who waits at the door: nothing of the workshop, only of themselves. */
export interface WaitingAtDoor {
  readonly you: string;
  /** As they gave it. */
  readonly name: string;
  readonly sinceMs: number;
  readonly nowMs: number;
}

export interface ServerToClient {
  waiting: (waiting: WaitingAtDoor) => void;
  snapshot: (snapshot: Snapshot) => void;
  event: (event: SequencedEvent) => void;
  cards: (delta: CardsDelta) => void;
  /** Whole: clusters and merges, as far as they are of cards that this person may read. */
  clusters: (clustering: Clustering) => void;
  presence: (presence: Presence) => void;
  activity: (activity: Activity) => void;
  detour: (piece: DetourPiece) => void;
  "detour-end": (end: DetourEnd) => void;
  /** Before the server closes the socket for good. */
  farewell: (reason: { readonly code: Refusal }) => void;
}

export type ClientToServer = {
  [Name in CommandName]: (input: Commands[Name], terms: Terms, ack: (answer: Ack) => void) => void;
} & {
  /** Asks for a fresh `snapshot` (and all `cards`) after a gap. */
  "snapshot.request": (input: Record<never, never>, ack: (answer: Ack) => void) => void;
  /** For the correction of the browser's clock: answered with the server's time. */
  "clock.read": (
    input: Record<never, never>,
    ack: (answer: { readonly ok: true; readonly nowMs: number }) => void,
  ) => void;
  /** The newest lines of the log, or those before an event. */
  "log.read": (input: LogReadInput, ack: (answer: LogAnswer) => void) => void;
  /** Takes back what the events `from` to `to` did, all or nothing. */
  "log.undo": (input: LogUndoInput, terms: Terms, ack: (answer: Ack) => void) => void;
  /** What is left out is not so. */
  "presence.set": (input: Doing, ack: (answer: Ack) => void) => void;
  "detour.open": (input: DetourOpen, ack: (answer: DetourAck) => void) => void;
  "detour.send": (input: DetourPiece, ack: (answer: DetourAck) => void) => void;
  "detour.close": (input: DetourClose, ack: (answer: DetourAck) => void) => void;
};
