import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { io, type Socket } from "socket.io-client";
import type { Activity, Presence } from "#lib/protocol/control.ts";
import type { EntryAnswer } from "#lib/protocol/http.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import {
  ask,
  connectSocket,
  createWorkshop,
  joinWorkshop,
  startServer,
  type TestServer,
  type TestSocket,
  until,
} from "./app.fixture.ts";

let server: TestServer;
let origin: string;
before(async () => {
  server = await startServer();
  origin = server.origin;
});
after(() => server.close());

const open: Socket[] = [];
after(() => {
  for (const socket of open) socket.disconnect();
});

async function enter(token: string, options: Parameters<typeof connectSocket>[2] = {}): Promise<TestSocket> {
  const connected = await connectSocket(origin, token, options);
  open.push(connected.socket);
  return connected;
}

/** A workshop with a moderator and so many participants, all connected. */
async function aWorkshop(participants: number) {
  const created = await createWorkshop(origin);
  const moderator = await enter(created.token);
  const guests: { readonly entry: EntryAnswer; readonly client: TestSocket }[] = [];
  for (let number = 1; number <= participants; number += 1) {
    const entry = await joinWorkshop(origin, created.joinCode, `Gast ${number}`);
    guests.push({ entry, client: await enter(entry.token) });
  }
  return { ...created, moderator, guests };
}

function farewellOf(socket: Socket): Promise<string> {
  return new Promise((resolve) => socket.once("farewell", ({ code }: { code: string }) => resolve(code)));
}

function refusalOf(auth: object, options: object = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = io(origin, {
      auth,
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      ...options,
    });
    open.push(socket);
    socket.once("connect", () => resolve("connected"));
    socket.once("connect_error", (error) => resolve(error.message));
  });
}

describe("connecting", () => {
  it("[CO1] greets with the view, the clock, the presence and the cards of every readable room", async () => {
    const { guests, moderator } = await aWorkshop(1);
    const [guest] = guests;
    assert.ok(guest);
    const [snapshot] = guest.client.snapshots;
    assert.equal(snapshot?.you, guest.entry.personId);
    assert.equal(snapshot.state.people.length, 2);
    assert.ok(Math.abs(snapshot.nowMs - Date.now()) < 5000);
    await until(() => guest.client.cards.length === 1 && moderator.cards.length === 1, "the plenary's cards");
    assert.deepEqual(guest.client.cards[0], {
      roomId: snapshot.state.rooms[0]?.id,
      changed: [],
      removed: [],
      reset: true,
    });
  });

  it("[CO2] refuses whoever has no session", async () => {
    const { workshopId, token } = await createWorkshop(origin);
    const other = await createWorkshop(origin);
    assert.equal(await refusalOf({}), "no-session");
    assert.equal(await refusalOf({ token: "x".repeat(43) }), "no-session");
    assert.equal(await refusalOf({ token: { toString: null } }), "no-session");
    assert.equal(await refusalOf({ workshopId }), "no-session");
    assert.equal(await refusalOf({ workshopId: other.workshopId, token }), "no-session");
  });

  it("[CO2] takes a browser's cookie from our own page only", async () => {
    const { workshopId, token } = await createWorkshop(origin);
    const cookie = `nw_${workshopId}=${token}`;
    const from = (headers: Record<string, string>, transport: string): Promise<string> =>
      refusalOf({ workshopId }, { transports: [transport], extraHeaders: { Cookie: cookie, ...headers } });
    for (const transport of ["websocket", "polling"]) {
      assert.equal(await from({ Origin: origin }, transport), "connected", transport);
      for (const headers of [
        { Origin: "https://evil.example" },
        { Origin: "null" },
        { Origin: `${origin}.evil` },
        {},
      ])
        assert.match(await from(headers, transport), /error/, transport);
    }
    assert.equal(await from({ "Sec-Fetch-Site": "same-origin" }, "polling"), "connected");
  });

  it("[CO3] works by polling alone", async () => {
    const { token } = await createWorkshop(origin);
    const { socket, send } = await enter(token, { transports: ["polling"] });
    assert.equal(socket.io.engine.transport.name, "polling");
    assert.deepEqual(await send("settings.change", { door: "locked" }), { ok: true, seq: 3 });
  });

  it("[CO4] lets one person in with at most twelve sockets", async () => {
    const { token } = await createWorkshop(origin);
    for (let count = 0; count < 12; count += 1) await enter(token);
    assert.equal(await refusalOf({ token }), "too-many");
  });

  it("[CO4] counts them also when they come all at once, and takes back the place of each that goes", async () => {
    const memory = createMemoryStorage();
    const asked: (() => void)[] = [];
    const disk = setInterval(() => {
      for (const answer of asked.splice(0)) answer();
    }, 200);
    after(() => clearInterval(disk));
    const slow = await startServer(
      {},
      {
        storage: {
          ...memory,
          // As a disk answers: many in one moment.
          async findCredential(hash) {
            await new Promise<void>((resolve) => asked.push(resolve));
            return memory.findCredential(hash);
          },
        },
      },
    );
    after(() => slow.close());
    const { token } = await createWorkshop(slow.origin);
    const sockets: Socket[] = [];
    const comes = (): Promise<string> =>
      new Promise((resolve) => {
        const socket = io(slow.origin, {
          auth: { token },
          transports: ["websocket"],
          forceNew: true,
          reconnection: false,
        });
        sockets.push(socket);
        open.push(socket);
        socket.once("connect", () => resolve("connected"));
        socket.once("connect_error", (error) => resolve(error.message));
      });
    const answers = await Promise.all(Array.from({ length: 30 }, comes));
    assert.equal(answers.filter((answer) => answer === "connected").length, 12);
    assert.equal(answers.filter((answer) => answer === "too-many").length, 18);
    sockets.find((socket) => socket.connected)?.disconnect();
    while ((await comes()) !== "connected");
  });

  it("[CO7] gives nobody more commands for coming anew", async () => {
    const { token } = await createWorkshop(origin);
    const ask30 = async (): Promise<number> => {
      const { socket, send } = await enter(token);
      const answers = await Promise.all(Array.from({ length: 30 }, () => send("clock.read", {})));
      socket.disconnect();
      return answers.filter(({ ok }) => ok).length;
    };
    const sinceMs = performance.now();
    let taken = 0;
    for (let time = 0; time < 3; time += 1) taken += await ask30();
    const seconds = (performance.now() - sinceMs) / 1000;
    assert.ok(taken <= 31 + 10 * seconds, `${taken} in ${seconds} s`);
  });
});

describe("commands", () => {
  it("[CO5] are answered by their seq, and everybody is told exactly one event for each", async () => {
    const { moderator, guests } = await aWorkshop(2);
    const plan = { rooms: [{ name: "A" }, { name: "B" }], assignment: { kind: "random" }, minutes: 10 };
    const prepared = await moderator.send("round.prepare", plan);
    const opened = await moderator.send("round.open", {});
    assert.ok(prepared.ok && opened.ok);
    for (const client of [moderator, ...guests.map((guest) => guest.client)]) {
      const first = client.snapshots[0]?.seq ?? 0;
      await until(() => client.events.at(-1)?.seq === opened.seq, "the last event");
      assert.deepEqual(
        client.events.map(({ seq }) => seq),
        Array.from({ length: opened.seq - first }, (_, index) => first + 1 + index),
      );
    }
    const [guest] = guests;
    const told = guest?.client.events.find(({ seq }) => seq === prepared.seq);
    assert.equal(told?.event, null, "a preparation is the moderation's secret");
  });

  it("[CO5] run one after another, in whatever order they come", async () => {
    const { moderator } = await aWorkshop(0);
    const acks = await Promise.all(
      Array.from({ length: 20 }, (_, index) => moderator.send("head.change", { title: `Titel ${index}` })),
    );
    const seqs = acks.map((ack) => (ack.ok ? ack.seq : 0)).sort((one, other) => one - other);
    assert.equal(new Set(seqs).size, 20);
    assert.equal((seqs.at(-1) ?? 0) - (seqs[0] ?? 0), 19);
  });

  it("[CO6] of the wrong shape, name or role harm nobody", async () => {
    const { moderator, guests, joinCode } = await aWorkshop(1);
    const [guest] = guests;
    assert.ok(guest);
    const { send, socket } = guest.client;
    assert.deepEqual(await send("round.open", {}), { ok: false, code: "not-allowed" });
    assert.deepEqual(await send("person.rename", null), { ok: false, code: "invalid" });
    assert.deepEqual(await send("person.rename", "x"), { ok: false, code: "invalid" });
    assert.deepEqual(await send("person.join", { personId: "abcdefgh", name: "x", role: "moderator" }), {
      ok: false,
      code: "invalid",
    });
    for (const name of ["clock.tick", "nix", "__proto__", "constructor", "toString", "hasOwnProperty", ""])
      assert.deepEqual(await send(name, {}), { ok: false, code: "invalid" }, name);
    assert.deepEqual(await socket.emitWithAck("help.raise"), { ok: false, code: "no-round" });
    // No acknowledgement, too many arguments, bytes, a function in the middle.
    socket.emit("person.rename", null);
    socket.emit("help.raise");
    socket.emit("presence.set");
    socket.emit("person.rename", { personId: guest.entry.personId, name: "Neu" }, 1, 2, 3);
    socket.emit("person.rename", { personId: new Uint8Array(16), name: "x" });
    socket.emit(
      "snapshot.request",
      () => {},
      () => {},
    );
    assert.equal((await moderator.send("clock.read", {})).ok, true);
    await joinWorkshop(origin, joinCode, "Nachzüglerin");
    await until(
      () => guest.client.events.some(({ event }) => event?.name === "person-joined"),
      "life goes on",
    );
  });

  it("[CO7] of one person are limited to 30 at once, over all of their sockets", async () => {
    const { moderator, token } = await aWorkshop(0);
    const second = await enter(token);
    const acks = await Promise.all(
      Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? moderator : second).send("clock.read", {})),
    );
    const refused = acks.filter((ack) => !ack.ok && ack.code === "too-many").length;
    assert.ok(refused >= 25 && refused <= 30, `${refused} were refused`);
  });

  it("[CO7] whoever floods is cut off, and nobody else notices", async () => {
    const { guests, moderator } = await aWorkshop(1);
    const [guest] = guests;
    assert.ok(guest);
    const farewell = farewellOf(guest.client.socket);
    for (let count = 0; count < 5000; count += 1) guest.client.socket.emit("nix", null);
    assert.equal(await farewell, "too-many");
    await until(() => guest.client.socket.disconnected, "the cut");
    assert.equal((await moderator.send("clock.read", {})).ok, true);
  });

  it("[CO7] a message beyond 64 KiB closes only its own socket", async () => {
    const { guests, moderator } = await aWorkshop(1);
    const [guest] = guests;
    assert.ok(guest);
    const gone = new Promise((resolve) => guest.client.socket.once("disconnect", resolve));
    guest.client.socket.emit("person.rename", { personId: guest.entry.personId, name: "x".repeat(70_000) });
    await gone;
    assert.equal((await moderator.send("clock.read", {})).ok, true);
  });
});

describe("what each person is told", () => {
  it("[CO8] gains the cards of rooms when the right to read them comes, and loses them when it goes", async () => {
    const { moderator, guests } = await aWorkshop(2);
    const [one, other] = guests;
    assert.ok(one && other);
    const plan = {
      rooms: [{ name: "A" }, { name: "B" }],
      assignment: { kind: "manual", members: { [one.entry.personId]: 0, [other.entry.personId]: 1 } },
    };
    await moderator.send("round.prepare", plan);
    await moderator.send("round.open", {});
    const rooms = (): readonly string[] => one.client.cards.map(({ roomId }) => roomId);
    await until(() => rooms().length === 2, "the plenary and the own group");
    await moderator.send("round.close", { graceSeconds: 0 });
    await until(() => rooms().length === 3, "the other group, when all are back");
    await moderator.send("round.prepare", plan);
    await moderator.send("round.open", {});
    await until(() => rooms().length === 4, "the other group goes again");
    assert.equal(rooms()[3], rooms()[2]);
    assert.deepEqual(one.client.cards[3], { roomId: rooms()[3], changed: [], removed: [], reset: true });
  });

  it("[CO9] comes as a fresh snapshot when one's own role changes, after an empty event for that seq", async () => {
    const { moderator, guests } = await aWorkshop(1);
    const [guest] = guests;
    assert.ok(guest);
    await moderator.send("round.prepare", { rooms: [{ name: "A" }], assignment: { kind: "random" } });
    const ack = await moderator.send("person.promote", { personId: guest.entry.personId, role: "moderator" });
    assert.ok(ack.ok);
    await until(() => guest.client.snapshots.length === 2, "the second snapshot");
    assert.deepEqual(guest.client.events.at(-1), { seq: ack.seq, event: null });
    const snapshot = guest.client.snapshots[1];
    assert.equal(snapshot?.seq, ack.seq);
    assert.equal(snapshot.state.round?.state, "prepared");
    await until(() => guest.client.cards.length >= 2, "cards of the prepared room");
  });

  it("[CO10] comes whole again for the asking", async () => {
    const { guests } = await aWorkshop(1);
    const [guest] = guests;
    assert.ok(guest);
    const ack = await guest.client.send("snapshot.request", {});
    assert.deepEqual(ack, { ok: true, seq: guest.client.snapshots.at(-1)?.seq });
    await until(
      () => guest.client.snapshots.length === 2 && guest.client.cards.length === 2,
      "everything again",
    );
  });

  it("[CO11] who is here, away or gone", async () => {
    const { moderator, guests, personId } = await aWorkshop(1);
    const [guest] = guests;
    assert.ok(guest);
    let last: Presence = { online: {} };
    moderator.socket.on("presence", (presence: Presence) => void (last = presence));
    const guestId = guest.entry.personId;
    await until(() => last.online[guestId] === "here" && last.online[personId] === "here", "both here");
    await guest.client.send("presence.set", { away: true });
    await until(() => last.online[guestId] === "away", "away");
    guest.client.socket.disconnect();
    await until(() => last.online[guestId] === undefined, "gone");
  });
});

describe("what people are doing", () => {
  it("[CO15] is told to moderation alone, in counts, and ends with the page", async () => {
    const { moderator, guests } = await aWorkshop(2);
    const [one, two] = guests;
    assert.ok(one && two);
    let last: Activity = { writing: {}, waiting: {} };
    moderator.socket.on("activity", (activity: Activity) => void (last = activity));
    two.client.socket.on("activity", () => assert.fail("told to a participant"));
    const plenaryId = one.client.snapshots[0]?.state.rooms[0]?.id ?? "";
    const oneId = one.entry.personId;
    await one.client.send("presence.set", { away: false, writing: true, waiting: 2 });
    await two.client.send("presence.set", { away: false, writing: true });
    await until(() => last.writing[plenaryId] === 2, "two write");
    assert.deepEqual(last.waiting, { [oneId]: 2 });
    await two.client.send("presence.set", { away: false });
    await until(() => last.writing[plenaryId] === 1, "one writes");
    one.client.socket.disconnect();
    await until(() => last.writing[plenaryId] === undefined, "nobody writes");
    assert.deepEqual(last, { writing: {}, waiting: {} });
    assert.deepEqual(await two.client.send("presence.set", { away: false, waiting: -1 }), {
      ok: false,
      code: "invalid",
    });
  });
});

describe("what people are doing, when something is decided", () => {
  it("[CO15] is told to whoever comes to moderate, and by the room where they are now", async () => {
    const { moderator, guests } = await aWorkshop(2);
    const [one, two] = guests;
    assert.ok(one && two);
    await one.client.send("presence.set", { away: false, writing: true });
    let told: Activity | undefined;
    two.client.socket.on("activity", (activity: Activity) => void (told = activity));
    await moderator.send("person.promote", { personId: two.entry.personId, role: "moderator" });
    await until(() => told !== undefined, "the new moderator is told");
    const rooms = [{ name: "A" }];
    const members = { [one.entry.personId]: 0 };
    await moderator.send("round.begin", { rooms, assignment: { kind: "manual", members }, minutes: 10 });
    const groupNow = (): string => {
      const opened = two.client.events.findLast(({ event }) => event?.name === "round-opened")?.event;
      return opened?.name === "round-opened" ? (opened.round.roomIds[0] ?? "") : "";
    };
    await until(() => told?.writing[groupNow()] === 1, "who writes has gone to the group");
  });
});

describe("ending a session", () => {
  it("[CO12] a removed person is told and cut off within a second, and cannot come back", async () => {
    const { moderator, guests } = await aWorkshop(1);
    const [guest] = guests;
    assert.ok(guest);
    const farewell = farewellOf(guest.client.socket);
    const startedMs = Date.now();
    await moderator.send("person.remove", { personId: guest.entry.personId });
    assert.equal(await farewell, "turned-away");
    await until(() => guest.client.socket.disconnected, "the cut");
    assert.ok(Date.now() - startedMs < 1000);
    assert.equal(await refusalOf({ token: guest.entry.token }), "turned-away");
    await moderator.send("person.readmit", { personId: guest.entry.personId });
    assert.equal(await refusalOf({ token: guest.entry.token }), "connected");
  });

  it("[CO12] leaving closes the sockets of that session alone", async () => {
    const { workshopId, joinCode } = await createWorkshop(origin);
    const form = {
      body: `joinCode=${joinCode}&name=Kim`,
      headers: { Origin: origin, "Content-Type": "application/x-www-form-urlencoded" },
    };
    const joined = await ask(origin, "POST", "/join", form);
    const cookie = joined.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const token = cookie.split("=")[1] ?? "";
    const made = await ask(origin, "POST", `/api/workshops/${workshopId}/re-entry-code`, { token });
    const again = await ask(origin, "POST", "/api/re-enter", { body: made.json });
    const here = await enter(token);
    const elsewhere = await enter((again.json as EntryAnswer).token);
    const farewell = farewellOf(here.socket);
    await ask(origin, "POST", "/leave", {
      body: `workshopId=${workshopId}`,
      headers: { ...form.headers, Cookie: cookie },
    });
    assert.equal(await farewell, "no-session");
    assert.equal((await elsewhere.send("clock.read", {})).ok, true);
  });

  it("[CO12] erasing the workshop tells and cuts off everybody", async () => {
    const { workshopId, token, moderator, guests } = await aWorkshop(1);
    const farewells = [moderator, ...guests.map(({ client }) => client)].map(({ socket }) =>
      farewellOf(socket),
    );
    assert.equal((await ask(origin, "DELETE", `/api/workshops/${workshopId}`, { token })).status, 204);
    assert.deepEqual(await Promise.all(farewells), ["not-found", "not-found"]);
    assert.equal(await refusalOf({ token }), "no-session");
  });
});
