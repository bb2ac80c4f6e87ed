import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { createWaitingReport, watchWriting } from "./activity.ts";

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
afterEach(() => mock.timers.reset());

describe("watchWriting", () => {
  it("tells once when somebody begins, and once when they have ceased for a while", () => {
    const page = new EventTarget();
    const told: boolean[] = [];
    const ending = new AbortController();
    watchWriting(page, (writing) => told.push(writing), ending.signal);
    for (let sign = 0; sign < 5; sign += 1) {
      page.dispatchEvent(new Event("input"));
      mock.timers.tick(5_000);
    }
    assert.deepEqual(told, [true]);
    mock.timers.tick(1_000);
    assert.deepEqual(told, [true, false]);
    page.dispatchEvent(new Event("input"));
    ending.abort();
    page.dispatchEvent(new Event("input"));
    mock.timers.tick(10_000);
    assert.deepEqual(told, [true, false, true]);
  });
});

describe("createWaitingReport", () => {
  it("tells what has waited for a while, and at once that nothing does any more", () => {
    const told: number[] = [];
    let count = 0;
    const look = createWaitingReport(
      () => count,
      (waiting) => told.push(waiting),
    );
    count = 1;
    look();
    mock.timers.tick(2_000);
    count = 3;
    look();
    mock.timers.tick(1_000);
    assert.deepEqual(told, [3]);
    count = 0;
    look();
    assert.deepEqual(told, [3, 0]);
    count = 1;
    look();
    count = 0;
    look();
    mock.timers.tick(10_000);
    assert.deepEqual(told, [3, 0, 0]);
  });
});
