import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TEMPLATES } from "#lib/model/templates.ts";
import { createWorkshop } from "#lib/model/workshop.ts";
import type { Logger } from "#server/ports.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import { createAlarms } from "./alarms.ts";
import { createRegistry } from "./registry.ts";
import { systemRandom } from "./secrets.ts";

const silent: Logger = { info() {}, warn() {}, error() {} };
const ID = "workshop1";

async function quiet(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe("createAlarms", () => {
  it("[TM2] notices within seconds that a machine has slept, or that its clock was put right", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const time = { ms: 1_780_000_000_000 };
    const clock = { now: () => time.ms };
    const storage = createMemoryStorage();
    const registry = createRegistry({
      storage,
      clock,
      random: systemRandom,
      templates: TEMPLATES,
      logger: silent,
    });
    const alarms = createAlarms({ registry, storage, clock, logger: silent });
    test.after(() => alarms.close());
    const given = { id: ID, joinCode: "22222222", now: time.ms, random: systemRandom };
    const created = createWorkshop({ title: "A" }, given);
    assert.ok(created.ok);
    const { events, personId } = created.value;
    await storage.createWorkshop(ID, "22222222", events);
    const input = { rooms: [{ name: "Deich" }], assignment: { kind: "random" }, minutes: 30 } as const;
    await registry.run(ID, { name: "round.begin", input }, personId);
    const stateNow = () => registry.peek(ID)?.state.round?.state;

    for (let second = 0; second < 60; second += 10) {
      test.mock.timers.tick(10_000);
      time.ms += 10_000;
      await quiet();
    }
    assert.equal(stateNow(), "open");
    time.ms += 60 * 60_000;
    test.mock.timers.tick(10_000);
    await quiet();
    assert.equal(stateNow(), "closing");
    time.ms += 60_000;
    test.mock.timers.tick(60_000);
    await quiet();
    assert.equal(stateNow(), "closed");
  });
});
