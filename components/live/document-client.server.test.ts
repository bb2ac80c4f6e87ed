import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import * as Y from "yjs";
import { cardText, createCard, hideCard, readCards } from "#lib/board/schema.ts";
import { CLOSE, type DocumentName, type DocumentRights } from "#lib/protocol/sync.ts";
import { holdStorage, startServer, WORKSHOP } from "#server/sync/documents.fixture.ts";
import type { HeldStorage, TestServer } from "#server/sync/documents.fixture.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import { enter as enterAt, isSaved, oneWayTo, until, type Person } from "./real-server.fixture.ts";
import { collectUnsent } from "./unsent.ts";

const WRITER: DocumentRights = { grant: "write", moderates: false, editing: "everyone", size: "normal" };

/** Who type while a board is locked. */
const WRITERS = Number(process.env["LOCK_WRITERS"] ?? 20);

let storage: HeldStorage;
let server: TestServer;
let rights: Record<string, Partial<DocumentRights>>;
let people: Person[];

async function start(): Promise<void> {
  const rightsOf = (personId: string): DocumentRights => ({ ...WRITER, ...rights[personId] });
  server = await startServer({
    storage,
    grantOf: (personId) => rightsOf(personId).grant,
    boardRightsOf: rightsOf,
  });
}

beforeEach(async () => {
  storage = holdStorage(createMemoryStorage());
  rights = {};
  people = [];
  await start();
});
afterEach(async () => {
  storage.release();
  for (const { client } of people) client.close();
  await server.close();
});

async function enter(personId: string, name?: DocumentName): Promise<Person> {
  const person = enterAt(server.port, personId, name);
  people.push(person);
  await person.until(isSaved);
  return person;
}

function add({ client }: Person, id: string, by: string): void {
  client.perform(() => createCard(client.doc, { id, kind: "message", by, createdAt: 1, title: id }));
}

function write({ client }: Person, id: string, text: string): void {
  const shared = cardText(client.doc, id, "text");
  shared?.insert(shared.length, text);
}

/** Undefined while there is no such card. */
function textOf(doc: Y.Doc, id: string): string | undefined {
  return cardText(doc, id, "text")?.toJSON();
}

/** The text reaches this person. */
async function sees({ client }: Person, id: string, text: string): Promise<void> {
  if (textOf(client.doc, id) === text) return;
  await new Promise<void>((resolve) => {
    const { doc } = client;
    const look = (): void => {
      if (textOf(doc, id) !== text) return;
      doc.off("update", look);
      resolve();
    };
    doc.on("update", look);
  });
}

/** The only paragraph of the documentation is this, with its marks. */
async function looksLike({ client }: Person, words: string): Promise<void> {
  const isSo = (): boolean =>
    client.doc.getXmlFragment("results").toJSON() === `<paragraph>${words}</paragraph>`;
  if (isSo()) return;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (!isSo()) return;
      client.doc.off("update", look);
      resolve();
    };
    client.doc.on("update", look);
  });
}

/** What the server has. */
async function onServer(id: string): Promise<string | undefined> {
  const cards = await server.documents.cards(WORKSHOP, "room-01");
  return cards.find((card) => card.id === id)?.text;
}

describe("createDocumentClient, against the server", () => {
  it("[RT4] begins anew after a refusal, hands over what was typed, and troubles nobody else", async () => {
    const anna = await enter("anna");
    const berta = await enter("berta");
    add(anna, "card-anna", "anna");
    add(berta, "card-berta", "berta");
    await Promise.all([anna.until(isSaved), berta.until(isSaved)]);
    await sees(berta, "card-anna", "");
    const before = berta.client.doc;
    write(berta, "card-berta", "mitten im");
    hideCard(before, "card-anna");
    write(berta, "card-berta", " Satz");
    await berta.until(({ doc, delivery }) => doc !== before && delivery === "saved");

    assert.equal(berta.losses.length, 1);
    const [loss] = berta.losses;
    assert.ok(loss);
    const [unsent] = collectUnsent(loss.doc, loss.touched, loss.current);
    assert.ok(unsent?.kind === "message");
    assert.deepEqual(unsent.texts, [{ field: "text", mine: "mitten im Satz", base: "mitten im" }]);
    assert.equal(
      readCards(berta.client.doc, "room-01").every((card) => !card.hidden),
      true,
    );

    write(berta, "card-berta", " danach");
    await berta.until(isSaved);
    await sees(anna, "card-berta", "mitten im danach");
    assert.equal(anna.losses.length + anna.history.filter(({ spent }) => spent).length, 0);
    assert.deepEqual(server.complaints, []);
  });

  it("[RT4] gives up after three refusals in a minute, until it is asked again", async () => {
    const anna = await enter("anna");
    const berta = await enter("berta");
    add(anna, "card-anna", "anna");
    await sees(berta, "card-anna", "");
    for (let round = 0; round < 3; round += 1) {
      const { doc } = berta.client;
      hideCard(doc, "card-anna");
      await berta.until((status) => status.doc !== doc && status.delivery === "saved");
    }
    hideCard(berta.client.doc, "card-anna");
    await berta.until(({ delivery, closeCode }) => delivery === "closed" && closeCode === CLOSE.malformed);
    berta.client.open();
    await berta.until(isSaved);
  });

  it("[RT3] is never refused for what is typed while a board is locked, and delivers it once it is open again", async () => {
    const writers = await Promise.all(
      Array.from({ length: WRITERS }, (_, index) => enter(`writer-${index}`)),
    );
    for (const [index, writer] of writers.entries()) add(writer, `card-${index}`, `writer-${index}`);
    const reader = await enter("reader");
    const typing = writers.map(async (writer, index) => {
      const isLocked = (): boolean => writer.client.status.get().rights?.grant === "read";
      // Once more after the news: a field that was just being left.
      for (let left = 3; left > 0; left -= isLocked() ? 1 : 0) {
        write(writer, `card-${index}`, "x");
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
    await reader.until(isSaved);
    for (let index = 0; index < writers.length; index += 1) rights[`writer-${index}`] = { grant: "read" };
    server.documents.reevaluate(WORKSHOP);
    await Promise.all(typing);
    const locked = await server.documents.cards(WORKSHOP, "room-01");
    assert.deepEqual(
      writers.flatMap(({ history }) => history.filter(({ spent }) => spent)),
      [],
    );

    rights = {};
    server.documents.reevaluate(WORKSHOP);
    await Promise.all(writers.map(({ until: wait }) => wait(isSaved)));
    const cards = await server.documents.cards(WORKSHOP, "room-01");
    for (const [index, writer] of writers.entries()) {
      const id = `card-${index}`;
      const text = cards.find((card) => card.id === id)?.text ?? "";
      assert.equal(text, textOf(writer.client.doc, id));
      assert.ok(text.startsWith(locked.find((card) => card.id === id)?.text ?? "nothing"));
    }
    assert.deepEqual(server.complaints, []);
  });

  it("[RT3] saves what was typed before one was moved away", async () => {
    const anna = await enter("anna");
    add(anna, "card-1", "anna");
    await anna.until(isSaved);
    storage.hold();
    write(anna, "card-1", "noch schnell");
    await storage.asked();
    rights["anna"] = { grant: "none" };
    server.documents.reevaluate(WORKSHOP);
    await anna.until((status) => status.rights?.grant === "none");
    storage.release();
    await anna.until(({ delivery }) => delivery === "closed");
    assert.equal(anna.losses.length, 0);
    assert.equal(await onServer("card-1"), "noch schnell");
  });

  it("[RT4] hands over what was typed offline while one was moved away, and shows it until one may read again", async () => {
    const anna = await enter("anna");
    add(anna, "card-1", "anna");
    await anna.until(isSaved);
    anna.client.networkChanged(false);
    write(anna, "card-1", "unterwegs");
    rights["anna"] = { grant: "none" };
    anna.client.networkChanged(true);
    await anna.until(({ delivery, closeCode }) => delivery === "closed" && closeCode === CLOSE.noGrant);
    const [loss] = anna.losses;
    assert.ok(loss);
    assert.equal(loss.current, null);
    assert.equal(textOf(loss.doc, "card-1"), "unterwegs");
    assert.equal(textOf(anna.client.doc, "card-1"), "unterwegs");
    rights = {};
    anna.client.open();
    await anna.until(isSaved);
    assert.equal(textOf(anna.client.doc, "card-1"), "");
    assert.equal(anna.losses.length, 1);
  });

  it("[RT9] owes the server nothing for what Yjs clears away in the replica of somebody who only reads", async () => {
    rights["reader"] = { grant: "read" };
    const [anna, berta, reader] = await Promise.all(
      ["anna", "berta", "reader"].map((person) => enter(person, "documentation")),
    );
    assert.ok(anna && berta && reader);
    const wordsIn = ({ client }: Person): Y.XmlText | undefined =>
      client.doc
        .getXmlFragment("results")
        .createTreeWalker((node) => node instanceof Y.XmlText)
        .next().value ?? undefined;
    anna.client.perform(() => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText("Absatz")]);
      anna.client.doc.getXmlFragment("results").insert(0, [paragraph]);
    });
    await Promise.all([berta, reader].map((person) => looksLike(person, "Absatz")));
    berta.client.networkChanged(false);
    wordsIn(berta)?.delete(1, 3);
    wordsIn(anna)?.format(1, 3, { bold: {} });
    await anna.until(isSaved);
    await looksLike(reader, "A<bold>bsa</bold>tz");
    const before = reader.client.doc;
    berta.client.networkChanged(true);
    await Promise.all([anna, berta, reader].map((person) => looksLike(person, "Atz")));
    await berta.until(isSaved);
    assert.deepEqual([...reader.client.status.get().waiting], []);
    assert.equal(reader.client.status.get().delivery, "saved");
    assert.equal(reader.client.doc, before);
    assert.deepEqual(server.complaints, []);

    // Who may write from now on brings nothing that was cleared away meanwhile as an edit of their own.
    rights = {};
    server.documents.reevaluate(WORKSHOP);
    await reader.until((status) => status.rights?.grant === "write" && status.delivery === "saved");
    wordsIn(reader)?.insert(3, "!");
    await Promise.all([anna, berta].map((person) => looksLike(person, "Atz!")));
    await reader.until(isSaved);
    assert.equal(reader.losses.length, 0);
  });

  it("[RT5] says that nothing is saved while the server cannot write, and goes on by itself", async () => {
    const anna = await enter("anna");
    add(anna, "card-1", "anna");
    await anna.until(isSaved);
    storage.hold();
    write(anna, "card-1", "trotzdem");
    await storage.asked();
    storage.fail();
    await anna.until(({ delivery }) => delivery === "unsaved");
    storage.release();
    await anna.until(isSaved);
    assert.equal(await onServer("card-1"), "trotzdem");
    assert.equal(anna.losses.length, 0);
  });

  it("[RT5] says so when no acknowledgement comes for three seconds", async () => {
    const anna = await enter("anna");
    await anna.until(isSaved);
    storage.hold();
    const beganMs = performance.now();
    add(anna, "card-1", "anna");
    await anna.until(({ delivery }) => delivery === "unsaved");
    assert.ok(performance.now() - beganMs >= 2_900);
    storage.release();
    await until(anna.client, isSaved);
  });

  it("[RT5] never says saved when the server applied an edit and its word does not arrive", async () => {
    const way = await oneWayTo(() => server.port);
    const anna = enterAt(way.port, "anna");
    people.push(anna);
    await anna.until(isSaved);
    add(anna, "card-1", "anna");
    await anna.until(isSaved);
    const reader = await enter("reader");
    way.mute();
    anna.history.length = 0;
    write(anna, "card-1", "angekommen");
    await sees(reader, "card-1", "angekommen");
    await anna.until(({ delivery }) => delivery === "unsaved");
    assert.equal(anna.history.some(isSaved), false);
    way.heal();
    await anna.until(isSaved);
    assert.equal(await onServer("card-1"), "angekommen");
    way.close();
  });

  it("[SY6] finds the way back to a server that was restarted, with everything", async () => {
    const way = await oneWayTo(() => server.port);
    const anna = enterAt(way.port, "anna");
    people.push(anna);
    await anna.until(isSaved);
    add(anna, "card-1", "anna");
    await anna.until(isSaved);
    await server.close();
    await anna.until(({ delivery }) => delivery === "offline");
    write(anna, "card-1", "inzwischen");
    assert.deepEqual([...anna.client.status.get().waiting], ["card-1"]);
    await start();
    await anna.until(isSaved);
    assert.equal(await onServer("card-1"), "inzwischen");
    assert.equal(anna.losses.length, 0);
    way.close();
  });
});
