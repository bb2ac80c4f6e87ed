import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { describe, it } from "node:test";
import { createBacklog } from "./backlog.ts";

const MIB = 1024 * 1024;

/** A connection whose peer reads when the test says so. */
function aPeer() {
  const transport = Object.assign(new EventEmitter(), { writable: true });
  const outlet = Object.assign(new EventEmitter(), { transport });
  let nowMs = 0;
  let waits = 0;
  const backlog = createBacklog(outlet, () => nowMs);
  const flush = (): void => {
    if (!outlet.transport.writable || waits === 0) return;
    outlet.emit("flush");
    waits = 0;
    outlet.transport.writable = false;
  };
  return {
    send(bytes: number) {
      outlet.emit("packetCreate", { data: "x".repeat(bytes) });
      waits += 1;
      flush();
    },
    read() {
      outlet.transport.writable = true;
      flush();
      transport.emit("ready");
    },
    pass: (ms: number) => void (nowMs += ms),
    unreadBytes: backlog.unreadBytes,
    onceRead: backlog.onceRead,
    isLagging: () => backlog.isLagging(),
    isHopeless: () => backlog.isHopeless(nowMs),
  };
}

describe("createBacklog", () => {
  it("waits for whoever reads slowly", () => {
    const peer = aPeer();
    for (let count = 0; count < 20; count += 1) peer.send(MIB / 2);
    assert.equal(peer.isLagging(), true);
    for (let count = 0; count < 2; count += 1) {
      peer.pass(14_000);
      assert.equal(peer.isHopeless(), false);
      peer.read();
    }
    peer.read();
    assert.equal(peer.isLagging(), false);
    peer.pass(1_000_000);
    assert.equal(peer.isHopeless(), false);
  });

  it("gives up whoever reads nothing: sooner with much unread, at once with far too much", () => {
    const little = aPeer();
    little.send(10);
    little.pass(60_000);
    assert.equal(little.isHopeless(), false);
    little.pass(1);
    assert.equal(little.isHopeless(), true);

    const much = aPeer();
    much.send(5 * MIB);
    much.pass(15_001);
    assert.equal(much.isHopeless(), true);

    const tooMuch = aPeer();
    for (let count = 0; count < 5; count += 1) tooMuch.send(8 * MIB);
    assert.equal(tooMuch.isHopeless(), true);
  });

  it("counts from the first byte that was left, not from the last time of reading", () => {
    const peer = aPeer();
    peer.send(10);
    peer.read();
    peer.pass(1_000_000);
    peer.send(10);
    assert.equal(peer.isHopeless(), false);
  });

  it("says when everything is read", () => {
    const peer = aPeer();
    let calls = 0;
    peer.send(10);
    peer.send(20);
    assert.equal(peer.unreadBytes(), 30);
    peer.onceRead(() => (calls += 1));
    peer.read();
    assert.equal(peer.unreadBytes(), 20);
    assert.equal(calls, 0);
    peer.read();
    assert.equal(peer.unreadBytes(), 0);
    assert.equal(calls, 1);
    peer.send(10);
    peer.read();
    assert.equal(calls, 1);
  });
});
