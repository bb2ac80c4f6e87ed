// typing.ts: a crowd types; how long until a word is in somebody else's document, at what cost, and whether every word
// arrived. The last is asked of the observers and of somebody who comes when all is quiet.

import { setTimeout as sleep } from "node:timers/promises";
import { connectFull } from "./full-client.ts";
import type { FullClient } from "./full-client.ts";
import { gatherCrowd, roomName, within } from "./crowd.ts";
import type { Crowd, CrowdPlan } from "./crowd.ts";
import type { ServerProcess } from "./processes.ts";
import { createRandom, follow, planTyping } from "./schedule.ts";
import type { Presence, System } from "./systems.ts";
import { WORD } from "./typist.ts";
import { openWindow, spreadOf } from "./window.ts";
import type { Spread, Window } from "./window.ts";

export interface TypingPlan extends CrowdPlan {
  readonly perSecond: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
  readonly presence: Presence;
  readonly seed: number;
}

export interface TypingResult extends Window {
  /** From when a word was due to when it was in another's document. */
  readonly arrival: Spread;
  /** To when its author knew that it was stored (or, elsewhere, received). */
  readonly receipt: Spread | null;
  readonly framesPerSecond: number;
  readonly bytesPerSecond: number;
  readonly planned: number;
  readonly sent: number;
  readonly lateP99Ms: number;
  /** Words that the server does not have at the end, or some observer does not. */
  readonly lostWords: number;
  /** All observers and a latecomer have the same document, and it is what was typed. */
  readonly converged: boolean;
  readonly lostConnections: number;
  readonly joinSeconds: number;
}

const SETTLE_LIMIT_MS = 10_000;

export async function measureTyping(
  system: System,
  server: ServerProcess,
  plan: TypingPlan,
): Promise<TypingResult> {
  const random = createRandom(plan.seed);
  const dueMs: number[][] = [];
  const arrivals: number[] = [];
  const receipts: number[] = [];
  const receivedBy: number[] = [];
  const acknowledged: number[] = [];
  let startMs = Infinity;
  const fromMs = plan.warmUpSeconds * 1000;
  const note = (list: number[], typist: number, number: number): void => {
    const due = dueMs[typist]?.[number];
    if (due !== undefined && due >= fromMs) list.push(performance.now() - startMs - due);
  };

  const joinedMs = performance.now();
  const crowd = await gatherCrowd({
    system,
    port: server.port,
    plan,
    presence: plan.presence,
    random,
    onWord(observer, typist, number, own) {
      receivedBy[observer] = (receivedBy[observer] ?? 0) + 1;
      // An observer's own words are in its document at once.
      if (!own) note(arrivals, typist, number);
    },
    onAcknowledged(typist, count) {
      for (let number = acknowledged[typist] ?? 0; number < count; number += 1)
        note(receipts, typist, number);
      acknowledged[typist] = Math.max(acknowledged[typist] ?? 0, count);
    },
  });
  const joinSeconds = (performance.now() - joinedMs) / 1000;
  await sleep(500);

  const due = planTyping(crowd.authors.length, plan.perSecond, plan.warmUpSeconds + plan.seconds, random);
  for (const { typist, atMs } of due) (dueMs[typist] ??= []).push(atMs);
  const late: number[] = [];
  let sent = 0;
  startMs = performance.now();
  const typing = follow(due, startMs, ({ typist, atMs }, lateMs) => {
    const author = crowd.authors[typist];
    author?.send(author.typist.type());
    if (atMs < fromMs) return;
    late.push(lateMs);
    sent += 1;
  });
  await sleep(fromMs);
  const before = crowd.received();
  const window = openWindow(server.pid);
  await Promise.race([typing, sleep(plan.seconds * 1000)]);
  const noted = window.close();
  const after = crowd.received();
  await typing;

  const { lostWords, converged } = await settle(system, server, crowd, receivedBy, plan.presence);
  const lostConnections = crowd.lost();
  crowd.close();
  return {
    ...noted,
    arrival: spreadOf(arrivals),
    receipt: receipts.length > 0 ? spreadOf(receipts) : null,
    framesPerSecond: (after.frames - before.frames) / noted.seconds,
    bytesPerSecond: (after.bytes - before.bytes) / noted.seconds,
    planned: due.filter(({ atMs }) => atMs >= fromMs).length,
    sent,
    lateP99Ms: spreadOf(late).p99,
    lostWords,
    converged,
    lostConnections,
    joinSeconds,
  };
}

async function settle(
  system: System,
  server: ServerProcess,
  crowd: Crowd,
  receivedBy: readonly number[],
  presence: Presence,
): Promise<{ lostWords: number; converged: boolean }> {
  const typedIn = new Map<number, number>();
  for (const { room, typist } of crowd.authors) {
    typedIn.set(room, (typedIn.get(room) ?? 0) + typist.typed());
  }
  const untilMs = performance.now() + SETTLE_LIMIT_MS;
  const missing = (): number =>
    crowd.observers.reduce(
      (sum, { room }, observer) => sum + (typedIn.get(room) ?? 0) - (receivedBy[observer] ?? 0),
      0,
    );
  while (missing() > 0 && performance.now() < untilMs) await sleep(100);

  let lostWords = missing();
  let converged = lostWords === 0;
  const rooms = new Set(crowd.observers.map(({ room }) => room));
  for (const room of rooms) {
    const late = await connectFull({
      system,
      port: server.port,
      room: roomName(room),
      personId: "late",
      presence,
    });
    try {
      await within(late.whenSynced, SETTLE_LIMIT_MS);
      const all = typedIn.get(room) ?? 0;
      const lateUntilMs = performance.now() + SETTLE_LIMIT_MS;
      // Some providers call themselves synced before anything has come.
      while (wordsIn(late.doc) < all && performance.now() < lateUntilMs) await sleep(50);
      const text = textOf(late.doc);
      lostWords += Math.max(0, all - wordsIn(late.doc));
      for (const { room: at, client } of crowd.observers) {
        if (at === room && textOf(client.doc) !== text) converged = false;
      }
      for (const author of crowd.authors) {
        const { clientId, clock } = author.typist;
        if (author.room === room && clockOf(late.doc, clientId) !== clock()) converged = false;
      }
    } catch {
      converged = false;
    }
    late.close();
  }
  return { lostWords, converged };
}

/** The documents may come from another copy of Yjs. */
type AnyDoc = FullClient["doc"];

/** Cards in the same order everywhere. */
function textOf(doc: AnyDoc): string {
  const cards = Object.entries(doc.getMap("cards").toJSON());
  return JSON.stringify(cards.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function wordsIn(doc: AnyDoc): number {
  return [...textOf(doc).matchAll(WORD)].length;
}

function clockOf(doc: AnyDoc, client: number): number {
  const last = doc.store.clients.get(client)?.at(-1);
  return last ? last.id.clock + last.length : 0;
}
