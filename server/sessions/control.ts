// control.ts: Socket.IO, the only place that knows it. Lets in whoever has a session, gives what arrives to a conversation
// and what the workshop tells to the sockets. There is no state recovery of the transport: whoever comes back is asked for
// the session again and gets a snapshot.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { Server, type Socket } from "socket.io";
import { standingOf, waitingOf } from "#lib/model/door.ts";
import { personOf } from "#lib/model/access.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import type { Ack, ServerToClient } from "#lib/protocol/control.ts";
import { CLOSE } from "#lib/protocol/sync.ts";
import type { Clock, Documents, Identity, Logger, Storage } from "#server/ports.ts";
import { createAudience, type Listener } from "./audience.ts";
import { createCardWatch } from "./card-watch.ts";
import { createClusterWatch } from "./cluster-watch.ts";
import { watchConnections } from "./connections.ts";
import { createConversation, createPace, type Pace } from "./conversation.ts";
import { createDetours } from "./detours.ts";
import type { Identities } from "./identities.ts";
import { createActivity } from "./activity.ts";
import { createPresence } from "./presence.ts";
import type { Registry } from "./registry.ts";
import { createLogBook } from "./log-book.ts";
import { hashOf } from "./secrets.ts";
import type { Sightings } from "./sightings.ts";
import { createWaitingRoom, type Guest, refusalOf } from "./waiting-room.ts";

const SOCKETS_PER_PERSON = 12;
/** So long it is remembered how fast somebody was who has no socket any more; then they could be as fast again anyway. */
const PACE_MS = 5_000;
/** Nobody takes so long from showing a token to being connected. */
const COMING_IN_MS = 60_000;
const MAX_MESSAGE_BYTES = 64 * 1024;

export interface Control {
  /** Polling and its handshake; the origin is already checked. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Says "not found" to all of a workshop and closes their sockets. */
  dismissAll(workshopId: string): void;
  /** Closes the sockets that were opened with this session. */
  endSession(tokenHash: string): void;
  /** Closes this person's sockets at once; only whoever has a session that still holds comes back. */
  disconnect(who: Identity): void;
  /** Of people; those whom the server plays do not count. */
  socketCount(): number;
  /** Has anybody this workshop open, were it only waiting? */
  isOpen(workshopId: string): boolean;
  /** The same without those whom the server plays. */
  isAttended(workshopId: string): boolean;
  /** Lets nobody in any more and closes all sockets as "restarting": clients come back by themselves. */
  close(): Promise<void>;
}

interface Data {
  who: Identity;
  tokenHash: string;
  /** Played by the server, in a rehearsal: counts for nothing that speaks of people. */
  simulated: boolean;
  pace: Pace;
}

/** Of one person. */
interface Seat {
  readonly pace: Pace;
  /** Those that are only coming in included. */
  sockets: number;
}

type Emits = { [Name in keyof ServerToClient]: (message: Parameters<ServerToClient[Name]>[0]) => void };
type Io = Server<Record<never, never>, Emits, Record<never, never>, Data>;
type IoSocket = Socket<Record<never, never>, Emits, Record<never, never>, Data>;

export function createControl(deps: {
  readonly registry: Registry;
  readonly identities: Identities;
  readonly sightings: Sightings;
  readonly storage: Pick<Storage, "loadWorkshop">;
  readonly documents: Pick<Documents, "toldCards" | "onCards" | "toldClusters" | "onClusters" | "carry">;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly count: (name: string, labels?: Readonly<Record<string, string>>) => void;
}): Control {
  const { registry, identities, sightings, storage, documents, clock, logger } = deps;
  // A server of its own that never listens keeps Engine.IO off the real one's upgrades.
  const io: Io = new Server(createServer(), {
    path: "/socket.io",
    serveClient: false,
    transports: ["websocket", "polling"],
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    httpCompression: false,
    connectTimeout: 5_000,
    destroyUpgrade: false,
    cookie: false,
  });
  const connections = watchConnections(io.engine);
  const log = createLogBook({ registry, storage, clock });
  const cards = createCardWatch({
    read: documents.toldCards,
    send: (watchers, delta) => {
      io.to(watchers.map(({ id }) => id)).emit("cards", delta);
    },
    bytesOut: connections.bytesOut,
    logger,
  });
  const clusters = createClusterWatch({
    read: documents.toldClusters,
    send: (watchers, clustering) => {
      io.to(watchers.map(({ id }) => id)).emit("clusters", clustering);
    },
    bytesOut: connections.bytesOut,
    logger,
  });
  const audience = createAudience({ cards, clusters, clock });
  const presence = createPresence((workshopId, message) => {
    const before = connections.bytesOut();
    io.to(everybodyOf(workshopId)).emit("presence", message);
    return connections.bytesOut() - before;
  });
  const activity = createActivity((workshopId) => {
    const committed = registry.peek(workshopId);
    if (committed) audience.tellModeration(committed.state, "activity", activity.read(committed.state));
  });
  const seats = new Map<string, Seat>();
  /** Hashes of tokens whose session ended: somebody may have shown one just before and still be coming in. */
  const endedLately = new Set<string>();
  const underWay = new Set<Promise<void>>();
  let closing = false;

  const waitingRoom = createWaitingRoom();

  registry.decideWith((workshopId) => (personId) => presence.isOnline(workshopId, personId));

  registry.onCommit((commit) => {
    audience.tell(commit);
    waitingRoom.tell(commit);
    activity.look(commit.workshopId);
  });
  documents.onCards((news) => cards.tell(news));
  documents.onClusters((news) => clusters.tell(news));

  io.use((socket, next) => void letIn(socket, next));
  io.on("connection", (socket) => {
    countFor(socket)("sockets", { transport: socket.conn.transport.name });
    receive(socket);
  });

  function countFor({ data }: IoSocket): typeof deps.count {
    return data.simulated ? () => {} : deps.count;
  }

  async function letIn(socket: IoSocket, next: (error?: Error) => void): Promise<void> {
    const refusal = await admit(socket).catch((error: unknown): Refusal => {
      logger.error("admission-failed", error);
      return "unavailable";
    });
    next(refusal === null ? undefined : connectError(refusal));
  }

  /** Finds the person; null if they may come in, were it only to wait. */
  async function admit(socket: IoSocket): Promise<Refusal | null> {
    if (closing) return "unavailable";
    const auth: Readonly<Record<string, unknown>> = { ...socket.handshake.auth };
    const { request } = socket;
    const workshopId = typeof auth["workshopId"] === "string" ? auth["workshopId"] : null;
    const token = typeof auth["token"] === "string" ? auth["token"] : identities.tokenOf(request, workshopId);
    const comer = token === null ? null : await identities.meetToken(token);
    if (token === null || !comer || (workshopId !== null && comer.workshopId !== workshopId))
      return "no-session";
    const who = { workshopId: comer.workshopId, personId: comer.personId };
    const committed = await registry.load(who.workshopId);
    const refusal = committed && refusalOf(committed.state, who.personId);
    if (refusal !== null) return refusal;
    const seat = takeSeat(socket, keyOf(who));
    if (!seat) return "too-many";
    const person =
      committed && (personOf(committed.state, who.personId) ?? waitingOf(committed.state, who.personId));
    const simulated = person?.simulated === true;
    socket.data = { who, tokenHash: hashOf(token), simulated, pace: seat.pace };
    return null;
  }

  /** Null: this person has too many. Taken before anything else is waited for, so that coming all at once does not help. */
  function takeSeat({ conn }: IoSocket, key: string): Seat | null {
    const seat = seats.get(key) ?? { pace: createPace(), sockets: 0 };
    if (seat.sockets >= SOCKETS_PER_PERSON || conn.readyState !== "open") return null;
    seats.set(key, seat);
    seat.sockets += 1;
    conn.once("close", () => {
      seat.sockets -= 1;
      if (seat.sockets === 0) forgetLater(key, seat);
    });
    return seat;
  }

  function forgetLater(key: string, seat: Seat): void {
    setTimeout(() => {
      if (seat.sockets === 0 && seats.get(key) === seat) seats.delete(key);
    }, PACE_MS).unref();
  }

  function receive(socket: IoSocket): void {
    const { who, pace } = socket.data;
    const { workshopId, personId } = who;
    if (endedLately.has(socket.data.tokenHash)) return cut(socket, "no-session");
    sightings.opened(socket.data.tokenHash);
    const backlog = connections.backlogOf(socket.conn);
    const listener = listenerFor(socket, () => backlog.isLagging());
    const guest: Guest = { who, letIn: () => void welcome(), dismiss: (code) => cut(socket, code) };
    let isInside = false;
    const detours = createDetours({
      carry: documents.carry,
      visitor() {
        const committed = registry.peek(workshopId);
        return committed && standingOf(committed.state, personId) === "in" ? who : null;
      },
      backlog,
      send: (piece) => listener.send("detour", piece),
      tellEnd: (end) => listener.send("detour-end", end),
    });

    const greet = async (): Promise<Ack> => {
      const committed = await registry.load(workshopId);
      if (!committed) return { ok: false, code: "not-found" };
      if (!socket.connected) return { ok: false, code: "no-session" };
      const waiting = waitingOf(committed.state, personId);
      if (waiting) {
        const { name, sinceMs } = waiting;
        waitingRoom.enter(guest);
        listener.send("waiting", { you: personId, name, sinceMs, nowMs: clock.now() });
        return { ok: true, seq: 0 };
      }
      // Between letting in and greeting somebody may have been removed.
      const refusal = refusalOf(committed.state, personId);
      if (refusal !== null) return { ok: false, code: refusal };
      if (!isInside) {
        isInside = true;
        void socket.join(everybodyOf(workshopId));
        presence.enter(workshopId, personId, socket.id);
      }
      audience.greet(listener, committed);
      listener.send("presence", presence.read(workshopId));
      if (personOf(committed.state, personId)?.role === "moderator")
        listener.send("activity", activity.read(committed.state));
      return { ok: true, seq: committed.seq };
    };

    const conversation = createConversation({
      who,
      pace,
      registry,
      log,
      clock,
      logger,
      count: countFor(socket),
      // A full board is large, and asking for it is cheap.
      greet: async () => (backlog.isLagging() ? { ok: false, code: "too-many" } : greet()),
      setDoing(doing) {
        presence.setAway(workshopId, personId, socket.id, doing.away);
        if (isInside) activity.set(who, socket.id, doing);
      },
      detours,
      cut: (code) => cut(socket, code),
    });

    socket.onAny((name: unknown, ...args: unknown[]) => {
      const last = args.at(-1);
      const ack = typeof last === "function" ? (last as (message: unknown) => void) : () => {};
      const [input, terms] = args.map((arg) => (typeof arg === "function" ? undefined : arg));
      const response = conversation
        .hear(String(name), input, terms, ack)
        .catch((error: unknown) => logger.error("answer-failed", error))
        .finally(() => underWay.delete(response));
      underWay.add(response);
    });
    socket.on("error", () => cut(socket, "invalid"));
    socket.on("disconnect", () => {
      sightings.closed(socket.data.tokenHash);
      detours.close();
      audience.leave(listener);
      waitingRoom.leave(guest);
      presence.leave(workshopId, personId, socket.id);
      activity.leave(who, socket.id);
    });

    async function welcome(): Promise<void> {
      try {
        const greeting = await greet();
        if (!greeting.ok) cut(socket, greeting.code);
      } catch (error) {
        logger.error("greeting-failed", error, { workshop: workshopId });
        cut(socket, "unavailable");
      }
    }
    void welcome();
  }

  return {
    handle: (request, response) => {
      io.engine.handleRequest(request, response);
    },
    upgrade: (request, socket, head) => {
      io.engine.handleUpgrade(request, socket, head);
    },
    dismissAll(workshopId) {
      audience.dismissAll(workshopId);
      log.forget(workshopId);
      waitingRoom.dismissAll(workshopId);
    },
    endSession(tokenHash) {
      endedLately.add(tokenHash);
      setTimeout(() => endedLately.delete(tokenHash), COMING_IN_MS).unref();
      for (const socket of io.sockets.sockets.values())
        if (socket.data.tokenHash === tokenHash) cut(socket, "no-session");
    },
    disconnect(who) {
      // Not by a packet of Socket.IO's own, which would tell clients to stay away.
      for (const socket of io.sockets.sockets.values())
        if (keyOf(socket.data.who) === keyOf(who)) socket.conn.close(true);
    },
    isAttended(workshopId) {
      for (const { data } of io.sockets.sockets.values())
        if (data.who.workshopId === workshopId && !data.simulated) return true;
      return false;
    },
    isOpen(workshopId) {
      for (const socket of io.sockets.sockets.values())
        if (socket.data.who.workshopId === workshopId) return true;
      return false;
    },
    socketCount() {
      let count = 0;
      for (const { data } of io.sockets.sockets.values()) if (!data.simulated) count += 1;
      return count;
    },
    async close() {
      closing = true;
      presence.close();
      activity.close();
      cards.close();
      clusters.close();
      connections.close();
      // Whoever has been promised an answer gets it; one turn of the loop later it is on its way.
      await Promise.all(underWay);
      await new Promise((resolve) => setImmediate(resolve));
      for (const socket of io.sockets.sockets.values()) closeAsRestarting(socket);
      await io.close();
    },
  };
}

function listenerFor(socket: IoSocket, isLagging: () => boolean): Listener {
  const auth: Readonly<Record<string, unknown>> = { ...socket.handshake.auth };
  return {
    id: socket.id,
    who: socket.data.who,
    takesPatches: auth["cards"] === "patches",
    isLagging,
    send: (name, message) => {
      // The two types are one and the same; TypeScript cannot see through the mapped tuple.
      (socket.emit as (name: string, message: unknown) => boolean)(name, message);
    },
    dismiss: (code) => cut(socket, code),
  };
}

/** A packet of Socket.IO's own would tell clients to stay away; a closed transport lets them come back. */
function closeAsRestarting(socket: IoSocket): void {
  const transport = socket.conn.transport as { socket?: { close?: (code: number) => void } };
  if (socket.conn.transport.name === "websocket") transport.socket?.close?.(CLOSE.restarting);
}

function cut(socket: IoSocket, code: Refusal): void {
  socket.emit("farewell", { code });
  socket.disconnect(true);
}

function connectError(code: Refusal): Error {
  return Object.assign(new Error(code), { data: { code } });
}

function keyOf(who: Identity): string {
  return `${who.workshopId}/${who.personId}`;
}

function everybodyOf(workshopId: string): string {
  return `everybody:${workshopId}`;
}
