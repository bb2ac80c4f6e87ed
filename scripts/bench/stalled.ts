// stalled.ts: some of the people stop reading (a laptop that was closed, a phone in a tunnel) while long paragraphs are
// replaced again and again: what does it cost the server's memory, and what do the others notice?

import { setTimeout as sleep } from "node:timers/promises";
import { gatherCrowd } from "./crowd.ts";
import { rssMb } from "./processes.ts";
import type { ServerProcess } from "./processes.ts";
import { createRandom, follow, planTyping } from "./schedule.ts";
import type { System } from "./systems.ts";
import { openWindow, spreadOf } from "./window.ts";
import type { Spread, Window } from "./window.ts";

export interface StalledPlan {
  readonly people: number;
  readonly stalled: number;
  readonly typing: number;
  readonly perSecond: number;
  /** Signs of a paragraph. */
  readonly paragraph: number;
  /** Before and after some stop reading, each. */
  readonly seconds: number;
}

export interface StalledResult extends Window {
  readonly healthyBefore: Spread;
  readonly healthyAfter: Spread;
  /** From the moment when some stopped reading to the highest since. */
  readonly rssGrowthMb: number;
  /** The same when they had begun to read again for a while. */
  readonly rssAfterMb: number;
  readonly lostConnections: number;
  readonly lateP99Ms: number;
  readonly sent: number;
  readonly planned: number;
}

export async function measureStalled(
  system: System,
  server: ServerProcess,
  plan: StalledPlan,
): Promise<StalledResult> {
  const random = createRandom(1);
  const dueMs: number[][] = [];
  const before: number[] = [];
  const after: number[] = [];
  const late: number[] = [];
  let startMs = Infinity;
  const stallMs = (plan.seconds + 2) * 1000;
  const endMs = stallMs + plan.seconds * 1000;
  const crowd = await gatherCrowd({
    system,
    port: server.port,
    plan: { rooms: 1, perRoom: plan.people, typing: plan.typing, observers: 2, observedRooms: 1 },
    presence: "none",
    random,
    onWord(_observer, typist, number, own) {
      const due = dueMs[typist]?.[number];
      if (own || due === undefined || due < 2000) return;
      (due < stallMs ? before : after).push(performance.now() - startMs - due);
    },
    onAcknowledged() {},
  });
  const due = planTyping(crowd.authors.length, plan.perSecond, endMs / 1000, random);
  for (const { typist, atMs } of due) (dueMs[typist] ??= []).push(atMs);
  const filler = " and so on".repeat(plan.paragraph / 10);
  startMs = performance.now();
  const typing = follow(due, startMs, ({ typist }, lateMs) => {
    const author = crowd.authors[typist];
    author?.send(author.typist.type(filler, true));
    late.push(lateMs);
  });
  await sleep(stallMs);
  const rssBefore = rssMb(server.pid);
  const window = openWindow(server.pid);
  // Those at the end of the list type nothing.
  const silent = crowd.lights.slice(-plan.stalled);
  for (const client of silent) client.stall();
  await typing;
  await sleep(500);
  const noted = window.close();
  for (const client of silent) client.read();
  await sleep(5_000);
  const rssAfterMb = rssMb(server.pid);
  const lostConnections = crowd.lost();
  crowd.close();
  return {
    ...noted,
    healthyBefore: spreadOf(before),
    healthyAfter: spreadOf(after),
    rssGrowthMb: noted.peakRssMb - rssBefore,
    rssAfterMb,
    lostConnections,
    lateP99Ms: spreadOf(late).p99,
    sent: late.length,
    planned: due.length,
  };
}
