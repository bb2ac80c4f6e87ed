import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { WorkshopEvent } from "#lib/model/event.ts";
import { createWorkshop } from "#lib/model/workshop.ts";
import type { Logger } from "#server/ports.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import { createRetention } from "./retention.ts";
import { systemRandom } from "./secrets.ts";

const silent: Logger = { info() {}, warn() {}, error() {} };
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

describe("createRetention", () => {
  it("[SE8] erases a workshop so many days after its end, and no other", async () => {
    const storage = createMemoryStorage();
    const add = async (id: string, joinCode: string, more: readonly WorkshopEvent[]): Promise<void> => {
      const created = createWorkshop({ title: id }, { id, joinCode, now: 0, random: systemRandom });
      assert.ok(created.ok);
      await storage.createWorkshop(id, joinCode, [...created.value.events, ...more]);
    };
    const ended = { name: "workshop-ended", endedAtMs: DAY_MS } as const;
    await add("running1", "22222222", []);
    await add("ended-01", "33333333", [ended]);
    await add("reopened", "44444444", [ended, { name: "workshop-reopened" }]);
    await add("endedtwo", "55555555", [{ ...ended, endedAtMs: 2 * DAY_MS }]);
    let now = 31 * DAY_MS - 1;
    const retention = createRetention({
      storage,
      workshops: { erase: (id) => storage.eraseWorkshop(id) },
      clock: { now: () => now },
      logger: silent,
      days: 30,
      isPlayed: () => false,
    });
    assert.equal(await retention.sweep(), 0);
    now += 1;
    assert.equal(await retention.sweep(), 1);
    assert.deepEqual(await storage.listWorkshops(), ["endedtwo", "reopened", "running1"]);
    retention.close();
  });

  it("[SE8] erases the others although one cannot be erased, and tries that one again", async () => {
    const storage = createMemoryStorage();
    const ended = { name: "workshop-ended", endedAtMs: 0 } as const;
    for (const [id, joinCode] of [
      ["damaged1", "22222222"],
      ["ended-01", "33333333"],
    ] as const) {
      const created = createWorkshop({ title: id }, { id, joinCode, now: 0, random: systemRandom });
      assert.ok(created.ok);
      await storage.createWorkshop(id, joinCode, [...created.value.events, ended]);
    }
    const failed: (object | undefined)[] = [];
    let isDamaged = true;
    const retention = createRetention({
      storage,
      workshops: {
        erase: (id) =>
          isDamaged && id === "damaged1"
            ? Promise.reject(new Error("out of order"))
            : storage.eraseWorkshop(id),
      },
      clock: { now: () => 31 * DAY_MS },
      logger: { ...silent, error: (_event, _error, fields) => void failed.push(fields) },
      days: 30,
      isPlayed: () => false,
    });
    assert.equal(await retention.sweep(), 1);
    assert.deepEqual(await storage.listWorkshops(), ["damaged1"]);
    assert.deepEqual(failed, [{ workshop: "damaged1" }]);
    isDamaged = false;
    assert.equal(await retention.sweep(), 1);
    retention.close();
  });

  it("[RH6] leaves a rehearsal alone that is played here, although the clock was set back before it began", async () => {
    const storage = createMemoryStorage();
    let now = 10 * DAY_MS;
    const played = new Set(["rehearse"]);
    const retention = createRetention({
      storage,
      workshops: { erase: (id) => storage.eraseWorkshop(id) },
      clock: { now: () => now },
      logger: silent,
      days: 30,
      isPlayed: (id) => played.has(id),
    });
    now -= HOUR_MS;
    const given = { id: "rehearse", joinCode: "22222222", now, random: systemRandom };
    const created = createWorkshop({ title: "A" }, given);
    assert.ok(created.ok);
    const [first, ...rest] = created.value.events;
    assert.ok(first?.name === "workshop-created");
    const rehearsal = { of: "original", endsAtMs: now + 4 * HOUR_MS };
    await storage.createWorkshop("rehearse", "22222222", [{ ...first, rehearsal }, ...rest]);
    assert.equal(await retention.sweep(), 0);
    played.clear();
    assert.equal(await retention.sweep(), 1);
    retention.close();
  });

  it("[RH6] erases a rehearsal when its time is over, and at once when an earlier server began it", async () => {
    const storage = createMemoryStorage();
    let now = 10 * DAY_MS;
    const add = async (id: string, joinCode: string, begunMs: number): Promise<void> => {
      const given = { id, joinCode, now: begunMs, random: systemRandom };
      const created = createWorkshop({ title: id }, given);
      assert.ok(created.ok);
      const [first, ...rest] = created.value.events;
      assert.ok(first?.name === "workshop-created");
      const rehearsal = { of: "original", endsAtMs: begunMs + 4 * HOUR_MS };
      await storage.createWorkshop(id, joinCode, [{ ...first, rehearsal }, ...rest]);
    };
    await add("earlier1", "22222222", now - 1);
    const retention = createRetention({
      storage,
      workshops: { erase: (id) => storage.eraseWorkshop(id) },
      clock: { now: () => now },
      logger: silent,
      days: 30,
      isPlayed: () => false,
    });
    await add("rehearse", "33333333", now);
    assert.equal(await retention.sweep(), 1);
    assert.deepEqual(await storage.listWorkshops(), ["rehearse"]);
    now += 4 * HOUR_MS - 1;
    assert.equal(await retention.sweep(), 0);
    now += 1;
    assert.equal(await retention.sweep(), 1);
    retention.close();
  });
});
