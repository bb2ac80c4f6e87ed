import assert from "node:assert/strict";
import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, it } from "node:test";
import type { DetourPiece } from "#lib/protocol/detour.ts";
import { PIECE_BYTES, PIECES_AT_ONCE } from "#lib/protocol/detour.ts";
import { MAX_FRAME_BYTES } from "#lib/protocol/sync.ts";
import { createDetour } from "./detour.ts";

/** A detour to a peer that reads when the test says so, and a document that takes everything. */
function aDetour() {
  const sent: Omit<DetourPiece, "id">[] = [];
  const messages: Uint8Array[] = [];
  const codes: number[] = [];
  let unread = 0;
  let readers: (() => void)[] = [];
  const detour = createDetour({
    backlog: { unreadBytes: () => unread, onceRead: (callback) => readers.push(callback) },
    send(piece) {
      sent.push(piece);
      unread += piece.data.length;
    },
    tellEnd: (code) => codes.push(code),
  });
  let alive = 0;
  detour.line.listen({ message: (bytes) => messages.push(bytes), alive: () => (alive += 1) });
  return {
    detour,
    sent,
    messages,
    codes,
    alive: () => alive,
    read: () => {
      unread = 0;
      const called = readers;
      readers = [];
      for (const reader of called) reader();
    },
  };
}

const frame = (bytes: number) => ({ message: Buffer.alloc(bytes, 7), framed: Buffer.alloc(0) });
const text = (bytes: number): string => Buffer.alloc(bytes, 7).toString("base64");

describe("createDetour", () => {
  it("[DT3] puts messages together from their pieces, in order", async () => {
    const { detour, messages } = aDetour();
    detour.line.resume();
    assert.equal(await detour.take(text(3), true), true);
    assert.equal(messages.length, 0);
    assert.equal(await detour.take(text(2), false), true);
    assert.equal(await detour.take(text(1), false), true);
    assert.deepEqual(
      messages.map(({ length }) => length),
      [5, 1],
    );
  });

  it("[DT4] answers a piece only when it is taken, and refuses more than fit", async () => {
    const { detour, messages, codes } = aDetour();
    const answers: boolean[] = [];
    const first = detour.take(text(1), false).then((taken) => answers.push(taken));
    await nextTurn();
    assert.deepEqual(answers, []);
    detour.line.resume();
    await first;
    assert.deepEqual(answers, [true]);
    detour.line.pause();
    const held = Array.from({ length: PIECES_AT_ONCE }, () => detour.take(text(1), false));
    assert.deepEqual(codes, []);
    const last = detour.take(text(1), false);
    assert.deepEqual(codes, [4429]);
    assert.deepEqual(await Promise.all([...held, last]), Array(PIECES_AT_ONCE + 1).fill(false));
    assert.equal(messages.length, 1);
  });

  it("[DT4] stops taking in the middle when it is paused again", async () => {
    const { detour, messages } = aDetour();
    detour.line.listen({
      message(bytes) {
        messages.push(bytes);
        detour.line.pause();
      },
      alive() {},
    });
    void detour.take(text(1), false);
    void detour.take(text(2), false);
    detour.line.resume();
    assert.equal(messages.length, 1);
    detour.line.resume();
    assert.equal(messages.length, 2);
    await nextTurn();
  });

  it("[DT3] gives on a message that is too large, to be refused, instead of collecting it", async () => {
    const { detour, messages } = aDetour();
    detour.line.resume();
    for (let bytes = 0; bytes <= MAX_FRAME_BYTES; bytes += PIECE_BYTES)
      await detour.take(text(PIECE_BYTES), true);
    assert.equal(messages.length, 1);
    assert.ok((messages[0]?.length ?? 0) > MAX_FRAME_BYTES);
  });

  it("[DT5] hands over no more than the peer reads, and says when all is read", () => {
    const { detour, sent, read } = aDetour();
    let calls = 0;
    detour.line.write(frame(1024 * 1024));
    const first = sent.length;
    assert.ok(first * PIECE_BYTES < 200 * 1024, `${first} pieces at once`);
    assert.ok(detour.line.unreadBytes() > 1024 * 1024);
    detour.line.onceRead(() => (calls += 1));
    while (detour.line.unreadBytes() > 0) {
      assert.equal(calls, 0);
      read();
    }
    assert.equal(calls, 1);
    const bytes = Buffer.concat(sent.map(({ data }) => Buffer.from(data, "base64")));
    assert.equal(bytes.equals(Buffer.alloc(1024 * 1024, 7)), true);
    assert.deepEqual(
      sent.map(({ more }) => more ?? false),
      [...Array(sent.length - 1).fill(true), false],
    );
  });

  it("closes once, tells the code, and is closed a turn later like a socket", async () => {
    const { detour, codes } = aDetour();
    let closed = 0;
    detour.line.onceClosed(() => (closed += 1));
    detour.line.close(4403);
    detour.line.close(1012);
    assert.equal(detour.line.isOpen(), false);
    assert.equal(closed, 0);
    await nextTurn();
    assert.equal(closed, 1);
    assert.deepEqual(codes, [4403]);
    detour.lose();
    await nextTurn();
    assert.equal(closed, 1);
  });

  it("is closed at once, without a word, when the peer is gone", () => {
    const { detour, codes } = aDetour();
    let closed = 0;
    detour.line.onceClosed(() => (closed += 1));
    detour.lose();
    assert.equal(closed, 1);
    assert.deepEqual(codes, []);
  });

  it("leaves signs of life to the connection below", () => {
    const { detour, alive } = aDetour();
    detour.line.ping();
    assert.equal(alive(), 1);
  });
});
