import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { WebSocket } from "ws";
import type { EntryAnswer } from "#lib/protocol/http.ts";
import {
  ask,
  connectSocket,
  createWorkshop,
  joinWorkshop,
  startServer,
  type TestServer,
  until,
} from "../app.fixture.ts";

let server: TestServer;
before(async () => {
  server = await startServer();
});
after(() => server.close());

function openDocumentation(workshopId: string, token: string): Promise<{ code: () => number | null }> {
  const url = `${server.origin.replace("http", "ws")}/sync/${workshopId}/documentation`;
  const socket = new WebSocket(url, { headers: { Authorization: `Bearer ${token}` } });
  let code: number | null = null;
  socket.on("close", (closedWith) => {
    code = closedWith;
  });
  return new Promise((resolve, reject) => {
    socket.on("error", reject);
    // The first message is the answer to the question: only whoever was let in gets one.
    socket.on("open", () => socket.send(Uint8Array.of(0, 0, 1, 0)));
    socket.on("message", () => resolve({ code: () => code }));
  });
}

describe("what a session has opened", () => {
  it("[EN3] ends before its person rises: whoever held the weaker session never acts with the stronger role", async () => {
    const { origin } = server;
    const { workshopId, joinCode, links } = await createWorkshop(origin);
    const guest = await joinWorkshop(origin, joinCode, "Anna");
    const held = await connectSocket(origin, guest.token);
    const polled = await connectSocket(origin, guest.token, { transports: ["polling"] });
    const document = await openDocumentation(workshopId, guest.token);
    const refusals: string[] = [];
    for (const { socket } of [held, polled])
      socket.on("connect_error", (error) => void refusals.push(error.message));

    const { json, status } = await ask(origin, "POST", `/api/workshops/${workshopId}/enter`, {
      token: guest.token,
      body: { secret: links.moderate.split("#")[1] },
    });
    assert.equal(status, 201);
    // Sent in the same breath in which the answer arrives; nothing of it may take effect.
    held.socket.emit("head.change", { title: "Gekapert" });
    polled.socket.emit("head.change", { title: "Gekapert" });
    await until(() => refusals.length >= 2, "both are turned away when they come back");
    assert.deepEqual(new Set(refusals), new Set(["no-session"]));
    await until(() => document.code() !== null, "the document is closed");
    assert.equal(document.code(), 1012);

    const { token } = json as EntryAnswer;
    const state = await ask(origin, "GET", `/api/workshops/${workshopId}`, { token });
    assert.equal(state.text.includes("Gekapert"), false);
    const own = await connectSocket(origin, token);
    assert.equal((await own.send("head.change", { title: "Neu" })).ok, true);
    for (const { socket } of [held, polled, own]) socket.disconnect();
  });

  it("[HT32] ends with it, documents too", async () => {
    const { origin } = server;
    const { workshopId, joinCode } = await createWorkshop(origin);
    const guest = await joinWorkshop(origin, joinCode, "Anna");
    const other = await joinWorkshop(origin, joinCode, "Ben");
    const document = await openDocumentation(workshopId, guest.token);
    const others = await openDocumentation(workshopId, other.token);
    const left = await ask(origin, "POST", "/leave", {
      headers: {
        Authorization: `Bearer ${guest.token}`,
        "Content-Type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams({ workshopId }).toString(),
    });
    assert.equal(left.status, 303);
    await until(() => document.code() !== null, "the document is closed");
    assert.equal(others.code(), null);
    await assert.rejects(connectSocket(origin, guest.token), /no-session/);
  });
});
