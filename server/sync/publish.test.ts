import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import * as Y from "yjs";
import { promiseAuthor, readPrivateCards } from "#lib/board/notebook.ts";
import { createCard, hideCard, readCards } from "#lib/board/schema.ts";
import { seededRandom } from "#lib/model/play.ts";
import { AUTHORS_SHOWN, type AuthorShown } from "#lib/model/state.ts";
import { type Publication, type Storage, StorageError } from "#server/ports.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import { connect, startServer, type TestServer, WORKSHOP } from "./documents.fixture.ts";

const PLENARY = "room-00";
const PEOPLE = ["person-anna", "person-ben", "person-cleo"];

/** One for all: ids of different shares are never the same. */
const random = seededRandom(7);

let storage: Storage;
let server: TestServer;

beforeEach(async () => {
  storage = createMemoryStorage();
  server = await startServer({ storage });
});
afterEach(() => server.close());

function publication(part: Partial<Publication> = {}): Publication {
  return {
    people: PEOPLE,
    author: "name",
    atMs: 60_000,
    roomFor: () => PLENARY,
    random,
    ...part,
  };
}

/** Writes as this person, and resolves when it is on disk. */
async function write(personId: string, change: (doc: Y.Doc) => void, on: TestServer = server): Promise<void> {
  const client = connect(on.port, personId, "notebook");
  await client.until(client.isSynced);
  client.doc.transact(() => change(client.doc));
  await client.until(() => client.durable() === client.sent());
  client.close();
}

function card(doc: Y.Doc, id: string, title: string, author: AuthorShown | null, by?: string): void {
  createCard(doc, { id, kind: "message", createdAt: 1, title, text: `zu ${title}`, ...(by && { by }) });
  if (author) promiseAuthor(doc, id, author);
}

async function stored(name: string, from: Storage = storage): Promise<Y.Doc> {
  const doc = new Y.Doc();
  const { snapshot, updates } = await from.loadDocument(WORKSHOP, name);
  for (const update of [...(snapshot ? [snapshot] : []), ...updates]) Y.applyUpdate(doc, update);
  return doc;
}

describe("publish", () => {
  it("[PW3] puts what was written to be shown on the board, once, and leaves the rest in the notebook", async () => {
    await write("person-anna", (doc) => {
      card(doc, "note-1", "Schwimmverein", "name", "person-anna");
      card(doc, "note-2", "Nur für mich", null, "person-anna");
      card(doc, "note-3", "Weggelegt", "name", "person-anna");
      hideCard(doc, "note-3");
    });
    await server.documents.publish(WORKSHOP, publication());
    await server.documents.publish(WORKSHOP, publication());
    const shown = await server.documents.cards(WORKSHOP, PLENARY);
    assert.deepEqual(
      shown.map(({ title, text, by, createdAt }) => ({ title, text, by, createdAt })),
      [{ title: "Schwimmverein", text: "zu Schwimmverein", by: "person-anna", createdAt: 60_000 }],
    );
    const left = readCards(await stored("notebook/person-anna"), "notebook").map(({ title }) => title);
    assert.deepEqual(left.sort(), ["Nur für mich", "Weggelegt"]);
  });

  it("[PW4] never shows more of an author than was promised when the card was written", async () => {
    for (const promise of AUTHORS_SHOWN)
      await write("person-ben", (doc) => card(doc, `note-${promise}`, promise, promise, "person-ben"));
    const asked: string[] = [];
    await server.documents.publish(
      WORKSHOP,
      publication({ roomFor: (_, author) => (asked.push(author), PLENARY) }),
    );
    const shown = await server.documents.cards(WORKSHOP, PLENARY);
    assert.deepEqual(asked.sort(), ["group", "name", "nobody"]);
    assert.deepEqual(Object.fromEntries(shown.map(({ title, by }) => [title, by])), {
      nobody: undefined,
      group: undefined,
      name: "person-ben",
    });
    await write("person-ben", (doc) => card(doc, "note-4", "strenger", "name", "person-ben"));
    await server.documents.publish(WORKSHOP, publication({ author: "nobody" }));
    const stricter = await server.documents.cards(WORKSHOP, PLENARY);
    assert.equal(stricter.find(({ title }) => title === "strenger")?.by, undefined);
  });

  it("[PW4] leaves nothing of an author in the board's bytes or the notebook's", async () => {
    await write("person-cleo", (doc) => card(doc, "note-1", "Heikles Thema", "nobody", "person-cleo"));
    const writers = [...(await stored("notebook/person-cleo")).store.clients.keys()];
    await server.documents.publish(WORKSHOP, publication());
    const board = await stored(`rooms/${PLENARY}`);
    for (const client of writers) assert.equal(board.store.clients.has(client), false);
    const { authors } = await storage.loadDocument(WORKSHOP, `rooms/${PLENARY}`);
    assert.deepEqual([...new Set(authors.map(({ personId }) => personId))], ["server"]);
    const { snapshot, updates } = await storage.loadDocument(WORKSHOP, "notebook/person-cleo");
    const bytes = Buffer.concat([...(snapshot ? [snapshot] : []), ...updates]).toString("latin1");
    assert.equal(bytes.includes("Heikles"), false);
  });

  it("[PW4] lets nobody write under the server's client id", async () => {
    await write("person-anna", (doc) => card(doc, "note-1", "Eins", "nobody"));
    await server.documents.publish(WORKSHOP, publication());
    const board = await stored(`rooms/${PLENARY}`);
    const [id] = board.store.clients.keys();
    assert.ok(id !== undefined);
    const forger = connect(server.port, "person-ben", `rooms/${PLENARY}`, board);
    await forger.until(forger.isSynced);
    const own = board.clientID;
    board.clientID = id;
    createCard(board, { id: "forged-1", kind: "message", createdAt: 1, title: "vom Server?" });
    await forger.until(() => forger.closeCode() !== null);
    assert.equal(forger.closeCode(), 4403);
    board.clientID = own;
    forger.close();
    const shown = await server.documents.cards(WORKSHOP, PLENARY);
    assert.deepEqual(
      shown.map(({ title }) => title),
      ["Eins"],
    );
  });

  it("[PW3] brings what can be read, and says whose cards are left, when a notebook or a board is damaged", async () => {
    const memory = createMemoryStorage();
    const damaged = new Set<string>();
    const brittle: Storage = {
      ...memory,
      loadDocument: (workshopId, name) =>
        damaged.has(name)
          ? Promise.reject(new StorageError("damaged"))
          : memory.loadDocument(workshopId, name),
    };
    const first = await startServer({ storage: brittle });
    for (const personId of PEOPLE)
      await write(personId, (doc) => card(doc, "note-1", personId, "nobody"), first);
    await first.close();
    damaged.add("notebook/person-ben").add("rooms/room-01");
    const second = await startServer({ storage: brittle });
    const roomFor = (personId: string) => (personId === "person-cleo" ? "room-01" : PLENARY);
    const share = publication({ roomFor });
    assert.deepEqual((await second.documents.publish(WORKSHOP, share)).toSorted(), [
      "person-ben",
      "person-cleo",
    ]);
    const titlesIn = async (roomId: string) =>
      (await second.documents.cards(WORKSHOP, roomId)).map(({ title }) => title);
    assert.deepEqual(await titlesIn(PLENARY), ["person-anna"]);
    assert.equal(readPrivateCards(await stored("notebook/person-cleo", memory)).length, 1);

    damaged.clear();
    assert.deepEqual(
      await second.documents.publish(WORKSHOP, { ...share, people: ["person-ben", "person-cleo"] }),
      [],
    );
    assert.deepEqual((await titlesIn(PLENARY)).toSorted(), ["person-anna", "person-ben"]);
    assert.deepEqual(await titlesIn("room-01"), ["person-cleo"]);
    await second.close();
  });

  it("[PW3] loses and doubles no card, wherever the disk fails and in whatever order it is tried again", async () => {
    for (let failing = 0; failing < 12; failing += 1) {
      const memory = createMemoryStorage();
      let left = Infinity;
      const brittle: Storage = {
        ...memory,
        appendUpdate: async (...args) => {
          left -= 1;
          if (left === -1) throw new StorageError("as asked");
          return memory.appendUpdate(...args);
        },
      };
      const first = await startServer({ storage: brittle });
      for (const personId of PEOPLE)
        await write(personId, (doc) => card(doc, "note-1", personId, "nobody"), first);
      left = failing;
      const shares = failing % 2 ? [["person-ben"], PEOPLE] : [PEOPLE, ["person-ben"]];
      for (const people of shares)
        await first.documents.publish(WORKSHOP, publication({ people })).catch(() => {});
      await first.close();
      left = Infinity;
      const second = await startServer({ storage: brittle });
      for (const people of shares) await second.documents.publish(WORKSHOP, publication({ people }));
      const titles = (await second.documents.cards(WORKSHOP, PLENARY)).map(({ title }) => title);
      assert.deepEqual(titles.sort(), PEOPLE, `the disk failed at append ${failing}`);
      for (const personId of PEOPLE)
        assert.deepEqual(readPrivateCards(await stored(`notebook/${personId}`, memory)), []);
      await second.close();
    }
  });
});
