import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import * as Y from "yjs";
import { createCard } from "#lib/board/schema.ts";
import { report as de } from "#lib/messages/de/report.ts";
import type { StateAnswer } from "#lib/protocol/http.ts";
import { StorageError } from "#server/ports.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import {
  type Answer,
  ask,
  connectSocket,
  createWorkshop,
  startServer,
  type TestServer,
} from "./app.fixture.ts";
import { syncPeer } from "./hostile/sync-peer.fixture.ts";

/** A workshop with two groups, "Westend" with a card and "Hafen", on a server that has read nothing of it yet. */
async function aWorkshopWithTwoGroups(test: TestContext) {
  const inner = createMemoryStorage();
  const damaged = new Set<string>();
  const storage: typeof inner = {
    ...inner,
    close: async () => {},
    loadDocument: (workshopId, document) =>
      damaged.has(document)
        ? Promise.reject(new StorageError("cannot be read"))
        : inner.loadDocument(workshopId, document),
  };
  const start = async (): Promise<TestServer> => {
    const server = await startServer({ LOG_LEVEL: "silent" }, { storage });
    test.after(() => server.close());
    return server;
  };
  let server = await start();
  const { workshopId, token, personId } = await createWorkshop(server.origin);
  const { socket, send } = await connectSocket(server.origin, token);
  const rooms = [{ name: "Westend" }, { name: "Hafen" }];
  await send("round.prepare", { rooms, assignment: { kind: "random" } });
  await send("round.open", {});
  socket.disconnect();
  const get = (path: string): Promise<Answer> =>
    ask(server.origin, "GET", `/api/workshops/${workshopId}${path}`, { token });
  const { state } = (await get("")).json as StateAnswer;
  const [, westend, hafen] = state.rooms.map(({ id }) => id);
  assert.ok(westend !== undefined && hafen !== undefined);

  const doc = new Y.Doc();
  createCard(doc, { id: "card-1", kind: "message", by: personId, createdAt: 1, title: "Netze leben" });
  const peer = syncPeer(server.origin, `${workshopId}/rooms/${westend}`, token);
  assert.ok(await peer.greet());
  assert.equal(await peer.write(Y.encodeStateAsUpdate(doc)), "saved");
  peer.close();
  await server.close();
  server = await start();
  return { get, damaged, hafen };
}

describe("a workshop with a damaged room", () => {
  it("[HT22] hands out what can be read, and says in each file which room is missing", async (test) => {
    const { get, damaged, hafen } = await aWorkshopWithTwoGroups(test);
    damaged.add(`rooms/${hafen}`);
    const missing = de.unread("Hafen");
    for (const format of ["md", "html"]) {
      const { status, text, headers } = await get(`/documentation.${format}`);
      assert.equal(status, 200);
      assert.equal(headers.get("x-unread-rooms"), hafen);
      assert.ok(text.includes(missing), `${format} says so`);
      assert.ok(text.includes("Netze leben"), `${format} has the other group`);
    }
    for (const format of ["docx", "pdf"]) assert.equal((await get(`/documentation.${format}`)).status, 200);
    assert.equal((await get("/cards")).status, 503, "whoever copies cards is given all or none");

    damaged.clear();
    const { text, headers } = await get("/documentation.md");
    assert.ok(!text.includes(missing));
    assert.equal(headers.get("x-unread-rooms"), null);
    assert.equal((await get("/cards")).status, 200);
  });

  it("[HT22] hands out nothing while it cannot be read what is to be left out", async (test) => {
    const { get, damaged } = await aWorkshopWithTwoGroups(test);
    damaged.add("documentation");
    assert.equal((await get("/documentation.md")).status, 503);
  });
});
