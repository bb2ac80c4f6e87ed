// joins.ts: how somebody comes to a board with hundreds of cards: as the first after a restart, and as one of a thousand
// within seconds. A join is done when the whole document has come.

import { setTimeout as sleep } from "node:timers/promises";
import * as Y from "yjs";
import { createCard } from "#lib/board/schema.ts";
import { connectFull } from "./full-client.ts";
import { connectLight } from "./light-client.ts";
import type { LightClient } from "./light-client.ts";
import type { ServerProcess } from "./processes.ts";
import { roomName, within } from "./crowd.ts";
import { follow } from "./schedule.ts";
import type { System } from "./systems.ts";
import { openWindow, spreadOf } from "./window.ts";
import type { Spread, Window } from "./window.ts";
import { createSession, pathOf } from "./wire.ts";

export interface JoinPlan {
  readonly cards: number;
  readonly joins: number;
  readonly seconds: number;
}

export interface JoinResult extends Window {
  readonly boardBytes: number;
  /** Null where nothing is kept. */
  readonly coldMs: number | null;
  readonly warmMs: number;
  readonly joins: Spread;
  readonly refused: number;
  readonly lateP99Ms: number;
  readonly sent: number;
  readonly planned: number;
}

const ROOM = roomName(0);
/** Hocuspocus stores 2 s after the last change. */
const STORE_MS = 4_000;
const LIMIT_MS = 30_000;

export async function measureJoins(
  system: System,
  start: () => Promise<ServerProcess>,
  { cards, joins, seconds }: JoinPlan,
): Promise<JoinResult> {
  let server = await start();
  const board = makeBoard(cards);
  const author = await enter(system, server, "author");
  author.make(board);
  await sleep(STORE_MS);
  author.close();
  await sleep(500);
  let coldMs: number | null = null;
  if (system.keeps !== "nothing") {
    await server.stop();
    server = await start();
    coldMs = await timeJoin(system, server, cards);
  }
  const witness = await enter(system, server, "witness", cards);
  if (coldMs === null) witness.make(board);
  const warmMs = await timeJoin(system, server, cards);

  const took: number[] = [];
  const late: number[] = [];
  const clients: LightClient[] = [];
  let refused = 0;
  const comeIn = async (personId: string, atMs: number): Promise<void> => {
    try {
      clients.push(await joinLight(system, server, personId));
      took.push(performance.now() - startMs - atMs);
    } catch {
      refused += 1;
    }
  };
  const due = Array.from({ length: joins }, (_, typist) => ({
    typist,
    atMs: (typist * seconds * 1000) / joins,
  }));
  const window = openWindow(server.pid);
  const startMs = performance.now();
  const entering: Promise<void>[] = [];
  await follow(due, startMs, ({ typist, atMs }, lateMs) => {
    late.push(lateMs);
    entering.push(comeIn(`joiner-${typist}`, atMs));
  });
  await Promise.all(entering);
  const noted = window.close();
  for (const client of clients) client.close();
  witness.close();
  await server.kill();
  return {
    ...noted,
    boardBytes: board.length,
    coldMs,
    warmMs,
    joins: spreadOf(took),
    refused,
    lateP99Ms: spreadOf(late).p99,
    sent: late.length,
    planned: joins,
  };
}

/** Cards as a workshop leaves them: a title and two sentences each. */
function makeBoard(cards: number): Uint8Array {
  const doc = new Y.Doc();
  for (let index = 0; index < cards; index += 1) {
    const id = `card-${String(index).padStart(5, "0")}`;
    const text = `Card ${index}: what somebody wrote about a partner in the quarter. `.repeat(3);
    createCard(doc, { id, kind: "message", createdAt: index, title: `Card number ${index}`, text });
  }
  return Y.encodeStateAsUpdate(doc);
}

async function enter(
  system: System,
  { port }: ServerProcess,
  personId: string,
  cards = 0,
): ReturnType<typeof connectFull> {
  const client = await connectFull({ system, port, room: ROOM, personId, presence: "none" });
  await within(client.whenSynced, LIMIT_MS);
  if (system.keeps !== "nothing") await hasCards(client.doc, cards);
  return client;
}

/** Until the document is complete in memory, decoded. */
async function timeJoin(system: System, server: ServerProcess, cards: number): Promise<number> {
  const startMs = performance.now();
  const client = await connectFull({
    system,
    port: server.port,
    room: ROOM,
    personId: "timed",
    presence: "none",
  });
  await within(hasCards(client.doc, cards), LIMIT_MS);
  const tookMs = performance.now() - startMs;
  client.close();
  return tookMs;
}

function hasCards(doc: Y.Doc, cards: number): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (doc.getMap("cards").size < cards) return;
      doc.off("update", look);
      resolve();
    };
    doc.on("update", look);
    look();
  });
}

async function joinLight(system: System, { port }: ServerProcess, personId: string): Promise<LightClient> {
  let session: ReturnType<typeof createSession> | null = null;
  let done = (): void => {};
  let fail = (_error: Error): void => {};
  const whenDone = new Promise<void>((resolve, reject) => {
    done = resolve;
    fail = reject;
  });
  const client = await connectLight({
    port,
    path: pathOf(system.wire, ROOM, personId),
    lazy: false,
    onFrame: (opcode, bytes, start, end) => session?.receive(opcode, bytes, start, end),
    onClose: (code) => fail(new Error(`closed ${code}`)),
  });
  session = createSession(system.wire, {
    room: ROOM,
    send: (...payloads) => client.send(...payloads),
    onSynced: () => done(),
    onAcknowledged() {},
    onPresence() {},
  });
  session.start();
  await within(whenDone, LIMIT_MS);
  return client;
}
