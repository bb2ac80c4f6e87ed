import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TEMPLATES } from "#lib/model/templates.ts";
import { createWorkshop } from "#lib/model/workshop.ts";
import { type Logger, type Storage, StorageError } from "#server/ports.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import { createLogBook } from "./log-book.ts";
import { createRegistry } from "./registry.ts";
import { systemRandom } from "./secrets.ts";

const silent: Logger = { info() {}, warn() {}, error() {} };
const clock = { now: () => 1_000_000 };

async function aBook(change: (storage: Storage) => Partial<Storage> = () => ({})) {
  const memory = createMemoryStorage();
  const storage = { ...memory, ...change(memory) };
  const registry = createRegistry({
    storage,
    clock,
    random: systemRandom,
    templates: TEMPLATES,
    logger: silent,
  });
  const book = createLogBook({ registry, storage, clock });
  const people = new Map<string, string>();
  const add = async (id: string) => {
    const joinCode = `CODE${people.size.toString().padStart(4, "0")}`;
    const created = createWorkshop({ title: id }, { id, joinCode, now: 0, random: systemRandom });
    assert.ok(created.ok);
    await memory.createWorkshop(id, joinCode, created.value.events);
    people.set(id, created.value.personId);
  };
  await add("workshop1");
  const who = (workshopId: string) => ({ workshopId, personId: people.get(workshopId) ?? "nobody" });
  const retitle = (title: string) =>
    registry.run("workshop1", { name: "head.change", input: { title } }, who("workshop1").personId);
  const titles = async () => {
    const page = await book.read(who("workshop1"));
    assert.ok(page.ok, JSON.stringify(page));
    return page.value.lines.flatMap(({ key, values }) => (key === "head-changed" ? [values.text] : []));
  };
  return { book, registry, memory, add, who, retitle, titles };
}

describe("createLogBook", () => {
  it("[LG5] misses nothing that is stored while it is being filled", async () => {
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let loads = 0;
    const { titles, retitle } = await aBook((memory) => ({
      async loadWorkshop(id) {
        loads += 1;
        const stored = await memory.loadWorkshop(id);
        // The second load is the log's.
        if (loads === 2) await held;
        return stored;
      },
    }));
    await retitle("Eins");
    const read = titles();
    await retitle("Zwei");
    await retitle("Drei");
    letGo();
    assert.deepEqual(await read, ["Drei", "Zwei", "Eins"]);
    assert.equal(loads, 2);
    await retitle("Vier");
    assert.deepEqual((await titles()).slice(0, 2), ["Vier", "Drei"]);
    assert.equal(loads, 2, "it is held ready");
  });

  it("[LG5] is filled anew after a gap", async () => {
    const { titles, retitle, memory, registry } = await aBook();
    await retitle("Eins");
    await titles();
    // Somebody else writes, which the registry finds out at its next command.
    const head = { title: "Fremd", language: "de", people: [] } as const;
    await memory.commit("workshop1", 3, [{ name: "head-changed", head }]);
    await retitle("Zwei");
    assert.equal(registry.peek("workshop1")?.seq, 5);
    assert.deepEqual(await titles(), ["Zwei", "Fremd", "Eins"]);
  });

  it("holds only the logs that were asked for last", async () => {
    let loads = 0;
    const { book, add, who } = await aBook((memory) => ({
      loadWorkshop(id) {
        loads += 1;
        return memory.loadWorkshop(id);
      },
    }));
    for (let count = 0; count < 25; count += 1) {
      await add(`other-${count}`);
      assert.ok((await book.read(who(`other-${count}`))).ok);
    }
    const before = loads;
    assert.ok((await book.read(who("other-24"))).ok);
    assert.equal(loads, before);
    assert.ok((await book.read(who("other-0"))).ok);
    assert.equal(loads, before + 1);
  });

  it("can be asked again when storage could not be read", async () => {
    let fails = true;
    let loads = 0;
    const { titles, retitle, book, who } = await aBook((memory) => ({
      async loadWorkshop(id) {
        loads += 1;
        if (loads > 1 && fails) throw new StorageError("not now");
        return memory.loadWorkshop(id);
      },
    }));
    await retitle("Eins");
    await assert.rejects(book.read(who("workshop1")), StorageError);
    fails = false;
    assert.deepEqual(await titles(), ["Eins"]);
  });

  it("forgets what is erased, and knows nobody in it", async () => {
    const { book, who, titles, registry, memory } = await aBook();
    await titles();
    await registry.forget("workshop1");
    await memory.eraseWorkshop("workshop1");
    book.forget("workshop1");
    assert.deepEqual(await book.read(who("workshop1")), { ok: false, code: "no-session" });
    assert.deepEqual(await book.undo(who("workshop1"), 1, 1), { ok: false, code: "no-session" });
  });
});
