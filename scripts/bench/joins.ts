// joins.ts: how somebody comes to a board with hundreds of cards: as the first after a restart, and as one of a thousand
// within seconds. A join is done when the whole document has come.

import { setTimeout as sleep } from "node:timers/promises";
import * as Y from "yjs";
import { connectFull } from "./full-client.ts";
import { letIn, makeBoard } from "./latecomer.ts";
import type { ServerProcess } from "./processes.ts";
import { roomName, within } from "./crowd.ts";
import type { System } from "./systems.ts";
import { openWindow, spreadOf } from "./window.ts";
import type { Spread, Window } from "./window.ts";

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
/** Of a card's text. */
const SIGNS = 200;

export async function measureJoins(
  system: System,
  start: () => Promise<ServerProcess>,
  { cards, joins, seconds }: JoinPlan,
): Promise<JoinResult> {
  let server = await start();
  const board = makeBoard(cards, SIGNS);
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

  const window = openWindow(server.pid);
  const arrivals = await letIn({ system, server, room: ROOM, joins, seconds, fromMs: performance.now() });
  const noted = window.close();
  arrivals.close();
  witness.close();
  await server.kill();
  return {
    ...noted,
    boardBytes: board.length,
    coldMs,
    warmMs,
    joins: spreadOf(arrivals.tookMs),
    refused: arrivals.refused,
    lateP99Ms: spreadOf(arrivals.lateMs).p99,
    sent: arrivals.lateMs.length,
    planned: joins,
  };
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
