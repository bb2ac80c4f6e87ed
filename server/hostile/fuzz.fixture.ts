// fuzz.fixture.ts: honest messages with a few bytes changed, against a whole server, on each of its three surfaces. What
// must hold whatever comes: no fault is logged, nobody else is harmed, and an honest person goes on. Everything random
// follows from the seed. The tests run a few thousand messages, scripts/fuzz.ts as many as one has time for. This thread is
// the server's, with the oracle that watches its storage; what sends has a thread of its own (fuzz.child.ts).

import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { createMemoryStorage } from "#server/storage/memory.ts";
import { shadowed, type Shadowed } from "#server/storage/shadow.fixture.ts";
import { heapBytes } from "../heap.fixture.ts";
import { watchLoop } from "../loop-watch.fixture.ts";
import { setStage, type Stage } from "./stage.fixture.ts";
import { syncPeer } from "./sync-peer.fixture.ts";

export const SURFACES = ["documents", "commands", "requests"] as const;
export type Surface = (typeof SURFACES)[number];

/** What the sender has to know of the stage. */
export type Scene = Pick<Stage, "origin" | "own" | "rooms" | "people">;

export interface FuzzOrder {
  readonly surface: Surface;
  readonly messages: number;
  readonly seed: number;
  readonly scene: Scene;
}

export interface FuzzReport {
  readonly messages: number;
  /** Connections that the server closed, or requests that it refused. */
  readonly refused: number;
  /** Lines that the server logged as faults. */
  readonly faults: readonly string[];
  /** The longest that the server's loop was held at a time, oracle included: of processor time, and in all. */
  readonly heldMs: number;
  readonly wallMs: number;
  /** Of the heap. What was accepted is in it: the storage of these tests forgets nothing. */
  readonly grownBytes: number;
}

/** Resolves when all messages are sent and an honest person has been served after them; rejects if nobody is served. */
export async function fuzz(surface: Surface, messages: number, seed: number): Promise<FuzzReport> {
  const accepted = shadowed(createMemoryStorage());
  const stage = await setStage(accepted.storage);
  const faults: string[] = [];
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (line: string | Uint8Array) => {
    faults.push(String(line).slice(0, 500));
    return true;
  };
  const before = heapBytes();
  const loop = watchLoop();
  try {
    const { origin, own, rooms, people } = stage;
    const refused = await send({ surface, messages, seed, scene: { origin, own, rooms, people } });
    const { heldMs, wallMs } = loop.end();
    const grownBytes = heapBytes() - before;
    await assertAccepted(stage, accepted);
    faults.push(...accepted.faults);
    return { messages, refused, faults, heldMs, wallMs, grownBytes };
  } finally {
    process.stderr.write = write;
    await stage.close();
  }
}

/** Answers how many were refused. */
async function send(order: FuzzOrder): Promise<number> {
  const worker = new Worker(new URL("fuzz.child.ts", import.meta.url), { workerData: order });
  try {
    // An exception over there rejects here.
    const [refused] = (await once(worker, "message")) as [number];
    return refused;
  } finally {
    await worker.terminate();
  }
}

/** What was accepted, and nothing else, is on disk and in front of everybody. */
async function assertAccepted(stage: Stage, { compare, compareAll }: Shadowed): Promise<void> {
  const { workshopId } = stage.own;
  const document = `rooms/${stage.rooms.plenary}`;
  const peer = syncPeer(stage.origin, `${workshopId}/${document}`, stage.own.token);
  if (!(await peer.greet())) throw new Error(`moderation is not let in: ${String(peer.code())}`);
  compare(workshopId, document, "a client", peer.doc);
  peer.close();
  await compareAll();
}
