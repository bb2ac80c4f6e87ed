import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { WebSocket as NodeSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { createCard } from "#lib/board/schema.ts";
import {
  connectSocket,
  createWorkshop,
  joinWorkshop,
  startServer,
  type TestServer,
  until,
} from "./app.fixture.ts";

let server: TestServer;
before(async () => {
  server = await startServer();
});
const open: { destroy(): void }[] = [];
after(async () => {
  for (const each of open) each.destroy();
  await server.close();
});

/** A board as a stock client has it. */
async function boardOf(token: string, workshopId: string, roomId: string) {
  class WithBearer extends NodeSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { Authorization: `Bearer ${token}` } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(
    `${server.origin.replace("http", "ws")}/sync`,
    `${workshopId}/rooms/${roomId}`,
    doc,
    { WebSocketPolyfill: WithBearer as unknown as typeof WebSocket, disableBc: true },
  );
  open.push(provider, doc);
  await new Promise((resolve) => provider.once("sync", resolve));
  const has = (id: string): boolean => doc.getMap("cards").has(id);
  const write = (id: string, by: string): void =>
    void createCard(doc, { id, kind: "message", by, createdAt: Date.now(), title: id });
  return { provider, has, write };
}

describe("a locked board", () => {
  it("[TG2] takes what moderation writes, and what others wrote without a connection once it is open", async () => {
    const { workshopId, token, joinCode, personId } = await createWorkshop(server.origin);
    const guest = await joinWorkshop(server.origin, joinCode, "Kim");
    const control = await connectSocket(server.origin, token);
    open.push({ destroy: () => void control.socket.disconnect() });
    const roomId = control.snapshots[0]?.state.rooms[0]?.id ?? "";
    const moderator = await boardOf(token, workshopId, roomId);
    const member = await boardOf(guest.token, workshopId, roomId);
    member.write("card-before-the-lock", guest.personId);
    await until(() => moderator.has("card-before-the-lock"), "what was written before");

    member.provider.disconnect();
    assert.ok((await control.send("board.lock", { roomId })).ok);
    member.write("card-without-a-line", guest.personId);
    member.provider.connect();
    await new Promise((resolve) => member.provider.once("sync", resolve));
    moderator.write("card-of-moderation", personId);
    await until(() => member.has("card-of-moderation"), "moderation goes on writing");
    assert.equal(moderator.has("card-without-a-line"), false);
    assert.ok(member.has("card-without-a-line"));

    assert.ok((await control.send("board.unlock", {})).ok);
    await until(() => moderator.has("card-without-a-line"), "what waited comes");
    assert.ok(member.provider.wsconnected);
  });
});
