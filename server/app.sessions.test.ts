import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Socket } from "socket.io-client";
import type { LogAnswer } from "#lib/protocol/control.ts";
import type { EntryAnswer, LinkAnswer, SessionAnswer } from "#lib/protocol/http.ts";
import { CLOSE } from "#lib/protocol/sync.ts";
import {
  ask,
  connectSocket,
  createWorkshop,
  joinWorkshop,
  startServer,
  type TestServer,
  until,
} from "./app.fixture.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

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

async function enter(token: string) {
  const connected = await connectSocket(origin, token);
  open.push(connected.socket);
  return connected;
}

async function enterByLink(link: string, name: string): Promise<EntryAnswer | null> {
  const [place = "", secret = ""] = link.split("#");
  const workshopId = place.split("/").at(-1) ?? "";
  const body = { secret, name };
  const { status, json } = await ask(origin, "POST", `/api/workshops/${workshopId}/enter`, { body });
  return status === 201 ? (json as EntryAnswer) : null;
}

async function makeLink(workshopId: string, token: string, body: object): Promise<string> {
  const { status, json } = await ask(origin, "POST", `/api/workshops/${workshopId}/links`, { token, body });
  assert.equal(status, 201);
  return (json as LinkAnswer).link;
}

describe("rotating secret links", () => {
  it("[LK1] ends earlier links of the same role, and no other and nobody's session", async () => {
    const { workshopId, token, links } = await createWorkshop(origin);
    const scribes = await makeLink(workshopId, token, { role: "scribe" });
    const second = await makeLink(workshopId, token, { role: "moderator" });
    const early = await enterByLink(links.moderate, "Ada");
    assert.ok(early);
    const fresh = await makeLink(workshopId, token, { role: "moderator", replace: true });
    assert.equal(await enterByLink(links.moderate, "Bo"), null);
    assert.equal(await enterByLink(second, "Bo"), null);
    assert.ok(await enterByLink(fresh, "Cem"));
    assert.ok(await enterByLink(scribes, "Dana"));
    assert.equal(
      (await ask(origin, "GET", `/api/workshops/${workshopId}`, { token: early.token })).status,
      200,
    );
  });
});

describe("a session", () => {
  it("[EN6] lasts until a week after the end, that of moderation longer", async (test) => {
    let aheadMs = 0;
    const later = await startServer({}, { clock: { now: () => Date.now() + aheadMs } });
    test.after(() => later.close());
    const { workshopId, token, joinCode } = await createWorkshop(later.origin);
    const guest = await joinWorkshop(later.origin, joinCode, "Kim");
    const statusOf = async (given: string): Promise<number> =>
      (await ask(later.origin, "GET", `/api/workshops/${workshopId}`, { token: given })).status;
    aheadMs += 30 * DAY_MS;
    assert.equal(await statusOf(guest.token), 200, "a month of preparation");
    const { socket, send } = await connectSocket(later.origin, token);
    assert.ok((await send("workshop.end", {})).ok);
    socket.disconnect();
    aheadMs += 7 * DAY_MS - 60_000;
    assert.equal(await statusOf(guest.token), 200);
    aheadMs += 120_000;
    assert.equal(await statusOf(guest.token), 401);
    assert.equal(await statusOf(token), 200);
    aheadMs += 90 * DAY_MS;
    assert.equal(await statusOf(token), 401);
  });
});

describe("sessions of moderation", () => {
  async function aTeam() {
    const created = await createWorkshop(origin);
    const other = await enterByLink(created.links.moderate, "Ada");
    assert.ok(other);
    await joinWorkshop(origin, created.joinCode, "Kim");
    const path = `/api/workshops/${created.workshopId}/sessions`;
    const list = async (): Promise<readonly SessionAnswer[]> =>
      (await ask(origin, "GET", path, { token: created.token })).json as SessionAnswer[];
    return { ...created, other, path, list };
  }

  it("[LK2] are listed for moderation without anything that opens, and no others are", async () => {
    const { token, personId, other, path, list } = await aTeam();
    const { socket } = await enter(other.token);
    const sessions = await list();
    assert.deepEqual(sessions.map((session) => session.personId).sort(), [personId, other.personId].sort());
    assert.deepEqual(
      sessions.map((session) => [session.own === true, session.role]),
      sessions.map((session) => [session.personId === personId, "moderator"]),
    );
    const theirs = () => list().then((all) => all.find((session) => session.personId === other.personId));
    assert.equal((await theirs())?.online, true);
    socket.disconnect();
    while ((await theirs())?.online) await new Promise((resolve) => setImmediate(resolve));
    const { sinceMs = 0, lastSeenMs = null } = (await theirs()) ?? {};
    assert.ok(sinceMs > 0 && lastSeenMs !== null && lastSeenMs >= sinceMs);
    const { text } = await ask(origin, "GET", path, { token });
    assert.ok(!text.includes(token) && !text.includes(other.token));
    for (const { id } of sessions)
      assert.equal((await ask(origin, "GET", path, { token: id.padEnd(43, "x") })).status, 401);
  });

  it("[LK2] are listed of speakers, scribes and observers too, and end one by one", async () => {
    const { workshopId, token, path, list } = await aTeam();
    const link = await makeLink(workshopId, token, { role: "scribe" });
    const [first, second] = [await enterByLink(link, "Dana"), await enterByLink(link, "Eva")];
    assert.ok(first && second);
    const scribes = (await list()).filter(({ role }) => role === "scribe");
    assert.deepEqual(
      scribes.map(({ personId }) => personId).sort(),
      [first.personId, second.personId].sort(),
    );
    const session = scribes.find(({ personId }) => personId === first.personId);
    assert.equal((await ask(origin, "DELETE", `${path}/${session?.id ?? ""}`, { token })).status, 204);
    const statuses = [first, second].map(
      async (entry) =>
        (await ask(origin, "GET", `/api/workshops/${workshopId}`, { token: entry.token })).status,
    );
    assert.deepEqual(await Promise.all(statuses), [401, 200]);
  });

  it("[LK3] end for the asking: its channels are closed within a second, and its codes with it", async () => {
    const { workshopId, token, other, path, list } = await aTeam();
    const code = await ask(origin, "POST", `/api/workshops/${workshopId}/re-entry-code`, {
      token: other.token,
    });
    const { socket } = await enter(other.token);
    const farewell = new Promise<string>((resolve) =>
      socket.once("farewell", ({ code: reason }: { code: string }) => resolve(reason)),
    );
    const address = `${origin.replace("http", "ws")}/sync/${workshopId}/documentation`;
    const headers = { Authorization: `Bearer ${other.token}` };
    const sync = new WebSocket(address, { headers } as unknown as string[]);
    const closed = new Promise<number>((resolve) => {
      sync.addEventListener("close", (event) => resolve(event.code));
    });
    await new Promise((resolve) => sync.addEventListener("open", resolve, { once: true }));
    const session = (await list()).find(({ personId }) => personId === other.personId);
    assert.ok(session);
    const startedMs = Date.now();
    assert.equal((await ask(origin, "DELETE", `${path}/${session.id}`, { token })).status, 204);
    assert.equal(await farewell, "no-session");
    assert.equal(await closed, CLOSE.restarting);
    await until(() => socket.disconnected, "the cut");
    assert.ok(Date.now() - startedMs < 1000);
    assert.equal((await ask(origin, "GET", path, { token: other.token })).status, 401);
    assert.equal((await ask(origin, "POST", "/api/re-enter", { body: code.json })).status, 404);
    assert.equal((await ask(origin, "DELETE", `${path}/${session.id}`, { token })).status, 404);
  });

  it("[LK4] that end, and links that do, stand in the log with who did it", async () => {
    const { workshopId, token, personId, other, path, list } = await aTeam();
    await makeLink(workshopId, token, { role: "scribe", replace: true });
    await makeLink(workshopId, token, { role: "moderator", replace: true });
    const session = (await list()).find((each) => each.personId === other.personId);
    assert.ok(session);
    assert.equal((await ask(origin, "DELETE", `${path}/${session.id}`, { token })).status, 204);
    const { socket } = await enter(token);
    const page = (await socket.emitWithAck("log.read", {})) as LogAnswer;
    assert.ok(page.ok);
    assert.deepEqual(
      page.lines.slice(0, 2).map(({ key, values, by }) => [key, values, by]),
      [
        ["session-ended", { person: "Ada" }, personId],
        ["links-ended", { kind: "moderator" }, personId],
      ],
    );
    // Of the scribes there was no earlier one.
    assert.notEqual(page.lines[2]?.key, "links-ended");
  });

  it("[LK2] are nobody else's affair", async () => {
    const { workshopId, joinCode, path, list } = await aTeam();
    const guest = await joinWorkshop(origin, joinCode, "Lea");
    const [session] = await list();
    assert.ok(session);
    const asGuest = { token: guest.token };
    assert.equal((await ask(origin, "GET", path, asGuest)).status, 403);
    assert.equal((await ask(origin, "DELETE", `${path}/${session.id}`, asGuest)).status, 403);
    const replace = { ...asGuest, body: { role: "moderator", replace: true } };
    assert.equal((await ask(origin, "POST", `/api/workshops/${workshopId}/links`, replace)).status, 403);
    const foreign = await createWorkshop(origin);
    assert.equal((await ask(origin, "GET", path, { token: foreign.token })).status, 404);
    assert.equal(
      (await ask(origin, "DELETE", `/api/workshops/${foreign.workshopId}/sessions/${session.id}`, foreign))
        .status,
      404,
    );
  });
});
