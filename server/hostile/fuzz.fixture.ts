// fuzz.fixture.ts: honest messages with a few bytes changed, against a whole server, on each of its three surfaces. What
// must hold whatever comes: no fault is logged, nobody else is harmed, and an honest person goes on. Everything random
// follows from the seed. The tests run a few thousand messages, scripts/fuzz.ts as many as one has time for.

import { once } from "node:events";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { cardText, createCard } from "#lib/board/schema.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import { shadowed, type Shadowed } from "#server/storage/shadow.fixture.ts";
import { heapBytes } from "../heap.fixture.ts";
import { watchLoop } from "../loop-watch.fixture.ts";
import { ask } from "../app.fixture.ts";
import { setStage, type Stage } from "./stage.fixture.ts";
import { awarenessFrame, step1, type SyncPeer, syncPeer, updateFrame } from "./sync-peer.fixture.ts";

export const SURFACES = ["documents", "commands", "requests"] as const;
export type Surface = (typeof SURFACES)[number];

export interface FuzzReport {
  readonly messages: number;
  /** Connections that the server closed, or requests that it refused. */
  readonly refused: number;
  /** Lines that the server logged as faults. */
  readonly faults: readonly string[];
  /** The longest that the loop was held at a time, by the server and by what sends here: of processor time, and in all. */
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
    const random = randomOf(seed);
    const refused = await RUNS[surface](stage, messages, random);
    const { heldMs, wallMs } = loop.end();
    const grownBytes = heapBytes() - before;
    await assertServed(stage);
    await assertAccepted(stage, accepted);
    faults.push(...accepted.faults);
    return { messages, refused, faults, heldMs, wallMs, grownBytes };
  } finally {
    process.stderr.write = write;
    await stage.close();
  }
}

type Random = (below: number) => number;

const RUNS: Readonly<Record<Surface, (stage: Stage, messages: number, random: Random) => Promise<number>>> = {
  documents: fuzzDocuments,
  commands: fuzzCommands,
  requests: fuzzRequests,
};

/** Messages between two looks at whether an honest person is still served. */
const ROUND = 250;

async function fuzzDocuments(stage: Stage, messages: number, random: Random): Promise<number> {
  const path = `${stage.own.workshopId}/rooms/${stage.rooms.plenary}`;
  const who = stage.people["guest-1"];
  const corpus = honestFrames(who?.personId ?? "");
  const peers: (SyncPeer | null)[] = Array.from({ length: 8 }, () => null);
  let refused = 0;
  for (let count = 0; count < messages; count += 1) {
    const place = random(peers.length);
    let peer = peers[place] ?? null;
    if (peer === null || peer.code() !== null) {
      if (peer) refused += 1;
      peer = syncPeer(stage.origin, path, who?.token);
      peers[place] = peer;
      if (!(await peer.greet())) throw new Error(`nobody is let in any more: ${String(peer.code())}`);
    }
    peer.send(mutate(corpus[random(corpus.length)] ?? new Uint8Array(), corpus, random));
    if (count % ROUND === ROUND - 1) await assertServed(stage);
  }
  for (const peer of peers) peer?.close();
  return refused;
}

async function fuzzCommands(stage: Stage, messages: number, random: Random): Promise<number> {
  const { own, rooms, people } = stage;
  const guest = people["guest-1"];
  const corpus = [
    ["person.rename", { personId: guest?.personId, name: "Neu", organisation: "Verein" }],
    ["room.choose", { roomId: rooms.first }],
    ["help.raise", {}],
    ["help.withdraw", { roomId: rooms.first }],
    [
      "head.change",
      { title: "Neu", people: [{ role: "speaker", name: "A" }], congress: { title: "K", ordinal: 3 } },
    ],
    [
      "round.prepare",
      {
        rooms: [{ name: "A", capacity: 4 }],
        assignment: { kind: "rotate", hosts: {}, turns: 2 },
        minutes: 3,
      },
    ],
    ["round.expect", { names: [{ name: "A", room: 0 }] }],
    ["broadcast.send", { text: "Hallo", roomId: rooms.first }],
    ["countdown.start", { seconds: 60, label: "Pause" }],
    ["snapshot.request", {}],
    ["clock.read", {}],
    ["presence.set", { away: true }],
    ["detour.open", { id: 1, path: `/sync/${own.workshopId}/rooms/${rooms.plenary}` }],
    ...honestFrames(guest?.personId ?? "").map((frame) => [
      "detour.send",
      { id: 1, data: Buffer.from(frame).toString("base64") },
    ]),
    ["detour.close", { id: 1 }],
  ].map((message, index) => Buffer.from(`42${String(index)}${JSON.stringify(message)}`));
  const tokens = [guest?.token, own.token];
  const sockets: (WebSocket | null)[] = Array.from({ length: 8 }, () => null);
  let refused = 0;
  for (let count = 0; count < messages; count += 1) {
    const place = random(sockets.length);
    let socket = sockets[place] ?? null;
    if (socket === null || socket.readyState !== WebSocket.OPEN) {
      if (socket) refused += 1;
      socket = await speaker(stage.origin, tokens[place % tokens.length] ?? "");
      sockets[place] = socket;
    }
    const bytes = mutate(corpus[random(corpus.length)] ?? Buffer.alloc(0), corpus, random);
    const isText = random(20) > 0;
    socket.send(isText ? Buffer.from(bytes).toString("utf8") : bytes, { binary: !isText });
    if (count % ROUND === ROUND - 1) await assertServed(stage);
  }
  for (const socket of sockets) socket?.terminate();
  return refused;
}

async function fuzzRequests(stage: Stage, messages: number, random: Random): Promise<number> {
  const { own, origin } = stage;
  const corpus: readonly (readonly [path: string, body: object])[] = [
    [
      "/api/workshops",
      {
        title: "T",
        date: "2026-06-10",
        congress: { title: "K", ordinal: "3." },
        people: [{ role: "speaker", name: "A" }],
        funding: { statement: "F" },
      },
    ],
    ["/api/join", { joinCode: own.joinCode, name: "Neu", organisation: "Verein" }],
    ["/api/re-enter", { code: "2222-3333-4444" }],
    [`/api/workshops/${own.workshopId}/enter`, { secret: "x".repeat(43), name: "Neu" }],
    [`/api/workshops/${own.workshopId}/links`, { role: "observer" }],
    ["/csp-report", { "csp-report": { "blocked-uri": "x" } }],
  ];
  const bodies = corpus.map(([, body]) => Buffer.from(JSON.stringify(body)));
  let refused = 0;
  for (let count = 0; count < messages;) {
    const batch = Math.min(16, messages - count);
    count += batch;
    const statuses = await Promise.all(
      Array.from({ length: batch }, async () => {
        const index = random(corpus.length);
        const path =
          random(4) === 0 ? mutatePath(corpus[index]?.[0] ?? "/", random) : (corpus[index]?.[0] ?? "/");
        const body = Buffer.from(mutate(bodies[index] ?? Buffer.alloc(0), bodies, random)).toString("utf8");
        const headers = stage.elsewhere();
        const { status } = await ask(origin, "POST", path, { token: own.token, body, headers });
        return status;
      }),
    );
    for (const status of statuses) {
      if (status >= 400) refused += 1;
      if (status >= 500) throw new Error(`answered ${String(status)}`);
    }
  }
  return refused;
}

/** An honest person writes a card, gives a command and asks over HTTP. */
async function assertServed(stage: Stage): Promise<void> {
  const { own, rooms, people } = stage;
  const honest = people["guest-2"];
  const peer = syncPeer(stage.origin, `${own.workshopId}/rooms/${rooms.plenary}`, honest?.token);
  if (!(await peer.greet())) throw new Error(`the honest person is not let in: ${String(peer.code())}`);
  const doc = new Y.Doc();
  const id = `honest-${String(doc.clientID).padStart(12, "0")}`;
  createCard(doc, { id, kind: "question", by: honest?.personId ?? "", createdAt: 1, title: "Noch da?" });
  const outcome = await peer.write(Y.encodeStateAsUpdate(doc));
  peer.close();
  if (outcome !== "saved") throw new Error(`the honest card was not saved: ${String(outcome)}`);
  const { status, text } = await ask(
    stage.origin,
    "GET",
    `/api/workshops/${own.workshopId}/cards`,
    honest ?? {},
  );
  if (status !== 200 || !text.includes(id))
    throw new Error(`the honest card is not there: ${String(status)}`);
  const socket = await speaker(stage.origin, honest?.token ?? "");
  socket.terminate();
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

async function speaker(origin: string, token: string): Promise<WebSocket> {
  const socket = new WebSocket(`${origin.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
  socket.on("error", () => {});
  const greeted = new Promise<void>((resolve, reject) => {
    socket.on("message", (data: Buffer) => {
      if (data.toString().startsWith('42["snapshot"')) resolve();
    });
    socket.on("close", () => reject(new Error("nobody is let in any more")));
  });
  await once(socket, "open");
  socket.send(`40${JSON.stringify({ token })}`);
  await greeted;
  return socket;
}

function honestFrames(personId: string): readonly Uint8Array[] {
  const doc = new Y.Doc();
  const frames: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => void frames.push(updateFrame(update)));
  const id = "fuzzed-card-000000001";
  createCard(doc, { id, kind: "offer", by: personId, createdAt: 1, title: "Titel", text: "Text" });
  cardText(doc, id, "text")?.insert(2, "mehr 👩‍👩‍👧 davon");
  cardText(doc, id, "text")?.delete(1, 3);
  const card = doc.getMap<Y.Map<unknown>>("cards").get(id);
  card?.set("hidden", true);
  card?.set("lifePhase", ["a", { b: 1.5 }]);
  card?.delete("hidden");
  return [
    ...frames,
    updateFrame(Y.encodeStateAsUpdate(doc)),
    step1(Y.encodeStateVector(doc)),
    step1(Uint8Array.of(0)),
    awarenessFrame([{ client: doc.clientID, clock: 3, json: '{"cursor":{"anchor":1},"editing":null}' }]),
    Uint8Array.of(3),
  ];
}

/** One to four small changes. */
function mutate(honest: Uint8Array, corpus: readonly Uint8Array[], random: Random): Uint8Array {
  let bytes = Buffer.from(honest);
  for (let left = 1 + random(4); left > 0; left -= 1) {
    const at = random(bytes.length + 1);
    switch (random(8)) {
      case 0:
        if (at < bytes.length) bytes[at] = random(256);
        break;
      case 1:
        if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
        break;
      case 2:
        bytes = bytes.subarray(0, at);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(4))]);
        break;
      case 4:
        bytes = Buffer.concat([
          bytes.subarray(0, at),
          NUISANCES[random(NUISANCES.length)] ?? bytes,
          bytes.subarray(at),
        ]);
        break;
      case 5:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(random(at + 1))]);
        break;
      case 6: {
        const other = corpus[random(corpus.length)] ?? bytes;
        bytes = Buffer.concat([bytes.subarray(0, at), other.subarray(random(other.length + 1))]);
        break;
      }
      default:
        bytes = Buffer.from(
          bytes.toString("latin1").replace(/\d+/, String(random(2 ** 31) - 2 ** 30)),
          "latin1",
        );
    }
  }
  return bytes;
}

const NUISANCES: readonly Buffer[] = [
  Buffer.from([0xff, 0xff, 0xff, 0xff, 0x0f]),
  Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f]),
  Buffer.alloc(64, 0x80),
  Buffer.from("__proto__"),
  Buffer.from('"constructor":'),
  Buffer.from("\u0000\ud83d\u202e"),
  Buffer.from("[".repeat(200)),
  Buffer.from('{"a":'.repeat(100)),
  Buffer.from("1e999"),
  Buffer.from("-0"),
  Buffer.from("null"),
  Buffer.alloc(70_000, 0x61),
];

function mutatePath(path: string, random: Random): string {
  const extra = ["%2f", "%00", "%zz", "..", "/", "?x=%", ";", "%e2%80%ae", "\u00e4"][random(9)] ?? "";
  const at = 1 + random(path.length);
  return `${path.slice(0, at)}${extra}${path.slice(at)}`;
}

/** mulberry32 */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
