// rush.ts: everybody comes back within a second (a router was switched on again, a break is over) to a board of a megabyte
// on which others go on typing: how long until the newcomers have it, and what do those who type notice?

import { setTimeout as sleep } from "node:timers/promises";
import { gatherCrowd, roomName, within } from "./crowd.ts";
import { connectFull } from "./full-client.ts";
import { letIn, makeBoard } from "./latecomer.ts";
import type { ServerProcess } from "./processes.ts";
import { createRandom, follow, planTyping } from "./schedule.ts";
import type { System } from "./systems.ts";
import { openWindow, spreadOf } from "./window.ts";
import type { Spread, Window } from "./window.ts";

export interface RushPlan {
  readonly cards: number;
  /** Of a card's text. */
  readonly signs: number;
  readonly typing: number;
  readonly perSecond: number;
  readonly joins: number;
  /** Within these they all come. */
  readonly seconds: number;
}

export interface RushResult extends Window {
  readonly boardBytes: number;
  readonly joins: Spread;
  readonly refused: number;
  /** Of words that were due before anybody came, and from the first newcomer until some seconds after the last. */
  readonly typingBefore: Spread;
  readonly typingDuring: Spread;
  readonly lateP99Ms: number;
  readonly sent: number;
  readonly planned: number;
}

const ROOM = roomName(0);
const LIMIT_MS = 30_000;
const WARM_UP_SECONDS = 2;
const BEFORE_SECONDS = 5;
const AFTER_SECONDS = 3;

export async function measureRush(
  system: System,
  server: ServerProcess,
  plan: RushPlan,
): Promise<RushResult> {
  const { port } = server;
  const random = createRandom(1);
  const board = makeBoard(plan.cards, plan.signs);
  // Stays, as some servers forget a document that nobody has open.
  const author = await connectFull({ system, port, room: ROOM, personId: "author", presence: "none" });
  await within(author.whenSynced, LIMIT_MS);
  author.make(board);

  const rushMs = (WARM_UP_SECONDS + BEFORE_SECONDS) * 1000;
  const endMs = rushMs + (plan.seconds + AFTER_SECONDS) * 1000;
  const dueMs: number[][] = [];
  const before: number[] = [];
  const during: number[] = [];
  const late: number[] = [];
  let startMs = Infinity;
  const crowd = await gatherCrowd({
    system,
    port,
    plan: { rooms: 1, perRoom: plan.typing, typing: plan.typing, observers: 2, observedRooms: 1 },
    presence: "none",
    random,
    onWord(_observer, typist, number, own) {
      const due = dueMs[typist]?.[number];
      if (own || due === undefined || due < WARM_UP_SECONDS * 1000) return;
      (due < rushMs ? before : during).push(performance.now() - startMs - due);
    },
    onAcknowledged() {},
  });

  const words = planTyping(crowd.authors.length, plan.perSecond, endMs / 1000, random);
  for (const { typist, atMs } of words) (dueMs[typist] ??= []).push(atMs);
  startMs = performance.now();
  const typing = follow(words, startMs, ({ typist }, lateMs) => {
    const one = crowd.authors[typist];
    one?.send(one.typist.type());
    late.push(lateMs);
  });

  await sleep(rushMs);
  const window = openWindow(server.pid);
  const { joins, seconds } = plan;
  const arrivals = await letIn({ system, server, room: ROOM, joins, seconds, fromMs: startMs + rushMs });
  await typing;
  await sleep(500);
  const noted = window.close();
  arrivals.close();
  crowd.close();
  author.close();
  return {
    ...noted,
    boardBytes: board.length,
    joins: spreadOf(arrivals.tookMs),
    refused: arrivals.refused,
    typingBefore: spreadOf(before),
    typingDuring: spreadOf(during),
    lateP99Ms: spreadOf([...late, ...arrivals.lateMs]).p99,
    sent: late.length + arrivals.lateMs.length,
    planned: words.length + joins,
  };
}
