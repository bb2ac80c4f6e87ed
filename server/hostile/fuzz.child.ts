// fuzz.child.ts: the thread that sends: honest messages with a few bytes changed, and now and then an honest person who
// must still be served. Started by fuzz.fixture.ts, beside the server's thread, so that what holds that one is its own.

import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { cardText, createCard } from "#lib/board/schema.ts";
import { ask } from "../app.fixture.ts";
import type { FuzzOrder, Scene, Surface } from "./fuzz.fixture.ts";
import { mutate, mutatePath, type Random, randomOf } from "./mutation.fixture.ts";
import { awarenessFrame, step1, type SyncPeer, syncPeer, updateFrame } from "./sync-peer.fixture.ts";

/** Messages between two looks at whether an honest person is still served. */
const ROUND = 250;
/** So many send at once, each by chance of its own, over so many connections. */
const LANES = 4;
const CONNECTIONS = 2;
const REQUESTS = 4;

const { surface, messages, seed, scene } = workerData as FuzzOrder;

const RUNS: Readonly<Record<Surface, (scene: Scene, messages: number, random: Random) => Promise<number>>> = {
  documents: fuzzDocuments,
  commands: fuzzCommands,
  requests: fuzzRequests,
};

let devices = 0;
/** Of the honest person, who writes under one client id: nobody has many of them. */
const written = new Y.Doc();
let cards = 0;
/** One after another, as the honest person can do only one thing at a time. */
let serving: Promise<void> = Promise.resolve();

const refused = await Promise.all(
  Array.from({ length: LANES }, (_, lane) =>
    RUNS[surface](scene, Math.ceil(messages / LANES), randomOf(seed + lane)),
  ),
);
await assertServed(scene);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(refused.reduce((sum, count) => sum + count, 0));

async function fuzzDocuments(scene: Scene, messages: number, random: Random): Promise<number> {
  const path = `${scene.own.workshopId}/rooms/${scene.rooms.plenary}`;
  const who = scene.people["guest-1"];
  const corpus = honestFrames(who?.personId ?? "");
  const peers: (SyncPeer | null)[] = Array.from({ length: CONNECTIONS }, () => null);
  let refused = 0;
  for (let count = 0; count < messages; count += 1) {
    const place = random(peers.length);
    let peer = peers[place] ?? null;
    if (peer === null || peer.code() !== null) {
      if (peer) refused += 1;
      peer = syncPeer(scene.origin, path, who?.token);
      peers[place] = peer;
      if (!(await peer.greet())) throw new Error(`nobody is let in any more: ${String(peer.code())}`);
    }
    peer.send(mutate(corpus[random(corpus.length)] ?? new Uint8Array(), corpus, random));
    // Else all would go to a connection of which is not yet known that it was closed.
    await wait(1);
    if (count % ROUND === ROUND - 1) await assertServed(scene);
  }
  for (const peer of peers) peer?.close();
  return refused;
}

async function fuzzCommands(scene: Scene, messages: number, random: Random): Promise<number> {
  const { own, rooms, people } = scene;
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
  const sockets: (WebSocket | null)[] = Array.from({ length: CONNECTIONS }, () => null);
  let refused = 0;
  for (let count = 0; count < messages; count += 1) {
    const place = random(sockets.length);
    let socket = sockets[place] ?? null;
    if (socket === null || socket.readyState !== WebSocket.OPEN) {
      if (socket) refused += 1;
      socket = await speaker(scene.origin, tokens[place % tokens.length] ?? "");
      sockets[place] = socket;
    }
    const bytes = mutate(corpus[random(corpus.length)] ?? Buffer.alloc(0), corpus, random);
    const isText = random(20) > 0;
    socket.send(isText ? Buffer.from(bytes).toString("utf8") : bytes, { binary: !isText });
    // Else all would go to a connection of which is not yet known that it was closed.
    await wait(1);
    if (count % ROUND === ROUND - 1) await assertServed(scene);
  }
  for (const socket of sockets) socket?.terminate();
  return refused;
}

async function fuzzRequests(scene: Scene, messages: number, random: Random): Promise<number> {
  const { own, origin } = scene;
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
    const batch = Math.min(REQUESTS, messages - count);
    count += batch;
    const statuses = await Promise.all(
      Array.from({ length: batch }, async () => {
        const index = random(corpus.length);
        const path =
          random(4) === 0 ? mutatePath(corpus[index]?.[0] ?? "/", random) : (corpus[index]?.[0] ?? "/");
        const body = Buffer.from(mutate(bodies[index] ?? Buffer.alloc(0), bodies, random)).toString("utf8");
        const headers = elsewhere();
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

/** Another device each time, so that failures of one request do not slow the next. */
function elsewhere(): Readonly<Record<string, string>> {
  devices += 1;
  const [high, middle, low] = [devices >> 16, (devices >> 8) & 255, devices & 255];
  return { "X-Forwarded-For": `10.${String(high)}.${String(middle)}.${String(low)}` };
}

function assertServed(scene: Scene): Promise<void> {
  serving = serving.then(() => serve(scene));
  return serving;
}

/** An honest person writes a card, gives a command and asks over HTTP. */
async function serve(scene: Scene): Promise<void> {
  const { own, rooms, people } = scene;
  const honest = people["guest-2"];
  const peer = syncPeer(scene.origin, `${own.workshopId}/rooms/${rooms.plenary}`, honest?.token);
  if (!(await peer.greet())) throw new Error(`the honest person is not let in: ${String(peer.code())}`);
  cards += 1;
  const id = `honest-card-${String(cards).padStart(9, "0")}`;
  const had = Y.encodeStateVector(written);
  createCard(written, { id, kind: "question", by: honest?.personId ?? "", createdAt: 1, title: "Noch da?" });
  const outcome = await peer.write(Y.encodeStateAsUpdate(written, had));
  peer.close();
  if (outcome !== "saved") throw new Error(`the honest card was not saved: ${String(outcome)}`);
  const { status, text } = await ask(
    scene.origin,
    "GET",
    `/api/workshops/${own.workshopId}/cards`,
    honest ?? {},
  );
  if (status !== 200 || !text.includes(id))
    throw new Error(`the honest card is not there: ${String(status)}`);
  const socket = await speaker(scene.origin, honest?.token ?? "");
  socket.terminate();
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
