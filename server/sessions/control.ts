// control.ts: Socket.IO, the only place that knows it. Lets in whoever has a session, gives everything that arrives to
// one wrapper (known name, rate, shape, exceptions) and what the workshop tells to the sockets. A client may send no
// acknowledgement, null, garbage or a flood: that is its own trouble and nobody else's. There is no state recovery of
// the transport: whoever comes back is asked for the session again and gets a snapshot.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { Server, type Socket } from "socket.io";
import type { Command, CommandName } from "#lib/model/command.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import { COMMANDS } from "#lib/protocol/commands.ts";
import type { Ack, ServerToClient } from "#lib/protocol/control.ts";
import { CLOSE } from "#lib/protocol/sync.ts";
import type { Clock, Documents, Identity, Logger } from "#server/ports.ts";
import { createAudience, isVisible, type Listener } from "./audience.ts";
import type { Identities } from "./identities.ts";
import { createPresence } from "./presence.ts";
import type { Registry } from "./registry.ts";
import { hashOf } from "./secrets.ts";
import { createTokenBucket, type TokenBucket } from "./token-bucket.ts";

/** Commands of one person, over all of their sockets. */
const COMMANDS_PER_SECOND = 10;
const COMMANDS_BURST = 30;
/** Whoever goes on after that many refusals is cut off. */
const REFUSALS_BEFORE_CUT = 300;
/** A snapshot costs far more than a command. */
const SNAPSHOTS_PER_SECOND = 1;
const SNAPSHOTS_BURST = 5;
const SOCKETS_PER_PERSON = 12;
const MAX_MESSAGE_BYTES = 64 * 1024;

export interface Control {
  /** Polling and its handshake; the origin is already checked. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Says "not found" to all of a workshop and closes their sockets. */
  dismissAll(workshopId: string): void;
  /** Closes the sockets that were opened with this session. */
  endSession(token: string): void;
  socketCount(): number;
  /** Lets nobody in any more and closes all sockets as "restarting": clients come back by themselves. */
  close(): Promise<void>;
}

interface Data {
  who: Identity;
  tokenHash: string;
}

type Emits = { [Name in keyof ServerToClient]: (message: Parameters<ServerToClient[Name]>[0]) => void };
type Io = Server<Record<never, never>, Emits, Record<never, never>, Data>;
type IoSocket = Socket<Record<never, never>, Emits, Record<never, never>, Data>;

export function createControl(deps: {
  readonly registry: Registry;
  readonly identities: Identities;
  readonly documents: Pick<Documents, "cards" | "onCards">;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly count: (name: string, labels?: Readonly<Record<string, string>>) => void;
}): Control {
  const { registry, identities, documents, clock, logger } = deps;
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
  const audience = createAudience({ cards: documents.cards, clock, logger });
  const presence = createPresence((workshopId, message) => {
    io.to(everybodyOf(workshopId)).emit("presence", message);
  });
  const buckets = new Map<string, { commands: TokenBucket; snapshots: TokenBucket; sockets: number }>();
  const underWay = new Set<Promise<void>>();
  let closing = false;

  registry.onCommit((commit) => audience.tell(commit));
  documents.onCards((workshopId, roomId, changed, removed) => {
    const hidden = changed.filter((card) => card.hidden).map(({ id }) => id);
    const delta = { roomId, changed: changed.filter(isVisible), removed: [...removed, ...hidden] };
    io.to(readersOf(workshopId, roomId)).emit("cards", delta);
  });

  io.use((socket, next) => void letIn(socket, next));
  io.on("connection", (socket) => {
    deps.count("sockets", { transport: socket.conn.transport.name });
    receive(socket);
  });

  async function letIn(socket: IoSocket, next: (error?: Error) => void): Promise<void> {
    const refusal = await admit(socket).catch((error: unknown): Refusal => {
      logger.error("admission-failed", error);
      return "unavailable";
    });
    next(refusal === null ? undefined : connectError(refusal));
  }

  /** Finds the person; null if they may come in. */
  async function admit(socket: IoSocket): Promise<Refusal | null> {
    if (closing) return "unavailable";
    const auth: Readonly<Record<string, unknown>> = { ...socket.handshake.auth };
    const { request } = socket;
    const workshopId = typeof auth["workshopId"] === "string" ? auth["workshopId"] : null;
    const token = typeof auth["token"] === "string" ? auth["token"] : identities.tokenOf(request, workshopId);
    const who = token === null ? null : await identities.identifyToken(token);
    if (token === null || !who || (workshopId !== null && who.workshopId !== workshopId)) return "no-session";
    if ((buckets.get(keyOf(who))?.sockets ?? 0) >= SOCKETS_PER_PERSON) return "too-many";
    socket.data = { who, tokenHash: hashOf(token) };
    return null;
  }

  function receive(socket: IoSocket): void {
    const { who } = socket.data;
    const { workshopId, personId } = who;
    const key = keyOf(who);
    const bucket = buckets.get(key) ?? {
      commands: createTokenBucket(COMMANDS_PER_SECOND, COMMANDS_BURST),
      snapshots: createTokenBucket(SNAPSHOTS_PER_SECOND, SNAPSHOTS_BURST),
      sockets: 0,
    };
    buckets.set(key, bucket);
    bucket.sockets += 1;
    const listener = listenerFor(socket);
    let refused = 0;

    const greet = async (): Promise<Ack> => {
      const committed = await registry.load(workshopId);
      if (!committed) return { ok: false, code: "not-found" };
      if (!socket.connected) return { ok: false, code: "no-session" };
      audience.greet(listener, committed);
      listener.send("presence", presence.read(workshopId));
      return { ok: true, seq: committed.seq };
    };

    const answer = async (name: string, input: unknown): Promise<Ack | { ok: true; nowMs: number }> => {
      if (!bucket.commands.take(clock.now())) return { ok: false, code: "too-many" };
      switch (name) {
        case "clock.read":
          return { ok: true, nowMs: clock.now() };
        case "snapshot.request":
          return bucket.snapshots.take(clock.now()) ? greet() : { ok: false, code: "too-many" };
        case "presence.set": {
          const away = isRecord(input) ? input["away"] : undefined;
          if (typeof away !== "boolean") return { ok: false, code: "invalid" };
          presence.setAway(workshopId, personId, socket.id, away);
          return { ok: true, seq: registry.peek(workshopId)?.seq ?? 0 };
        }
        default: {
          const command = readCommand(name, input);
          if (!command) return { ok: false, code: "invalid" };
          const result = await registry.run(workshopId, command, personId);
          return result.ok ? { ok: true, seq: result.value } : result;
        }
      }
    };

    const respond = async (name: string, input: unknown, ack: (message: unknown) => void): Promise<void> => {
      const message = await answer(name, input).catch((error: unknown): Ack => {
        logger.error("message-failed", error, { workshop: workshopId });
        return { ok: false, code: "internal" };
      });
      deps.count("messages", { name: labelOf(name), result: message.ok ? "ok" : message.code });
      ack(message);
      if (message.ok || (message.code !== "too-many" && message.code !== "invalid")) return;
      refused += 1;
      if (refused === REFUSALS_BEFORE_CUT) cut(socket, "too-many");
    };

    socket.onAny((name: unknown, ...args: unknown[]) => {
      const last = args.at(-1);
      const ack = typeof last === "function" ? (last as (message: unknown) => void) : () => {};
      const input = typeof args[0] === "function" ? undefined : args[0];
      const response = respond(String(name), input, ack)
        .catch((error: unknown) => logger.error("answer-failed", error))
        .finally(() => underWay.delete(response));
      underWay.add(response);
    });
    socket.on("error", () => cut(socket, "invalid"));
    socket.on("disconnect", () => {
      audience.leave(listener);
      presence.leave(workshopId, personId, socket.id);
      bucket.sockets -= 1;
      if (bucket.sockets === 0) buckets.delete(key);
    });

    void socket.join(everybodyOf(workshopId));
    presence.enter(workshopId, personId, socket.id);
    const welcome = async (): Promise<void> => {
      const greeting = await greet();
      if (!greeting.ok) cut(socket, greeting.code);
    };
    welcome().catch((error: unknown) => {
      logger.error("greeting-failed", error, { workshop: workshopId });
      cut(socket, "unavailable");
    });
  }

  return {
    handle: (request, response) => {
      io.engine.handleRequest(request, response);
    },
    upgrade: (request, socket, head) => {
      io.engine.handleUpgrade(request, socket, head);
    },
    dismissAll: (workshopId) => audience.dismissAll(workshopId),
    endSession(token) {
      const hash = hashOf(token);
      for (const socket of io.sockets.sockets.values())
        if (socket.data.tokenHash === hash) cut(socket, "no-session");
    },
    socketCount: () => io.sockets.sockets.size,
    async close() {
      closing = true;
      presence.close();
      // Whoever has been promised an answer gets it; one turn of the loop later it is on its way.
      await Promise.all(underWay);
      await new Promise((resolve) => setImmediate(resolve));
      for (const socket of io.sockets.sockets.values()) closeAsRestarting(socket);
      await io.close();
    },
  };
}

function listenerFor(socket: IoSocket): Listener {
  const { workshopId } = socket.data.who;
  return {
    who: socket.data.who,
    send: (name, message) => {
      // The two types are one and the same; TypeScript cannot see through the mapped tuple.
      (socket.emit as (name: string, message: unknown) => boolean)(name, message);
    },
    subscribe: (roomId) => void socket.join(readersOf(workshopId, roomId)),
    unsubscribe: (roomId) => void socket.leave(readersOf(workshopId, roomId)),
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

function readCommand(name: string, input: unknown): Command | null {
  if (!Object.hasOwn(COMMANDS, name)) return null;
  const parsed = COMMANDS[name as CommandName].safeParse(input === undefined ? {} : input);
  // The schema of this very name has accepted the input.
  return parsed.success ? ({ name, input: parsed.data } as Command) : null;
}

function connectError(code: Refusal): Error {
  return Object.assign(new Error(code), { data: { code } });
}

const PLAIN_MESSAGES = ["clock.read", "snapshot.request", "presence.set"];

function labelOf(name: string): string {
  return Object.hasOwn(COMMANDS, name) || PLAIN_MESSAGES.includes(name) ? name : "unknown";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function keyOf(who: Identity): string {
  return `${who.workshopId}/${who.personId}`;
}

function everybodyOf(workshopId: string): string {
  return `everybody:${workshopId}`;
}

function readersOf(workshopId: string, roomId: string): string {
  return `readers:${workshopId}/${roomId}`;
}
