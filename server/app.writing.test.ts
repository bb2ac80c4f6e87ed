import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type * as Y from "yjs";
import { promiseAuthor, readPrivateCards } from "#lib/board/notebook.ts";
import { createCard } from "#lib/board/schema.ts";
import type { AuthorShown } from "#lib/model/state.ts";
import { type Storage, StorageError } from "#server/ports.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import {
  connectSocket,
  createWorkshop,
  joinWorkshop,
  openDocument,
  startServer,
  type TestSocket,
  until,
} from "./app.fixture.ts";

function write(doc: Y.Doc, id: string, title: string, author: AuthorShown): void {
  doc.transact(() => {
    createCard(doc, { id, kind: "message", createdAt: 1, title });
    promiseAuthor(doc, id, author);
  });
}

function titlesTo({ cards }: TestSocket): readonly string[] {
  return cards.flatMap(({ changed }) => changed.map(({ title }) => title)).sort();
}

describe("private writing on a running server", () => {
  it("[PW2] shows nobody anything before it is revealed, and everybody everything then", async () => {
    const server = await startServer();
    const { workshopId, token, joinCode } = await createWorkshop(server.origin);
    const anna = await joinWorkshop(server.origin, joinCode, "Anna");
    const ben = await joinWorkshop(server.origin, joinCode, "Ben");
    const moderator = await connectSocket(server.origin, token);
    const other = await connectSocket(server.origin, ben.token);
    assert.ok((await moderator.send("writing.start", { author: "name" })).ok);
    const notebook = await openDocument(server.origin, workshopId, anna.token);
    write(notebook.doc, "note-1", "Turnverein", "name");
    write(notebook.doc, "note-2", "Moschee", "nobody");
    const again = await openDocument(server.origin, workshopId, anna.token);
    await until(() => readPrivateCards(again.doc).length === 2, "the cards on another device");
    assert.deepEqual([titlesTo(moderator), titlesTo(other)], [[], []]);
    assert.equal((await other.send("writing.reveal", {})).ok, false);
    assert.ok((await moderator.send("writing.reveal", {})).ok);
    for (const reader of [moderator, other])
      await until(() => titlesTo(reader).join() === "Moschee,Turnverein", "the cards");
    await until(() => readPrivateCards(notebook.doc).length === 0, "an empty notebook");
    const shown = other.cards.flatMap(({ changed }) => changed);
    assert.equal(shown.find(({ title }) => title === "Turnverein")?.by, anna.personId);
    assert.equal(shown.find(({ title }) => title === "Moschee")?.by, undefined);
    assert.ok(other.events.every(({ event }) => !JSON.stringify(event ?? {}).includes("share")));
    for (const each of [notebook, again]) each.close();
    for (const each of [moderator, other]) each.socket.disconnect();
    await server.close();
  });

  it("[PW5] keeps what comes after the reveal, until its author shows it, under the promise it was written with", async () => {
    const server = await startServer();
    const { workshopId, token, joinCode } = await createWorkshop(server.origin);
    const anna = await joinWorkshop(server.origin, joinCode, "Anna");
    const moderator = await connectSocket(server.origin, token);
    const late = await connectSocket(server.origin, anna.token);
    assert.ok((await moderator.send("writing.start", { author: "nobody" })).ok);
    assert.equal((await late.send("writing.share", {})).ok, false);
    assert.ok((await moderator.send("writing.reveal", {})).ok);
    // Was without a network meanwhile.
    const notebook = await openDocument(server.origin, workshopId, anna.token);
    write(notebook.doc, "note-1", "Aus dem Funkloch", "nobody");
    const again = await openDocument(server.origin, workshopId, anna.token);
    await until(() => readPrivateCards(again.doc).length === 1, "the card on disk");
    assert.deepEqual(titlesTo(moderator), []);
    assert.ok((await late.send("writing.share", {})).ok);
    await until(() => titlesTo(moderator).join() === "Aus dem Funkloch", "the card");
    assert.equal(moderator.cards.flatMap(({ changed }) => changed)[0]?.by, undefined);
    await until(() => readPrivateCards(notebook.doc).length === 0, "an empty notebook");
    assert.ok((await late.send("writing.share", {})).ok);
    assert.deepEqual(titlesTo(moderator), ["Aus dem Funkloch"]);
    const told = moderator.events.flatMap(({ event }) => (event ? [event.name] : []));
    assert.deepEqual(told, ["writing-started", "cards-revealed"]);
    for (const each of [notebook, again]) each.close();
    for (const each of [moderator, late]) each.socket.disconnect();
    await server.close();
  });

  it("[PW3] goes on with revealing where a server that died has left it", async () => {
    const memory = createMemoryStorage();
    let isBroken = false;
    const storage: Storage = {
      ...memory,
      appendUpdate: async (...args) => {
        if (isBroken) throw new StorageError("as asked");
        return memory.appendUpdate(...args);
      },
      close: async () => {},
    };
    const first = await startServer({}, { storage });
    const { workshopId, token, joinCode } = await createWorkshop(first.origin);
    const anna = await joinWorkshop(first.origin, joinCode, "Anna");
    const moderator = await connectSocket(first.origin, token);
    assert.ok((await moderator.send("writing.start", {})).ok);
    const notebook = await openDocument(first.origin, workshopId, anna.token);
    write(notebook.doc, "note-1", "Turnverein", "name");
    const again = await openDocument(first.origin, workshopId, anna.token);
    await until(() => readPrivateCards(again.doc).length === 1, "the card on disk");
    for (const each of [notebook, again]) each.close();
    isBroken = true;
    assert.ok((await moderator.send("writing.reveal", {})).ok);
    moderator.socket.disconnect();
    await first.close();
    isBroken = false;
    const second = await startServer({}, { storage });
    const back = await connectSocket(second.origin, token);
    await until(() => titlesTo(back).join() === "Turnverein", "the card");
    back.socket.disconnect();
    await second.close();
  });
});
