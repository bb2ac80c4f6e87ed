import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Socket } from "socket.io-client";
import type { LogAnswer } from "#lib/protocol/control.ts";
import type {
  EntryAnswer,
  InvitationAnswer,
  LinkAnswer,
  ListedLinkAnswer,
  PersonalLinkAnswer,
  Problem,
  StateAnswer,
} from "#lib/protocol/http.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { CLOSE } from "#lib/protocol/sync.ts";
import {
  ask,
  connectSocket,
  createWorkshop,
  joinWorkshop,
  removePerson,
  startServer,
  type TestServer,
  until,
} from "./app.fixture.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const AYDIN = { name: "Frau Dr. Aydın", role: "speaker" } as const;

let server: TestServer;
let origin: string;
let aheadMs = 0;
before(async () => {
  server = await startServer({}, { clock: { now: () => Date.now() + aheadMs } });
  origin = server.origin;
});
after(() => server.close());

const open: Socket[] = [];
after(() => {
  for (const socket of open) socket.disconnect();
});

async function connect(token: string) {
  const connected = await connectSocket(origin, token);
  open.push(connected.socket);
  return connected;
}

/** A workshop, and what its moderator does with personal links. */
async function aWorkshop() {
  const created = await createWorkshop(origin);
  const { workshopId, token } = created;
  const path = `/api/workshops/${workshopId}/personal-links`;
  const post = (body: object, by = token) => ask(origin, "POST", path, { token: by, body });
  const make = async (body: object = AYDIN, by = token): Promise<PersonalLinkAnswer> => {
    const { status, json, text } = await post(body, by);
    assert.equal(status, 201, text);
    return json as PersonalLinkAnswer;
  };
  const list = async (): Promise<readonly ListedLinkAnswer[]> =>
    (await ask(origin, "GET", path, { token })).json as ListedLinkAnswer[];
  const end = async (personId: string, by = token) =>
    (await ask(origin, "DELETE", `${path}/${personId}`, { token: by })).status;
  const restore = async (personId: string, by = token) =>
    (await ask(origin, "POST", `${path}/${personId}/restore`, { token: by })).status;
  const people = async () => {
    const { json } = await ask(origin, "GET", `/api/workshops/${workshopId}`, { token });
    return (json as StateAnswer).state.people;
  };
  const command = async (name: string, input: unknown) => {
    const { socket, send } = await connectSocket(origin, token);
    const ack = await send(name, input);
    socket.disconnect();
    assert.ok(ack.ok);
  };
  const log = async () => {
    const { socket } = await connectSocket(origin, token);
    const page = (await socket.emitWithAck("log.read", {})) as LogAnswer;
    socket.disconnect();
    assert.ok(page.ok);
    return page.lines.filter(({ key }) => key === "personal-link-changed");
  };
  return { ...created, path, post, make, list, end, restore, people, command, log };
}

const secretOf = (link: string): string => link.split("#")[1] ?? "";

/** Opens a link as a browser does; `token` is what it has already. */
async function enter(link: string, body: object = {}, token?: string) {
  const workshopId = link.split("#")[0]?.split("/").at(-1) ?? "";
  return ask(origin, "POST", `/api/workshops/${workshopId}/enter`, {
    body: { secret: secretOf(link), ...body },
    ...(token !== undefined && { token }),
  });
}

async function entered(link: string, body: object = {}, token?: string): Promise<EntryAnswer> {
  const { status, json, text } = await enter(link, body, token);
  assert.equal(status, 201, text);
  return json as EntryAnswer;
}

async function refused(link: string): Promise<string> {
  const { status, json } = await enter(link);
  assert.notEqual(status, 201);
  return (json as Problem).code;
}

async function read(link: string, token?: string): Promise<InvitationAnswer> {
  const workshopId = link.split("#")[0]?.split("/").at(-1) ?? "";
  const body = { secret: secretOf(link) };
  const path = `/api/workshops/${workshopId}/invitation`;
  const { status, json } = await ask(origin, "POST", path, { body, ...(token !== undefined && { token }) });
  assert.equal(status, 200);
  return json as InvitationAnswer;
}

describe("a personal link", () => {
  it("[LK5] lets its person in by the name and with the role of the link, and is the same person ever after", async () => {
    const { make, people } = await aWorkshop();
    const { personId, link } = await make();
    assert.ok(!(await people()).some(({ id }) => id === personId), "nobody before it is opened");
    const first = await entered(link);
    const [second, third] = await Promise.all([entered(link, { name: "Wer anders" }), entered(link)]);
    assert.deepEqual(
      [first, second, third].map((each) => each.personId),
      [personId, personId, personId],
    );
    assert.equal(new Set([first.token, second.token, third.token]).size, 3);
    const mine = (await people()).filter(({ name }) => name.includes("Aydın"));
    assert.deepEqual(
      mine.map(({ id, name, role }) => [id, name, role]),
      [[personId, "Frau Dr. Aydın", "speaker"]],
    );
  });

  it("[LK5] is opened twice at once by one person, who comes in once", async () => {
    const { make, people } = await aWorkshop();
    const { personId, link } = await make();
    const both = await Promise.all([entered(link), entered(link)]);
    assert.deepEqual(
      both.map((each) => each.personId),
      [personId, personId],
    );
    assert.equal((await people()).filter(({ id }) => id === personId).length, 1);
  });

  it("[LK5] takes another name when it is opened first, and the link's for an empty one", async () => {
    const { make, people } = await aWorkshop();
    const [aydin, bo] = [await make(), await make({ name: "Bo", role: "moderator" })];
    await entered(aydin.link, { name: "Dr. Selin Aydın", organisation: "VHS" });
    await entered(bo.link, { name: " \u200b " });
    const names = (await people()).map(({ name, role }) => `${name}, ${role}`);
    assert.ok(names.includes("Dr. Selin Aydın, speaker"));
    assert.ok(names.includes("Bo, moderator"));
  });

  it("[LK5] gives no role back that was changed since, and none of its own", async () => {
    const { make, command, people, personId: self } = await aWorkshop();
    const { personId, link } = await make({ name: "Cem", role: "moderator" });
    const { token } = await entered(link);
    await command("person.promote", { personId, role: "participant" });
    assert.equal((await entered(link, {}, token)).personId, personId);
    assert.equal((await read(link)).role, "participant");
    assert.equal((await people()).find(({ id }) => id === personId)?.role, "participant");
    assert.notEqual(self, personId);
  });

  it("[LK5] makes nobody else its person, whoever the browser is already", async () => {
    const { make, people, token, joinCode } = await aWorkshop();
    const { personId, link } = await make();
    const guest = await joinWorkshop(origin, joinCode, "Kim");
    assert.equal((await entered(link, {}, guest.token)).personId, personId);
    assert.equal((await entered(link, {}, token)).personId, personId);
    const roles = (await people()).map(({ name, role }) => [name, role]);
    assert.ok(roles.some(([name, role]) => name === "Kim" && role === "participant"));
  });

  it("[LK6] is replaced by a new one for the same person, whose sessions go on", async () => {
    const { make, list } = await aWorkshop();
    const { personId, link } = await make();
    const { token, workshopId } = await entered(link);
    const fresh = await make({ personId });
    assert.equal(fresh.personId, personId);
    assert.equal(fresh.name, "Frau Dr. Aydın");
    assert.equal(await refused(link), "link-unknown");
    assert.equal((await ask(origin, "GET", `/api/workshops/${workshopId}`, { token })).status, 200);
    assert.deepEqual(
      (await list()).map((each) => [each.personId, each.openedAtMs]),
      [[personId, null]],
    );
    assert.equal((await entered(fresh.link)).personId, personId);
  });

  it("[LK6] is made for somebody who is here with a task, and for no participant", async () => {
    const { make, post, command, joinCode, personId: self } = await aWorkshop();
    const guest = await joinWorkshop(origin, joinCode, "Kim");
    assert.equal((await post({ personId: guest.personId })).status, 403);
    assert.equal((await post({ personId: "nobody-we-know" })).status, 404);
    await command("person.promote", { personId: guest.personId, role: "scribe" });
    const { link, name } = await make({ personId: guest.personId });
    assert.equal(name, "Kim");
    assert.equal((await entered(link)).personId, guest.personId);
    assert.equal((await entered((await make({ personId: self })).link)).personId, self);
  });

  it("[LK7] ends with its person's sessions and codes within a second, and nobody else's", async () => {
    const { workshopId, make, end, token, people } = await aWorkshop();
    const [aydin, bo] = [await make(), await make({ name: "Bo", role: "scribe" })];
    const devices = [await entered(aydin.link), await entered(aydin.link)];
    const other = await connect((await entered(bo.link)).token);
    const code = await ask(origin, "POST", `/api/workshops/${workshopId}/re-entry-code`, {
      token: devices[0]?.token ?? "",
    });
    const sockets = await Promise.all(devices.map((device) => connect(device.token)));
    const farewells = sockets.map(
      ({ socket }) =>
        new Promise<string>((resolve) =>
          socket.once("farewell", ({ code: reason }: { code: string }) => resolve(reason)),
        ),
    );
    const headers = { Authorization: `Bearer ${devices[0]?.token ?? ""}` };
    const address = `${origin.replace("http", "ws")}/sync/${workshopId}/documentation`;
    const sync = new WebSocket(address, { headers } as unknown as string[]);
    const closed = new Promise<number>((resolve) => {
      sync.addEventListener("close", (event) => resolve(event.code));
    });
    await new Promise((resolve) => sync.addEventListener("open", resolve, { once: true }));
    const startedMs = performance.now();
    assert.equal(await end(aydin.personId), 204);
    assert.deepEqual(await Promise.all(farewells), ["no-session", "no-session"]);
    assert.equal(await closed, CLOSE.restarting);
    await until(() => sockets.every(({ socket }) => socket.disconnected), "the cut");
    const tookMs = performance.now() - startedMs;
    assert.ok(tookMs < 1000, `${String(Math.round(tookMs))} ms`);
    for (const { token: held } of devices)
      assert.equal((await ask(origin, "GET", `/api/workshops/${workshopId}`, { token: held })).status, 401);
    assert.equal((await ask(origin, "POST", "/api/re-enter", { body: code.json })).status, 404);
    assert.equal(await refused(aydin.link), "link-unknown");
    assert.equal(other.socket.connected, true);
    assert.ok((await other.send("presence.set", { away: false })).ok);
    assert.equal((await entered(bo.link)).personId, bo.personId);
    assert.equal((await ask(origin, "GET", `/api/workshops/${workshopId}`, { token })).status, 200);
    // Their cards keep an author.
    assert.ok((await people()).some(({ id }) => id === aydin.personId));
  });

  it("[LK7] opens again when its end is taken back, the same link for the same person", async () => {
    const { make, end, restore, list } = await aWorkshop();
    const { personId, link } = await make();
    const { token, workshopId } = await entered(link);
    assert.equal(await end(personId), 204);
    assert.equal(await end(personId), 204, "once more is as good");
    assert.equal(typeof (await list())[0]?.endedAtMs, "number");
    assert.equal(await restore(personId), 204);
    assert.equal((await list())[0]?.endedAtMs, null);
    assert.equal((await ask(origin, "GET", `/api/workshops/${workshopId}`, { token })).status, 401);
    assert.equal((await entered(link)).personId, personId);
  });

  it("[LK7] is ended by somebody else, never by its own person", async () => {
    const { make, end } = await aWorkshop();
    const { personId, link } = await make({ name: "Bo", role: "moderator" });
    const { token } = await entered(link);
    assert.equal(await end(personId, token), 403);
    assert.equal((await entered(link)).personId, personId);
    assert.equal(await end("nobody-we-know"), 404);
  });

  it("[LK8] is listed for moderation: whose, by whom, when, opened, ended, and nothing that opens", async () => {
    const { make, list, end, command, path, token, personId: self } = await aWorkshop();
    const [aydin, bo] = [await make(), await make({ name: "Bo", role: "scribe" })];
    const listed = await list();
    assert.deepEqual(
      listed.map(({ name, role, by, openedAtMs, endedAtMs }) => [name, role, by, openedAtMs, endedAtMs]),
      [
        ["Frau Dr. Aydın", "speaker", self, null, null],
        ["Bo", "scribe", self, null, null],
      ],
    );
    assert.ok(listed.every(({ madeAtMs }) => Math.abs(madeAtMs - Date.now() - aheadMs) < 60_000));
    await entered(aydin.link);
    await command("person.rename", { personId: aydin.personId, name: "Selin Aydın" });
    await end(bo.personId);
    await removePerson(origin, token, aydin.personId);
    const [first, second] = await list();
    assert.ok(first?.openedAtMs && first.name === "Selin Aydın" && first.removed);
    assert.ok(second?.endedAtMs && second.openedAtMs === null);
    const { text } = await ask(origin, "GET", path, { token });
    assert.ok(!text.includes(secretOf(aydin.link)) && !text.includes("hash"));
  });

  it("[LK8] is nobody else's affair, were they invited by one themselves", async () => {
    const { workshopId, make, post, end, restore, path, joinCode } = await aWorkshop();
    const { personId, link } = await make();
    const outsiders = [
      (await entered(link)).token,
      (await joinWorkshop(origin, joinCode, "Kim")).token,
    ] as const;
    for (const token of outsiders) {
      assert.equal((await ask(origin, "GET", path, { token })).status, 403);
      assert.equal((await post({ name: "Eva", role: "moderator" }, token)).status, 403);
      assert.equal((await post({ personId }, token)).status, 403);
      assert.equal(await end(personId, token), 403);
      assert.equal(await restore(personId, token), 403);
    }
    const foreign = await createWorkshop(origin);
    assert.equal((await ask(origin, "GET", path, { token: foreign.token })).status, 404);
    assert.equal(await end(personId, foreign.token), 404);
    const elsewhere = `/api/workshops/${foreign.workshopId}`;
    assert.equal(
      (await ask(origin, "DELETE", `${elsewhere}/personal-links/${personId}`, foreign)).status,
      404,
    );
    const body = { secret: secretOf(link) };
    assert.equal((await ask(origin, "POST", `${elsewhere}/enter`, { body })).status, 404);
    assert.equal((await ask(origin, "POST", `${elsewhere}/invitation`, { body })).status, 404);
    assert.notEqual(workshopId, foreign.workshopId);
  });

  it("[LK8] is made for a name that stands for one person, with a task there is", async () => {
    const { make, post } = await aWorkshop();
    const codeOf = async (body: object) => ((await post(body)).json as Problem).code;
    assert.equal(await codeOf({ name: " \u200b ", role: "speaker" }), "name-missing");
    assert.equal(await codeOf({ name: "Moderation", role: "scribe" }), "name-reserved");
    assert.equal(await codeOf({ name: "Eva", role: "participant" }), "invalid");
    assert.equal(await codeOf({ name: "Eva" }), "invalid");
    await make();
    assert.equal((await make()).name, "Frau Dr. Aydın 2");
    assert.equal((await make({ name: "ü".repeat(200), role: "scribe" })).name, "ü".repeat(LIMITS.name));
  });

  it("[LK8] comes to an end at so many of a workshop, ended ones too, and so many in ten minutes", async () => {
    const { post, end, list } = await aWorkshop();
    const codes: string[] = [];
    for (let made = 0; made < LIMITS.personalLinks + 1; made += 1) {
      if (made % 60 === 59) aheadMs += 11 * 60_000;
      const { status, json } = await post({ name: "Eva", role: "speaker" });
      if (status === 201 && made === 0) await end((json as PersonalLinkAnswer).personId);
      if (status !== 201) codes.push((json as Problem).code);
    }
    assert.deepEqual(codes, ["too-large"]);
    assert.equal((await list()).length, LIMITS.personalLinks);
    const quick = await aWorkshop();
    const statuses: number[] = [];
    for (let made = 0; made < 61; made += 1)
      statuses.push((await quick.post({ name: "Eva", role: "speaker" })).status);
    assert.deepEqual([...new Set(statuses)], [201, 429]);
    assert.equal(statuses.indexOf(429), 60);
  });

  it("[LK9] opens nothing while its person is removed, and again when they are back", async () => {
    const { make, command, token } = await aWorkshop();
    const { personId, link } = await make();
    await entered(link);
    await removePerson(origin, token, personId);
    assert.equal(await refused(link), "turned-away");
    await command("person.readmit", { personId });
    assert.equal((await entered(link)).personId, personId);
  });

  it("[LK9] passes a locked door and the end, until a week after it; moderation's lasts", async () => {
    const { make, command, people } = await aWorkshop();
    const [aydin, bo] = [await make(), await make({ name: "Bo", role: "moderator" })];
    await command("door.set", { door: "locked" });
    assert.equal((await entered(aydin.link)).personId, aydin.personId);
    await command("workshop.end", {});
    assert.equal((await entered(aydin.link)).personId, aydin.personId);
    const late = await make({ name: "Dana", role: "scribe" });
    aheadMs += 7 * DAY_MS + 60_000;
    assert.equal(await refused(aydin.link), "workshop-ended");
    assert.equal(await refused(late.link), "workshop-ended");
    assert.equal((await entered(bo.link)).personId, bo.personId);
    assert.ok(!(await people()).some(({ name }) => name === "Dana"));
  });

  it("[LK9] is erased with the workshop, and in a rehearsal there is none", async () => {
    const { workshopId, make, token } = await aWorkshop();
    const { link } = await make();
    const begun = await ask(origin, "POST", `/api/workshops/${workshopId}/rehearsal`, {
      token,
      body: { people: 1 },
    });
    const copy = begun.json as EntryAnswer;
    const inCopy = `/api/workshops/${copy.workshopId}/personal-links`;
    const asCopy = { token: copy.token };
    assert.deepEqual((await ask(origin, "GET", inCopy, asCopy)).json, []);
    assert.equal((await ask(origin, "POST", inCopy, { ...asCopy, body: AYDIN })).status, 403);
    await ask(origin, "DELETE", `/api/workshops/${workshopId}/rehearsal`, { token });
    assert.equal((await ask(origin, "DELETE", `/api/workshops/${workshopId}`, { token })).status, 204);
    assert.equal(await refused(link), "link-unknown");
  });

  it("[LK10] goes on when links of its role are replaced, and ends when its person rises by one", async () => {
    const { workshopId, make, token, log, people } = await aWorkshop();
    const [aydin, bo] = [await make(), await make({ name: "Bo", role: "scribe" })];
    const links = `/api/workshops/${workshopId}/links`;
    const roleLink = async (role: string) =>
      ((await ask(origin, "POST", links, { token, body: { role, replace: true } })).json as LinkAnswer).link;
    await roleLink("speaker");
    const first = await entered(aydin.link);
    // Of no higher role: still themselves.
    assert.equal((await entered(await roleLink("speaker"), {}, first.token)).personId, aydin.personId);
    assert.equal((await entered(aydin.link)).personId, aydin.personId);
    const risen = await entered(await roleLink("moderator"), {}, first.token);
    assert.equal(risen.personId, aydin.personId);
    assert.equal((await people()).find(({ id }) => id === aydin.personId)?.role, "moderator");
    assert.equal(await refused(aydin.link), "link-unknown");
    assert.equal((await entered(bo.link)).personId, bo.personId);
    assert.deepEqual([(await log())[0]?.values.kind, (await log())[0]?.by], ["ended", aydin.personId]);
  });

  it("[LK11] stands in the log when it is made, replaced, ended and given back: for whom, by whom, no secret", async () => {
    const { make, end, restore, log, personId: self } = await aWorkshop();
    const { personId, link } = await make();
    await end(personId);
    await restore(personId);
    const fresh = await make({ personId });
    const lines = await log();
    assert.deepEqual(
      lines.map(({ values, by }) => [values.person, values.kind, by]),
      ["renewed", "restored", "ended", "made"].map((kind) => ["Frau Dr. Aydın", kind, self]),
    );
    const text = JSON.stringify(lines);
    assert.ok(!text.includes(secretOf(link)) && !text.includes(secretOf(fresh.link)));
  });

  it("[LK12] says before anybody enters whose it is and who this browser is, and changes nothing", async () => {
    const { make, list, people, token, joinCode, workshopId, links } = await aWorkshop();
    const { link } = await make();
    const title = "Nachbarschaft";
    assert.deepEqual(await read(link), { title, role: "speaker", name: "Frau Dr. Aydın" });
    assert.equal((await list())[0]?.openedAtMs, null);
    assert.ok(!(await people()).some(({ name }) => name.includes("Aydın")));
    const mine = await entered(link, { name: "Selin Aydın" });
    const known = { title, role: "speaker", name: "Selin Aydın", back: true };
    assert.deepEqual(await read(link), known);
    assert.deepEqual(await read(link, mine.token), { ...known, here: true });
    const guest = await joinWorkshop(origin, joinCode, "Kim");
    assert.deepEqual(await read(link, guest.token), { ...known, instead: "Kim" });
    assert.deepEqual(await read(links.moderate, token), { title, role: "moderator" });
    const path = `/api/workshops/${workshopId}/invitation`;
    const wrong = await ask(origin, "POST", path, { body: { secret: "x".repeat(43) } });
    assert.equal((wrong.json as Problem).code, "link-unknown");
  });
});

describe("guessing what a link says", () => {
  it("[TH1] counts like guessing its secret", async (test) => {
    const own = await startServer();
    test.after(() => own.close());
    const { workshopId } = await createWorkshop(own.origin);
    const guess = () =>
      ask(own.origin, "POST", `/api/workshops/${workshopId}/invitation`, {
        body: { secret: "x".repeat(43) },
      });
    for (let tried = 0; tried < 10; tried += 1) assert.equal((await guess()).status, 404);
    const startedMs = performance.now();
    assert.equal((await guess()).status, 404);
    assert.ok(performance.now() - startedMs >= 900);
  });
});
