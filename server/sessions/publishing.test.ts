import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { TEMPLATES } from "#lib/model/templates.ts";
import { createWorkshop } from "#lib/model/workshop.ts";
import type { Documents, Logger } from "#server/ports.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import { createPublishing } from "./publishing.ts";
import { createRegistry } from "./registry.ts";
import { systemRandom } from "./secrets.ts";

const ID = "workshop1";

/** A workshop in which people write, and who is asked for whose cards; `answer` says whose are left. */
async function aReveal(
  test: TestContext,
  answer: (time: number, people: readonly string[]) => readonly string[],
) {
  test.mock.timers.enable({ apis: ["setTimeout"] });
  const storage = createMemoryStorage();
  const complaints: string[] = [];
  const logger: Logger = { info() {}, warn() {}, error: (event) => void complaints.push(event) };
  const clock = { now: () => 1_000_000 };
  const registry = createRegistry({ storage, clock, random: systemRandom, templates: TEMPLATES, logger });
  const asked: (readonly string[])[] = [];
  const publish: Documents["publish"] = async (_workshopId, { people }) => {
    asked.push(people);
    return answer(asked.length, people);
  };
  const publishing = createPublishing({ registry, documents: { publish }, random: systemRandom, logger });
  const created = createWorkshop(
    { title: "A" },
    { id: ID, joinCode: "22222222", now: 0, random: systemRandom },
  );
  assert.ok(created.ok);
  const { events, personId } = created.value;
  await storage.createWorkshop(ID, "22222222", events);
  await registry.run(ID, { name: "writing.start", input: {} }, personId);
  await registry.run(ID, { name: "writing.reveal", input: {} }, personId);
  return { registry, publishing, asked, complaints, personId };
}

/** What follows without any time passing. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe("createPublishing", () => {
  it("[PW3] asks again for those whose cards are left, and for nobody else", async (test) => {
    const { registry, asked, complaints, personId } = await aReveal(test, (time, people) =>
      time === 1 ? people : [],
    );
    await quiet();
    assert.notEqual(registry.peek(ID)?.state.shares, undefined);
    test.mock.timers.tick(5_000);
    await quiet();
    assert.deepEqual(asked, [[personId], [personId]]);
    assert.equal(registry.peek(ID)?.state.shares, undefined);
    assert.deepEqual(complaints, []);
  });

  it("[PW3] holds up nobody for a document that stays damaged", async (test) => {
    const { registry, asked, complaints } = await aReveal(test, (_time, people) => people);
    for (let time = 0; time < 5; time += 1) {
      await quiet();
      test.mock.timers.tick(5_000);
    }
    await quiet();
    assert.equal(asked.length, 3);
    assert.equal(registry.peek(ID)?.state.shares, undefined);
    assert.deepEqual(complaints, ["cards-left"]);
  });

  it("[PW3] does not wait any more once the server stops, and leaves the rest to the next one", async (test) => {
    const { registry, publishing, asked } = await aReveal(test, (_time, people) => people);
    await quiet();
    publishing.close();
    await publishing.settled();
    assert.equal(asked.length, 1);
    assert.notEqual(registry.peek(ID)?.state.shares, undefined);
  });
});
