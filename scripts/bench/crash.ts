// crash.ts: people type, the server is killed where it stands, all tabs are closed, and the server starts again on what it
// had written: what is missing of what it had acknowledged, and of what others had seen?

import { setTimeout as sleep } from "node:timers/promises";
import { connectFull } from "./full-client.ts";
import { gatherCrowd, roomName, within } from "./crowd.ts";
import type { ServerProcess } from "./processes.ts";
import { createRandom, follow, planTyping } from "./schedule.ts";
import type { System } from "./systems.ts";
import { WORD } from "./typist.ts";

export interface CrashPlan {
  readonly kills: number;
  readonly typing: number;
  readonly perSecond: number;
}

export interface CrashResult {
  readonly kills: number;
  readonly acknowledged: number;
  readonly acknowledgedLost: number;
  readonly seen: number;
  readonly seenLost: number;
  readonly seenLostAtMost: number;
}

const SHORTEST_MS = 1_000;
const LONGEST_MS = 4_000;
const READ_LIMIT_MS = 10_000;

export async function measureCrash(
  system: System,
  start: (attempt: number) => Promise<ServerProcess>,
  { kills, typing, perSecond }: CrashPlan,
): Promise<CrashResult> {
  const sum = { acknowledged: 0, acknowledgedLost: 0, seen: 0, seenLost: 0, seenLostAtMost: 0 };
  for (let attempt = 0; attempt < kills; attempt += 1) {
    const random = createRandom(attempt + 1);
    const server = await start(attempt);
    const seen = new Set<string>();
    const acknowledged = new Set<string>();
    const crowd = await gatherCrowd({
      system,
      port: server.port,
      plan: { rooms: 1, perRoom: typing + 1, typing, observers: 1, observedRooms: 1 },
      presence: "none",
      random,
      onWord: (_observer, typist, number, own) => own || seen.add(`${typist}.${number}`),
      onAcknowledged(typist, count) {
        for (let number = 0; number < count; number += 1) acknowledged.add(`${typist}.${number}`);
      },
    });
    const due = planTyping(crowd.authors.length, perSecond, LONGEST_MS / 1000, random);
    let alive = true;
    const typed = follow(due, performance.now(), ({ typist }) => {
      const author = crowd.authors[typist];
      if (alive) author?.send(author.typist.type());
    });
    await sleep(SHORTEST_MS + random() * (LONGEST_MS - SHORTEST_MS));
    await server.kill();
    alive = false;
    crowd.close();
    await typed;

    const again = await start(attempt);
    const kept = await wordsKept(system, again, seen.size);
    await again.kill();
    const lost = [...seen].filter((word) => !kept.has(word)).length;
    sum.seen += seen.size;
    sum.seenLost += lost;
    sum.seenLostAtMost = Math.max(sum.seenLostAtMost, lost);
    sum.acknowledged += acknowledged.size;
    sum.acknowledgedLost += [...acknowledged].filter((word) => !kept.has(word)).length;
  }
  return { kills, ...sum };
}

async function wordsKept(system: System, { port }: ServerProcess, hoped: number): Promise<Set<string>> {
  const reader = await connectFull({ system, port, room: roomName(0), personId: "reader", presence: "none" });
  await within(reader.whenSynced, READ_LIMIT_MS);
  const read = (): Set<string> => {
    const text = JSON.stringify(reader.doc.getMap("cards").toJSON());
    return new Set([...text.matchAll(WORD)].map(([, typist, number]) => `${typist}.${number}`));
  };
  // Some providers call themselves synced before anything has come.
  const untilMs = performance.now() + 1_500;
  while (read().size < hoped && performance.now() < untilMs) await sleep(50);
  const words = read();
  reader.close();
  return words;
}
