import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { TestContext } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Access, Line } from "#server/ports.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import { createDocuments } from "./documents.ts";

const KEEP_ALIVE = "1,1,0";

/** A line whose peer answers pings if it is `alive`. */
interface TestLine {
  readonly written: string[];
  readonly state: { alive: boolean; terminatedAtMs: number | null };
  say(...bytes: number[]): void;
}

/** Documents whose time the test holds in its hand. */
async function aServer(test: TestContext) {
  test.mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  let nowMs = 0;
  test.mock.method(performance, "now", () => nowMs);
  const storage = createMemoryStorage();
  await storage.createWorkshop("workshop-1", "AAAA2222", []);
  const access: Access = {
    load: async () => true,
    grantOf: () => "write",
    boardRightsOf: () => ({ moderates: false, editing: "everyone" }),
  };
  const logger = { info() {}, warn() {}, error() {} };
  const documents = createDocuments({ storage, access, logger });

  return {
    pass(seconds: number) {
      for (let count = 0; count < seconds * 2; count += 1) {
        nowMs += 500;
        test.mock.timers.tick(500);
      }
    },
    nowMs: () => nowMs,
    async enter(personId: string): Promise<TestLine> {
      const written: string[] = [];
      const state: TestLine["state"] = { alive: true, terminatedAtMs: null };
      let open = true;
      let say: (bytes: Uint8Array) => void = () => {};
      let alive = (): void => {};
      const onClosed: (() => void)[] = [];
      const line: Line = {
        isOpen: () => open,
        write: ({ message }) => void written.push([...message].join()),
        unreadBytes: () => 0,
        onceRead() {},
        pause() {},
        resume() {},
        close() {
          line.terminate();
        },
        terminate() {
          open = false;
          state.terminatedAtMs ??= nowMs;
          for (const call of onClosed.splice(0)) call();
        },
        ping() {
          if (state.alive) alive();
        },
        listen(listener) {
          say = listener.message;
          alive = listener.alive;
        },
        onceClosed: (callback) => void onClosed.push(callback),
      };
      documents.carry(line, "workshop-1", "rooms/room-01", { workshopId: "workshop-1", personId });
      while (written.length === 0) await nextTurn();
      return { written, state, say: (...bytes) => say(Uint8Array.from(bytes)) };
    },
  };
}

describe("createDoor", () => {
  it("[SY10] tells idle clients something at least every 20 s, and nothing to those who hear enough", async (test) => {
    const server = await aServer(test);
    const idle = await server.enter("anna");
    idle.written.length = 0;
    let lastMs = server.nowMs();
    for (let second = 0; second < 120; second += 1) {
      server.pass(1);
      if (idle.written.splice(0).length > 0) {
        assert.ok(server.nowMs() - lastMs <= 20_000);
        lastMs = server.nowMs();
      }
    }
    assert.ok(server.nowMs() - lastMs <= 20_000);

    // Somebody else says where they are; everybody hears of it.
    const berta = await server.enter("berta");
    for (let clock = 1; clock < 12; clock += 1) {
      berta.say(1, 6, 1, 77, clock, 2, 123, 125);
      server.pass(10);
    }
    assert.ok(idle.written.length >= 11);
    assert.ok(!idle.written.includes(KEEP_ALIVE));
  });

  it("[SY17] gives up a connection that is half open within 45 s, and keeps one that only says nothing", async (test) => {
    const server = await aServer(test);
    const silent = await server.enter("anna");
    const gone = await server.enter("berta");
    server.pass(33);
    gone.state.alive = false;
    const sinceMs = server.nowMs();
    server.pass(300);
    assert.ok(gone.state.terminatedAtMs !== null && gone.state.terminatedAtMs - sinceMs <= 45_000);
    assert.equal(silent.state.terminatedAtMs, null);
  });
});
