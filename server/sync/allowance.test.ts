import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createAllowance } from "./allowance.ts";
import type { Allowance } from "./allowance.ts";

/** Sends `perSecond` messages of `bytes` each for so long; answers the longest rest that came of it. */
function longestRest(allowance: Allowance, perSecond: number, bytes: number, seconds: number): number {
  let longestMs = 0;
  for (let count = 0; count < perSecond * seconds; count += 1)
    longestMs = Math.max(longestMs, allowance.spend(bytes, false, (count * 1000) / perSecond));
  return longestMs;
}

describe("createAllowance", () => {
  it("[SY16] never lets people at work wait", () => {
    // A fast typist in two documents, each sign with its cursor, for an hour.
    assert.equal(longestRest(createAllowance(), 2 * 2 * 12, 60, 3600), 0);
    // A held key: 30 signs a second and 30 cursors, for two minutes.
    assert.equal(longestRest(createAllowance(), 60, 60, 120), 0);
    // Fifty lines become fifty cards at once; a moderator hides two hundred.
    assert.equal(longestRest(createAllowance(), 1000, 600, 0.25), 0);
    // Everything that a document can hold, after a time offline.
    assert.equal(longestRest(createAllowance(), 8, 1024 * 1024, 1), 0);
    // Thirty documents asked for anew, every minute for an hour.
    const restless = createAllowance();
    for (let minute = 0; minute < 60; minute += 1)
      for (let count = 0; count < 30; count += 1) assert.equal(restless.spend(200, true, minute * 60_000), 0);
  });

  it("[SY16] reads whoever sends too fast as fast as is allowed, and no slower", () => {
    const allowance = createAllowance();
    let nowMs = 0;
    let sent = 0;
    while (nowMs < 600_000) {
      sent += 1;
      nowMs += allowance.spend(100, false, nowMs);
    }
    assert.ok(Math.abs(sent - (2_000 + 60 * 600)) < 5, `${sent} messages in ten minutes`);
  });

  it("[SY16] weighs bytes and counts questions", () => {
    const allowance = createAllowance();
    for (let count = 0; count < 9; count += 1) allowance.spend(1024 * 1024, false, 0);
    assert.equal(Math.round(allowance.spend(0, false, 0) / 1000), 16);
    const curious = createAllowance();
    for (let count = 0; count < 200; count += 1) assert.equal(curious.spend(2, true, 0), 0);
    assert.equal(curious.spend(2, true, 0), 500);
    assert.equal(curious.spend(2, true, 1_000), 0);
  });
});
