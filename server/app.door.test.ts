import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Socket } from "socket.io-client";
import type { EntryAnswer } from "#lib/protocol/http.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import {
  type Answer,
  ask,
  connectSocket,
  createWorkshop,
  startServer,
  type TestServer,
  type TestSocket,
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
