import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, it } from "node:test";
import { Server, type Socket } from "socket.io";
import { openControlSocket } from "./control-socket.ts";

const open: { close(): void }[] = [];

afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

async function aServer(transports: ("websocket" | "polling")[]): Promise<{ io: Server; origin: string }> {
  const http: HttpServer = createServer();
  const io = new Server(http, { transports });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  open.push({ close: () => void io.close() });
  return { io, origin: `http://127.0.0.1:${String((http.address() as AddressInfo).port)}` };
}

async function connect(io: Server, origin: string) {
  const arrived = once(io, "connection") as Promise<[Socket]>;
  const client = openControlSocket({ origin, auth: { workshopId: "w" } });
  open.push({ close: () => void client.disconnect() });
  const connected = new Promise<void>((resolve) => void client.on("connect", () => resolve()));
  const [peer] = await arrived;
  await connected;
  return { client, peer };
}

describe("openControlSocket", () => {
  it("brings its proof, hears events and gets answers", async () => {
    const { io, origin } = await aServer(["websocket", "polling"]);
    const { client, peer } = await connect(io, origin);
    assert.deepEqual(peer.handshake.auth, { workshopId: "w" });
    assert.equal(peer.conn.transport.name, "websocket");
    peer.on("help.raise", (_: unknown, answer: (value: unknown) => void) => answer({ ok: true, seq: 7 }));
    assert.deepEqual(await client.request("help.raise", {}, 5_000), { ok: true, seq: 7 });
    const heard = new Promise((resolve) => void client.on("presence", resolve));
    peer.emit("presence", { online: {} });
    assert.deepEqual(await heard, { online: {} });
  });

  it("goes over plain HTTP where no WebSocket gets through", async () => {
    const { io, origin } = await aServer(["polling"]);
    const { client, peer } = await connect(io, origin);
    assert.equal(peer.conn.transport.name, "polling");
    peer.on("help.raise", (_: unknown, answer: (value: unknown) => void) => answer({ ok: true, seq: 8 }));
    assert.deepEqual(await client.request("help.raise", {}, 5_000), { ok: true, seq: 8 });
  });

  it("does not try again once the server has sent it away", async () => {
    const { io, origin } = await aServer(["websocket"]);
    const { client, peer } = await connect(io, origin);
    const gone = new Promise<void>((resolve) => void client.on("disconnect", () => resolve()));
    peer.disconnect();
    await gone;
    assert.equal(client.active, false);
    await assert.rejects(client.request("help.raise", {}, 5_000));
  });
});
