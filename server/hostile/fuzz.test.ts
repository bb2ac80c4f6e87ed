import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { describe, it } from "node:test";
import { fuzz, SURFACES } from "./fuzz.fixture.ts";

const MESSAGES = 2_000;
/** FUZZ_SEED repeats a run. */
const SEED = Number(process.env["FUZZ_SEED"] ?? randomInt(2 ** 31));

describe(`messages with a few bytes changed, seed ${String(SEED)}`, () => {
  for (const surface of SURFACES)
    it(`harm nobody on the surface of ${surface}`, async () => {
      const { faults, refused } = await fuzz(surface, MESSAGES, SEED);
      assert.deepEqual(faults, []);
      assert.ok(refused > MESSAGES / 20, `${String(refused)} refused: the messages were too tame`);
    });
});
