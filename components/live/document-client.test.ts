import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as syncProtocol from "y-protocols/sync";
import * as Y from "yjs";
import { cardText, createCard, hideCard, readCard } from "#lib/board/schema.ts";
import { CLOSE, MESSAGE } from "#lib/protocol/sync.ts";
import { createDocumentClient, type DocumentClient, type Loss } from "./document-client.ts";

/** A server with one document, which acknowledges only when the test says so. */
class Server {
  readonly doc = new Y.Doc();
  readonly sockets: FakeSocket[] = [];
  awarenessFrames = 0;
  received = 0;

  get socket(): FakeSocket {
    const last = this.sockets.at(-1);
    assert.ok(last);
    return last;
  }

  accept(socket: FakeSocket): void {
    this.received = 0;
    socket.readyState = 1;
    socket.onopen?.();
    // As the product's server does: it asks only whoever may have something that it lacks.
    if (socket.asked) this.send(socket, (encoder) => syncProtocol.writeSyncStep1(encoder, this.doc));
  }

  receive(socket: FakeSocket, frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== MESSAGE.sync) {
      this.awarenessFrames += 1;
      return;
    }
    this.received += 1;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.sync);
    const kind = syncProtocol.readSyncMessage(decoder, encoder, this.doc, "client");
    if (kind === 0) socket.deliver(encoding.toUint8Array(encoder));
  }

  acknowledge(count = this.received): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.ack);
    encoding.writeVarUint(encoder, count);
    this.socket.deliver(encoding.toUint8Array(encoder));
  }

  send(socket: FakeSocket, write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.sync);
    write(encoder);
    socket.deliver(encoding.toUint8Array(encoder));
  }
}

class FakeSocket {
  static OPEN = 1;
  readonly OPEN = 1;
  readyState = 0;
  binaryType = "";
  asked = false;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly url: string;
  constructor(url: string) {
    this.url = url;
    server.sockets.push(this);
  }
  send(frame: Uint8Array): void {
    server.receive(this, frame);
  }
  close(): void {
    this.readyState = 3;
  }
  deliver(frame: Uint8Array): void {
    this.onmessage?.({ data: frame.slice().buffer });
  }
  breakOff(code: number): void {
    this.readyState = 3;
    this.onclose?.({ code, reason: "" });
  }
}

let server: Server;
let client: DocumentClient;
let losses: Loss[];

beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  server = new Server();
  losses = [];
  client = createDocumentClient({
    serverUrl: "wss://host/sync",
    workshopId: "workshop-1",
    name: "rooms/room-1",
    Socket: FakeSocket as unknown as typeof WebSocket,
    random: () => 0.5,
    rescue: async (loss) => void losses.push(loss),
    now: () => Date.now(),
  });
});

afterEach(() => {
  client.close();
  mock.timers.reset();
});

function delivery(): string {
  return client.status.get().delivery;
}

function write(id: string): void {
  client.perform(() => createCard(client.doc, { id, kind: "message", createdAt: 1, title: id }));
}

function goOnline(): void {
  client.open();
  server.accept(server.socket);
}

describe("createDocumentClient", () => {
  it("opens the address of the contract, only when asked to", () => {
    assert.equal(server.sockets.length, 0);
    client.open();
    assert.equal(server.socket.url, "wss://host/sync/workshop-1/rooms/room-1");
    assert.equal(delivery(), "connecting");
    server.accept(server.socket);
    assert.equal(delivery(), "saved");
  });

  it("says saved only when the server has counted the edit as durable", () => {
    goOnline();
    write("card-1");
    assert.equal(delivery(), "waiting");
    assert.deepEqual([...client.status.get().waiting], ["card-1"]);
    server.acknowledge(1);
    assert.equal(delivery(), "waiting");
    server.acknowledge();
    assert.equal(delivery(), "saved");
  });

  it("names the card for every edit inside it", () => {
    goOnline();
    write("card-1");
    write("card-2");
    server.acknowledge();
    cardText(client.doc, "card-1", "text")?.insert(0, "ä");
    assert.deepEqual([...client.status.get().waiting], ["card-1"]);
    hideCard(client.doc, "card-2");
    assert.deepEqual([...client.status.get().waiting], ["card-1", "card-2"]);
  });

  it("keeps what is typed offline and delivers it with the next connection", () => {
    goOnline();
    server.socket.breakOff(1006);
    assert.equal(delivery(), "offline");
    write("card-1");
    assert.equal(delivery(), "offline");
    assert.deepEqual([...client.status.get().waiting], ["card-1"]);
    mock.timers.tick(20_000);
    assert.equal(server.sockets.length, 2);
    server.socket.asked = true;
    server.accept(server.socket);
    assert.equal(delivery(), "waiting");
    assert.equal(readCard(server.doc, "room-1", "card-1")?.title, "card-1");
    server.acknowledge();
    assert.equal(delivery(), "saved");
  });

  it("does not wait for a dead line to be noticed when the device lost its network", () => {
    goOnline();
    client.networkChanged(false);
    assert.equal(delivery(), "offline");
    client.networkChanged(true);
    assert.equal(server.sockets.length, 2);
    server.accept(server.socket);
    assert.equal(delivery(), "saved");
  });

  it("goes on trying although the device says that it has no network", () => {
    goOnline();
    client.networkChanged(false);
    mock.timers.tick(20_000);
    assert.ok(server.sockets.length > 1);
  });

  it("tries no more after a refusal, until it is opened again", () => {
    goOnline();
    server.socket.breakOff(CLOSE.noGrant);
    assert.equal(delivery(), "closed");
    assert.equal(client.status.get().closeCode, CLOSE.noGrant);
    mock.timers.tick(120_000);
    assert.equal(server.sockets.length, 1);
    goOnline();
    assert.equal(delivery(), "saved");
  });

  it("tries again by itself after it was too fast", () => {
    goOnline();
    server.socket.breakOff(CLOSE.tooMuch);
    assert.equal(delivery(), "offline");
    mock.timers.tick(15_000);
    assert.equal(server.sockets.length, 2);
  });

  it("spreads its attempts and never waits longer than 20 s", () => {
    client.open();
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      server.socket.breakOff(1006);
      mock.timers.tick(20_000);
      assert.equal(server.sockets.length, attempt + 1);
    }
    assert.equal(delivery(), "offline");
  });

  it("undoes and redoes own steps alone", () => {
    goOnline();
    createCard(server.doc, { id: "theirs", kind: "message", createdAt: 1, title: "fremd" });
    server.send(server.socket, (encoder) =>
      syncProtocol.writeUpdate(encoder, Y.encodeStateAsUpdate(server.doc)),
    );
    assert.equal(client.status.get().canUndo, false);
    write("card-1");
    client.perform(() => hideCard(client.doc, "theirs"));
    assert.equal(client.status.get().canUndo, true);
    client.undo();
    assert.equal(readCard(client.doc, "room-1", "theirs")?.hidden, false);
    assert.equal(readCard(client.doc, "room-1", "card-1")?.title, "card-1");
    client.redo();
    assert.equal(readCard(client.doc, "room-1", "theirs")?.hidden, true);
  });

  it("sends awareness when it changes and keeps silent otherwise", () => {
    goOnline();
    const before = server.awarenessFrames;
    mock.timers.tick(25_000);
    assert.equal(server.awarenessFrames, before);
    client.awareness.setLocalState({ editing: { cardId: "card-1", field: "title" } });
    assert.equal(server.awarenessFrames, before + 1);
  });
});
