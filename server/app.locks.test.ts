import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createCard } from "#lib/board/schema.ts";
import {
  connectSocket,
  createWorkshop,
  joinWorkshop,
  openDocument,
  startServer,
  type TestServer,
  until,
} from "./app.fixture.ts";

let server: TestServer;
before(async () => {
  server = await startServer();
});
const open: (() => void)[] = [];
after(async () => {
  for (const close of open) close();
  await server.close();
});

/** A board as a stock client has it. */
async function boardOf(token: string, workshopId: string, roomId: string) {
  const { doc, provider, close } = await openDocument(server.origin, workshopId, token, `rooms/${roomId}`);
  open.push(close);
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
    open.push(() => void control.socket.disconnect());
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
