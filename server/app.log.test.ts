import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Ack, LogAnswer } from "#lib/protocol/control.ts";
import type { LogLine } from "#lib/model/log.ts";
import { StorageError } from "#server/ports.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import {
  connectSocket,
  createWorkshop,
  joinWorkshop,
  startServer,
  type TestServer,
  type TestSocket,
  until,
} from "./app.fixture.ts";

let server: TestServer;
before(async () => {
  server = await startServer();
});
const open: TestSocket[] = [];
after(async () => {
  for (const { socket } of open) socket.disconnect();
  await server.close();
});

async function enter(token: string): Promise<TestSocket> {
  const connected = await connectSocket(server.origin, token);
  open.push(connected);
  return connected;
}

/** A workshop with its moderator, a second one and a participant. */
async function aWorkshop() {
  const made = await createWorkshop(server.origin);
  const nora = await enter(made.token);
  const second = await joinWorkshop(server.origin, made.joinCode, "Jona");
  await must(nora, "person.promote", { personId: second.personId, role: "moderator" });
  const jona = await enter(second.token);
  const third = await joinWorkshop(server.origin, made.joinCode, "Anna");
  const anna = await enter(third.token);
  return {
    made,
    nora,
    jona,
    anna,
    ids: { nora: made.personId, jona: second.personId, anna: third.personId },
  };
}

async function must(socket: TestSocket, name: string, input: object): Promise<number> {
  const ack = await socket.send(name, input);
  assert.ok(ack.ok, `${name}: ${JSON.stringify(ack)}`);
  return ack.seq;
}

function read(socket: TestSocket, input: object = {}): Promise<LogAnswer> {
  return socket.socket.emitWithAck("log.read", input) as Promise<LogAnswer>;
}

async function lines(socket: TestSocket): Promise<readonly LogLine[]> {
  const answer = await read(socket);
  assert.ok(answer.ok);
  return answer.lines;
}

function undo(socket: TestSocket, from: number, to = from): Promise<Ack> {
  return socket.send("log.undo", { from, to });
}

describe("log.read", () => {
  it("[LG5] tells moderation what happened, by whom and when, from the beginning on", async () => {
    const { nora, jona, ids } = await aWorkshop();
    const beforeMs = Date.now();
    await must(jona, "agenda.add", { title: "Ordnen", minutes: 5 });
    const all = await lines(nora);
    assert.equal(all.at(-1)?.key, "workshop-created");
    const [newest] = all;
    assert.ok(newest);
    assert.deepEqual(
      [newest.key, newest.by, newest.byName, newest.values.text, newest.undoable],
      ["agenda-changed", ids.jona, "Jona", "Ordnen", true],
    );
    assert.ok(newest.atMs !== undefined && newest.atMs >= beforeMs && newest.atMs <= Date.now());
    assert.equal(all.at(-1)?.by, ids.nora);
  });

  it("[LG5] goes on with what happens, also in the moment in which it is read", async () => {
    const { nora, jona } = await aWorkshop();
    const first = read(nora);
    const sent = Array.from({ length: 8 }, (_, number) =>
      must(jona, "broadcast.send", { text: `Durchsage ${number}` }),
    );
    assert.ok((await first).ok);
    await Promise.all(sent);
    const texts = (await lines(nora)).slice(0, 8).map(({ values }) => values.text);
    assert.deepEqual(
      texts,
      Array.from({ length: 8 }, (_, number) => `Durchsage ${7 - number}`),
    );
  });

  it("[LG4] comes page by page", async () => {
    const { nora } = await aWorkshop();
    const answer = await read(nora, { before: 3 });
    assert.ok(answer.ok);
    assert.deepEqual([answer.more, answer.lines.map(({ seq }) => seq)], [false, [2, 1]]);
    for (const input of [{ before: 0 }, { before: "3" }, { after: 3 }, null, 7])
      assert.equal((await read(nora, input as object)).ok, input === null);
  });

  it("[LG5] is moderation's alone, also after somebody has lost the role", async () => {
    const { nora, jona, anna, ids } = await aWorkshop();
    assert.deepEqual(await read(anna), { ok: false, code: "not-allowed" });
    assert.ok((await read(jona)).ok);
    await must(nora, "person.promote", { personId: ids.jona, role: "scribe" });
    assert.deepEqual(await read(jona), { ok: false, code: "not-allowed" });
    assert.deepEqual(await undo(jona, 1), { ok: false, code: "not-allowed" });
  });

  it("[VW6] stamps events for moderation, and for nobody else", async () => {
    const { nora, jona, anna, ids } = await aWorkshop();
    const seq = await must(jona, "head.change", { title: "Neu" });
    const told = async (socket: TestSocket) => {
      await until(() => socket.events.some((event) => event.seq === seq), "the event");
      return socket.events.find((event) => event.seq === seq);
    };
    assert.equal((await told(nora))?.stamp?.by, ids.jona);
    assert.equal((await told(anna))?.stamp, undefined);
    assert.ok((await told(anna))?.event);
    assert.ok(!JSON.stringify(anna.snapshots).includes('"stamp"'));
  });
});

describe("log.undo", () => {
  it("[LG2] takes back another moderator's action under one's own name", async () => {
    const { nora, jona, ids } = await aWorkshop();
    const seq = await must(jona, "person.remove", { personId: ids.anna });
    assert.ok((await undo(nora, seq)).ok);
    const [newest, earlier] = await lines(nora);
    assert.deepEqual([newest?.key, newest?.by], ["person-readmitted", ids.nora]);
    assert.equal(earlier?.undoable, undefined);
  });

  it("[LG2] takes back all that one command did, or nothing", async () => {
    const { nora } = await aWorkshop();
    await must(nora, "agenda.use", { template: "peer-advice" });
    const phases = nora.events.at(-1)?.event;
    assert.ok(phases?.name === "agenda-changed");
    const phaseId = phases.phases[0]?.id;
    const started = await must(nora, "agenda.start", { phaseId });
    const skipped = await must(nora, "agenda.skip", { phaseId });
    assert.equal(skipped, started + 2);
    assert.deepEqual(await undo(nora, started, skipped), { ok: false, code: "conflict" });
    const back = await undo(nora, skipped - 1, skipped);
    assert.deepEqual(back, { ok: true, seq: skipped + 2 });
    const restarted = nora.events.find(({ seq }) => seq === skipped + 2)?.event;
    assert.ok(restarted?.name === "phase-started" && restarted.current?.phaseId === phaseId);
  });

  it("[LG3] refuses what somebody has changed since, and what was taken back already", async () => {
    const { nora, jona } = await aWorkshop();
    const first = await must(nora, "head.change", { title: "Eins" });
    const second = await must(jona, "head.change", { title: "Zwei" });
    assert.deepEqual(await undo(nora, first), { ok: false, code: "conflict" });
    const both = await Promise.all([undo(nora, second), undo(jona, second)]);
    assert.equal(both.filter(({ ok }) => ok).length, 1);
  });

  it("refuses what has no shape", async () => {
    const { nora } = await aWorkshop();
    for (const input of [{}, { from: 3 }, { from: 4, to: 3 }, { from: 1, to: 500 }, null])
      assert.deepEqual(await nora.send("log.undo", input), { ok: false, code: "invalid" });
  });
});

describe("log.read, while the disk cannot be read", () => {
  it("[LG5] is refused as what may be asked again, not as a fault", async (test) => {
    const memory = createMemoryStorage();
    let isAway = false;
    const loadWorkshop: typeof memory.loadWorkshop = (id) =>
      isAway ? Promise.reject(new StorageError("away")) : memory.loadWorkshop(id);
    const own = await startServer({ LOG_LEVEL: "silent" }, { storage: { ...memory, loadWorkshop } });
    test.after(() => own.close());
    const made = await createWorkshop(own.origin);
    const nora = await connectSocket(own.origin, made.token);
    test.after(() => nora.socket.disconnect());
    isAway = true;
    assert.deepEqual(await read(nora), { ok: false, code: "unavailable" });
    isAway = false;
    assert.equal((await read(nora)).ok, true);
  });
});
