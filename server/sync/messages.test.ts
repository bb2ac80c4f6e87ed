import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { cardText, createCard, readCards } from "#lib/board/schema.ts";
import { DOCUMENT_BYTES, MAX_FRAME_BYTES, MESSAGE, REJECT } from "#lib/protocol/sync.ts";
import type { DocumentRights } from "#lib/protocol/sync.ts";
import { PROTOCOL_VERSION } from "#lib/protocol/version.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import { connectBare, startServer, WORKSHOP } from "./documents.fixture.ts";
import type { BareClient, TestServer } from "./documents.fixture.ts";

const WRITER: DocumentRights = { grant: "write", moderates: false, editing: "everyone", size: "normal" };

let server: TestServer;
let rights: Record<string, DocumentRights>;
const open: BareClient[] = [];

beforeEach(async () => {
  rights = { anna: WRITER, berta: WRITER };
  server = await startServer({
    storage: createMemoryStorage(),
    grantOf: (personId) => rights[personId]?.grant ?? "none",
    boardRightsOf: (personId) => rights[personId] ?? WRITER,
  });
});
afterEach(async () => {
  for (const client of open.splice(0)) client.socket.terminate();
  await server.close();
});

async function enter(personId: string): Promise<BareClient> {
  const client = await connectBare(server.port, personId);
  open.push(client);
  return client;
}

function change(personId: string, next: Partial<DocumentRights>): void {
  rights[personId] = { ...WRITER, ...next };
  server.documents.reevaluate(WORKSHOP);
}

/** A replica whose every change goes to the server as an update. */
function typist(client: BareClient): Y.Doc {
  const doc = new Y.Doc();
  doc.on("update", (update: Uint8Array) => client.sendFrame(sync(2, update)));
  return doc;
}

function add(doc: Y.Doc, id: string): void {
  createCard(doc, { id, kind: "message", createdAt: 1, title: id });
}

async function titles(): Promise<string> {
  const cards = await server.documents.cards(WORKSHOP, "room-01");
  return cards.map((card) => card.title).join();
}

describe("the messages of our own", () => {
  it("[RT1] begin with the number of the contract, the rights and the limits", async () => {
    change("anna", { editing: "author" });
    const anna = await enter("anna");
    await anna.next((frame) => frame[0] === MESSAGE.hello);
    const again = await enter("anna");
    const first = await again.next(() => true);
    const decoder = decoding.createDecoder(first);
    assert.equal(decoding.readVarUint(decoder), MESSAGE.hello);
    assert.deepEqual(JSON.parse(decoding.readVarString(decoder)), {
      version: PROTOCOL_VERSION,
      epoch: 0,
      rights: { ...WRITER, editing: "author" },
      limits: { frameBytes: MAX_FRAME_BYTES },
    });
  });

  it("[RT2] say which frame was not taken, why and where, before the connection is closed", async () => {
    const anna = await enter("anna");
    const doc = typist(anna);
    add(doc, "card-1");
    await anna.next((frame) => frame[0] === MESSAGE.ack && frame[1] === 1);

    const berta = await enter("berta");
    const known = new Y.Doc();
    Y.applyUpdate(known, Y.encodeStateAsUpdate(doc));
    const had = Y.encodeStateVector(known);
    known.getMap<Y.Map<unknown>>("cards").get("card-1")?.set("hidden", true);
    berta.sendFrame(sync(0, had));
    berta.sendFrame(sync(2, Y.encodeStateAsUpdate(known, had)));
    assert.deepEqual(rejectIn(await berta.next((frame) => frame[0] === MESSAGE.reject)), {
      frame: 2,
      reason: REJECT.policy,
      path: "cards/card-1/hidden",
    });
    assert.equal(await berta.closed, 4403);

    anna.sendFrame(sync(2, Uint8Array.of(9)));
    const malformed = rejectIn(await anna.next((frame) => frame[0] === MESSAGE.reject));
    assert.deepEqual(malformed, { frame: 2, reason: REJECT.malformed, path: "" });
    assert.equal(await anna.closed, 4400);
  });

  it("[RT3] let a lock wait for the answer of the client, and hold from there on", async () => {
    const anna = await enter("anna");
    const doc = typist(anna);
    add(doc, "card-1");
    change("anna", { grant: "read" });
    const epoch = epochIn(await anna.next((frame) => frame[0] === MESSAGE.perm));
    add(doc, "card-2");
    anna.send(MESSAGE.perm, epoch);
    await anna.next((frame) => frame[0] === MESSAGE.ack && frame[1] === 2);
    assert.equal(await titles(), "card-1,card-2");
    add(doc, "card-3");
    const { reason, frame } = rejectIn(await anna.next((candidate) => candidate[0] === MESSAGE.reject));
    assert.deepEqual({ reason, frame }, { reason: REJECT.locked, frame: 3 });
    assert.equal(await anna.closed, 4403);
    assert.equal(await titles(), "card-1,card-2");
  });

  it("[RT3] let whoever is moved away finish what is under way, and go when it says so", async () => {
    const anna = await enter("anna");
    const doc = typist(anna);
    add(doc, "card-1");
    await anna.next((frame) => frame[0] === MESSAGE.ack && frame[1] === 1);
    change("anna", { grant: "none" });
    const epoch = epochIn(await anna.next((frame) => frame[0] === MESSAGE.perm));
    cardText(doc, "card-1", "text")?.insert(0, "noch");
    await anna.next((frame) => frame[0] === MESSAGE.ack && frame[1] === 2);
    anna.send(MESSAGE.perm, epoch);
    assert.equal(await anna.closed, 4403);
    assert.equal((await server.documents.cards(WORKSHOP, "room-01"))[0]?.text, "noch");
  });

  it("[RT3] close whoever does not answer", async () => {
    const anna = await enter("anna");
    await anna.next((frame) => frame[0] === MESSAGE.hello);
    change("anna", { grant: "none" });
    assert.equal(await anna.closed, 4403);
  });

  it("[RT3] close everybody who does not answer, also where a timer comes a moment early", async () => {
    // In a loop that is awake a third of all timers do, by less than a millisecond.
    const people = Array.from({ length: 24 }, (_, index) => `person-${String(index)}`);
    for (const person of people) rights[person] = WRITER;
    const clients = await Promise.all(people.map((person) => enter(person)));
    const awake = setInterval(() => {}, 1);
    for (const person of people) {
      change(person, { grant: "none" });
      await wait(52.3);
    }
    assert.deepEqual(new Set(await Promise.all(clients.map(({ closed }) => closed))), new Set([4403]));
    clearInterval(awake);
  });

  it("[RT3] tell only those whose rights changed, and ask a new writer once for what it has", async () => {
    const anna = await enter("anna");
    change("berta", { grant: "read" });
    const berta = await enter("berta");
    const doc = new Y.Doc();
    add(doc, "card-1");
    berta.sendFrame(sync(0, Y.encodeStateVector(doc)));
    change("berta", {});
    await berta.next((frame) => frame[0] === MESSAGE.perm);
    await berta.next((frame) => frame[0] === MESSAGE.sync && frame[1] === 0);
    berta.sendFrame(sync(1, Y.encodeStateAsUpdate(doc)));
    await berta.next((frame) => frame[0] === MESSAGE.ack && frame[1] === 2);
    change("berta", { editing: "author" });
    await berta.next((frame) => frame[0] === MESSAGE.perm);
    berta.sendFrame(sync(0, Y.encodeStateVector(doc)));
    await berta.next((frame) => frame[0] === MESSAGE.ack && frame[1] === 3);
    assert.equal(
      anna.frames.some((frame) => frame[0] === MESSAGE.perm),
      false,
    );
    assert.equal(readCards(doc, "room-01").length, 1);
  });
});

describe("a document that is full", () => {
  /** A board with one card that is as long as that. */
  async function aBoardOf(bytes: number): Promise<{ readonly doc: Y.Doc; readonly client: BareClient }> {
    const doc = new Y.Doc();
    add(doc, "card-1");
    cardText(doc, "card-1", "text")?.insert(0, "x".repeat(bytes));
    return { doc, client: await aClientOf(doc) };
  }

  /** Of a server that has this document on disk. What is written here from now on is sent. */
  async function aClientOf(doc: Y.Doc): Promise<BareClient> {
    const storage = createMemoryStorage();
    await server.close();
    server = await startServer({ storage });
    await storage.appendUpdate(WORKSHOP, "rooms/room-01", Y.encodeStateAsUpdate(doc));
    doc.clientID += 1;
    const client = await enter("anna");
    doc.on("update", (update: Uint8Array) => client.sendFrame(sync(2, update)));
    return client;
  }

  async function sizeTold(client: BareClient): Promise<string> {
    const decoder = decoding.createDecoder(await client.next((frame) => frame[0] === MESSAGE.hello));
    decoding.readVarUint(decoder);
    return (JSON.parse(decoding.readVarString(decoder)) as { rights: DocumentRights }).rights.size;
  }

  it("[RT7] says so before anybody is refused, and takes what is under way", async () => {
    const { doc, client } = await aBoardOf(DOCUMENT_BYTES.full);
    assert.equal(await sizeTold(client), "full");
    add(doc, "card-2");
    await client.next((frame) => frame[0] === MESSAGE.ack && frame[1] === 1);
  });

  it("[RT7] takes nothing more at the limit but deletions, and has room again after them", async () => {
    const { doc, client } = await aBoardOf(DOCUMENT_BYTES.limit);
    cardText(doc, "card-1", "text")?.delete(0, 7 * 1024 * 1024);
    const told = await client.next((frame) => frame[0] === MESSAGE.perm);
    assert.match(new TextDecoder().decode(told), /"size":"normal"/);
    add(doc, "card-2");
    await client.next((frame) => frame[0] === MESSAGE.ack && frame[1] === 2);

    const full = await aBoardOf(DOCUMENT_BYTES.limit);
    add(full.doc, "card-2");
    const reject = rejectIn(await full.client.next((frame) => frame[0] === MESSAGE.reject));
    assert.equal(reject.reason, REJECT.quota);
    assert.equal(await full.client.closed, 4413);
  });

  it("[RT7] takes nothing more when it has 100 000 structs, however small they are", async () => {
    const doc = new Y.Doc();
    add(doc, "card-1");
    const card = doc.getMap<Y.Map<unknown>>("cards").get("card-1");
    doc.transact(() => {
      for (let key = 0; key < 100_000; key += 1) card?.set(`key-${String(key)}`, 1);
    });
    const client = await aClientOf(doc);
    assert.equal(await sizeTold(client), "full");
    add(doc, "card-2");
    const reject = rejectIn(await client.next((frame) => frame[0] === MESSAGE.reject));
    assert.equal(reject.reason, REJECT.quota);
  });

  it("[RT7] is told to be large from 2 MiB on", async () => {
    assert.equal(await sizeTold((await aBoardOf(DOCUMENT_BYTES.large)).client), "large");
    assert.equal(await sizeTold((await aBoardOf(1)).client), "normal");
  });
});

describe("the client ids of a document", () => {
  it("[GD7] lets nobody write under more than 300 client ids, others and the ids that are there go on", async () => {
    const anna = await enter("anna");
    const first = typist(anna);
    add(first, "card-first");
    const visit = (): Uint8Array => {
      const page = new Y.Doc();
      add(page, `card-${page.clientID}`);
      return Y.encodeStateAsUpdate(page);
    };
    const visits = Array.from({ length: 300 }, visit);
    for (let at = 0; at < 299; at += 50)
      anna.sendFrame(sync(2, Y.mergeUpdates(visits.slice(at, Math.min(at + 50, 299)))));
    add(first, "card-again");
    await anna.next((frame) => frame[0] === MESSAGE.ack && frame[1] === 8);
    anna.sendFrame(sync(2, visits[299] ?? Uint8Array.of()));
    const reject = rejectIn(await anna.next((frame) => frame[0] === MESSAGE.reject));
    assert.equal(reject.reason, REJECT.quota);
    assert.equal(await anna.closed, 4413);
    const berta = await enter("berta");
    berta.sendFrame(sync(2, visit()));
    await berta.next((frame) => frame[0] === MESSAGE.ack && frame[1] === 1);
    assert.equal((await server.documents.cards(WORKSHOP, "room-01")).length, 302);
  });
});

describe("the end of the data plane", () => {
  it("[RT6] asks each client to come back at another time within 5 s", async () => {
    const anna = await enter("anna");
    const reason = new Promise<string>((resolve) => {
      anna.socket.on("close", (_code, why: Buffer) => resolve(why.toString()));
    });
    await anna.next((frame) => frame[0] === MESSAGE.hello);
    await server.documents.close();
    assert.equal(await anna.closed, 1012);
    assert.match(await reason, /^\d{1,4}$/);
  });
});

function sync(kind: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

function rejectIn(frame: Uint8Array): { frame: number; reason: number; path: string } {
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  return {
    frame: decoding.readVarUint(decoder),
    reason: decoding.readVarUint(decoder),
    path: decoding.readVarString(decoder),
  };
}

function epochIn(frame: Uint8Array): number {
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  return decoding.readVarUint(decoder);
}
