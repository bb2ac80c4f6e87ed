import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import type { Card } from "#lib/board/card.ts";
import type { WorkshopEvent } from "#lib/model/event.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import { evolve } from "#lib/model/workshop.ts";
import {
  createControlClient,
  type Control,
  type ControlClient,
  type ControlSocket,
} from "./control-client.ts";

const ANNA = "anna-aaaaaaaaaaaaaaaa";
const PLENARY = "plenary-aaaaaaaaaaaaa";
const GROUP = "group-1-aaaaaaaaaaaaa";

const STATE: WorkshopState = {
  id: "workshop-aaaaaaaaaaaa",
  createdAtMs: 0,
  head: { title: "Netze knüpfen", language: "de", people: [] },
  joinCode: "K7QF2MXP",
  settings: { editing: "everyone", documentationVisible: true, door: "open" },
  people: [{ id: ANNA, name: "Anna", role: "participant", joinedAtMs: 0 }],
  rooms: [
    { id: PLENARY, name: "Plenum", kind: "plenary" },
    { id: GROUP, name: "Gruppe 1", kind: "group" },
  ],
  round: null,
  visits: {},
  broadcasts: [],
  help: [],
};

const RENAMED: WorkshopEvent = { name: "person-renamed", personId: ANNA, newName: "Anna B." };

/** The other end of the line, under the test's control. */
function aServer() {
  const listeners = new Map<string, (message: unknown) => void>();
  const sent: {
    name: string;
    input: object;
    terms: readonly object[];
    answer: (value: unknown) => void;
    fail: () => void;
  }[] = [];
  const server = { sent, connected: true, active: true, connects: 0, disconnects: 0, tell };
  const socket: ControlSocket = {
    get connected() {
      return server.connected;
    },
    get active() {
      return server.active;
    },
    transport: "websocket",
    on: (name, listener) => listeners.set(name, listener as (message: unknown) => void),
    emit: () => {},
    request: (name, input, _timeoutMs, ...terms) =>
      new Promise((resolve, reject) => {
        sent.push({ name, input, terms, answer: resolve, fail: () => reject(new Error("timeout")) });
      }),
    connect: () => (server.connects += 1),
    disconnect: () => (server.disconnects += 1),
  };
  function tell(name: string, message: unknown = {}): void {
    listeners.get(name)?.(message);
  }
  return { server, socket };
}

function connected(): {
  client: ControlClient;
  server: ReturnType<typeof aServer>["server"];
  time: { ms: number };
} {
  const { server, socket } = aServer();
  const time = { ms: 1000 };
  const client = createControlClient({ socket, evolve, clock: () => time.ms, random: () => 0 });
  server.tell("snapshot", { seq: 5, state: STATE, you: ANNA, nowMs: 60_000 });
  return { client, server, time };
}

function ready(client: ControlClient): Extract<Control, { kind: "ready" }> {
  const control = client.control.get();
  assert.ok(control.kind === "ready");
  return control;
}

function aCard(id: string, createdAt: number, title = id): Card {
  const roomId = GROUP;
  return { kind: "message", ref: `${roomId}/${id}`, id, roomId, createdAt, hidden: false, title, text: "" };
}

describe("createControlClient", () => {
  it("is ready with the first snapshot and applies the events that follow", () => {
    const { client, server } = connected();
    server.tell("event", { seq: 6, event: RENAMED });
    assert.equal(ready(client).seq, 6);
    assert.equal(ready(client).state.people[0]?.name, "Anna B.");
    server.tell("event", { seq: 7, event: null });
    assert.equal(ready(client).seq, 7);
  });

  it("passes over events that the snapshot already contains", () => {
    const { client, server } = connected();
    server.tell("event", { seq: 5, event: RENAMED });
    assert.equal(ready(client).state, STATE);
  });

  it("asks once for a fresh snapshot after a gap and goes on from there", () => {
    const { client, server } = connected();
    server.tell("event", { seq: 8, event: RENAMED });
    server.tell("event", { seq: 9, event: RENAMED });
    assert.deepEqual(
      server.sent.map((each) => each.name),
      ["clock.read", "snapshot.request"],
    );
    assert.equal(ready(client).seq, 5);
    server.tell("snapshot", { seq: 9, state: STATE, you: ANNA, nowMs: 60_000 });
    server.tell("event", { seq: 10, event: RENAMED });
    assert.equal(ready(client).seq, 10);
  });

  it("knows the server's time by its quickest answer, and lets a slow one change only what it contradicts", async (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const { client, server, time } = connected();
    const settle = () => new Promise((resolve) => setImmediate(resolve));
    /** The answer to the last question, after so long, when the server's clock said so. */
    const answer = async (afterMs: number, nowMs: number) => {
      time.ms += afterMs;
      server.sent.at(-1)?.answer({ ok: true, nowMs });
      await settle();
    };
    await answer(40, 60_020);
    assert.equal(client.now(), 60_040);
    assert.equal(server.sent.length, 1);

    // A server that has just started answers late: the time between is not half of the way.
    server.tell("snapshot", { seq: 6, state: STATE, you: ANNA, nowMs: 60_040 });
    await answer(2_000, 60_050);
    assert.equal(client.now(), 62_040);
    test.mock.timers.tick(2_000);
    assert.equal(server.sent.length, 3);
    await answer(60, 62_070);
    assert.equal(client.now(), 62_100);
    test.mock.timers.tick(10_000);
    assert.equal(server.sent.length, 3);

    // The clock of this device was set.
    time.ms -= 3_600_000;
    server.tell("snapshot", { seq: 7, state: STATE, you: ANNA, nowMs: 62_100 });
    await answer(1_000, 62_600);
    assert.equal(client.now(), 63_100);
    client.close();
  });

  it("holds cards by room, oldest first, and leaves out the bin", () => {
    const { client, server } = connected();
    server.tell("cards", {
      roomId: GROUP,
      changed: [aCard("b", 2), aCard("a", 1)],
      removed: [],
      reset: true,
    });
    const before = ready(client).cards.get(GROUP);
    server.tell("cards", { roomId: GROUP, changed: [aCard("b", 2, "neu"), aCard("c", 3)], removed: [] });
    const after = ready(client).cards.get(GROUP);
    assert.deepEqual(
      after?.map((card) => card.title),
      ["a", "neu", "c"],
    );
    assert.equal(after?.[0], before?.[0]);
    server.tell("cards", { roomId: GROUP, changed: [], removed: ["a"] });
    assert.equal(ready(client).cards.get(GROUP)?.length, 2);
    server.tell("cards", { roomId: GROUP, changed: [aCard("z", 9)], removed: [], reset: true });
    assert.equal(ready(client).cards.get(GROUP)?.length, 1);
  });

  it("changes the cards that it has by patches, and passes over patches of others", () => {
    const { client, server } = connected();
    const text = "Wir laden gemeinsam zum Frühstück ein, in jedem Monat.";
    server.tell("cards", {
      roomId: GROUP,
      changed: [{ ...aCard("a", 1), text }, aCard("b", 2)],
      removed: [],
      reset: true,
    });
    const before = ready(client).cards.get(GROUP);
    server.tell("cards", {
      roomId: GROUP,
      changed: [aCard("c", 3)],
      patched: [
        { id: "a", set: { title: "neu" }, splice: { text: [4, 5, "bitten"] } },
        { id: "unknown", set: { title: "fremd" } },
      ],
      removed: [],
    });
    const after = ready(client).cards.get(GROUP);
    assert.deepEqual(
      after?.map((card) => [card.title, card.text.slice(0, 20)]),
      [
        ["neu", "Wir bitten gemeinsam"],
        ["b", ""],
        ["c", ""],
      ],
    );
    assert.equal(after?.[1], before?.[1]);
  });

  it("forgets the cards of a room that may no longer be seen", () => {
    const { client, server } = connected();
    server.tell("cards", { roomId: GROUP, changed: [aCard("a", 1)], removed: [], reset: true });
    const round = {
      id: "round-1",
      number: 1,
      roomIds: [GROUP],
      members: {},
      minutes: 10,
      state: "open" as const,
      openedAtMs: 0,
      arrivesAtMs: 0,
      timer: { kind: "none" as const },
    };
    server.tell("event", { seq: 6, event: { name: "round-opened", round, rooms: STATE.rooms.slice(1) } });
    assert.equal(ready(client).cards.size, 0);
  });

  it("answers for a command that the line or the server did not answer", async () => {
    const { client, server } = connected();
    const accepted = client.send("help.raise", {});
    server.sent.at(-1)?.answer({ ok: true, seq: 6 });
    assert.deepEqual(await accepted, { ok: true, seq: 6 });
    const late = client.send("help.raise", {});
    for (let attempt = 0; attempt < 3; attempt += 1) {
      server.sent.at(-1)?.fail();
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.deepEqual(await late, { ok: false, code: "unavailable" });
    server.connected = false;
    assert.deepEqual(await client.send("help.raise", {}), { ok: false, code: "unavailable" });
  });

  it("[CO14] repeats a command whose answer was lost under the same id, when the line is there again", async () => {
    const { client, server } = connected();
    const sent = client.send("broadcast.send", { text: "Noch fünf Minuten" });
    const first = server.sent.at(-1);
    server.connected = false;
    server.tell("disconnect");
    first?.fail();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(server.sent.at(-1), first);
    server.connected = true;
    server.tell("snapshot", { seq: 6, state: STATE, you: ANNA, nowMs: 60_000 });
    await new Promise((resolve) => setImmediate(resolve));
    const second = server.sent.findLast(({ name }) => name === "broadcast.send");
    assert.notEqual(second, first);
    assert.deepEqual(second?.terms, first?.terms);
    second?.answer({ ok: true, seq: 6 });
    assert.deepEqual(await sent, { ok: true, seq: 6 });
    const next = client.send("broadcast.send", { text: "Noch fünf Minuten" });
    assert.notDeepEqual(server.sent.at(-1)?.terms, first?.terms);
    server.sent.at(-1)?.answer({ ok: true, seq: 7 });
    await next;
  });

  it("[CO10] asks once more when a gap shows that is younger than the answer to the one before", async () => {
    const { client, server } = connected();
    server.tell("event", { seq: 7, event: RENAMED });
    server.tell("snapshot", { seq: 7, state: STATE, you: ANNA, nowMs: 60_000 });
    server.tell("event", { seq: 9, event: RENAMED });
    server.tell("event", { seq: 8, event: RENAMED });
    const asked = (): number => server.sent.filter(({ name }) => name === "snapshot.request").length;
    assert.equal(asked(), 1);
    server.sent.find(({ name }) => name === "snapshot.request")?.answer({ ok: true, seq: 7 });
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(asked(), 2);
    server.tell("snapshot", { seq: 9, state: STATE, you: ANNA, nowMs: 60_000 });
    assert.equal(ready(client).seq, 9);
  });

  it("keeps what it knows while offline", () => {
    const { client, server } = connected();
    server.connected = false;
    server.tell("disconnect");
    assert.equal(ready(client).connection, "offline");
    assert.equal(ready(client).state, STATE);
    server.tell("snapshot", { seq: 6, state: STATE, you: ANNA, nowMs: 60_000 });
    assert.equal(ready(client).connection, "online");
  });

  it("does not wait for a dead line to be noticed when the device lost its network", () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    const { client, server } = connected();
    client.networkChanged(false);
    assert.equal(server.disconnects, 1);
    assert.equal(ready(client).connection, "offline");
    server.connected = false;
    client.networkChanged(true);
    assert.equal(server.connects, 1);
    client.networkChanged(false);
    mock.timers.tick(5000);
    assert.equal(server.connects, 2);
    mock.timers.reset();
  });

  it("ends with the server's reason and does not come back", () => {
    const { client, server } = connected();
    server.tell("farewell", { code: "no-session" });
    assert.deepEqual(client.control.get(), { kind: "ended", code: "no-session" });
    assert.equal(server.disconnects, 1);
    server.tell("snapshot", { seq: 6, state: STATE, you: ANNA, nowMs: 60_000 });
    assert.equal(client.control.get().kind, "ended");
  });

  it("waits at the door until it is let in", () => {
    const { server, socket } = aServer();
    const client = createControlClient({ socket, evolve, clock: () => 1000, random: () => 0 });
    server.tell("waiting", { you: ANNA, name: "Anna", sinceMs: 0, nowMs: 0 });
    assert.deepEqual(client.control.get(), { kind: "waiting", name: "Anna" });
    server.tell("disconnect");
    assert.equal(client.control.get().kind, "waiting");
    server.tell("snapshot", { seq: 5, state: STATE, you: ANNA, nowMs: 60_000 });
    assert.equal(ready(client).seq, 5);
    assert.equal(client.now(), 60_000);
    client.close();
  });

  it("ends when moderation turns away whoever waits", () => {
    const { server, socket } = aServer();
    const client = createControlClient({ socket, evolve, clock: () => 1000, random: () => 0 });
    server.tell("waiting", { you: ANNA, name: "Anna", sinceMs: 0, nowMs: 0 });
    server.tell("farewell", { code: "turned-away" });
    assert.deepEqual(client.control.get(), { kind: "ended", code: "turned-away" });
  });

  it("ends when the door refuses for good, and waits when it does not", () => {
    const { server, socket } = aServer();
    const client = createControlClient({ socket, evolve, clock: () => 0, random: () => 0 });
    server.tell("connect_error", { message: "websocket error" });
    assert.equal(client.control.get().kind, "connecting");
    server.tell("connect_error", { message: "no-session", data: { code: "no-session" } });
    assert.deepEqual(client.control.get(), { kind: "ended", code: "no-session" });
  });

  it("knows the server's time: first from the snapshot, then from half of a round trip", async () => {
    const { client, server, time } = connected();
    assert.equal(client.now(), 60_000);
    time.ms += 200;
    server.sent[0]?.answer({ ok: true, nowMs: 60_150 });
    await new Promise(setImmediate);
    assert.equal(client.now(), 60_250);
  });
});
