import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { StateAnswer } from "#lib/protocol/http.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import type { Storage } from "#server/ports.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import {
  ask,
  connectSocket,
  createWorkshop,
  joinWorkshop,
  startServer,
  type TestServer,
  until,
} from "./app.fixture.ts";

/** Storage that several servers use one after another. */
function aLastingStorage(): Storage {
  return { ...createMemoryStorage(), close: async () => {} };
}

/** A workshop whose only round is open for ten minutes; the server is stopped in the middle of it. */
async function aRoundThatWasInterrupted(storage: Storage) {
  const server = await startServer({}, { storage });
  const { workshopId, token, joinCode } = await createWorkshop(server.origin);
  await joinWorkshop(server.origin, joinCode, "Kim");
  const moderator = await connectSocket(server.origin, token, { reconnection: false });
  await moderator.send("round.prepare", {
    rooms: [{ name: "A" }],
    assignment: { kind: "random" },
    minutes: 10,
  });
  await moderator.send("round.open", {});
  const state = await stateOf(server, workshopId, token);
  assert.equal(await server.close(), true);
  return { workshopId, token, endsAtMs: endOf(state) };
}

async function stateOf(server: TestServer, workshopId: string, token: string): Promise<WorkshopState> {
  const { json } = await ask(server.origin, "GET", `/api/workshops/${workshopId}`, { token });
  return (json as StateAnswer).state;
}

function endOf({ round }: WorkshopState): number {
  assert.ok(round?.state === "open" && round.timer.kind === "running");
  return round.timer.endsAtMs;
}

/** A clock that shows `atMs` now and then goes on, at this pace. */
function aClockAt(atMs: number, pace = 1): { now(): number } {
  const beganMs = Date.now();
  return { now: () => Math.floor(atMs + (Date.now() - beganMs) * pace) };
}

describe("a server that starts again", () => {
  it("[SE6] keeps the end of a running round", async () => {
    const storage = aLastingStorage();
    const { workshopId, token, endsAtMs } = await aRoundThatWasInterrupted(storage);
    const server = await startServer({}, { storage });
    assert.equal(endOf(await stateOf(server, workshopId, token)), endsAtMs);
    await server.close();
  });

  for (const [what, pace] of [
    ["though nobody is there to ask", 1],
    ["also when its timer comes a moment early", 0.98],
  ] as const)
    it(`[SE6] ends the round on time, ${what}`, async () => {
      const storage = aLastingStorage();
      const { workshopId, endsAtMs } = await aRoundThatWasInterrupted(storage);
      const clock = aClockAt(endsAtMs - 400, pace);
      const server = await startServer({}, { storage, clock });
      let closing: number | undefined;
      const look = async (): Promise<void> => {
        const events = (await storage.loadWorkshop(workshopId))?.events ?? [];
        const event = events.find(({ name }) => name === "round-closing");
        if (event?.name === "round-closing") closing = event.closesAtMs;
      };
      const eye = setInterval(() => void look(), 20);
      await until(() => closing !== undefined, "the round closes");
      clearInterval(eye);
      // 60 s of grace, counted from the moment when the server looked.
      const lateMs = (closing ?? 0) - 60_000 - endsAtMs;
      assert.ok(lateMs >= 0 && lateMs < 300, `${lateMs} ms late`);
      await server.close();
    });

  it("[SE6] closes a round whose time was over while it was away", async () => {
    const storage = aLastingStorage();
    const { workshopId, token, endsAtMs } = await aRoundThatWasInterrupted(storage);
    const server = await startServer({}, { storage, clock: aClockAt(endsAtMs + 3_600_000) });
    const moderator = await connectSocket(server.origin, token, { reconnection: false });
    await until(
      () =>
        moderator.snapshots[0]?.state.round?.state === "closing" ||
        moderator.events.some(({ event }) => event?.name === "round-closing"),
      "the round closes",
    );
    assert.equal((await stateOf(server, workshopId, token)).round?.state, "closing");
    await server.close();
  });

  it("[SE7] brings its people back by themselves, with everything that was answered", async () => {
    const storage = aLastingStorage();
    const first = await startServer({}, { storage });
    const { token, joinCode } = await createWorkshop(first.origin);
    const client = await connectSocket(first.origin, token, {
      reconnectionDelay: 20,
      reconnectionDelayMax: 50,
    });
    const reasons: string[] = [];
    client.socket.on("disconnect", (reason) => void reasons.push(reason));
    const answers = Array.from({ length: 10 }, (_, index) =>
      client.send("head.change", { title: `Titel ${index}` }),
    );
    const joined = await joinWorkshop(first.origin, joinCode, "Kim");
    await Promise.all(answers);
    assert.equal(await first.close(), true);
    const second = await startServer({ PORT: new URL(first.origin).port }, { storage });
    await until(() => client.snapshots.length === 2, "a fresh snapshot");
    assert.deepEqual(reasons, ["transport close"]);
    const state = client.snapshots[1]?.state;
    assert.equal(state?.head.title, "Titel 9");
    assert.ok(state.people.some(({ id }) => id === joined.personId));
    client.socket.disconnect();
    await second.close();
  });
});

describe("a server that stops", () => {
  it("[SE5] says so, takes nobody in and is gone within ten seconds", async () => {
    let release = (): void => {};
    const memory = createMemoryStorage();
    const storage: Storage = {
      ...memory,
      commit: async (...args) => {
        await new Promise<void>((resolve) => (release = resolve));
        return memory.commit(...args);
      },
    };
    const server = await startServer({}, { storage });
    const { token } = await createWorkshop(server.origin);
    const client = await connectSocket(server.origin, token, { reconnection: false });
    const answer = client.send("head.change", { title: "Bis zuletzt" });
    await client.send("clock.read", {});
    const startedMs = Date.now();
    const closed = server.close();
    assert.equal((await ask(server.origin, "GET", "/readyz")).status, 503);
    assert.equal((await ask(server.origin, "GET", "/healthz")).status, 200);
    assert.equal((await ask(server.origin, "POST", "/api/workshops", { body: { title: "A" } })).status, 503);
    await assert.rejects(connectSocket(server.origin, token, { reconnection: false }));
    release();
    assert.deepEqual(await answer, { ok: true, seq: 3 });
    assert.equal(await closed, true);
    assert.ok(Date.now() - startedMs < 10_000);
    await assert.rejects(fetch(`${server.origin}/healthz`));
  });
});
