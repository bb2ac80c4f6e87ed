import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { compileDiskLog, cutOften, diesOften, discard, type Run, work } from "./power-cut.fixture.ts";

const SEED = Number(process.env["CUT_SEED"] ?? Date.now() % 1_000_000);
const library = compileDiskLog();

describe(
  `createSqliteStorage, cut off, seed ${SEED}`,
  { skip: library === null ? "no C compiler on this machine" : false },
  () => {
    let run: Run;
    before(async () => {
      run = await work(library ?? "", 40);
    });
    after(() => discard(run));

    it("[SY2] has all that it said is on disk after a power cut, whatever else of the last writes got there", async () => {
      const { cuts, faults } = await cutOften(run, { cuts: 40, seed: SEED, isPower: true });
      assert.equal(cuts, 40);
      assert.deepEqual(faults, []);
    });

    it("[SY5] has the same documents after being stopped between any two steps of snapshot, trim or erasure", async () => {
      const { faults } = await cutOften(run, { cuts: 30, seed: SEED, isPower: false });
      assert.deepEqual(faults, []);
    });

    it("[SY5] likewise when the process itself dies before a step", async () => {
      const { cuts, faults } = await diesOften(library ?? "", 2, SEED);
      assert.deepEqual(faults, []);
      assert.ok(cuts > 0);
    });
  },
);
