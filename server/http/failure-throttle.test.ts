import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Refusal } from "#lib/model/refusal.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";
import { createFailureThrottle } from "./failure-throttle.ts";

/** A clock that a wait moves, so that no test sleeps. */
function aThrottle() {
  let nowMs = 1_000_000;
  const waits: number[] = [];
  const throttle = createFailureThrottle({
    now: () => nowMs,
    wait: async (delayMs) => void waits.push(delayMs),
  });
  return { throttle, waits, pass: (ms: number) => void (nowMs += ms) };
}

const wrong = async (): Promise<Result<null, Refusal>> => refuse("code-unknown");
const right = async (): Promise<Result<null, Refusal>> => accept(null);

describe("createFailureThrottle", () => {
  it("[TH1] lets ten wrong codes pass at once and then waits longer each time, up to a minute", async () => {
    const { throttle, waits } = aThrottle();
    for (let count = 0; count < 20; count += 1) await throttle.attempt("a", wrong);
    assert.deepEqual(waits, [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000, 60_000]);
  });

  it("[TH1] lets the right code wait as long as a wrong one", async () => {
    const { throttle, waits } = aThrottle();
    for (let count = 0; count < 10; count += 1) await throttle.attempt("a", wrong);
    assert.deepEqual(await throttle.attempt("a", right), accept(null));
    assert.deepEqual(waits, [1000]);
  });

  it("[TH1] forgets failures in time although the clock was set back since", async () => {
    const { throttle, waits, pass } = aThrottle();
    for (let count = 0; count < 20; count += 1) await throttle.attempt("a", wrong);
    pass(-24 * 60 * 60_000);
    await throttle.attempt("a", right);
    pass(10 * 60_000 + 1);
    waits.length = 0;
    await throttle.attempt("a", right);
    assert.deepEqual(waits, []);
  });

  it("[TH3] counts the failures of a minute anew although the clock was set back since", async () => {
    const { throttle, waits, pass } = aThrottle();
    for (let count = 0; count < 600; count += 1) await throttle.attempt(String(count), wrong);
    await throttle.attempt("somebody", right);
    assert.deepEqual(waits, [2000]);
    pass(-24 * 60 * 60_000);
    await throttle.attempt("somebody", right);
    assert.deepEqual(waits, [2000]);
  });

  it("[TH3] looks at twenty at once and no more, also when one comes in the moment in which another goes", async () => {
    const { throttle } = aThrottle();
    const inside: (() => void)[] = [];
    let most = 0;
    const slow = (): Promise<Result<null, Refusal>> =>
      new Promise((resolve) => {
        inside.push(() => resolve(accept(null)));
        most = Math.max(most, inside.length);
      });
    const all = Array.from({ length: 40 }, () => throttle.attempt("a", slow));
    for (let left = 80; left > 0; left -= 1) {
      await Promise.resolve();
      if (inside.length < 20) continue;
      inside.shift()?.();
      // Somebody new at every turn of the moment.
      for (let turn = 0; turn < 8; turn += 1) {
        all.push(throttle.attempt("a", slow));
        await Promise.resolve();
      }
    }
    assert.equal(most, 20);
    while (inside.length > 0) {
      inside.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(all);
  });

  it("[TH2] never counts successes, so that a whole room behind one address comes in", async () => {
    const { throttle, waits } = aThrottle();
    await Promise.all(Array.from({ length: 1000 }, () => throttle.attempt("a", right)));
    assert.deepEqual(waits, []);
  });

  it("[TH2] takes back one failure for each success, so that a few typing errors in a full room slow nobody", async () => {
    const { throttle, waits } = aThrottle();
    for (let count = 0; count < 300; count += 1) {
      await throttle.attempt("a", right);
      if (count % 10 === 0) await throttle.attempt("a", wrong);
    }
    assert.deepEqual(waits, []);
  });

  it("[TH2] counts a wrong passphrase of a door, but not that none was given", async () => {
    const { throttle, waits } = aThrottle();
    const asked = async (): Promise<Result<null, Refusal>> => refuse("door-passphrase");
    for (let count = 0; count < 100; count += 1)
      await throttle.attempt("a", asked, { free: "door-passphrase" });
    assert.deepEqual(waits, []);
    for (let count = 0; count < 11; count += 1) await throttle.attempt("a", asked);
    assert.deepEqual(waits, [1000]);
  });

  it("[TH2] takes back fifty at most, so that nobody guesses on with one right code of their own", async () => {
    const { throttle, waits } = aThrottle();
    for (let count = 0; count < 100; count += 1) {
      await throttle.attempt("a", wrong);
      await throttle.attempt("a", right);
    }
    assert.ok(waits.length > 70, `${String(waits.length)} of 200 waited`);
    assert.equal(waits.at(-1), 60_000);
  });

  it("[TH2] never counts a locked door or a missing name", async () => {
    const { throttle, waits } = aThrottle();
    for (let count = 0; count < 50; count += 1)
      await throttle.attempt("a", async () => refuse("name-missing" as const));
    assert.deepEqual(waits, []);
  });

  it("[TH1] forgets after ten quiet minutes", async () => {
    const { throttle, waits, pass } = aThrottle();
    for (let count = 0; count < 10; count += 1) await throttle.attempt("a", wrong);
    pass(10 * 60_000 + 1);
    await throttle.attempt("a", right);
    assert.deepEqual(waits, []);
  });

  it("[TH3] gains nothing by asking in parallel", async () => {
    let nowMs = 0;
    let looked = 0;
    const pending: (() => void)[] = [];
    const throttle = createFailureThrottle({
      now: () => nowMs,
      wait: () => new Promise((resolve) => pending.push(resolve)),
    });
    const look = async (): Promise<Result<null, Refusal>> => {
      looked += 1;
      await Promise.resolve();
      return refuse("code-unknown");
    };
    const answers = Array.from({ length: 1000 }, () => throttle.attempt("a", look));
    const refused = (await Promise.race([
      Promise.all(answers.slice(100)),
      new Promise<never>((_, reject) =>
        setImmediate(() => setImmediate(() => reject(new Error("all wait")))),
      ),
    ])) as readonly Result<null, Refusal>[];
    assert.ok(looked <= 30, `${looked} codes were looked at`);
    assert.ok(refused.every((answer) => !answer.ok && answer.code === "too-many"));
    nowMs += 1;
    for (const resolve of pending) resolve();
    await Promise.all(answers);
  });

  it("[TH3] slows everybody while 600 codes a minute are wrong, from whatever addresses", async () => {
    const { throttle, waits, pass } = aThrottle();
    for (let count = 0; count < 600; count += 1) await throttle.attempt(`address ${count}`, wrong);
    await throttle.attempt("somebody else", right);
    assert.deepEqual(waits, [2000]);
    pass(60_000);
    await throttle.attempt("somebody else", right);
    assert.deepEqual(waits, [2000]);
  });

  it("[TH4] lets a full room come in by a code that is right there, while one guesses beside it", async () => {
    const { throttle, waits, pass } = aThrottle();
    const code = "K7QF2MXP";
    for (let count = 0; count < 40; count += 1) await throttle.attempt("school", wrong, { code: "AAAA2222" });
    const guessed = waits.length;
    throttle.prove("school", code);
    for (let count = 0; count < 60; count += 1)
      assert.deepEqual(await throttle.attempt("school", right, { code }), accept(null));
    assert.equal(waits.length, guessed);
    // Elsewhere, as another code, or much later it is an attempt like any other.
    await throttle.attempt("school", right, { code: "BBBB3333" });
    assert.equal(waits.length, guessed + 1);
    pass(12 * 60 * 60_000);
    for (let count = 0; count < 11; count += 1) await throttle.attempt("school", wrong, { code: "AAAA2222" });
    await throttle.attempt("school", right, { code });
    assert.equal(waits.length, guessed + 3);
  });

  it("[TH4] proves a code by the first who comes in with it", async () => {
    const { throttle, waits } = aThrottle();
    for (let count = 0; count < 20; count += 1) await throttle.attempt("school", wrong, { code: "AAAA2222" });
    const guessed = waits.length;
    for (let count = 0; count < 60; count += 1) await throttle.attempt("school", right, { code: "K7QF2MXP" });
    assert.equal(waits.length, guessed + 1);
  });
});
