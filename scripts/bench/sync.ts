// sync.ts: how the data plane carries a crowd: `node scripts/bench/sync.ts [writers] [per second] [seconds] [rooms]`.
// Each writer types words into its own card at its own pace. Measured at the clients: from sending to the receipt that it is
// on disk, and from sending to the arrival at somebody else. Server and clients share the machine; say so with any number.

import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { cardText, createCard } from "#lib/board/schema.ts";
import { MESSAGE } from "#lib/protocol/sync.ts";
import { connectLight } from "./light-client.ts";
import type { LightClient } from "./light-client.ts";
import type { Cost } from "./sync.child.ts";

const [writers = 300, perSecond = 2, seconds = 20, rooms = 1] = process.argv.slice(2).map(Number);
/** Of each room, so many writers also read what arrives. */
const OBSERVERS = 3;
const WARM_UP_SECONDS = 3;

const dataDir = mkdtempSync(join(tmpdir(), "bench-"));
const child = fork(join(import.meta.dirname, "sync.child.ts"), [dataDir]);
const [port] = (await once(child, "message")) as [number];

const sentAtMs = new Map<string, number>();
const durableMs: number[] = [];
const arrivalMs: number[] = [];
let measuring = false;
let frames = 0;

const clients = await Promise.all(Array.from({ length: writers }, (_, index) => startWriter(index)));
await sleep(WARM_UP_SECONDS * 1000);
await cost();
measuring = true;
frames = 0;
await sleep(seconds * 1000);
measuring = false;
const used = await cost();
for (const client of clients) client.stop();
child.kill("SIGKILL");
rmSync(dataDir, { recursive: true });

console.log(`${writers} writers × ${perSecond}/s in ${rooms} room(s), ${seconds} s`);
console.log(`on disk   ms  ${percentiles(durableMs)}`);
console.log(`at others ms  ${percentiles(arrivalMs)}`);
console.log(
  `server    cpu ${Math.round(used.cpu * 100)} % of a core, ${used.rssMb} MB, loop delay p99 ${used.loopDelayP99Ms} ms, ` +
    `${Math.round(frames / seconds)} frames/s out`,
);

async function startWriter(index: number): Promise<{ stop(): void }> {
  const doc = new Y.Doc();
  const cardId = `card-of-${index}`;
  const observes = Math.floor(index / rooms) < OBSERVERS;
  const words = new Map<number, string>();
  let sent = 0;
  let durable = 0;
  const path = `/sync/workshop-1/rooms/room-${100 + (index % rooms)}?person=person-${index}`;
  const client: LightClient = await connectLight(port, path, (payload) => {
    frames += 1;
    if (payload[0] === MESSAGE.ack) confirm(readVarUint(payload, 1));
    else if (observes && payload[0] === MESSAGE.sync && payload[1] === 2) arrive(payload);
  });
  client.send(Uint8Array.of(0, 0, 1, 0));
  sent += 1;
  doc.on("update", (update: Uint8Array) => {
    sent += 1;
    client.send(updateFrame(update));
  });
  createCard(doc, { id: cardId, kind: "message", createdAt: 1, title: `${index}` });
  const text = cardText(doc, cardId, "text");
  let number = 0;
  const type = (): void => {
    const word = `<${index}.${(number += 1)}>`;
    words.set(sent + 1, word);
    sentAtMs.set(word, performance.now());
    text?.insert(text.length, word);
  };
  const everyMs = 1000 / perSecond;
  let timer = setTimeout(() => {
    type();
    timer = setInterval(type, everyMs);
  }, Math.random() * everyMs);
  return {
    stop() {
      clearTimeout(timer);
      client.close();
    },
  };

  function confirm(count: number): void {
    for (let frame = durable + 1; frame <= count; frame += 1) {
      const word = words.get(frame);
      if (word !== undefined) note(durableMs, word);
      words.delete(frame);
    }
    durable = count;
  }
}

function arrive(payload: Buffer): void {
  for (const [word] of payload.toString("latin1").matchAll(/<\d+\.\d+>/g)) note(arrivalMs, word);
}

function note(list: number[], word: string): void {
  const at = sentAtMs.get(word);
  if (measuring && at !== undefined) list.push(performance.now() - at);
}

function updateFrame(update: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, 2);
    encoding.writeVarUint8Array(encoder, update);
  });
}

function readVarUint(bytes: Buffer, from: number): number {
  let value = 0;
  let factor = 1;
  for (let index = from; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    value += (byte & 127) * factor;
    if (byte < 128) break;
    factor *= 128;
  }
  return value;
}

async function cost(): Promise<Cost> {
  child.send("cost");
  const [answer] = (await once(child, "message")) as [Cost];
  return answer;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function percentiles(values: number[]): string {
  values.sort((a, b) => a - b);
  const at = (share: number): string => (values[Math.floor(values.length * share)] ?? NaN).toFixed(1);
  return `p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  max ${at(0.9999)}  (${values.length})`;
}
