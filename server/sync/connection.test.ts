import assert from "node:assert/strict";
import { Duplex } from "node:stream";
import { describe, it } from "node:test";
import type { WebSocket } from "ws";
import type { Frame } from "#server/ports.ts";
import { createConnection } from "./connection.ts";
import type { Connection } from "./connection.ts";
import { createWebSocketLine } from "./web-socket-line.ts";

/** A network that takes nothing until `read`, and the codes and pauses that the peer is given. */
function aPeer(): { connection: Connection; read: () => void; codes: number[]; paused: () => boolean } {
  let taken: (() => void) | null = null;
  const socket = new Duplex({
    read() {},
    write(_chunk, _encoding, done) {
      taken = done;
    },
  });
  const codes: number[] = [];
  let paused = false;
  const peer = {
    OPEN: 1,
    readyState: 1,
    get isPaused() {
      return paused;
    },
    pause: () => (paused = true),
    resume: () => (paused = false),
    close: (code: number) => codes.push(code),
    terminate() {},
    on() {},
  };
  const line = createWebSocketLine(socket, peer as unknown as WebSocket);
  line.resume();
  const connection = createConnection(line, "anna");
  const read = (): void => {
    const done = taken;
    taken = null;
    done?.();
  };
  return { connection, read, codes, paused: () => paused };
}

function aFrame(bytes: number): Frame {
  const framed = Buffer.alloc(bytes);
  return { framed, message: framed };
}

describe("createConnection", () => {
  it("lags from 256 KiB on, until everything is read", () => {
    const { connection, read } = aPeer();
    connection.write(aFrame(200 * 1024));
    assert.equal(connection.isLagging(), false);
    connection.write(aFrame(100 * 1024));
    assert.equal(connection.isLagging(), true);
    read();
    read();
    assert.equal(connection.isLagging(), false);
  });

  it("[SY14] closes 4408 on a peer that lags for 15 s without reading", () => {
    const { connection, codes } = aPeer();
    connection.write(aFrame(300 * 1024));
    connection.checkProgress(0);
    connection.checkProgress(14_999);
    assert.deepEqual(codes, []);
    connection.checkProgress(15_000);
    assert.deepEqual(codes, [4408]);
  });

  it("[SY14] spares a peer that reads slowly, unless more than 4 MiB wait for it", () => {
    const slow = aPeer();
    for (let number = 0; number < 20; number += 1) slow.connection.write(aFrame(100 * 1024));
    for (let nowMs = 0; nowMs <= 80_000; nowMs += 5_000) {
      slow.connection.checkProgress(nowMs);
      slow.read();
    }
    assert.deepEqual(slow.codes, []);
    const full = aPeer();
    for (let number = 0; number < 60; number += 1) full.connection.write(aFrame(100 * 1024));
    for (let nowMs = 0; nowMs <= 15_000; nowMs += 5_000) {
      full.connection.checkProgress(nowMs);
      full.read();
    }
    assert.deepEqual(full.codes, [4408]);
  });

  it("leaves in the network what a peer sends faster than it is served", () => {
    const { connection, paused } = aPeer();
    for (let number = 0; number < 1_001; number += 1) connection.waits(10);
    assert.equal(paused(), true);
    connection.served(10);
    assert.equal(paused(), false);
    connection.waits(2 * 1024 * 1024);
    assert.equal(paused(), true);
    connection.hold();
    connection.served(2 * 1024 * 1024);
    assert.equal(paused(), true);
  });

  it("[SY16] leaves a peer unread while it rests, and not only until it is served", (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    let nowMs = 0;
    test.mock.method(performance, "now", () => nowMs);
    const pass = (ms: number): void => {
      nowMs += ms;
      test.mock.timers.tick(ms);
    };
    const { connection, paused } = aPeer();
    connection.waits(10);
    connection.rest(1_000);
    connection.rest(3_000);
    connection.rest(2_000);
    connection.served(10);
    pass(2_500);
    assert.equal(paused(), true);
    assert.equal(connection.isDeaf(), true);
    pass(510);
    assert.equal(paused(), false);
    assert.equal(connection.isDeaf(), false);
  });

  it("closes with the first code only", () => {
    const { connection, codes } = aPeer();
    connection.close(1012);
    connection.refuse(4400);
    assert.deepEqual(codes, [1012]);
    assert.equal(connection.isOpen(), false);
  });
});
