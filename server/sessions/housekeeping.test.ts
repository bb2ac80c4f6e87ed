import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TEMPLATES } from "#lib/model/templates.ts";
import { createWorkshop } from "#lib/model/workshop.ts";
import type { Logger } from "#server/ports.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import { createHousekeeping, IDLE_MS } from "./housekeeping.ts";
import { createRegistry } from "./registry.ts";
import { systemRandom } from "./secrets.ts";

const silent: Logger = { info() {}, warn() {}, error() {} };

async function aHouse() {
  const time = { ms: 1_000_000 };
  const clock = { now: () => time.ms };
  const storage = createMemoryStorage();
  const registry = createRegistry({
    storage,
    clock,
    random: systemRandom,
    templates: TEMPLATES,
    logger: silent,
  });
  const open = new Set<string>();
  const housekeeping = createHousekeeping({
    registry,
    storage,
    isOpen: (id) => open.has(id),
    clock,
    logger: silent,
  });
  const add = async (id: string, joinCode: string): Promise<string> => {
    const created = createWorkshop({ title: id }, { id, joinCode, now: 0, random: systemRandom });
    assert.ok(created.ok);
    await storage.createWorkshop(id, joinCode, created.value.events);
    await registry.load(id);
    return created.value.personId;
  };
  return { time, storage, registry, open, housekeeping, add };
}

describe("createHousekeeping", () => {
  it("[SE9] unloads a workshop that nobody has open and nobody has used for ten minutes", async () => {
    const { time, registry, open, housekeeping, add } = await aHouse();
    const personId = await add("workshop1", "22222222");
    await add("workshop2", "33333333");
    open.add("workshop2");
    time.ms += IDLE_MS - 1;
    assert.equal(housekeeping.unload(), 0);
    time.ms += 1;
    assert.equal(housekeeping.unload(), 1);
    assert.equal(registry.peek("workshop1"), null);
    assert.notEqual(registry.peek("workshop2"), null);
    const title = { name: "head.change", input: { title: "Neu" } } as const;
    assert.deepEqual(await registry.run("workshop1", title, personId), { ok: true, value: 3 });
    assert.equal(housekeeping.unload(), 0);
  });

  it("[SE9] keeps a workshop in which a clock runs", async () => {
    const { time, registry, housekeeping, add } = await aHouse();
    const personId = await add("workshop1", "22222222");
    const assignment = { kind: "random" } as const;
    const plan = { rooms: [{ name: "Deich" }], assignment, minutes: 30 };
    await registry.run("workshop1", { name: "round.prepare", input: plan }, personId);
    await registry.run("workshop1", { name: "round.open", input: {} }, personId);
    time.ms += IDLE_MS;
    assert.equal(housekeeping.unload(), 0);
    const close = { name: "round.close", input: { graceSeconds: 0 } } as const;
    assert.equal((await registry.run("workshop1", close, personId)).ok, true);
    time.ms += IDLE_MS;
    assert.equal(housekeeping.unload(), 1);
  });

  it("[SE9] keeps a workshop in which a command is under way", async () => {
    const { time, registry, housekeeping, add } = await aHouse();
    const personId = await add("workshop1", "22222222");
    time.ms += IDLE_MS;
    const title = { name: "head.change", input: { title: "Neu" } } as const;
    const answer = registry.run("workshop1", title, personId);
    time.ms += IDLE_MS;
    assert.equal(housekeeping.unload(), 0);
    assert.equal((await answer).ok, true);
  });

  it("[SE10] drops what has expired, and keeps links", async () => {
    const { time, storage, housekeeping, add } = await aHouse();
    await add("workshop1", "22222222");
    const session = { kind: "session", workshopId: "workshop1", personId: "anna" } as const;
    await storage.putCredential("old", { ...session, expiresAtMs: time.ms });
    await storage.putCredential("new", { ...session, expiresAtMs: time.ms + 1 });
    await storage.putCredential("link", { kind: "link", workshopId: "workshop1", role: "scribe" });
    assert.equal(await housekeeping.purge(), 1);
    const left = await storage.listCredentials("workshop1");
    assert.deepEqual(left.map(({ hash }) => hash).sort(), ["link", "new"]);
  });
});
