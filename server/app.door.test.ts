import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { io, type Socket } from "socket.io-client";
import type { SequencedEvent, Snapshot, WaitingAtDoor } from "#lib/protocol/control.ts";
import type { EntryAnswer, StateAnswer } from "#lib/protocol/http.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import {
  type Answer,
  ask,
  connectSocket,
  createWorkshop,
  startServer,
  type TestServer,
  type TestSocket,
  until,
} from "./app.fixture.ts";

const storage = createMemoryStorage();
let server: TestServer;
let origin: string;
before(async () => {
  server = await startServer({}, { storage });
  origin = server.origin;
});
after(() => server.close());

const open: Socket[] = [];
after(() => {
  for (const socket of open) socket.disconnect();
});

async function enter(token: string): Promise<TestSocket> {
  const connected = await connectSocket(origin, token);
  open.push(connected.socket);
  return connected;
}

async function aWorkshop(door: object) {
  const created = await createWorkshop(origin);
  const moderator = await enter(created.token);
  assert.equal((await moderator.send("door.set", door)).ok, true);
  return { ...created, moderator };
}

function join(joinCode: string, name: string, more: object = {}): Promise<Answer> {
  return ask(origin, "POST", "/api/join", { body: { joinCode, name, ...more } });
}

function submit(fields: Readonly<Record<string, string>>, cookie?: string): Promise<Answer> {
  return ask(origin, "POST", "/join", {
    body: new URLSearchParams(fields).toString(),
    headers: {
      Origin: origin,
      "Content-Type": "application/x-www-form-urlencoded",
      ...(cookie !== undefined && { Cookie: cookie }),
    },
  });
}

function codeOf(answer: Answer): unknown {
  return (answer.json as { code?: unknown } | null)?.code;
}

describe("a door with a passphrase", () => {
  it("[DR5] lets in whoever knows the word, and says to the others that it asks for one", async () => {
    const { joinCode } = await aWorkshop({ door: "passphrase", passphrase: "Weißdorn" });
    assert.equal(codeOf(await join(joinCode, "Ayşe")), "door-passphrase");
    const wrong = await join(joinCode, "Ayşe", { passphrase: "weißdorn" });
    assert.equal(wrong.status, 403);
    assert.equal(codeOf(wrong), "door-passphrase");
    const right = await join(joinCode, "Ayşe", { passphrase: " Weißdorn " });
    assert.equal(right.status, 201);
    await enter((right.json as EntryAnswer).token);
  });

  it("[DR2] keeps the word to itself: only its seal is stored, and nobody is told either", async () => {
    const { workshopId, token, moderator } = await aWorkshop({ door: "passphrase", passphrase: "Weißdorn" });
    const stored = JSON.stringify(await storage.loadWorkshop(workshopId));
    assert.ok(stored.includes("scrypt:"));
    const again = await moderator.send("snapshot.request", {});
    assert.equal(again.ok, true);
    const view = (await ask(origin, "GET", `/api/workshops/${workshopId}`, { token })).text;
    const told = JSON.stringify([moderator.events, moderator.snapshots]) + view;
    assert.ok(!/Weißdorn/.test(stored + told));
    assert.ok(!told.includes("scrypt:"));
  });

  it("[DR2] takes no seal from outside, and nothing from whoever may not set it", async () => {
    const seal = `scrypt:${"a".repeat(22)}:${"b".repeat(43)}`;
    const { workshopId, joinCode, moderator } = await aWorkshop({ door: "passphrase", passphrase: seal });
    assert.ok(!JSON.stringify(await storage.loadWorkshop(workshopId)).includes(seal));
    const guest = (await join(joinCode, "Kim", { passphrase: seal })).json as EntryAnswer;
    const { send } = await enter(guest.token);
    const asGuest = await send("door.set", { door: "passphrase", passphrase: "Holunder" });
    assert.deepEqual(asGuest, { ok: false, code: "not-allowed" });
    const blank = await moderator.send("door.set", { door: "passphrase", passphrase: "   " });
    assert.deepEqual(blank, { ok: false, code: "invalid" });
  });

  it("[CM5] setting the same word again changes nothing, another one does", async () => {
    const { moderator } = await aWorkshop({ door: "passphrase", passphrase: "Weißdorn" });
    const set = (passphrase: string) => moderator.send("door.set", { door: "passphrase", passphrase });
    const before = await set("Weißdorn");
    assert.deepEqual(await set("Weißdorn"), before);
    assert.notDeepEqual(await set("Holunder"), before);
  });

  it("[DR5] asks in the plain form, and never hands the word back in an address", async () => {
    const { workshopId, joinCode } = await aWorkshop({ door: "passphrase", passphrase: "Weißdorn" });
    const first = await submit({ joinCode, name: "Ayşe" });
    assert.equal(first.headers.get("location"), `/j/${joinCode}?problem=door-passphrase&name=Ay%C5%9Fe`);
    const wrong = await submit({ joinCode, name: "Kim", passphrase: "Holunder" });
    assert.equal(
      wrong.headers.get("location"),
      `/j/${joinCode}?problem=door-passphrase&door=passphrase&name=Kim`,
    );
    const right = await submit({ joinCode, name: "Kim", passphrase: "Weißdorn" });
    assert.equal(right.headers.get("location"), `/w/${workshopId}`);
  });
});

interface Waiting {
  readonly socket: Socket;
  /** Names of all messages that have come, in order. */
  readonly heard: string[];
  readonly told: WaitingAtDoor;
}

/** Connects as somebody who waits; resolves once that is said. */
async function waitAtDoor(token: string): Promise<Waiting> {
  const socket = io(origin, { auth: { token }, transports: ["websocket"], forceNew: true });
  open.push(socket);
  const heard: string[] = [];
  socket.onAny((name: string) => void heard.push(name));
  const told = await new Promise<WaitingAtDoor>((resolve, reject) => {
    socket.once("waiting", resolve);
    socket.once("connect_error", reject);
  });
  return { socket, heard, told };
}

async function knock(joinCode: string, name: string): Promise<EntryAnswer> {
  const answer = await join(joinCode, name);
  assert.equal(answer.status, 201);
  return answer.json as EntryAnswer;
}

function nextOf<Message>(socket: Socket, name: string): Promise<Message> {
  return new Promise((resolve) => socket.once(name, resolve));
}

function refusalOf(token: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = io(origin, {
      auth: { token },
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
    });
    open.push(socket);
    socket.once("connect", () => resolve("connected"));
    socket.once("connect_error", (error) => resolve(error.message));
  });
}

describe("a door where moderation admits one by one", () => {
  it("[DR6] lets whoever comes wait with a session that opens nothing but the news of that", async () => {
    const { workshopId, joinCode, moderator } = await aWorkshop({ door: "approve" });
    const entry = await knock(joinCode, "Ayşe");
    assert.equal(entry.waiting, true);
    const { socket, heard, told } = await waitAtDoor(entry.token);
    assert.equal(told.name, "Ayşe");
    assert.equal(told.you, entry.personId);
    await moderator.send("head.change", { title: "Neuer Titel" });
    const renamed = await socket.emitWithAck("person.rename", {
      personId: entry.personId,
      name: "Moderator",
    });
    assert.deepEqual(renamed, { ok: false, code: "no-session" });
    assert.equal((await socket.emitWithAck("snapshot.request", {})).ok, true);
    assert.deepEqual([...new Set(heard)], ["waiting"]);
    for (const path of ["", "/cards", "/documentation.md"])
      assert.equal(
        (await ask(origin, "GET", `/api/workshops/${workshopId}${path}`, { token: entry.token })).status,
        401,
        path,
      );
    const waiting = moderator.events.flatMap(({ event }) =>
      event?.name === "person-knocked" ? [event.waiting.name] : [],
    );
    assert.deepEqual(waiting, ["Ayşe"]);
  });

  it("[DR6] turns waiting into the workshop by itself, in every tab, as soon as somebody is admitted", async () => {
    const { joinCode, moderator } = await aWorkshop({ door: "approve" });
    const entry = await knock(joinCode, "Ayşe");
    const tabs = [await waitAtDoor(entry.token), await waitAtDoor(entry.token)];
    const snapshots = tabs.map(({ socket }) => nextOf<Snapshot>(socket, "snapshot"));
    const startedMs = Date.now();
    await moderator.send("person.admit", { personId: entry.personId });
    for (const { you, state } of await Promise.all(snapshots))
      assert.ok(state.people.some((person) => person.id === you && person.name === "Ayşe"));
    assert.ok(Date.now() - startedMs < 1000);
    const [first] = tabs;
    assert.ok(first);
    const event = nextOf<SequencedEvent>(first.socket, "event");
    await moderator.send("head.change", { title: "Neuer Titel" });
    assert.equal((await event).event?.name, "head-changed");
  });

  it("[DR6] admits all at once, and when the door is opened", async () => {
    const { joinCode, moderator } = await aWorkshop({ door: "approve" });
    const admitted = async (name: string, command: string, input: object): Promise<void> => {
      const { socket } = await waitAtDoor((await knock(joinCode, name)).token);
      const snapshot = nextOf<Snapshot>(socket, "snapshot");
      assert.equal((await moderator.send(command, input)).ok, true);
      assert.ok((await snapshot).state.people.some((person) => person.name === name));
    };
    await admitted("Ayşe", "person.admit", { personId: null });
    await admitted("Ben", "door.set", { door: "open" });
  });

  it("[DR7] tells whoever is turned away, within a second, and lets them in no more", async () => {
    const { joinCode, moderator } = await aWorkshop({ door: "approve" });
    const entry = await knock(joinCode, "Ayşe");
    const { socket } = await waitAtDoor(entry.token);
    const farewell = nextOf<{ code: string }>(socket, "farewell");
    const startedMs = Date.now();
    await moderator.send("person.turn-away", { personId: entry.personId });
    assert.equal((await farewell).code, "turned-away");
    await until(() => socket.disconnected, "the cut");
    assert.ok(Date.now() - startedMs < 1000);
    assert.equal(await refusalOf(entry.token), "turned-away");
  });

  it("[DR10] lets whoever was turned away wait again with the session they had, when that is undone", async () => {
    const { joinCode, moderator } = await aWorkshop({ door: "approve" });
    const entry = await knock(joinCode, "Ayşe");
    const turned = await moderator.send("person.turn-away", { personId: entry.personId });
    assert.ok(turned.ok);
    assert.equal(await refusalOf(entry.token), "turned-away");
    assert.equal((await moderator.send("log.undo", { from: turned.seq, to: turned.seq })).ok, true);
    const { socket } = await waitAtDoor(entry.token);
    const snapshot = nextOf<Snapshot>(socket, "snapshot");
    assert.equal((await moderator.send("person.admit", { personId: entry.personId })).ok, true);
    assert.equal((await snapshot).you, entry.personId);
  });

  it("[DR7] tells those who wait when the workshop ends or is erased", async () => {
    const one = await aWorkshop({ door: "approve" });
    const entry = await knock(one.joinCode, "Ayşe");
    const { socket } = await waitAtDoor(entry.token);
    const farewell = nextOf<{ code: string }>(socket, "farewell");
    await one.moderator.send("workshop.end", {});
    assert.equal((await farewell).code, "workshop-ended");
    assert.equal(await refusalOf(entry.token), "workshop-ended");
    const other = await aWorkshop({ door: "approve" });
    const waiting = await waitAtDoor((await knock(other.joinCode, "Ben")).token);
    const erased = nextOf<{ code: string }>(waiting.socket, "farewell");
    await ask(origin, "DELETE", `/api/workshops/${other.workshopId}`, { token: other.token });
    assert.equal((await erased).code, "not-found");
  });

  it("[DR8] the same browser waits once, by the form and by scanning again; leaving ends the waiting", async () => {
    const { workshopId, joinCode, moderator, token } = await aWorkshop({ door: "approve" });
    const first = await submit({ joinCode, name: "Ayşe" });
    assert.equal(first.headers.get("location"), `/w/${workshopId}`);
    const cookie = first.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    assert.deepEqual((await submit({ joinCode, name: "ayşe" }, cookie)).headers.getSetCookie(), []);
    const again = await ask(origin, "GET", `/j/${joinCode}`, { headers: { Cookie: cookie } });
    assert.equal(again.headers.get("location"), `/w/${workshopId}`);
    const waiting = async (): Promise<unknown> =>
      ((await ask(origin, "GET", `/api/workshops/${workshopId}`, { token })).json as StateAnswer).state
        .waiting;
    assert.equal(((await waiting()) as unknown[]).length, 1);
    await ask(origin, "POST", "/leave", {
      body: `workshopId=${workshopId}`,
      headers: { Origin: origin, "Content-Type": "application/x-www-form-urlencoded", Cookie: cookie },
    });
    assert.equal(await waiting(), undefined);
    assert.ok(moderator.events.some(({ event }) => event?.name === "person-turned-away"));
  });

  it("[DR9] a removed person stays out with this browser, whatever name is given", async () => {
    const { workshopId, joinCode, moderator } = await aWorkshop({ door: "locked" });
    await moderator.send("door.set", { door: "open" });
    const joined = await submit({ joinCode, name: "Ayşe" });
    const cookie = joined.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const joinedEvent = moderator.events.findLast(({ event }) => event?.name === "person-joined")?.event;
    assert.ok(joinedEvent?.name === "person-joined");
    await moderator.send("person.remove", { personId: joinedEvent.person.id });
    const again = await submit({ joinCode, name: "Jemand anderes" }, cookie);
    assert.equal(again.headers.get("location"), `/w/${workshopId}`);
    assert.deepEqual(again.headers.getSetCookie(), []);
    assert.equal(await refusalOf(cookie.split("=")[1] ?? ""), "turned-away");
    await moderator.send("person.readmit", { personId: joinedEvent.person.id });
    assert.equal(await refusalOf(cookie.split("=")[1] ?? ""), "connected");
  });
});
