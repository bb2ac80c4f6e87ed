// control-client.ts: the browser's side of the control plane. It holds what the server has told (one snapshot, then
// events, applied by the same `evolve` as on the server) and sends commands. State comes only from events; an answer to a
// command says whether it was accepted and nothing else. A gap in the numbering asks for a fresh snapshot.

import { patchCard } from "#lib/board/card-patch.ts";
import type { Card } from "#lib/board/card.ts";
import type { Clustering } from "#lib/board/clusters.ts";
import { compareCards } from "#lib/board/projection.ts";
import { mayReadCards } from "#lib/model/access.ts";
import type { CommandName, Commands } from "#lib/model/command.ts";
import type { Stamp, WorkshopEvent } from "#lib/model/event.ts";
import { REFUSALS, type Refusal } from "#lib/model/refusal.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import type {
  Ack,
  Activity,
  CardsDelta,
  Doing,
  Presence,
  SequencedEvent,
  Snapshot,
  WaitingAtDoor,
} from "#lib/protocol/control.ts";
import type { DetourEnd, DetourPiece } from "#lib/protocol/detour.ts";
import { REFUSAL_TABLE } from "#lib/protocol/refusals.ts";
import { randomId } from "./random-id.ts";
import { createStore, isSame, type Store } from "./store.ts";

export interface Ready {
  readonly state: WorkshopState;
  readonly seq: number;
  /** personId of this browser. */
  readonly you: string;
  readonly online: Presence["online"];
  /** Told to moderation alone; empty for everybody else. */
  readonly activity: Activity;
  /** Cards of the rooms that this person may see, oldest first, without the bin. */
  readonly cards: ReadonlyMap<string, readonly Card[]>;
  /** How the plenary has put them together; undefined until it is told. */
  readonly clustering: Clustering | undefined;
  readonly connection: "online" | "offline";
}

export type Control =
  | { readonly kind: "connecting" }
  /** At the door, to be admitted; `name` is what they gave there. */
  | { readonly kind: "waiting"; readonly name: string }
  | ({ readonly kind: "ready" } & Ready)
  | { readonly kind: "ended"; readonly code: Refusal };

/** Something that has happened while one was connected; `stamp` is told to moderation alone. */
export interface Happening {
  readonly seq: number;
  readonly before: WorkshopState;
  readonly event: WorkshopEvent;
  readonly stamp: Stamp | undefined;
}

export interface Watcher {
  happened(happening: Happening): void;
  /** A command given here was accepted; its events are among those after `from` up to `to`, and have been told. */
  done(from: number, to: number): void;
}

export interface ControlClient {
  readonly control: Store<Control>;
  /** Answers the function that ends it. */
  watch(watcher: Watcher): () => void;
  /** For messages that are no commands and change nothing; null without a connection or an answer in time. */
  readonly ask: (name: string, input: object) => Promise<unknown>;
  /** The same for those that change something: asked again when the answer is lost, and done once. */
  readonly insist: (name: string, input: object) => Promise<unknown>;
  /** Never rejects. Without a connection, or without an answer in time, the code is "unavailable". */
  readonly send: <Name extends CommandName>(name: Name, input: Commands[Name]) => Promise<Ack>;
  /** The server's clock, in ms since the epoch. */
  readonly now: () => number;
  /** Changes what the server is told of this page. */
  setDoing(change: Partial<Doing>): void;
  networkChanged(online: boolean): void;
  close(): void;
}

interface FromServer {
  readonly snapshot: Snapshot;
  readonly waiting: WaitingAtDoor;
  readonly event: SequencedEvent;
  readonly cards: CardsDelta;
  readonly clusters: Clustering;
  readonly presence: Presence;
  readonly activity: Activity;
  readonly detour: DetourPiece;
  readonly "detour-end": DetourEnd;
  readonly farewell: { readonly code: Refusal };
  readonly connect: unknown;
  readonly disconnect: unknown;
  readonly connect_error: { readonly message?: unknown; readonly data?: { readonly code?: unknown } };
}

/** The part of a Socket.IO client that is used. */
export interface ControlSocket {
  readonly connected: boolean;
  /** "polling" where no WebSocket gets through. */
  readonly transport: string;
  /** Will it try again by itself? */
  readonly active: boolean;
  on<Name extends keyof FromServer>(name: Name, listener: (message: FromServer[Name]) => void): unknown;
  emit(name: string, input: object): unknown;
  /** Emits and gives the answer, or rejects after `timeoutMs`. */
  request(name: string, input: object, timeoutMs: number, ...terms: object[]): Promise<unknown>;
  connect(): unknown;
  disconnect(): unknown;
}

interface Deps {
  readonly socket: ControlSocket;
  readonly evolve: (state: WorkshopState, event: WorkshopEvent) => WorkshopState;
  /** The browser's clock. */
  readonly clock: () => number;
  /** 0 to 1, to spread clients. */
  readonly random: () => number;
}

const IDLE: Doing = { away: false, writing: false, waiting: 0 };
const NO_ACTIVITY: Activity = { writing: {}, waiting: {} };

const ANSWER_MS = 10_000;
/** Half the way of an answer, below which the time is well known. */
const CLEAR_MS = 100;
const CLOCK_READINGS = 5;
const CLOCK_PAUSE_MS = 2_000;
/** How often something is sent whose answer is lost. */
const ATTEMPTS = 3;

export function createControlClient({ socket, evolve, clock, random }: Deps): ControlClient {
  const control = createStore<Control>({ kind: "connecting" });
  const watchers = new Set<Watcher>();
  /** Between this clock and the server's, and by how much that may be wrong. */
  let offset = { ms: 0, doubtMs: Number.POSITIVE_INFINITY };
  let clockTimer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  /** The highest number that this connection has brought. */
  let newest = 0;
  let doing: Doing = IDLE;
  let over = false;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  function update(change: Partial<Ready>): void {
    const last = control.get();
    if (last.kind === "ready") control.set({ ...last, ...change });
  }

  function end(code: Refusal): void {
    control.set({ kind: "ended", code });
    leave();
  }

  function leave(): void {
    over = true;
    clearTimeout(retryTimer);
    clearTimeout(clockTimer);
    socket.disconnect();
  }

  function connectLater(): void {
    clearTimeout(retryTimer);
    if (over) return;
    retryTimer = setTimeout(() => socket.connect(), 1000 + random() * 4000);
  }

  async function askAgain(): Promise<void> {
    if (asking) return;
    asking = true;
    const answer = await request("snapshot.request", {});
    asking = false;
    // Without a fresh state nothing more can be applied: start over.
    if (!isAck(answer) || !answer.ok) {
      socket.disconnect();
      connectLater();
      return;
    }
    // A gap that showed while the answer was on its way may be younger than the answer.
    const last = control.get();
    if (last.kind === "ready" && last.seq < newest) void askAgain();
  }

  /** An answer that took long proves little: it is kept only where it contradicts what is known, and asked for again. */
  async function readClock(left = CLOCK_READINGS): Promise<void> {
    const sentAtMs = clock();
    const answer = await request("clock.read", {});
    const doubtMs = (clock() - sentAtMs) / 2;
    if (!hasTime(answer)) return;
    const readMs = answer.nowMs - sentAtMs - doubtMs;
    if (doubtMs < offset.doubtMs || Math.abs(readMs - offset.ms) > doubtMs) offset = { ms: readMs, doubtMs };
    clearTimeout(clockTimer);
    if (doubtMs > CLEAR_MS && left > 1 && !over)
      clockTimer = setTimeout(() => void readClock(left - 1), CLOCK_PAUSE_MS);
  }

  async function request(name: string, input: object, ...terms: object[]): Promise<unknown> {
    try {
      return socket.connected ? await socket.request(name, input, ANSWER_MS, ...terms) : null;
    } catch {
      return null;
    }
  }

  async function insist(name: string, input: object): Promise<unknown> {
    const terms = { op: randomId() };
    for (let left = socket.connected ? ATTEMPTS : 0; left > 0; left -= 1) {
      const answer = await request(name, input, terms);
      if (answer !== null) return answer;
      await online();
    }
    return null;
  }

  /** Resolves when the state is that of the server again, at the latest after the time for an answer. */
  function online(): Promise<void> {
    return new Promise((resolve) => {
      const stop = control.subscribe(look);
      const timer = setTimeout(done, ANSWER_MS);
      look();

      function look(): void {
        const last = control.get();
        if (last.kind !== "ready" || last.connection === "online") done();
      }
      function done(): void {
        clearTimeout(timer);
        stop();
        resolve();
      }
    });
  }

  socket.on("snapshot", ({ seq, state, you, nowMs }) => {
    const last = control.get();
    if (over) return;
    if (last.kind !== "ready") offset = { ms: nowMs - clock(), doubtMs: Number.POSITIVE_INFINITY };
    const held = last.kind === "ready" ? last : null;
    control.set({
      kind: "ready",
      state,
      seq,
      you,
      online: held?.online ?? {},
      activity: held?.activity ?? NO_ACTIVITY,
      cards: readable(held?.cards ?? new Map(), state, you),
      clustering: held?.clustering,
      connection: "online",
    });
    void readClock();
    if (!isSame(doing, IDLE)) socket.emit("presence.set", doing);
  });

  socket.on("waiting", ({ name }) => {
    if (!over) control.set({ kind: "waiting", name });
  });

  socket.on("event", ({ seq, event, stamp }) => {
    const last = control.get();
    newest = Math.max(newest, seq);
    if (last.kind !== "ready" || seq <= last.seq) return;
    if (seq !== last.seq + 1) return void askAgain();
    if (event === null) return update({ seq });
    try {
      const state = evolve(last.state, event);
      update({ seq, state, cards: readable(last.cards, state, last.you) });
      for (const watcher of watchers) watcher.happened({ seq, before: last.state, event, stamp });
    } catch {
      // An event of a newer server: its snapshot is understood, its event is not.
      void askAgain();
    }
  });

  socket.on("cards", (delta) => {
    const last = control.get();
    if (last.kind === "ready") update({ cards: withDelta(last.cards, delta) });
  });

  socket.on("clusters", (clustering) => update({ clustering }));
  socket.on("presence", ({ online }) => update({ online }));
  socket.on("activity", (activity) => update({ activity }));
  socket.on("farewell", ({ code }) => end(code));
  socket.on("disconnect", () => {
    newest = 0;
    update({ connection: "offline" });
    if (!socket.active) connectLater();
  });
  socket.on("connect_error", (error) => {
    if (over) return;
    const code = refusalOf(error.data?.code ?? error.message);
    if (code !== null && !REFUSAL_TABLE[code].retry) end(code);
    else if (!socket.active) connectLater();
  });

  return {
    control,
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    ask: (name, input) => request(name, input),
    insist,
    async send(name, input) {
      const last = control.get();
      const answer = await insist(name, input);
      if (!isAck(answer)) return { ok: false, code: "unavailable" };
      if (answer.ok && last.kind === "ready" && answer.seq > last.seq)
        for (const watcher of watchers) watcher.done(last.seq, answer.seq);
      return answer;
    },
    now: () => clock() + offset.ms,
    setDoing(change) {
      const next = { ...doing, ...change };
      if (isSame(next, doing)) return;
      doing = next;
      if (socket.connected) void request("presence.set", doing);
    },
    networkChanged(online) {
      if (over || (online && socket.connected)) return;
      // Ends a connection that is dead without knowing it, or a pause between attempts.
      socket.disconnect();
      update({ connection: "offline" });
      clearTimeout(retryTimer);
      if (online) socket.connect();
      else connectLater();
    },
    close: leave,
  };
}

function withDelta(
  cards: ReadonlyMap<string, readonly Card[]>,
  { roomId, changed, patched = [], removed, reset }: CardsDelta,
): ReadonlyMap<string, readonly Card[]> {
  const held = reset ? [] : (cards.get(roomId) ?? []);
  const room = new Map(held.map((card) => [card.id, card]));
  for (const id of removed) room.delete(id);
  for (const patch of patched) {
    const card = room.get(patch.id);
    if (card) room.set(patch.id, patchCard(card, patch));
  }
  for (const card of changed) {
    if (card.hidden) room.delete(card.id);
    else room.set(card.id, card);
  }
  return new Map(cards).set(roomId, [...room.values()].sort(compareCards));
}

/** Without the rooms that this person may no longer see; the same map if there is none. */
function readable(
  cards: ReadonlyMap<string, readonly Card[]>,
  state: WorkshopState,
  you: string,
): ReadonlyMap<string, readonly Card[]> {
  const rooms = [...cards].filter(([roomId]) => mayReadCards(state, you, roomId));
  return rooms.length === cards.size ? cards : new Map(rooms);
}

function isAck(answer: unknown): answer is Ack {
  return typeof answer === "object" && answer !== null && "ok" in answer;
}

function hasTime(answer: unknown): answer is { nowMs: number } {
  return (
    typeof answer === "object" && answer !== null && "nowMs" in answer && typeof answer.nowMs === "number"
  );
}

function refusalOf(code: unknown): Refusal | null {
  return REFUSALS.find((known) => known === code) ?? null;
}
