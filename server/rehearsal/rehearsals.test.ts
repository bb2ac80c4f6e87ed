import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { REHEARSAL_MS } from "#lib/model/limits.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import type { Presence } from "#lib/protocol/control.ts";
import type { CardAnswer, CreateAnswer, EntryAnswer, RehearsalAnswer } from "#lib/protocol/http.ts";
import { ask, connectSocket, createWorkshop, joinWorkshop, startServer } from "#server/app.fixture.ts";
import type { Clock } from "#server/ports.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import { REHEARSALS_AT_ONCE } from "./rehearsals.ts";

const HEAD = { title: "Nachbarschaft", template: "network-workshop" };
const PREPARED = { rooms: [{ name: "Nord" }, { name: "Süd" }], assignment: { kind: "random" }, minutes: 20 };

async function aServer(test: TestContext, env: Record<string, string> = {}, clock?: Clock) {
  const storage = createMemoryStorage();
  const server = await startServer(env, { storage, rehearsalSpeed: 20, ...(clock && { clock }) });
  test.after(() => server.close());
  return { origin: server.origin, storage };
}

function pathOf({ workshopId }: { readonly workshopId: string }): string {
  return `/api/workshops/${workshopId}/rehearsal`;
}

async function rehearse(origin: string, made: CreateAnswer, body: object = {}): Promise<EntryAnswer> {
  const { status, json, text } = await ask(origin, "POST", pathOf(made), { token: made.token, body });
  assert.equal(status, 201, text);
  return json as EntryAnswer;
}

async function stateOf(origin: string, { workshopId, token }: EntryAnswer): Promise<WorkshopState> {
  const { status, json, text } = await ask(origin, "GET", `/api/workshops/${workshopId}`, { token });
  assert.equal(status, 200, text);
  return (json as { state: WorkshopState }).state;
}

async function cardsOf(origin: string, { workshopId, token }: EntryAnswer): Promise<readonly CardAnswer[]> {
  return (await ask(origin, "GET", `/api/workshops/${workshopId}/cards`, { token })).json as CardAnswer[];
}

/** Asks again until it is so; fails after 20 s. */
async function eventually<T>(read: () => Promise<T>, isSo: (value: T) => boolean, what: string): Promise<T> {
  const endMs = Date.now() + 20_000;
  for (;;) {
    const value = await read();
    if (isSo(value)) return value;
    if (Date.now() > endMs) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const played = (state: WorkshopState): number => state.people.filter(({ simulated }) => simulated).length;

describe("createRehearsals", () => {
  it("[RH1] [RH3] lets people come, go to their groups and write there, while the workshop stays as it is", async (test) => {
    const { origin } = await aServer(test);
    const made = await createWorkshop(origin, HEAD);
    const moderator = await connectSocket(origin, made.token);
    assert.ok((await moderator.send("round.prepare", PREPARED)).ok);
    moderator.socket.disconnect();
    const before = await ask(origin, "GET", `/api/workshops/${made.workshopId}`, { token: made.token });

    const copy = await rehearse(origin, made, { people: 6 });
    const desk = await connectSocket(origin, copy.token);
    test.after(() => desk.socket.disconnect());
    await eventually(
      () => stateOf(origin, copy),
      (state) => played(state) >= 4,
      "four have come",
    );
    assert.ok((await desk.send("round.open", {})).ok);
    // Two come when groups are at work.
    const full = await eventually(
      () => stateOf(origin, copy),
      (state) => played(state) === 6,
      "the late ones",
    );
    assert.deepEqual(full.rehearsal?.of, made.workshopId);
    const cards = await eventually(
      () => cardsOf(origin, copy),
      (all) => new Set(all.map(({ roomId }) => roomId)).size >= 2 && all.some(({ kind }) => kind === "offer"),
      "cards in both groups",
    );
    const authors = new Set(full.people.filter(({ simulated }) => simulated).map(({ id }) => id));
    assert.ok(cards.every(({ by }) => by !== undefined && authors.has(by)));

    const after = await ask(origin, "GET", `/api/workshops/${made.workshopId}`, { token: made.token });
    assert.deepEqual(after.json, before.json);
  });

  it("[RH4] erases all of it at once, and ends the sessions of everybody in it", async (test) => {
    const { origin, storage } = await aServer(test);
    const made = await createWorkshop(origin, HEAD);
    const copy = await rehearse(origin, made, { people: 3 });
    const { joinCode } = await stateOf(origin, copy);
    const guest = await joinWorkshop(origin, joinCode, "Kim");
    const phone = await connectSocket(origin, guest.token);
    const gone = new Promise<{ code: string }>((resolve) => phone.socket.once("farewell", resolve));
    await eventually(
      () => stateOf(origin, copy),
      (state) => played(state) >= 2,
      "two have come",
    );

    const ended = await ask(origin, "DELETE", `/api/workshops/${copy.workshopId}`, { token: copy.token });
    assert.equal(ended.status, 204);
    assert.deepEqual(await gone, { code: "not-found" });
    assert.deepEqual(await storage.listWorkshops(), [made.workshopId]);
    assert.deepEqual(await storage.listCredentials(copy.workshopId), []);
    assert.equal(await storage.findByJoinCode(joinCode), null);
    const looked = await ask(origin, "GET", pathOf(made), { token: made.token });
    assert.deepEqual(looked.json, { running: null } satisfies RehearsalAnswer);
  });

  it("[RH2] is one for each workshop: entered while it is there, begun anew when that is asked", async (test) => {
    const { origin, storage } = await aServer(test);
    const made = await createWorkshop(origin, HEAD);
    const first = await rehearse(origin, made, { people: 2 });
    const cookie = `nw_${made.workshopId}=${made.token}; nw_${first.workshopId}=${first.token}`;
    const again = await ask(origin, "POST", pathOf(made), { body: {}, headers: { cookie, origin } });
    assert.equal(again.status, 200);
    const entered = again.json as EntryAnswer;
    assert.deepEqual([entered.workshopId, entered.personId], [first.workshopId, first.personId]);
    // Somebody else who moderates comes as somebody else.
    const other = await ask(origin, "POST", pathOf(made), { token: made.token, body: {} });
    assert.equal(other.status, 200);
    assert.notEqual((other.json as EntryAnswer).personId, first.personId);

    // Cookies are sent with every request: none stays for longer than what it opens.
    const [kept = ""] = again.headers.getSetCookie();
    assert.match(kept, new RegExp(`^nw_${first.workshopId}=.*; Max-Age=${REHEARSAL_MS / 1000}$`));

    const anew = await rehearse(origin, made, { again: true });
    assert.notEqual(anew.workshopId, first.workshopId);
    assert.deepEqual(
      (await storage.listWorkshops()).toSorted(),
      [made.workshopId, anew.workshopId].toSorted(),
    );
    const { running } = (await ask(origin, "GET", pathOf(made), { token: made.token }))
      .json as RehearsalAnswer;
    assert.deepEqual([running?.workshopId, running?.people], [anew.workshopId, 2]);
  });

  it("[RH2] belongs to moderation, is bounded, and is not rehearsed itself", async (test) => {
    const { origin } = await aServer(test);
    const made = await createWorkshop(origin, HEAD);
    const guest = await joinWorkshop(origin, made.joinCode, "Kim");
    const codeOf = async (token: string | undefined, path: string, body: object = {}) =>
      (
        (await ask(origin, "POST", path, { body, ...(token !== undefined && { token }) })).json as {
          code?: string;
        }
      ).code;
    assert.equal(await codeOf(undefined, pathOf(made)), "no-session");
    assert.equal(await codeOf(guest.token, pathOf(made)), "not-allowed");
    for (const people of [0, 61, 1.5])
      assert.equal(await codeOf(made.token, pathOf(made), { people }), "invalid");
    const copy = await rehearse(origin, made, { people: 1 });
    assert.equal(await codeOf(copy.token, pathOf(copy)), "not-allowed");

    for (let number = 1; number < REHEARSALS_AT_ONCE; number += 1)
      await rehearse(origin, await createWorkshop(origin, HEAD), { people: 1 });
    const more = await createWorkshop(origin, HEAD);
    assert.equal(await codeOf(more.token, pathOf(more)), "too-many");
    assert.equal((await ask(origin, "DELETE", pathOf(made), { token: made.token })).status, 204);
    await rehearse(origin, more, { people: 1 });
  });

  it("[RH2] gives way when nobody has looked at it for a minute and another is wanted", async (test) => {
    let laterMs = 0;
    const { origin } = await aServer(test, {}, { now: () => Date.now() + laterMs });
    const first = await createWorkshop(origin, HEAD);
    const second = await createWorkshop(origin, HEAD);
    const attended = await rehearse(origin, first, { people: 1 });
    const desk = await connectSocket(origin, attended.token);
    test.after(() => desk.socket.disconnect());
    const forgotten = await rehearse(origin, second, { people: 1 });
    for (let number = 2; number < REHEARSALS_AT_ONCE; number += 1)
      await rehearse(origin, await createWorkshop(origin, HEAD), { people: 1 });
    laterMs = 60_000;
    await rehearse(origin, await createWorkshop(origin, HEAD), { people: 1 });
    const { token } = forgotten;
    assert.equal((await ask(origin, "GET", `/api/workshops/${forgotten.workshopId}`, { token })).status, 404);
    assert.equal((await stateOf(origin, attended)).rehearsal?.of, first.workshopId);
  });

  it("[RH2] [HT2] needs no passphrase of the host, and reaches the server whatever its name outside", async (test) => {
    const { origin } = await aServer(test, {
      CREATE_PASSPHRASE: "Weißdorn",
      PUBLIC_URL: "https://werkstatt.example",
    });
    const created = await ask(origin, "POST", "/api/workshops", {
      body: { ...HEAD, passphrase: "Weißdorn" },
    });
    const copy = await rehearse(origin, created.json as CreateAnswer, { people: 1 });
    const desk = await connectSocket(origin, copy.token);
    test.after(() => desk.socket.disconnect());
    let here: Presence["online"] = {};
    desk.socket.on("presence", ({ online }: Presence) => {
      here = online;
    });
    const [person] = (
      await eventually(
        () => stateOf(origin, copy),
        (state) => played(state) === 1,
        "somebody has come",
      )
    ).people.filter(({ simulated }) => simulated);
    await eventually(
      async () => here[person?.id ?? ""],
      (how) => how === "here",
      "they are connected",
    );
  });

  it("[RH4] goes with its workshop", async (test) => {
    const { origin, storage } = await aServer(test);
    const made = await createWorkshop(origin, HEAD);
    await rehearse(origin, made, { people: 2 });
    await ask(origin, "DELETE", `/api/workshops/${made.workshopId}`, { token: made.token });
    assert.deepEqual(await storage.listWorkshops(), []);
  });

  it("[RH5] counts nobody whom the server plays among people", async (test) => {
    const { origin } = await aServer(test);
    const made = await createWorkshop(origin, HEAD);
    const copy = await rehearse(origin, made, { people: 3 });
    const desk = await connectSocket(origin, copy.token);
    test.after(() => desk.socket.disconnect());
    await eventually(
      async () => Object.keys((await stateOf(origin, copy)).people).length,
      (people) => people >= 3,
      "they have come",
    );
    const metrics = (await ask(origin, "GET", "/metrics")).text;
    assert.match(metrics, /^netzwerkstatt_sockets 1$/m);
    assert.match(metrics, /^netzwerkstatt_rehearsals 1$/m);
  });

  it("[RH3] waits at a door where moderation admits one by one", async (test) => {
    const { origin } = await aServer(test);
    const made = await createWorkshop(origin, HEAD);
    const moderator = await connectSocket(origin, made.token);
    assert.ok((await moderator.send("door.set", { door: "approve" })).ok);
    moderator.socket.disconnect();
    const copy = await rehearse(origin, made, { people: 2 });
    await eventually(
      () => stateOf(origin, copy),
      ({ waiting }) => waiting?.some(({ simulated }) => simulated) === true,
      "somebody waits",
    );
    const desk = await connectSocket(origin, copy.token);
    test.after(() => desk.socket.disconnect());
    assert.ok((await desk.send("person.admit", { personId: null })).ok);
    assert.ok(played(await stateOf(origin, copy)) >= 1);
  });

  it("[RH6] leaves nothing when the server stops", async () => {
    const storage = createMemoryStorage();
    // The server closes its storage; what is in it then is asked of the copy that it was.
    const server = await startServer({}, { storage: { ...storage, close: async () => {} } });
    const made = await createWorkshop(server.origin, HEAD);
    await rehearse(server.origin, made, { people: 2 });
    assert.ok(await server.close());
    assert.deepEqual(await storage.listWorkshops(), [made.workshopId]);
    await storage.close();
  });
});
