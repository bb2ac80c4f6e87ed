import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { WorkshopEvent } from "#lib/model/event.ts";
import { TEMPLATES } from "#lib/model/templates.ts";
import { createWorkshop } from "#lib/model/workshop.ts";
import { type Logger, type Storage, StorageError } from "#server/ports.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import { createRegistry, type Commit } from "./registry.ts";
import { systemRandom } from "./secrets.ts";

const silent: Logger = { info() {}, warn() {}, error() {} };
const clock = { ms: 1_000_000, now: () => clock.ms };

async function aRegistry(change: (storage: Storage) => Partial<Storage> = () => ({})) {
  const memory = createMemoryStorage();
  clock.ms = 1_000_000;
  const storage = { ...memory, ...change(memory) };
  const registry = createRegistry({
    storage,
    clock,
    random: systemRandom,
    templates: TEMPLATES,
    logger: silent,
  });
  const commits: Commit[] = [];
  registry.onCommit((commit) => void commits.push(commit));
  const created = createWorkshop(
    { title: "A" },
    { id: "workshop1", joinCode: "22222222", now: 0, random: systemRandom },
  );
  assert.ok(created.ok);
  await memory.createWorkshop("workshop1", "22222222", created.value.events);
  return { registry, memory, commits, personId: created.value.personId };
}

const retitle = (title: string) => ({ name: "head.change", input: { title } }) as const;

describe("createRegistry", () => {
  it("[SE1] stores, evolves and tells, in this order", async () => {
    const { registry, memory, commits, personId } = await aRegistry();
    assert.deepEqual(await registry.run("workshop1", retitle("B"), personId), { ok: true, value: 3 });
    assert.equal(registry.peek("workshop1")?.state.head.title, "B");
    assert.deepEqual(
      commits.map(({ before, after, events }) => [before.seq, after.seq, events.length]),
      [[2, 3, 1]],
    );
    assert.equal((await memory.loadWorkshop("workshop1"))?.seq, 3);
  });

  it("keeps nothing in memory of a workshop that could not be read", async () => {
    let isAway = true;
    const { registry } = await aRegistry((memory) => ({
      loadWorkshop: (id) => (isAway ? Promise.reject(new StorageError("away")) : memory.loadWorkshop(id)),
    }));
    for (const id of ["workshop1", "no-such-1", "no-such-2"])
      await assert.rejects(registry.load(id), StorageError);
    assert.equal(registry.loadedCount(), 0);
    assert.deepEqual(await registry.run("workshop1", retitle("B"), null), { ok: false, code: "unavailable" });
    assert.equal(registry.loadedCount(), 0);
    isAway = false;
    assert.equal((await registry.load("workshop1"))?.seq, 2);
  });

  it("[CO14] does a command once that comes again under the same id, also after a restart", async () => {
    const { registry, memory, commits, personId } = await aRegistry();
    const say = (text: string) => ({ name: "broadcast.send", input: { text } }) as const;
    const first = await registry.run("workshop1", say("Hallo"), personId, "operation-1");
    assert.deepEqual(first, { ok: true, value: 3 });
    await registry.run("workshop1", say("Weiter"), personId, "operation-2");
    assert.deepEqual(await registry.run("workshop1", say("Hallo"), personId, "operation-1"), first);
    assert.equal(commits.length, 2);
    assert.deepEqual(
      commits.map(({ stamp }) => Object.keys(stamp)),
      [
        ["by", "atMs"],
        ["by", "atMs"],
      ],
    );
    const both = [say("Hallo"), say("Weiter")];
    const terms = { seq: 1, op: "operation-2" };
    assert.deepEqual(await registry.runAll("workshop1", both, personId, terms), { ok: true, value: 4 });
    const restarted = createRegistry({
      storage: memory,
      clock,
      random: systemRandom,
      templates: TEMPLATES,
      logger: silent,
    });
    assert.deepEqual(await restarted.run("workshop1", say("Hallo"), personId, "operation-1"), first);
    assert.equal((await memory.loadWorkshop("workshop1"))?.seq, 4);
  });

  it("[CO14] takes an id of one person for another operation than the same id of another", async () => {
    const { registry, personId } = await aRegistry();
    const say = { name: "broadcast.send", input: { text: "Hallo" } } as const;
    await registry.run("workshop1", say, personId, "operation-1");
    assert.deepEqual(await registry.run("workshop1", say, "person-other", "operation-1"), {
      ok: false,
      code: "no-session",
    });
  });

  it("[PE7] decides with who is connected at that moment", async () => {
    const { registry, personId } = await aRegistry();
    const rooms = [{ name: "Eins" }, { name: "Zwei" }];
    const assignment = { kind: "manual", members: { [personId]: 1 } } as const;
    await registry.run("workshop1", { name: "round.begin", input: { rooms, assignment } }, personId);
    // Out of the time in which whoever joins counts as present.
    clock.ms += 3_600_000;
    const join = async (id: string) => {
      const input = { personId: id, name: id, role: "participant" } as const;
      await registry.run("workshop1", { name: "person.join", input }, null);
      const { round } = registry.peek("workshop1")?.state ?? {};
      return round?.roomIds.indexOf(round.members[id] ?? "");
    };
    assert.equal(await join("guest-1"), 0);
    clock.ms += 3_600_000;
    registry.decideWith((id) => (guest) => id === "workshop1" && guest === "guest-1");
    assert.equal(await join("guest-2"), 1);
  });

  it("[SE2] gives one command at a time to each workshop", async () => {
    let inside = 0;
    const { registry, personId } = await aRegistry((memory) => ({
      async commit(...args) {
        inside += 1;
        assert.equal(inside, 1);
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1;
        return memory.commit(...args);
      },
    }));
    const titles = Array.from({ length: 50 }, (_, index) => `Titel ${index}`);
    const results = await Promise.all(
      titles.map((title) => registry.run("workshop1", retitle(title), personId)),
    );
    assert.deepEqual(
      results.map((result) => result.ok && result.value),
      titles.map((_, index) => index + 3),
    );
    assert.equal(registry.peek("workshop1")?.state.head.title, "Titel 49");
  });

  it("[SE3] changes nothing and tells nobody when storing fails, and goes on when it works again", async () => {
    let fails = true;
    const { registry, commits, personId } = await aRegistry((memory) => ({
      commit: async (...args) => {
        if (fails) throw new StorageError("disk full");
        return memory.commit(...args);
      },
    }));
    assert.deepEqual(await registry.run("workshop1", retitle("B"), personId), {
      ok: false,
      code: "unavailable",
    });
    assert.equal(registry.peek("workshop1")?.state.head.title, "A");
    assert.equal(commits.length, 0);
    fails = false;
    assert.deepEqual(await registry.run("workshop1", retitle("B"), personId), { ok: true, value: 3 });
  });

  it("[SE11] stamps what is stored with who gave the command and when, and tells it", async () => {
    const { registry, memory, commits, personId } = await aRegistry();
    await registry.run("workshop1", retitle("B"), personId);
    await registry.run("workshop1", retitle("C"), null);
    const stamps = [personId, null].map((by) => ({ by, atMs: 1_000_000 }));
    assert.deepEqual(
      (await memory.loadWorkshop("workshop1"))?.events.slice(-2).map(({ stamp }) => stamp),
      stamps,
    );
    assert.deepEqual(
      commits.map(({ stamp }) => stamp),
      stamps,
    );
    assert.ok(!("stamp" in (commits[0]?.events[0] ?? {})));
  });

  it("gives several commands in one step, all or none, on the state that was meant", async () => {
    const { registry, commits, personId } = await aRegistry();
    const both = [retitle("B"), { name: "agenda.add", input: { title: "A", minutes: 5 } }] as const;
    assert.deepEqual(await registry.runAll("workshop1", both, personId, { seq: 2 }), { ok: true, value: 4 });
    assert.equal(commits.length, 1);
    assert.deepEqual(await registry.runAll("workshop1", both, personId, { seq: 2 }), {
      ok: false,
      code: "conflict",
    });
    const bad = [retitle("C"), { name: "agenda.remove", input: { phaseId: "nothing" } }] as const;
    assert.deepEqual(await registry.runAll("workshop1", bad, personId, { seq: 4 }), {
      ok: false,
      code: "not-found",
    });
    assert.equal(registry.peek("workshop1")?.state.head.title, "B");
  });

  it("[SE4] reads again and decides again when somebody else wrote first", async () => {
    const { registry, memory, commits, personId } = await aRegistry();
    await registry.load("workshop1");
    const foreign: WorkshopEvent = { name: "workshop-ended", endedAtMs: 5 };
    await memory.commit("workshop1", 2, [foreign]);
    const ended = await registry.run("workshop1", { name: "round.discard", input: {} }, personId);
    assert.equal(ended.ok, false);
    assert.deepEqual(await registry.run("workshop1", retitle("B"), personId), { ok: true, value: 4 });
    assert.equal(commits.at(-1)?.after.state.endedAtMs, 5);
  });

  it("answers a command that is done already with the seq of today, and stores nothing", async () => {
    const { registry, commits, personId } = await aRegistry();
    assert.deepEqual(await registry.run("workshop1", retitle("A"), personId), { ok: true, value: 2 });
    assert.equal(commits.length, 0);
  });

  it("knows no workshop that is not there, and keeps nothing of the asking", async () => {
    const { registry, personId } = await aRegistry();
    for (let count = 0; count < 100; count += 1) {
      assert.equal(await registry.load(`missing${count}`), null);
      assert.deepEqual(await registry.run(`missing${count}`, retitle("B"), personId), {
        ok: false,
        code: "not-found",
      });
    }
    assert.equal(registry.loadedCount(), 0);
  });

  it("loads once for many who ask, and again after a failure", async () => {
    let loads = 0;
    const { registry } = await aRegistry((memory) => ({
      loadWorkshop: async (id) => {
        loads += 1;
        if (loads === 1) throw new StorageError("not now");
        return memory.loadWorkshop(id);
      },
    }));
    await assert.rejects(registry.load("workshop1"), StorageError);
    const loaded = await Promise.all(Array.from({ length: 20 }, () => registry.load("workshop1")));
    assert.ok(loaded.every((committed) => committed?.seq === 2));
    assert.equal(loads, 2);
  });

  it("a listener that fails keeps nobody else from being told", async () => {
    const { registry, commits, personId } = await aRegistry();
    const late: Commit[] = [];
    registry.onCommit(() => {
      throw new Error("a fault of one part");
    });
    registry.onCommit((commit) => void late.push(commit));
    assert.equal((await registry.run("workshop1", retitle("B"), personId)).ok, true);
    assert.equal(commits.length + late.length, 2);
  });

  it("[SE5] finishes what is under way when it drains, and takes no more", async () => {
    const { registry, personId, memory } = await aRegistry();
    const running = registry.run("workshop1", retitle("B"), personId);
    const drained = registry.drain();
    assert.deepEqual(await registry.run("workshop1", retitle("C"), personId), {
      ok: false,
      code: "unavailable",
    });
    await drained;
    assert.equal((await memory.loadWorkshop("workshop1"))?.seq, 3);
    assert.deepEqual(await running, { ok: true, value: 3 });
  });

  it("forgets a workshop and can take that back", async () => {
    const { registry, personId } = await aRegistry();
    await registry.load("workshop1");
    await registry.forget("workshop1");
    assert.equal(registry.peek("workshop1"), null);
    assert.equal(await registry.load("workshop1"), null);
    assert.deepEqual(await registry.run("workshop1", retitle("B"), personId), {
      ok: false,
      code: "not-found",
    });
    registry.recall("workshop1");
    assert.equal((await registry.run("workshop1", retitle("B"), personId)).ok, true);
  });
});
