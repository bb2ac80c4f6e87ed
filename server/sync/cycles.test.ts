import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openAndClose } from "./cycles.fixture.ts";

const CYCLES = 400;
const SEED = Number(process.env["CYCLES_SEED"] ?? Date.now() % 1_000_000);

describe("documents that come and go", () => {
  it(`[SY5, SY7] are in memory once, and never replaced by less than they were, in ${CYCLES} visits, seed ${SEED}`, async () => {
    const report = await openAndClose(CYCLES, SEED);
    assert.deepEqual(report.faults, []);
    // How often depends on the machine; that it happened at all is what the rest rests on.
    assert.ok(report.snapshots > 3, `${report.snapshots} snapshots: nothing ever left memory`);
    assert.ok(report.loads > 7, `${report.loads} loads: nothing ever came back`);
    assert.ok(report.saved > CYCLES / 4);
  });
});
