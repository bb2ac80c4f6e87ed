import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { writeAndKill } from "./kill.fixture.ts";

const KILLS = Number(process.env["CRASH_ROUNDS"] ?? 5);
const SEED = Number(process.env["CRASH_SEED"] ?? Date.now() % 1_000_000);

describe("the data plane, killed", () => {
  it(`[SY2] loses nothing that it said is on disk, in ${KILLS} kills at random moments, seed ${SEED}`, async () => {
    const report = await writeAndKill({ kills: KILLS, writers: 12, seed: SEED, withinMs: 300, pauseMs: 0 });
    assert.deepEqual(report.faults, []);
    assert.ok(report.saved > 100, `only ${report.saved} words were saved`);
    assert.ok(report.unsaid > 0, "no kill came in the middle of anything");
    assert.ok(Math.max(...report.firstSyncMs) < 2_000);
  });
});
