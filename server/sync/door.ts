// door.ts: from an HTTP upgrade, or a line that something else carries, to a seat at a document. Whoever has no session or
// no grant is told so by a close code, after a complete handshake, because browsers hide everything else. It owns the
// heartbeat: a message at least every 20 s (stock clients leave a server that is silent for 30 s), and pings, so that dead
// connections are noticed within 45 s.

import { WebSocketServer } from "ws";
import type { DocumentKey } from "#lib/model/access.ts";
import { CLOSE, MAX_FRAME_BYTES, parseSyncPath } from "#lib/protocol/sync.ts";
import type { DocumentName } from "#lib/protocol/sync.ts";
import type { Access, Clock, Documents, Identity, Line, Logger } from "#server/ports.ts";
import { createAllowance } from "./allowance.ts";
import type { Allowance } from "./allowance.ts";
import { createConnection } from "./connection.ts";
import type { Connection } from "./connection.ts";
import type { LiveDocument } from "./live-document.ts";
import { createWebSocketLine } from "./web-socket-line.ts";
import { awarenessFrame, readMessage } from "./wire.ts";

const CHECK_MS = 5_000;
/** Told nothing for so long, a client is sent a word before the next look. */
const KEEP_ALIVE_MS = 15_000;
/** Nothing heard for so long, it is asked for a sign of life; and given up before 45 s are over. */
const PING_MS = 15_000;
const DEAD_MS = 40_000;
const QUESTIONS_MS = 20_000;
/** Questions (step 1, query awareness) of one connection within `QUESTIONS_MS`: an answer can be large. */
const MAX_QUESTIONS = 60;
/** Whoever would have to be left unread for so long does not want to be heard. */
const FLOOD_MS = 120_000;

/** What is larger than a frame may be, but still read, gets a code that clients take for final; beyond it, `ws` closes 1009. */
const LARGEST_READ_BYTES = 2 * MAX_FRAME_BYTES;
/** Pieces of one message: far more than browsers and proxies cut the largest one into. */
const MAX_FRAGMENTS = 1_024;
const MAX_BUFFERED_CHUNKS = 4_096;

/** Documents that one person may have open at once, in all tabs: far more than pages open, far fewer than an attack. */
const SOCKETS_PER_PERSON = 100;

/** An awareness message about nobody. */
const KEEP_ALIVE = awarenessFrame(Uint8Array.of(0));

export interface Door {
  readonly upgrade: Documents["upgrade"];
  readonly carry: Documents["carry"];
  /** Sends away whoever of this person is only coming in. */
  turnAway(who: Identity): void;
  /** Lets nobody in any more. */
  close(): void;
  /** Resolves when all sockets are closed. */
  closed(): Promise<void>;
}

export interface DoorOptions {
  readonly access: Access;
  /** By which people are allowed to send more. */
  readonly clock: Clock;
  readonly logger: Logger;
  readonly open: (workshopId: string, key: DocumentKey) => LiveDocument;
}

/** One person at one workshop. */
interface Visitor {
  readonly allowance: Allowance;
  /** Those that are only coming in included. */
  sockets: number;
  /** Those that are only coming in: at no document yet. */
  readonly coming: Set<Line>;
}

interface Visit {
  readonly connection: Connection;
  readonly line: Line;
  heardAtMs: number;
  questions: number;
}

export function createDoor({ access, clock, logger, open }: DoorOptions): Door {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: LARGEST_READ_BYTES,
    maxFragments: MAX_FRAGMENTS,
    maxBufferedChunks: MAX_BUFFERED_CHUNKS,
  });
  const visits = new Set<Visit>();
  const visitors = new Map<string, Visitor>();
  let closing = false;
  let onEmpty: (() => void) | null = null;
  let questionsSinceMs = performance.now();
  const timer = setInterval(check, CHECK_MS).unref();

  return {
    upgrade(request, socket, head, identity) {
      const path = parseSyncPath(request.url?.split("?")[0] ?? "");
      if (!path || closing) {
        socket.end(
          `HTTP/1.1 ${closing ? "503 Service Unavailable" : "404 Not Found"}\r\nConnection: close\r\n\r\n`,
        );
        return;
      }
      server.handleUpgrade(request, socket, head, (peer) => {
        receive(createWebSocketLine(socket, peer), path.workshopId, path.document, identity);
      });
    },
    carry: receive,
    turnAway({ workshopId, personId }) {
      for (const line of visitors.get(`${workshopId}/${personId}`)?.coming ?? [])
        line.close(CLOSE.restarting);
    },
    close() {
      closing = true;
      clearInterval(timer);
    },
    closed: () =>
      new Promise((resolve) => {
        if (visits.size === 0) resolve();
        else onEmpty = resolve;
      }),
  };

  /** Nothing is read from the line before the document is there. */
  function receive(line: Line, workshopId: string, name: DocumentName, identity: Identity | null): void {
    enter(line, identity?.workshopId === workshopId ? identity : null, name).catch((error: unknown) => {
      logger.error("sync.enter-failed", error);
      line.close(CLOSE.overloaded);
    });
  }

  async function enter(line: Line, identity: Identity | null, name: DocumentName): Promise<void> {
    if (closing) return line.close(CLOSE.restarting);
    if (!identity) return line.close(CLOSE.noSession);
    const { workshopId, personId } = identity;
    const visitor = takePlace(line, `${workshopId}/${personId}`);
    if (!visitor) return line.close(CLOSE.tooMuch);
    const key = keyOf(name, personId);
    if (!(await access.load(workshopId))) return line.close(CLOSE.noSession);
    if (access.grantOf(workshopId, personId, key) === "none") return line.close(CLOSE.noGrant);

    const document = open(workshopId, key);
    if (!(await document.loaded()) || document.isGone() || closing) {
      return line.close(closing ? CLOSE.restarting : CLOSE.overloaded);
    }
    // Asked again: it may have changed while the document was loading.
    if (access.grantOf(workshopId, personId, key) === "none") return line.close(CLOSE.noGrant);
    if (!line.isOpen()) return;
    visitor.coming.delete(line);
    welcome(line, createConnection(line, personId), document, visitor.allowance);
  }

  /** Null: this person has too many. Counted before anything is waited for, so that coming all at once does not help. */
  function takePlace(line: Line, person: string): Visitor | null {
    const visitor = visitors.get(person) ?? { allowance: createAllowance(), sockets: 0, coming: new Set() };
    if (visitor.sockets >= SOCKETS_PER_PERSON) return null;
    visitors.set(person, visitor);
    visitor.sockets += 1;
    visitor.coming.add(line);
    line.onceClosed(() => {
      visitor.coming.delete(line);
      visitor.sockets -= 1;
      if (visitor.sockets === 0) forgetLater(person, visitor);
    });
    return visitor;
  }

  // Whoever comes again at once does not start with everything saved up again.
  function forgetLater(person: string, visitor: Visitor): void {
    setTimeout(() => {
      if (visitor.sockets === 0 && visitors.get(person) === visitor) visitors.delete(person);
    }, FLOOD_MS).unref();
  }

  function welcome(line: Line, connection: Connection, document: LiveDocument, allowance: Allowance): void {
    const visit: Visit = { connection, line, heardAtMs: performance.now(), questions: 0 };
    visits.add(visit);
    const seat = document.join(connection);
    line.listen({
      alive() {
        visit.heardAtMs = performance.now();
      },
      message(bytes) {
        visit.heardAtMs = performance.now();
        if (!connection.isOpen()) return;
        if (bytes.length > MAX_FRAME_BYTES) return connection.refuse(CLOSE.tooLarge);
        const message = readMessage(bytes);
        if (!message) return connection.refuse(CLOSE.malformed);
        const isQuestion = message.kind === "step1" || message.kind === "query-awareness";
        if (isQuestion) visit.questions += 1;
        if (visit.questions > MAX_QUESTIONS) return connection.refuse(CLOSE.tooMuch);
        // Stock clients repeat in presence what they hear from others: that is counted, but not weighed.
        const weight = message.kind === "awareness" ? 0 : bytes.length;
        const restMs = allowance.spend(weight, isQuestion, clock.now());
        if (restMs > FLOOD_MS) return connection.refuse(CLOSE.tooMuch);
        if (restMs > 0) connection.rest(restMs);
        seat.receive(message);
      },
    });
    line.onceClosed(() => {
      visits.delete(visit);
      seat.leave();
      if (visits.size === 0) onEmpty?.();
    });
    line.resume();
  }

  function check(): void {
    const nowMs = performance.now();
    const forget = nowMs - questionsSinceMs >= QUESTIONS_MS;
    if (forget) questionsSinceMs = nowMs;
    for (const visit of visits) {
      const { connection, line } = visit;
      if (forget) visit.questions = 0;
      connection.checkProgress(nowMs);
      // A pong would be left unread like everything else.
      if (connection.isDeaf()) visit.heardAtMs = nowMs;
      const silentMs = nowMs - visit.heardAtMs;
      if (silentMs > DEAD_MS) line.terminate();
      if (!connection.isOpen() || connection.isLagging()) continue;
      if (silentMs >= PING_MS) line.ping();
      if (nowMs - connection.wroteAtMs() >= KEEP_ALIVE_MS) connection.write(KEEP_ALIVE);
    }
  }
}

function keyOf(name: DocumentName, personId: string): DocumentKey {
  if (name === "documentation") return { kind: "documentation" };
  if (name === "notebook") return { kind: "notebook", personId };
  return { kind: "room", roomId: name.slice("rooms/".length) };
}
