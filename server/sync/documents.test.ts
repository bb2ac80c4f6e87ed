import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import * as decoding from "lib0/decoding";
import type { WebSocket as NodeSocket } from "ws";
import * as Y from "yjs";
import type { Card } from "#lib/board/card.ts";
import { cardText, createCard, hideCard, readCards } from "#lib/board/schema.ts";
import type { DocumentKey, Grant } from "#lib/model/access.ts";
import { CLOSE, MESSAGE } from "#lib/protocol/sync.ts";
import type { DocumentName } from "#lib/protocol/sync.ts";
import type { Storage } from "#server/ports.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import { step1, updateFrame } from "../hostile/sync-peer.fixture.ts";
import { BOARD, connect, connectBare, holdStorage, startServer, WORKSHOP } from "./documents.fixture.ts";
import type {
  BareClient,
  HeldStorage,
  TestClient,
  TestServer,
  TestServerOptions,
} from "./documents.fixture.ts";

let storage: HeldStorage;
let server: TestServer;
let clients: TestClient[];
let bare: BareClient[];

beforeEach(async () => {
  storage = holdStorage(createMemoryStorage());
  clients = [];
  bare = [];
  server = await startServer({ storage });
});

afterEach(async () => {
  storage.release();
  for (const client of clients) client.close();
  for (const client of bare) client.socket.terminate();
  await server.close();
});

async function restart(options: Partial<TestServerOptions> = {}): Promise<void> {
  await server.close();
  server = await startServer({ storage, ...options });
}

function join(personId: string | null, document: DocumentName = BOARD, doc = new Y.Doc()): TestClient {
  const client = connect(server.port, personId, document, doc);
  clients.push(client);
  return client;
}

async function joined(
  personId: string,
  document: DocumentName = BOARD,
  doc = new Y.Doc(),
): Promise<TestClient> {
  const client = join(personId, document, doc);
  await client.until(client.isSynced);
  return client;
}

async function joinBare(personId: string | null, document: string = BOARD): Promise<BareClient> {
  const client = await connectBare(server.port, personId, document);
  bare.push(client);
  return client;
}

function add(client: TestClient, id: string, title: string, by?: string): void {
  createCard(client.doc, { id, kind: "message", createdAt: 1, title, ...(by === undefined ? {} : { by }) });
}

function titles(doc: Y.Doc): string {
  return readCards(doc, "room-01")
    .map((card) => card.title)
    .sort()
    .join();
}

function isSaved(client: TestClient): boolean {
  return client.isSynced() && client.durable() === client.sent();
}

/** What a new process would find. */
async function onDisk(from: Storage, name = BOARD): Promise<Y.Doc> {
  const stored = await from.loadDocument(WORKSHOP, name);
  const doc = new Y.Doc();
  if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot);
  for (const update of stored.updates) Y.applyUpdate(doc, update);
  assert.equal(doc.store.pendingStructs, null);
  return doc;
}

describe("createDocuments", () => {
  describe("editing together", () => {
    it("[SY1] shows an edit to others", async () => {
      const anna = await joined("anna");
      const berta = await joined("berta");
      add(anna, "card-1", "Bibliothek", "anna");
      await berta.until(() => titles(berta.doc) === "Bibliothek");
      const text = cardText(berta.doc, "card-1", "title");
      text?.insert(text.length, " am Markt");
      await anna.until(() => titles(anna.doc) === "Bibliothek am Markt");
    });

    it("[SY18] lets everybody in who comes at one moment, in portions, and takes what they bring in order", async () => {
      const anna = await joined("anna");
      add(anna, "card-1", "Bibliothek", "anna");
      await anna.until(() => isSaved(anna));
      const comers = await Promise.all(
        Array.from({ length: 130 }, (_, index) => joinBare(`person-${index}`)),
      );
      storage.hold();
      add(anna, "card-2", "Museum", "anna");
      await storage.asked();
      // While the commit is under way all of them wait; each has something else, so no two get the same answer.
      comers.forEach((comer, index) => {
        const own = new Y.Doc();
        createCard(own, { id: `card-of-${index}`, kind: "message", createdAt: 1, title: `${index}` });
        comer.sendFrame(step1(Y.encodeStateVector(own)));
        comer.sendFrame(updateFrame(Y.encodeStateAsUpdate(own)));
      });
      const isAnswer = (frame: Uint8Array): boolean => frame[0] === MESSAGE.sync && frame[1] === 1;
      const isReceipt = (frame: Uint8Array): boolean => frame[0] === MESSAGE.ack && frame[1] === 2;
      storage.release();
      for (const comer of comers) await comer.next(isAnswer);
      for (const comer of comers) await comer.next(isReceipt);
      await anna.until(() => readCards(anna.doc, "room-01").length === 132);
    });

    it("[SY1] lets five people type at once and come to the same board, in memory and on disk", async () => {
      const people = ["anna", "berta", "carla", "dora", "emma"];
      const all = await Promise.all(people.map((person) => joined(person)));
      all.forEach((client, index) => {
        for (let number = 0; number < 20; number += 1) {
          add(client, `card-${index}-${number}`, `${people[index]} ${number}`, people[index]);
        }
      });
      const full = (client: TestClient) => readCards(client.doc, "room-01").length === 100 && isSaved(client);
      await Promise.all(all.map((client) => client.until(() => full(client))));
      all.forEach((client, index) => {
        for (let number = 0; number < 40; number += 1) {
          const text = cardText(client.doc, `card-0-${number % 7}`, "text");
          text?.insert((number * 7 + index) % (text.length + 1), String(index));
          if (number % 5 === 4) text?.delete(number % text.length, 1);
        }
      });
      await Promise.all(all.map((client) => client.until(() => isSaved(client))));
      const late = await joined("frida");
      const expected = readCards(late.doc, "room-01");
      assert.equal(expected.length, 100);
      const same = (client: TestClient) =>
        JSON.stringify(readCards(client.doc, "room-01")) === JSON.stringify(expected);
      await Promise.all(all.map((client) => client.until(() => same(client))));
      assert.deepEqual(readCards(await onDisk(storage), "room-01"), expected);
      assert.deepEqual(server.complaints, []);
    });

    it("[SY6] brings what was written offline, and gets what was missed", async () => {
      const anna = await joined("anna");
      const berta = await joined("berta");
      add(anna, "card-1", "eins", "anna");
      await berta.until(() => titles(berta.doc) === "eins");
      anna.provider.disconnect();
      add(anna, "card-2", "zwei", "anna");
      cardText(anna.doc, "card-1", "title")?.delete(0, 4);
      add(berta, "card-3", "drei", "berta");
      await berta.until(() => isSaved(berta));
      anna.provider.connect();
      await anna.until(() => isSaved(anna) && titles(anna.doc) === ",drei,zwei");
      await berta.until(() => titles(berta.doc) === ",drei,zwei");
    });

    it("[SY6] takes what is written in the moment of connecting", async () => {
      const doc = new Y.Doc();
      createCard(doc, { id: "card-1", kind: "message", createdAt: 1, title: "vorher" });
      const anna = join("anna", BOARD, doc);
      anna.provider.on("status", ({ status }) => {
        if (status === "connected") cardText(doc, "card-1", "title")?.insert(0, "kurz ");
      });
      await anna.until(() => anna.sent() >= 3 && isSaved(anna));
      assert.equal(titles(await onDisk(storage)), "kurz vorher");
    });

    it("keeps the documents of a workshop apart, and each notebook with its person", async () => {
      const board = await joined("anna", "rooms/room-02");
      add(board, "card-1", "Gruppe 2", "anna");
      const notebook = await joined("anna", "notebook");
      add(notebook, "card-1", "nur für mich", "anna");
      const other = await joined("berta", "notebook");
      const plenary = await joined("berta");
      await notebook.until(() => isSaved(notebook));
      await board.until(() => isSaved(board));
      assert.equal(titles(await onDisk(storage, "notebook/anna")), "nur für mich");
      assert.equal(titles(await onDisk(storage, "rooms/room-02")), "Gruppe 2");
      assert.equal(titles(other.doc) + titles(plenary.doc), "");
    });

    it("carries rich text of the documentation", async () => {
      const anna = await joined("anna", "documentation");
      const berta = await joined("berta", "documentation");
      const paragraph = new Y.XmlElement("paragraph");
      const text = new Y.XmlText("Wir haben viel gelernt");
      paragraph.insert(0, [text]);
      anna.doc.getXmlFragment("results").insert(0, [paragraph]);
      text.format(0, 3, { bold: {} });
      text.format(0, 2, { italic: {}, bold: null });
      const expected = anna.doc.getXmlFragment("results").toJSON();
      await berta.until(() => berta.doc.getXmlFragment("results").toJSON() === expected);
      await anna.until(() => isSaved(anna));
      assert.equal((await onDisk(storage, "documentation")).getXmlFragment("results").toJSON(), expected);
      const overlay = await server.documents.overlay(WORKSHOP);
      assert.equal(overlay.results.length, 1);
    });
  });

  describe("what is on disk", () => {
    it("[SY2] shows nobody an edit before it is on disk, and counts it only then", async () => {
      const anna = await joined("anna");
      const berta = await joined("berta");
      await anna.until(() => isSaved(anna));
      storage.hold();
      add(anna, "card-1", "noch nicht", "anna");
      await storage.asked();
      const carla = join("carla");
      const reading = server.documents.cards(WORKSHOP, "room-01");
      // A round trip of another document: whatever the server had to say about this one, it has said.
      const elsewhere = await joined("berta", "rooms/room-02");
      await elsewhere.until(elsewhere.isSynced);
      assert.equal(titles(berta.doc), "");
      assert.equal(carla.isSynced(), false);
      assert.ok(anna.durable() < anna.sent());
      storage.release();
      await anna.until(() => isSaved(anna));
      await berta.until(() => titles(berta.doc) === "noch nicht");
      await carla.until(() => titles(carla.doc) === "noch nicht");
      assert.deepEqual(
        (await reading).map((card) => card.title),
        ["noch nicht"],
      );
    });

    it("[SY3] counts every sync frame of a connection, in order, whether it brings news or not", async () => {
      const anna = await joinBare("anna");
      const update = updateOf((doc) =>
        createCard(doc, { id: "card-1", kind: "message", createdAt: 1, title: "a" }),
      );
      anna.send(0, 0, 1, 0);
      await anna.next((frame) => isAck(frame, 1));
      anna.sendFrame(syncFrame(2, update));
      await anna.next((frame) => isAck(frame, 2));
      anna.sendFrame(syncFrame(2, update));
      anna.sendFrame(syncFrame(2, Uint8Array.of(0, 0)));
      await anna.next((frame) => isAck(frame, 4));
    });

    it("[SY3] does not count what was set aside until all of it has come", async () => {
      const doc = new Y.Doc();
      const updates: Uint8Array[] = [];
      doc.on("update", (update: Uint8Array) => updates.push(update));
      createCard(doc, { id: "card-1", kind: "message", createdAt: 1, title: "a" });
      cardText(doc, "card-1", "title")?.insert(1, "b");
      cardText(doc, "card-1", "title")?.insert(2, "c");
      const [first, second, third] = updates;
      assert.ok(first && second && third);
      const anna = await joinBare("anna");
      anna.send(0, 0, 1, 0);
      anna.sendFrame(syncFrame(2, first));
      anna.sendFrame(syncFrame(2, third));
      await anna.next((frame) => isAck(frame, 2));
      const asked = await anna.next((frame) => frame[0] === 0 && frame[1] === 0);
      assert.equal(
        anna.frames.some((frame) => frame[0] === 100),
        false,
      );
      anna.sendFrame(syncFrame(1, Y.encodeStateAsUpdate(doc, asked.subarray(3))));
      await anna.next((frame) => isAck(frame, 4));
      assert.equal(titles(await onDisk(storage)), "abc");
    });

    it("[SY4] claims nothing when the disk fails, closes 1013 and takes it from the client again", async () => {
      const anna = await joined("anna");
      const berta = await joined("berta");
      await anna.until(() => isSaved(anna));
      storage.hold();
      add(anna, "card-1", "trotzdem", "anna");
      await storage.asked();
      storage.fail();
      await anna.until(() => anna.closeCode() === 1013);
      await berta.until(() => berta.closeCode() === 1013);
      assert.equal(titles(berta.doc), "");
      storage.release();
      await anna.until(() => isSaved(anna));
      await berta.until(() => titles(berta.doc) === "trotzdem");
      assert.deepEqual([...new Set(server.complaints)], ["sync.document-given-up"]);
    });

    it("[SY4] writes nothing over a document that cannot be read", async () => {
      const anna = await joined("anna");
      add(anna, "card-1", "alt", "anna");
      await anna.until(() => isSaved(anna));
      anna.close();
      await restart();
      storage.failReads();
      const doc = new Y.Doc();
      createCard(doc, { id: "card-2", kind: "message", createdAt: 2, title: "neu" });
      const berta = join("berta", BOARD, doc);
      await berta.until(() => berta.closeCode() === 1013);
      await assert.rejects(server.documents.cards(WORKSHOP, "room-01"));
      storage.release();
      await berta.until(() => isSaved(berta) && titles(berta.doc) === "alt,neu");
      assert.equal(titles(await onDisk(storage)), "alt,neu");
    });

    it("[SY5] replaces a long log by a snapshot, and starts from it", async () => {
      const anna = await joined("anna");
      add(anna, "card-1", "kurz", "anna");
      for (let number = 0; number < 5; number += 1) {
        cardText(anna.doc, "card-1", "text")?.insert(0, "x".repeat(100_000));
        await anna.until(() => isSaved(anna));
      }
      const stored = await storage.loadDocument(WORKSHOP, BOARD);
      assert.ok(stored.snapshot);
      assert.ok(stored.updates.length < 5);
      await restart();
      const berta = await joined("berta");
      assert.equal(cardText(berta.doc, "card-1", "text")?.length, 500_000);
    });

    it("[SY5] leaves memory with a snapshot when nobody is there, and comes back", async () => {
      const snapshots: string[] = [];
      const compact = storage.compactDocument.bind(storage);
      let compacted: () => void = () => {};
      storage.compactDocument = async (...args) => {
        await compact(...args);
        snapshots.push(args[1]);
        compacted();
      };
      await restart({ unusedMs: 0 });
      const anna = await joined("anna");
      add(anna, "card-1", "bleibt", "anna");
      await anna.until(() => isSaved(anna));
      const gone = new Promise<void>((resolve) => (compacted = resolve));
      anna.close();
      await gone;
      assert.deepEqual(snapshots, [BOARD]);
      const berta = await joined("berta");
      assert.equal(titles(berta.doc), "bleibt");
    });
  });

  describe("memory", () => {
    it("[SY7] loads a document once, however many come at once", async () => {
      let loads = 0;
      const load = storage.loadDocument.bind(storage);
      storage.loadDocument = (...args) => {
        loads += 1;
        return load(...args);
      };
      const people = ["anna", "berta", "carla", "dora"];
      await Promise.all([
        ...people.map((person) => joined(person)),
        server.documents.cards(WORKSHOP, "room-01"),
        server.documents.cards(WORKSHOP, "room-01"),
      ]);
      assert.equal(loads, 1);
    });

    it("[LK3] sends away whoever is still coming in when their session ends, and nobody else", async () => {
      const load = storage.loadDocument.bind(storage);
      const reached = Promise.withResolvers<void>();
      const gate = Promise.withResolvers<void>();
      storage.loadDocument = async (...args) => {
        reached.resolve();
        await gate.promise;
        return load(...args);
      };
      const anna = join("anna");
      await reached.promise;
      const berta = join("berta");
      server.documents.disconnect({ workshopId: WORKSHOP, personId: "anna" });
      await anna.until(() => anna.closeCode() === CLOSE.restarting);
      gate.resolve();
      await berta.until(berta.isSynced);
      assert.equal(berta.closeCode(), null);
    });

    it("[SY7] keeps every edit while people come and go as the document leaves memory", async () => {
      await restart({ unusedMs: 0 });
      for (let round = 0; round < 25; round += 1) {
        const anna = await joined("anna");
        add(anna, `card-a-${round}`, "a", "anna");
        const berta = join("berta");
        await anna.until(() => isSaved(anna));
        anna.close();
        await berta.until(berta.isSynced);
        add(berta, `card-b-${round}`, "b", "berta");
        const reading = round % 3 === 0 ? server.documents.cards(WORKSHOP, "room-01") : null;
        await berta.until(() => isSaved(berta));
        berta.close();
        await reading;
      }
      assert.equal((await server.documents.cards(WORKSHOP, "room-01")).length, 50);
      assert.equal(readCards(await onDisk(storage), "room-01").length, 50);
      assert.deepEqual(server.complaints, []);
    });
  });

  describe("rights", () => {
    const grants: Record<string, Grant> = {};
    const grantOf = (personId: string, key: DocumentKey): Grant =>
      key.kind === "room" ? (grants[personId] ?? "none") : "none";

    it("[SY8] closes 4401 without a session, 4403 without a grant, and answers 404 elsewhere", async () => {
      await restart({ grantOf });
      const nobody = join(null);
      await nobody.until(() => nobody.closeCode() === 4401);
      const stranger = join("stranger");
      await stranger.until(() => stranger.closeCode() === 4403);
      await assert.rejects(joinBare("anna", "somewhere"), /404/);
      assert.equal(stranger.provider.shouldConnect, false);
    });

    it("[SY8] closes whoever loses the grant and lets a new writer bring what it has", async () => {
      Object.assign(grants, { anna: "write", berta: "read" });
      await restart({ grantOf });
      const anna = await joined("anna");
      const berta = await joined("berta");
      createCard(berta.doc, { id: "card-1", kind: "message", createdAt: 1, title: "zu früh" });
      await berta.until(() => berta.closeCode() === 4403);
      assert.equal(titles(anna.doc), "");
      const doc = new Y.Doc();
      createCard(doc, { id: "card-2", kind: "message", createdAt: 1, title: "nachgereicht" });
      const again = await joined("berta", BOARD, doc);
      grants["berta"] = "write";
      server.documents.reevaluate(WORKSHOP);
      await anna.until(() => titles(anna.doc) === "nachgereicht");
      await again.until(() => isSaved(again));
      grants["anna"] = "none";
      server.documents.reevaluate(WORKSHOP);
      await anna.until(() => anna.closeCode() === 4403);
    });

    it("[CP6] takes what was typed before the news of a lost right arrived", async () => {
      let editing: "everyone" | "author" = "everyone";
      grants["anna"] = "write";
      grants["berta"] = "write";
      await restart({ grantOf, boardRightsOf: () => ({ moderates: false, editing }) });
      const anna = await joined("anna");
      const berta = await joined("berta");
      add(anna, "card-1", "von Anna", "anna");
      await berta.until(() => titles(berta.doc) === "von Anna");
      editing = "author";
      server.documents.reevaluate(WORKSHOP);
      cardText(berta.doc, "card-1", "title")?.insert(8, " und Berta");
      await anna.until(() => titles(anna.doc) === "von Anna und Berta");
      grants["berta"] = "read";
      server.documents.reevaluate(WORKSHOP);
      add(berta, "card-2", "noch schnell", "berta");
      await anna.until(() => titles(anna.doc) === "noch schnell,von Anna und Berta");
      await berta.until(() => isSaved(berta));
      assert.equal(berta.closeCode(), null);
    });

    it("[CP2] closes 4403 on what is not that person's to do, and undoes nothing of the others", async () => {
      await restart({
        boardRightsOf: (personId) => ({ moderates: personId === "carla", editing: "everyone" }),
      });
      const anna = await joined("anna");
      const berta = await joined("berta");
      const carla = await joined("carla");
      add(anna, "card-1", "von Anna", "anna");
      await berta.until(() => titles(berta.doc) === "von Anna");
      await carla.until(() => titles(carla.doc) === "von Anna");
      hideCard(berta.doc, "card-1");
      await berta.until(() => berta.closeCode() === 4403);
      hideCard(carla.doc, "card-1");
      await anna.until(() => readCards(anna.doc, "room-01")[0]?.hidden === true);
      assert.equal(carla.closeCode(), null);
    });

    it("[SY8] passes over what a reader's editor tidies by itself, without claiming that it is saved", async () => {
      Object.assign(grants, { anna: "write", berta: "read" });
      await restart({ grantOf });
      const anna = await joined("anna");
      add(anna, "card-1", "abc", "anna");
      const berta = await joined("berta");
      await berta.until(() => titles(berta.doc) === "abc");
      cardText(berta.doc, "card-1", "title")?.delete(0, 1);
      add(anna, "card-2", "def", "anna");
      await berta.until(() => titles(berta.doc) === "bc,def");
      assert.equal(berta.closeCode(), null);
      assert.equal(titles(anna.doc), "abc,def");
      assert.ok(berta.durable() < berta.sent());
    });
  });

  describe("faults of one peer", () => {
    const broken: readonly (readonly [what: string, frame: Uint8Array | string])[] = [
      ["nothing", Uint8Array.of()],
      ["text", "hello"],
      ["an unknown type", Uint8Array.of(7)],
      ["an unknown sync type", Uint8Array.of(0, 3, 0)],
      ["a body longer than the frame", Uint8Array.of(0, 2, 9, 0)],
      ["something after the message", Uint8Array.of(0, 2, 2, 0, 0, 0)],
      ["a count of 33 million structs", syncFrame(2, Uint8Array.of(1, 255, 255, 255, 15, 1, 0))],
      ["a state vector without end", syncFrame(0, Uint8Array.of(200, 1, 1))],
      ["awareness without end", Uint8Array.of(1, 2, 5, 1)],
      ["an awareness state that is no object", awareness(1, 1, "[1]")],
      ["an awareness clock out of reach", awareness(1, 2 ** 53 - 2, "{}")],
      ["a root that no board has", updateFrameOf((doc) => doc.getMap("votes").set("a", 1))],
      ["a subdocument", updateFrameOf((doc) => doc.getMap("cards").set("card-1", new Y.Doc()))],
      ["bytes", updateFrameOf((doc) => doc.getMap("cards").set("card-1", new Uint8Array(3)))],
      ["XML on a board", updateFrameOf((doc) => doc.getMap("cards").set("card-1", new Y.XmlElement("a")))],
      ["a key that is no key", updateFrameOf((doc) => doc.getMap("cards").set("__proto__", 1))],
    ];

    it("[SY9] closes 4400 on malformed frames, and only that peer", async () => {
      const anna = await joined("anna");
      const reasons: string[] = [];
      for (const [what, frame] of broken) {
        const mallory = await joinBare("mallory");
        mallory.sendFrame(frame);
        reasons.push(`${what}: ${await mallory.closed}`);
      }
      assert.deepEqual(
        reasons,
        broken.map(([what]) => `${what}: 4400`),
      );
      add(anna, "card-1", "ungestört", "anna");
      await anna.until(() => isSaved(anna));
      assert.equal(anna.closeCode(), null);
      assert.deepEqual(server.complaints, []);
      assert.equal(titles(await onDisk(storage)), "ungestört");
    });

    it("[SY9] closes 4413 on a frame above the limit", async () => {
      const mallory = await joinBare("mallory");
      mallory.sendFrame(new Uint8Array(1024 * 1024 + 1));
      assert.equal(await mallory.closed, 4413);
    });

    it("[SY9] closes 4403 on an edit under another person's client id", async () => {
      const anna = await joined("anna");
      add(anna, "card-1", "von Anna", "anna");
      await anna.until(() => isSaved(anna));
      const forged = new Y.Doc();
      Y.applyUpdate(forged, Y.encodeStateAsUpdate(anna.doc));
      forged.clientID = anna.doc.clientID;
      const had = Y.encodeStateVector(forged);
      cardText(forged, "card-1", "title")?.insert(0, "nicht ");
      const update = Y.encodeStateAsUpdate(forged, had);
      const mallory = await joinBare("mallory");
      mallory.sendFrame(syncFrame(2, update));
      assert.equal(await mallory.closed, 4403);
      await restart();
      const again = await joinBare("mallory");
      again.sendFrame(syncFrame(2, update));
      assert.equal(await again.closed, 4403);
      assert.equal(titles(await onDisk(storage)), "von Anna");
    });

    it("[SY9] lets nobody take the client id that another goes by, even before its first word", async () => {
      const anna = await joined("anna");
      const berta = await joined("berta");
      anna.provider.awareness.setLocalState({ cursor: 1 });
      await berta.until(() => berta.provider.awareness.getStates().has(anna.doc.clientID));
      const forged = new Y.Doc();
      forged.clientID = anna.doc.clientID;
      createCard(forged, { id: "card-1", kind: "message", createdAt: 1, title: "nicht von Anna" });
      const mallory = await joinBare("mallory");
      mallory.sendFrame(syncFrame(2, Y.encodeStateAsUpdate(forged)));
      assert.equal(await mallory.closed, 4403);
      add(anna, "card-2", "von Anna", "anna");
      await anna.until(() => isSaved(anna));
    });

    it("[SY9] closes 4429 on a peer that asks for everything again and again", async () => {
      const mallory = await joinBare("mallory");
      for (let number = 0; number < 70; number += 1) mallory.send(0, 0, 1, 0);
      assert.equal(await mallory.closed, 4429);
    });
  });

  describe("fast writers", () => {
    it("[SY16] are read more slowly, on all their connections together, and nobody else is", async () => {
      const anna = await joined("anna");
      const [one, other] = [await joinBare("mallory"), await joinBare("mallory", "rooms/room-02")];
      const doc = new Y.Doc();
      const updates: Uint8Array[] = [];
      doc.on("update", (update: Uint8Array) => void updates.push(update));
      createCard(doc, { id: "card-1", kind: "message", createdAt: 1, title: "" });
      for (let number = 0; number < 2_500; number += 1) cardText(doc, "card-1", "title")?.insert(0, "x");
      for (const update of updates) one.sendFrame(syncFrame(2, update));
      const isAck = (frame: Uint8Array): boolean => frame[0] === MESSAGE.ack;
      await one.next(
        (frame) => isAck(frame) && decoding.readVarUint(decoding.createDecoder(frame.subarray(1))) > 1_900,
      );
      assert.equal(one.socket.readyState, one.socket.OPEN);

      // What was saved up is spent: on the other connection, too, an answer takes its time.
      other.send(0, 0, 1, 0);
      await other.next((frame) => frame[0] === MESSAGE.sync);
      other.send(0, 0, 1, 0);
      add(anna, "card-2", "ungestört");
      const first = await Promise.race([
        other.next((frame) => frame[0] === MESSAGE.sync).then(() => "mallory"),
        anna.until(() => isSaved(anna)).then(() => "anna"),
      ]);
      assert.equal(first, "anna");
    });
  });

  describe("slow readers", () => {
    it("[SY14] catch up in one piece, and keep nobody waiting", async () => {
      // Anna writes more than anybody may in so short a time.
      let nowMs = 0;
      await restart({ clock: { now: () => (nowMs += 10_000) } });
      const anna = await joined("anna");
      const berta = await joined("berta");
      const slow = await joined("slow");
      add(anna, "card-1", "viel", "anna");
      await slow.until(() => titles(slow.doc) === "viel");
      const peer = slow.provider.ws as unknown as NodeSocket;
      let frames = 0;
      peer.on("message", () => (frames += 1));
      peer.pause();
      const rounds = 100;
      for (let round = 0; round < rounds; round += 1) {
        const text = cardText(anna.doc, "card-1", "text");
        text?.delete(0, text.length);
        text?.insert(0, `${round} `.repeat(30_000));
        await anna.until(() => isSaved(anna));
      }
      const last = `${rounds - 1} `.repeat(30_000);
      const hasLast = (client: TestClient) => cardText(client.doc, "card-1", "text")?.toJSON() === last;
      await berta.until(() => hasLast(berta));
      assert.equal(hasLast(slow), false);
      peer.resume();
      await slow.until(() => hasLast(slow));
      assert.ok(frames < rounds, `${frames} frames`);
      cardText(slow.doc, "card-1", "title")?.insert(0, "zu ");
      await anna.until(() => titles(anna.doc) === "zu viel");
    });
  });

  describe("presence", () => {
    it("[SY10] tells who is here, with the server's word on whose it is, and who left", async () => {
      const anna = await joined("anna");
      const berta = await joined("berta");
      anna.provider.awareness.setLocalState({ user: { id: "berta", name: "Die Leitung" }, cursor: 3 });
      const stateOf = () => berta.provider.awareness.getStates().get(anna.doc.clientID);
      await berta.until(() => stateOf()?.["cursor"] === 3);
      assert.deepEqual(stateOf(), { user: { id: "anna" }, cursor: 3 });
      const late = await joined("carla");
      await late.until(() => late.provider.awareness.getStates().has(anna.doc.clientID));
      anna.provider.disconnect();
      await berta.until(() => stateOf() === undefined);
    });

    it("[SY10] lets nobody speak for another", async () => {
      const anna = await joined("anna");
      anna.provider.awareness.setLocalState({ cursor: 1 });
      const berta = await joined("berta");
      const stateOf = () => berta.provider.awareness.getStates().get(anna.doc.clientID);
      await berta.until(() => stateOf()?.["cursor"] === 1);
      const mallory = await joinBare("mallory");
      mallory.sendFrame(awareness(anna.doc.clientID, 1000, '{"cursor":666}'));
      mallory.sendFrame(awareness(77, 1, '{"cursor":7}'));
      mallory.sendFrame(awareness(78, 1, '{"cursor":8}'));
      await berta.until(() => berta.provider.awareness.getStates().has(77));
      assert.equal(stateOf()?.["cursor"], 1);
      assert.equal(berta.provider.awareness.getStates().has(78), false);
      anna.provider.awareness.setLocalStateField("cursor", 2);
      await berta.until(() => stateOf()?.["cursor"] === 2);
    });
  });

  describe("plain cards", () => {
    it("[SY11] gives the cards of a room, hidden ones included", async () => {
      const anna = await joined("anna");
      add(anna, "card-1", "sichtbar", "anna");
      createCard(anna.doc, {
        id: "card-2",
        kind: "question",
        createdAt: 2,
        title: "verborgen",
        hidden: true,
      });
      await anna.until(() => isSaved(anna));
      const cards = await server.documents.cards(WORKSHOP, "room-01");
      assert.deepEqual(
        cards.map((card) => [card.ref, card.title, card.hidden]),
        [
          ["room-01/card-1", "sichtbar", false],
          ["room-01/card-2", "verborgen", true],
        ],
      );
      assert.deepEqual(await server.documents.cards(WORKSHOP, "room-99"), []);
    });

    it("[SY11] tells which cards changed, and nothing else", async () => {
      const told: { readonly roomId: string; readonly changed: readonly Card[] }[] = [];
      let onTold: () => void = () => {};
      server.documents.onCards(({ workshopId, roomId, changes, removed }) => {
        assert.equal(workshopId, WORKSHOP);
        assert.deepEqual(removed, []);
        told.push({ roomId, changed: changes.map(({ card }) => card) });
        onTold();
        return 0;
      });
      const heard = async (title: string): Promise<readonly Card[]> => {
        for (;;) {
          const found = told.find(({ changed }) => changed.some((card) => card.title === title));
          if (found) return found.changed;
          await new Promise<void>((resolve) => (onTold = resolve));
        }
      };
      const anna = await joined("anna");
      add(anna, "card-1", "eins", "anna");
      await heard("eins");
      add(anna, "card-2", "zwei", "anna");
      await heard("zwei");
      told.length = 0;
      cardText(anna.doc, "card-2", "title")?.insert(4, "!");
      const changed = await heard("zwei!");
      assert.deepEqual(
        changed.map((card) => card.id),
        ["card-2"],
      );
    });

    it("[SY11] says that a card is gone", async () => {
      const anna = await joined("anna");
      add(anna, "card-1", "eins", "anna");
      await anna.until(() => isSaved(anna));
      const removed = new Promise<readonly string[]>((resolve) => {
        server.documents.onCards(({ removed: ids }) => {
          if (ids.length > 0) resolve(ids);
          return 0;
        });
      });
      anna.doc.getMap("cards").delete("card-1");
      assert.deepEqual(await removed, ["card-1"]);
    });
  });

  describe("ending", () => {
    it("[SY12] saves and counts what is under way, then closes 1012", async () => {
      const anna = await joined("anna");
      await anna.until(() => isSaved(anna));
      storage.hold();
      add(anna, "card-1", "in letzter Minute", "anna");
      await storage.asked();
      const closing = server.documents.close();
      storage.release();
      await anna.until(() => anna.closeCode() === 1012);
      await closing;
      assert.equal(anna.durable(), anna.sent());
      assert.equal(titles(await onDisk(storage)), "in letzter Minute");
    });

    it("[SY12] forgets a workshop before it is erased", async () => {
      const anna = await joined("anna");
      add(anna, "card-1", "vergessen", "anna");
      await anna.until(() => isSaved(anna));
      await server.documents.forget(WORKSHOP);
      await anna.until(() => anna.closeCode() === 4403);
      await storage.eraseWorkshop(WORKSHOP);
      assert.deepEqual(await server.documents.cards(WORKSHOP, "room-01"), []);
    });
  });
});

function syncFrame(kind: number, body: Uint8Array): Uint8Array {
  const length: number[] = [];
  for (let rest = body.length; ; rest >>>= 7) {
    if (rest < 128) {
      length.push(rest);
      break;
    }
    length.push((rest & 127) | 128);
  }
  return Uint8Array.of(0, kind, ...length, ...body);
}

function isAck(frame: Uint8Array, count: number): boolean {
  return frame[0] === 100 && frame[1] === count;
}

function updateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  change(doc);
  return Y.encodeStateAsUpdate(doc);
}

function updateFrameOf(change: (doc: Y.Doc) => void): Uint8Array {
  return syncFrame(2, updateOf(change));
}

function awareness(client: number, clock: number, json: string): Uint8Array {
  const body: number[] = [1];
  for (const value of [client, clock, json.length]) {
    let rest = value;
    while (rest >= 128) {
      body.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    body.push(rest);
  }
  body.push(...new TextEncoder().encode(json));
  return Uint8Array.of(1, body.length, ...body);
}
