import assert from "node:assert/strict";
import { connect } from "node:net";
import { after, before, describe, it } from "node:test";
import type { CreateAnswer, EntryAnswer, LinkAnswer, Problem, StateAnswer } from "#lib/protocol/http.ts";
import { SESSION_MS } from "#lib/protocol/session.ts";
import {
  ask,
  type Answer,
  createWorkshop,
  joinWorkshop,
  removePerson,
  startServer,
  type TestServer,
} from "./app.fixture.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";

let server: TestServer;
let origin: string;
before(async () => {
  server = await startServer({ TRUST_PROXY: "loopback" });
  origin = server.origin;
});
after(() => server.close());

function codeOf(answer: Answer): string {
  return (answer.json as Problem).code;
}

function cookieOf(answer: Answer): string {
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

let addresses = 0;
/** Each call is another device, so that wrong codes of one test do not slow the next. */
function anotherAddress(): Record<string, string> {
  addresses += 1;
  return { "X-Forwarded-For": `198.51.100.${String(addresses)}` };
}

/** A plain HTML form of one of our own pages. */
function submit(
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return ask(origin, "POST", path, {
    body: new URLSearchParams(fields).toString(),
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      Origin: origin,
      ...anotherAddress(),
      ...headers,
    },
  });
}

describe("POST /api/workshops", () => {
  it("[HT10] answers with everything that a moderator needs", async () => {
    const answer = await ask(origin, "POST", "/api/workshops", {
      body: { title: "Werkstatt Nachbarschaft" },
    });
    assert.equal(answer.status, 201);
    const created = answer.json as CreateAnswer;
    assert.deepEqual(Object.keys(created).sort(), ["joinCode", "links", "personId", "token", "workshopId"]);
    assert.match(created.joinCode, /^[23456789ABCDEFGHJKMNPQRSTUVWXYZ]{8}$/);
    assert.match(created.token, /^[A-Za-z0-9_-]{43}$/);
    assert.equal(created.links.join, `${origin}/j/${created.joinCode}`);
    assert.match(created.links.moderate, new RegExp(`^${origin}/m/${created.workshopId}#[A-Za-z0-9_-]{43}$`));
    const [cookie = ""] = answer.headers.getSetCookie();
    assert.equal(
      cookie,
      `nw_${created.workshopId}=${created.token}; HttpOnly; SameSite=Lax; Path=/; Max-Age=${SESSION_MS / 1000}`,
    );
  });

  it("[HT10] makes the creator a moderator under the name on the head", async () => {
    const people = [
      { role: "speaker", name: "Dana Vogt" },
      { role: "moderator", name: "Mika Arndt", organisation: "Stadt Auental" },
    ];
    const { workshopId, token, personId } = await createWorkshop(origin, { title: "A", people });
    const { json } = await ask(origin, "GET", `/api/workshops/${workshopId}`, { token });
    const me = (json as StateAnswer).state.people.find((person) => person.id === personId);
    assert.equal(me?.role, "moderator");
    assert.equal(me?.name, "Mika Arndt");
    assert.equal(me?.organisation, "Stadt Auental");
  });

  it("[HT10] keeps all that is given for the head of the documentation", async () => {
    const head = {
      title: "Werkstatt Nachbarschaft",
      subtitle: "Geht es auch anders?",
      number: "3",
      language: "de",
      date: "2026-06-10",
      dayLabel: "Tag 2",
      abstract: "Worum es geht.",
      congress: { title: "Kongress der Quartiere", ordinal: 4 },
      people: [
        { role: "speaker", name: "Dana Vogt", organisation: "Haus am Bach", label: "Referentin" },
        { role: "moderator", name: "Mika Arndt" },
      ],
      funding: { statement: "Gefördert durch die Stiftung Probe." },
    };
    const { workshopId, token } = await createWorkshop(origin, head);
    const { json } = await ask(origin, "GET", `/api/workshops/${workshopId}`, { token });
    assert.deepEqual((json as StateAnswer).state.head, head);
  });

  it("[CT6] takes null for what is left out", async () => {
    const body = {
      title: "A",
      subtitle: null,
      date: null,
      congress: { title: "K", ordinal: null },
      people: null,
    };
    const { workshopId, token, joinCode } = await createWorkshop(origin, body);
    const { json } = await ask(origin, "GET", `/api/workshops/${workshopId}`, { token });
    const { head } = (json as StateAnswer).state;
    assert.deepEqual(head, { title: "A", language: "de", congress: { title: "K" }, people: [] });
    const joined = { joinCode, name: "Kim", organisation: null, passphrase: null };
    assert.equal((await ask(origin, "POST", "/api/join", { body: joined })).status, 201);
    const nameless = await ask(origin, "POST", "/api/workshops", { body: { title: null, people: [null] } });
    assert.deepEqual((nameless.json as Problem).fields, ["/title", "/people/0"]);
  });

  it("[HT11] says which fields are not as they should be", async () => {
    const answer = await ask(origin, "POST", "/api/workshops", { body: { title: 7, date: "morgen" } });
    assert.equal(answer.status, 422);
    assert.equal(answer.headers.get("content-type"), "application/problem+json; charset=utf-8");
    assert.deepEqual(answer.json, {
      type: "about:blank",
      title: "Unprocessable Entity",
      status: 422,
      code: "invalid",
      fields: ["/title", "/date"],
    });
  });

  it("[HT11] refuses bodies that are too large, no JSON or of another type", async () => {
    const post = (body: string, type = "application/json"): Promise<Answer> =>
      ask(origin, "POST", "/api/workshops", { body, headers: { "Content-Type": type } });
    assert.equal((await post(JSON.stringify({ title: "A", abstract: "x".repeat(70_000) }))).status, 413);
    assert.equal((await post("{")).status, 400);
    assert.equal((await post("[]")).status, 422);
    assert.equal((await post("null")).status, 422);
    assert.equal((await post("title=A", "application/x-www-form-urlencoded")).status, 415);
    assert.equal((await post("{}", "text/plain")).status, 415);
  });

  it("[HT11] says with 415 what it would take, of forms and of what is compressed, too", async () => {
    const form = await ask(origin, "POST", "/join", { body: {} });
    assert.equal(form.status, 415);
    assert.equal(form.headers.get("accept-post"), "application/x-www-form-urlencoded");
    const packed = await ask(origin, "POST", "/api/join", {
      body: "{}",
      headers: { "Content-Encoding": "gzip" },
    });
    assert.equal(packed.status, 415);
    assert.equal(packed.headers.get("accept-encoding"), "identity");
  });

  it("[HT11] stops reading a body without a length at the limit", async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode("x".repeat(16_384)));
      },
    });
    const request = { method: "POST", body, duplex: "half", headers: { "Content-Type": "application/json" } };
    const outcome = await fetch(`${origin}/api/workshops`, request as RequestInit).then(
      (response) => response.status,
      // The connection is closed while the client still sends; which of the two it sees first is up to it.
      () => 413,
    );
    assert.equal(outcome, 413);
  });

  it("[HT12] asks for the passphrase where one is set", async () => {
    const closed = await startServer({ CREATE_PASSPHRASE: "Lindenblüte" });
    const create = (headers: Record<string, string>, more: object = {}): Promise<Answer> =>
      ask(closed.origin, "POST", "/api/workshops", { body: { title: "A", ...more }, headers });
    assert.equal(codeOf(await create({})), "passphrase-wrong");
    assert.equal((await create({ "X-Create-Passphrase": "falsch" })).status, 403);
    assert.equal((await create({ "X-Create-Passphrase": encodeURIComponent("Lindenblüte") })).status, 201);
    assert.equal((await create({}, { passphrase: "Lindenblüte" })).status, 201);
    await closed.close();
  });
});

describe("sessions of one person", () => {
  it("[EN7] are fifty at most: a further one ends the oldest, and nobody else's", async () => {
    const { joinCode, workshopId } = await createWorkshop(origin);
    const kim = await joinWorkshop(origin, joinCode, "Kim");
    const other = await joinWorkshop(origin, joinCode, "Juno");
    const asked = await ask(origin, "POST", `/api/workshops/${workshopId}/re-entry-code`, {
      token: kim.token,
    });
    const { code } = asked.json as { code: string };
    const statusOf = async (token: string): Promise<number> =>
      (await ask(origin, "GET", `/api/workshops/${workshopId}`, { token })).status;
    const tokens = [kim.token];
    while (tokens.length < 50) {
      const { json } = await ask(origin, "POST", "/api/re-enter", { body: { code } });
      tokens.push((json as EntryAnswer).token);
    }
    assert.equal(await statusOf(kim.token), 200);
    const last = (await ask(origin, "POST", "/api/re-enter", { body: { code } })).json as EntryAnswer;
    assert.equal(await statusOf(kim.token), 401);
    for (const token of [tokens[1] ?? "", last.token, other.token]) assert.equal(await statusOf(token), 200);
  });
});

describe("DELETE /api/workshops/:id", () => {
  it("[EN2] takes the cookie of what is erased out of the browser", async () => {
    const { workshopId, token } = await createWorkshop(origin);
    const headers = { Cookie: `nw_${workshopId}=${token}`, Origin: origin };
    const answer = await ask(origin, "DELETE", `/api/workshops/${workshopId}`, { headers });
    assert.equal(answer.status, 204);
    assert.match(answer.headers.getSetCookie()[0] ?? "", new RegExp(`^nw_${workshopId}=; .*Max-Age=0`));
  });
});

describe("what costs the server much", () => {
  it("[HT23] is answered so many times a minute to one person, and to others still", async () => {
    const { workshopId, token, joinCode } = await createWorkshop(origin);
    const other = await joinWorkshop(origin, joinCode, "Kim");
    for (const [path, most] of [
      ["documentation.md", 30],
      ["cards", 600],
    ] as const) {
      const read = (by: string): Promise<Answer> =>
        ask(origin, "GET", `/api/workshops/${workshopId}/${path}`, { token: by });
      for (let time = 0; time < most; time += 1) assert.equal((await read(token)).status, 200);
      const refused = await read(token);
      assert.equal(codeOf(refused), "too-many");
      const seconds = Number(refused.headers.get("retry-after"));
      assert.ok(seconds > 0 && seconds <= 60);
      assert.equal((await read(other.token)).status, 200);
    }
  });
});

describe("POST /api/join", () => {
  it("[EN1] takes the code in any spelling and gives a session of its own", async () => {
    const { joinCode, workshopId } = await createWorkshop(origin);
    const spelled = `${joinCode.slice(0, 4).toLowerCase()}-${joinCode.slice(4)} `;
    const entry = await joinWorkshop(origin, spelled, "Ayşe Doğan");
    assert.equal(entry.workshopId, workshopId);
    const state = await ask(origin, "GET", `/api/workshops/${workshopId}`, { token: entry.token });
    assert.equal(state.status, 200);
  });

  it("[EN1] says the same about a code that is wrong and one that cannot be", async () => {
    for (const joinCode of ["22222222", "nonsense", ""]) {
      const answer = await ask(origin, "POST", "/api/join", { body: { joinCode, name: "Ben" } });
      assert.equal(answer.status, 404);
      assert.equal(codeOf(answer), "code-unknown");
    }
  });

  it("[EN1] passes on why the workshop lets nobody in", async () => {
    const { joinCode } = await createWorkshop(origin);
    const join = (name: string): Promise<Answer> =>
      ask(origin, "POST", "/api/join", { body: { joinCode, name } });
    assert.equal(codeOf(await join("  ")), "name-missing");
    assert.equal(codeOf(await join("Moderation")), "name-reserved");
  });
});

describe("secret links", () => {
  const secretOf = (link: string): string => link.split("#")[1] ?? "";

  it("[EN3] raise the person who is already there and end the weaker session", async () => {
    const { joinCode, workshopId, links } = await createWorkshop(origin);
    const guest = await joinWorkshop(origin, joinCode, "Kim");
    const entered = await ask(origin, "POST", `/api/workshops/${workshopId}/enter`, {
      token: guest.token,
      body: { secret: secretOf(links.moderate) },
    });
    assert.equal(entered.status, 201);
    const entry = entered.json as EntryAnswer;
    assert.equal(entry.personId, guest.personId);
    assert.notEqual(entry.token, guest.token);
    const path = `/api/workshops/${workshopId}`;
    assert.equal((await ask(origin, "GET", path, { token: guest.token })).status, 401);
    const { json } = await ask(origin, "GET", path, { token: entry.token });
    const me = (json as StateAnswer).state.people.find((person) => person.id === guest.personId);
    assert.equal(me?.role, "moderator");
  });

  it("[EN3] never take away what somebody has", async () => {
    const { workshopId, token, personId } = await createWorkshop(origin);
    const made = await ask(origin, "POST", `/api/workshops/${workshopId}/links`, {
      token,
      body: { role: "observer" },
    });
    assert.equal(made.status, 201);
    const { role, link } = made.json as LinkAnswer;
    assert.equal(role, "observer");
    const entered = await ask(origin, "POST", `/api/workshops/${workshopId}/enter`, {
      token,
      body: { secret: secretOf(link) },
    });
    const entry = entered.json as EntryAnswer;
    assert.equal(entry.personId, personId);
    const { json } = await ask(origin, "GET", `/api/workshops/${workshopId}`, { token: entry.token });
    assert.equal(
      (json as StateAnswer).state.people.find((person) => person.id === personId)?.role,
      "moderator",
    );
  });

  it("[EN3] let in whoever holds one, under the name given or a neutral one", async () => {
    const { workshopId, token } = await createWorkshop(origin);
    const made = await ask(origin, "POST", `/api/workshops/${workshopId}/links`, {
      token,
      body: { role: "speaker" },
    });
    const secret = secretOf((made.json as LinkAnswer).link);
    const enter = (body: object): Promise<Answer> =>
      ask(origin, "POST", `/api/workshops/${workshopId}/enter`, { body });
    assert.equal((await enter({ secret, name: "Dana Vogt" })).status, 201);
    assert.equal((await enter({ secret })).status, 201);
    const { json } = await ask(origin, "GET", `/api/workshops/${workshopId}`, { token });
    const speakers = (json as StateAnswer).state.people.filter((person) => person.role === "speaker");
    assert.equal(speakers[0]?.name, "Dana Vogt");
    assert.notEqual(speakers[1]?.name, "");
  });

  it("[EN3] open nothing but their own workshop", async () => {
    const one = await createWorkshop(origin);
    const other = await createWorkshop(origin);
    for (const [id, secret] of [
      [other.workshopId, secretOf(one.links.moderate)],
      [one.workshopId, "x".repeat(43)],
      [one.workshopId, one.token],
      ["no/such", secretOf(one.links.moderate)],
    ] as const) {
      const path = `/api/workshops/${encodeURIComponent(id)}/enter`;
      const answer = await ask(origin, "POST", path, { body: { secret } });
      assert.equal(answer.status, 404, path);
    }
  });
});

describe("personal codes", () => {
  it("[EN4] bring the same person to another device; a new one ends the one before", async () => {
    const { joinCode, workshopId } = await createWorkshop(origin);
    const guest = await joinWorkshop(origin, joinCode, "Juno");
    const fresh = (): Promise<Answer> =>
      ask(origin, "POST", `/api/workshops/${workshopId}/re-entry-code`, { token: guest.token });
    const { code: first } = (await fresh()).json as { code: string };
    const { code: second, expiresAtMs } = (await fresh()).json as { code: string; expiresAtMs: number };
    assert.match(second, /^[2-9A-HJKMNP-Z]{12}$/);
    assert.ok(expiresAtMs > Date.now());
    const enter = (code: string): Promise<Answer> => ask(origin, "POST", "/api/re-enter", { body: { code } });
    assert.equal(codeOf(await enter(first)), "code-unknown");
    const entered = await enter(
      `${second.slice(0, 4)}-${second.slice(4, 8)} ${second.slice(8).toLowerCase()}`,
    );
    assert.equal(entered.status, 201);
    assert.equal((entered.json as EntryAnswer).personId, guest.personId);
    assert.notEqual((entered.json as EntryAnswer).token, guest.token);
  });
});

describe("who may ask for what", () => {
  const routes = [
    ["GET", ""],
    ["GET", "/cards"],
    ["GET", "/documentation.md"],
    ["POST", "/links"],
    ["POST", "/re-entry-code"],
    ["DELETE", ""],
  ] as const;

  it("[HT20] is decided for each role and each workshop", async () => {
    const own = await createWorkshop(origin);
    const foreign = await createWorkshop(origin);
    const deleted = await createWorkshop(origin);
    assert.equal(
      (await ask(origin, "DELETE", `/api/workshops/${deleted.workshopId}`, { token: deleted.token })).status,
      204,
    );
    const guest = await joinWorkshop(origin, own.joinCode, "Kim");
    const askers = {
      nobody: undefined,
      guest: guest.token,
      moderator: own.token,
      gone: deleted.token,
      junk: "x".repeat(43),
    };
    const places = {
      own: own.workshopId,
      foreign: foreign.workshopId,
      deleted: deleted.workshopId,
      junk: "..%25",
    };

    const seen: string[] = [];
    for (const [method, path] of routes)
      for (const [asker, token] of Object.entries(askers))
        for (const [place, id] of Object.entries(places)) {
          if (method === "DELETE" && asker === "moderator" && place === "own") continue;
          const body = path === "/links" ? { role: "observer" } : undefined;
          const answer = await ask(origin, method, `/api/workshops/${id}${path}`, {
            ...(token === undefined ? {} : { token }),
            ...(body ? { body } : {}),
          });
          seen.push(`${method} ${path} ${asker} ${place} ${answer.status}`);
        }
    const allowed: Record<string, number> = {
      "GET ": 200,
      "GET /cards": 200,
      "GET /documentation.md": 200,
      "POST /re-entry-code": 201,
    };
    const moderators: Record<string, number> = { "POST /links": 201, "DELETE ": 204 };
    const expected = routes.flatMap(([method, path]) =>
      Object.keys(askers).flatMap((asker) =>
        Object.keys(places).flatMap((place) => {
          const route = `${method} ${path}`;
          if (route === "DELETE " && asker === "moderator" && place === "own") return [];
          const isOwn = place === "own" && (asker === "guest" || asker === "moderator");
          const granted = allowed[route] ?? (asker === "moderator" ? moderators[route] : 403);
          const exists = place === "own" || place === "foreign";
          const known = asker === "guest" || asker === "moderator";
          return [`${route} ${asker} ${place} ${isOwn ? granted : exists && !known ? 401 : 404}`];
        }),
      ),
    );
    assert.deepEqual(seen, expected);
    assert.equal(
      (await ask(origin, "DELETE", `/api/workshops/${own.workshopId}`, { token: own.token })).status,
      204,
    );
    assert.equal(
      (await ask(origin, "GET", `/api/workshops/${own.workshopId}`, { token: guest.token })).status,
      404,
    );
    const again = await ask(origin, "POST", "/api/join", { body: { joinCode: own.joinCode, name: "Kim" } });
    assert.equal(codeOf(again), "code-unknown");
  });

  it("[HT20] shows nothing of a workshop to a removed person", async () => {
    const { workshopId, joinCode, token } = await createWorkshop(origin);
    const guest = await joinWorkshop(origin, joinCode, "Kim");
    await removePerson(origin, token, guest.personId);
    assert.equal(
      (await ask(origin, "GET", `/api/workshops/${workshopId}`, { token: guest.token })).status,
      401,
    );
  });

  it("[HT21] gives no file in a format that it does not have", async () => {
    const { workshopId, token } = await createWorkshop(origin);
    for (const format of ["exe", "constructor", "PDF", "md.md"]) {
      const answer = await ask(origin, "GET", `/api/workshops/${workshopId}/documentation.${format}`, {
        token,
      });
      assert.equal(answer.status, 404, format);
    }
  });
});

describe("writes that a foreign page may have started", () => {
  const evil = { Origin: "https://evil.example" };

  it("[HT3] are refused with a cookie, also when the origin is missing or hidden", async () => {
    const created = await ask(origin, "POST", "/api/workshops", { body: { title: "A" } });
    const { workshopId } = created.json as CreateAnswer;
    const path = `/api/workshops/${workshopId}/re-entry-code`;
    const cookie = cookieOf(created);
    const post = (headers: Record<string, string>): Promise<Answer> =>
      ask(origin, "POST", path, { headers: { Cookie: cookie, ...headers } });
    assert.equal((await post(evil)).status, 403);
    assert.equal((await post({})).status, 403);
    assert.equal((await post({ Origin: "null" })).status, 403);
    assert.equal((await post({ Origin: `${origin}.evil.example` })).status, 403);
    assert.equal((await post({ "Sec-Fetch-Site": "same-site" })).status, 403);
    assert.equal((await post({ Origin: origin })).status, 201);
    assert.equal((await post({ "Sec-Fetch-Site": "same-origin" })).status, 201);
  });

  it("[HT3] are refused even where they act with no rights", async () => {
    assert.equal(
      (await ask(origin, "POST", "/api/workshops", { body: { title: "A" }, headers: evil })).status,
      403,
    );
    assert.equal((await submit("/join", { joinCode: "x" }, evil)).status, 403);
  });

  it("[HT3] need no origin from a program with a bearer token", async () => {
    const { workshopId, token } = await createWorkshop(origin);
    assert.equal(
      (await ask(origin, "POST", `/api/workshops/${workshopId}/re-entry-code`, { token })).status,
      201,
    );
  });

  it("[EN5] a bearer token that does not fit never falls back to the cookie", async () => {
    const created = await ask(origin, "POST", "/api/workshops", { body: { title: "A" } });
    const { workshopId } = created.json as CreateAnswer;
    const answer = await ask(origin, "GET", `/api/workshops/${workshopId}`, {
      token: "x".repeat(43),
      headers: { Cookie: cookieOf(created) },
    });
    assert.equal(answer.status, 401);
    assert.equal(answer.headers.get("www-authenticate"), "Bearer");
  });
});

describe("forms without JavaScript", () => {
  it("[HT30] bring whoever joins into the workshop with a session", async () => {
    const { joinCode, workshopId } = await createWorkshop(origin);
    const answer = await submit("/join", { joinCode, name: "Ayşe", organisation: "Sportverein Auental" });
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get("location"), `/w/${workshopId}`);
    const state = await ask(origin, "GET", `/api/workshops/${workshopId}`, {
      headers: { Cookie: cookieOf(answer) },
    });
    const { people } = (state.json as StateAnswer).state;
    assert.deepEqual(
      people.slice(1).map(({ name, organisation, role }) => ({ name, organisation, role })),
      [{ name: "Ayşe", organisation: "Sportverein Auental", role: "participant" }],
    );
  });

  it("[HT30] bring the same browser back as the same person, another name as another one", async () => {
    const { joinCode, workshopId, token } = await createWorkshop(origin);
    const first = await submit("/join", { joinCode, name: "Ayşe" });
    const headers = { Cookie: cookieOf(first) };
    assert.deepEqual(
      (await submit("/join", { joinCode, name: "ayşe " }, headers)).headers.getSetCookie(),
      [],
    );
    const other = await submit("/join", { joinCode, name: "Ben" }, headers);
    assert.notEqual(cookieOf(other), headers.Cookie);
    const { json } = await ask(origin, "GET", `/api/workshops/${workshopId}`, { token });
    assert.deepEqual(
      (json as StateAnswer).state.people.slice(1).map(({ name }) => name),
      ["Ayşe", "Ben"],
    );
  });

  it("[HT30] bring a refused form back to its page with the reason and what was typed", async () => {
    const { joinCode } = await createWorkshop(origin);
    const nameless = await submit("/join", { joinCode, name: "", organisation: "Verein & Co" });
    assert.equal(
      nameless.headers.get("location"),
      `/j/${joinCode}?problem=name-missing&organisation=Verein+%26+Co`,
    );
    const codeless = await submit("/join", { joinCode: "https://evil.example", name: "Ben" });
    assert.equal(
      codeless.headers.get("location"),
      "/j?problem=code-unknown&code=https%3A%2F%2Fevil.example&name=Ben",
    );
  });

  it("[EN4] bring whoever types a personal code back, and never show the code in an address", async () => {
    const { joinCode, workshopId } = await createWorkshop(origin);
    const { token } = await joinWorkshop(origin, joinCode, "Juno");
    const { json } = await ask(origin, "POST", `/api/workshops/${workshopId}/re-entry-code`, { token });
    const answer = await submit("/re-enter", { code: (json as { code: string }).code });
    assert.equal(answer.headers.get("location"), `/w/${workshopId}`);
    assert.notEqual(cookieOf(answer), "");
    const wrong = await submit("/re-enter", { code: "2222-2222-2222" });
    assert.equal(wrong.headers.get("location"), "/j?form=re-enter&problem=code-unknown");
  });

  it("[HT31] whoever scans the code again goes straight back", async () => {
    const { joinCode, workshopId } = await createWorkshop(origin);
    const cookie = cookieOf(await submit("/join", { joinCode, name: "Ayşe" }));
    const scan = (headers: Record<string, string>, query = ""): Promise<Answer> =>
      ask(origin, "GET", `/j/${joinCode}${query}`, { headers });
    assert.equal((await scan({ Cookie: cookie })).headers.get("location"), `/w/${workshopId}`);
    // Without pages this server answers 404 where the join page would be.
    assert.equal((await scan({})).status, 404);
    assert.equal((await scan({ Cookie: cookie }, "?problem=name-missing")).status, 404);
    assert.equal((await scan({ Cookie: `nw_${workshopId}=${"x".repeat(43)}` })).status, 404);
  });

  it("[HT32] leaving ends this session and takes the cookie out of the browser", async () => {
    const { joinCode, workshopId } = await createWorkshop(origin);
    const headers = { Cookie: cookieOf(await submit("/join", { joinCode, name: "Ayşe" })) };
    const answer = await submit("/leave", { workshopId, back: "/" }, headers);
    assert.equal(answer.status, 303);
    assert.match(answer.headers.getSetCookie()[0] ?? "", new RegExp(`^nw_${workshopId}=; .*Max-Age=0`));
    assert.equal(answer.headers.get("clear-site-data"), '"cache", "storage"');
    assert.equal((await ask(origin, "GET", `/api/workshops/${workshopId}`, { headers })).status, 401);
  });

  it("[HT33] remember language and theme, and return to pages of this site only", async () => {
    const english = await submit("/language", { language: "en", back: "/j/K7QF2MXP?x=1" });
    assert.match(
      english.headers.getSetCookie()[0] ?? "",
      /^nw_locale=en; SameSite=Lax; Path=\/; Max-Age=31536000$/,
    );
    assert.equal(english.headers.get("location"), "/j/K7QF2MXP?x=1");
    const dark = await submit("/theme", { theme: "dark", back: "//evil.example/" });
    assert.match(dark.headers.getSetCookie()[0] ?? "", /^nw_theme=dark;/);
    for (const back of [
      "//evil.example",
      "/\\evil.example",
      "https://evil.example",
      "/\t/evil.example",
      "/a\r\nX: 1",
      "",
    ])
      assert.equal((await submit("/theme", { theme: "light", back })).headers.get("location"), "/", back);
    const unknown = await submit("/language", { language: "xx", back: "/" });
    assert.deepEqual(unknown.headers.getSetCookie(), []);
  });

  it("[HT30] work in a browser that hides the origin of forms, as ours do without encryption", async () => {
    const { joinCode } = await createWorkshop(origin);
    const answer = await submit("/join", { joinCode, name: "Ayşe" }, { Origin: "null" });
    assert.match(answer.headers.get("location") ?? "", /^\/w\//);
  });
});

describe("with a public https address", () => {
  it("[EN2] the cookie is bound to the host and links name that address", async (test) => {
    const tls = await startServer({ PUBLIC_URL: "https://werkstatt.example", TRUST_PROXY: "loopback" });
    // Also when it fails: a server that stays open keeps the whole run from ending.
    test.after(() => tls.close());
    const headers = { "X-Forwarded-Host": "werkstatt.example", "X-Forwarded-Proto": "https" };
    const answer = await ask(tls.origin, "POST", "/api/workshops", { body: { title: "A" }, headers });
    const { links, workshopId } = answer.json as CreateAnswer;
    assert.match(links.join, /^https:\/\/werkstatt\.example\/j\//);
    const [cookie = ""] = answer.headers.getSetCookie();
    assert.match(
      cookie,
      new RegExp(
        `^__Host-nw_${workshopId}=.*; HttpOnly; SameSite=Lax; Path=/; Max-Age=${SESSION_MS / 1000}; Secure$`,
      ),
    );
    assert.equal(answer.headers.get("strict-transport-security"), "max-age=63072000; includeSubDomains");
    const stranger = { "X-Forwarded-Host": "evil.example" };
    assert.equal((await ask(tls.origin, "GET", "/api/workshops/abcdef", { headers: stranger })).status, 421);
    assert.equal((await ask(tls.origin, "GET", "/healthz", { headers: stranger })).status, 200);
  });
});

describe("every answer", () => {
  const always: Record<string, string> = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
    "reporting-endpoints": 'csp="/csp-report"',
    "cache-control": "no-store",
    "x-robots-tag": "noindex, nofollow",
  };

  it("[SH1] carries the headers of safety, whatever it is", async () => {
    const { workshopId, token } = await createWorkshop(origin);
    const answers = {
      health: await ask(origin, "GET", "/healthz"),
      state: await ask(origin, "GET", `/api/workshops/${workshopId}`, { token }),
      file: await ask(origin, "GET", `/api/workshops/${workshopId}/documentation.html`, { token }),
      missing: await ask(origin, "GET", "/no/such/page"),
      static: await ask(origin, "GET", "/_next/static/none.js"),
      image: await ask(origin, "GET", "/_next/image?url=http://169.254.169.254/"),
      method: await ask(origin, "PUT", "/api/join"),
      write: await ask(origin, "POST", "/", { body: {} }),
      polling: await ask(origin, "GET", "/socket.io/?EIO=4&transport=polling"),
      doubled: await ask(origin, "GET", "//j/x"),
      encoded: await ask(origin, "GET", "/api%2fworkshops"),
      action: await ask(origin, "POST", "/", { headers: { "Next-Action": "x" } }),
      redirect: await submit("/theme", { theme: "dark" }),
    };
    for (const [name, answer] of Object.entries(answers)) {
      for (const [header, value] of Object.entries(always))
        assert.equal(answer.headers.get(header), value, `${name}: ${header}`);
      assert.match(answer.headers.get("permissions-policy") ?? "", /camera=\(\)/, name);
      assert.match(answer.headers.get("content-security-policy") ?? "", /default-src 'none'/, name);
      assert.equal(answer.headers.get("access-control-allow-origin"), null, name);
      assert.equal(answer.headers.get("x-powered-by"), null, name);
      assert.equal(answer.headers.get("server"), null, name);
    }
    assert.equal(answers.file.headers.get("content-disposition")?.startsWith("attachment; filename="), true);
    for (const name of ["missing", "static", "image", "doubled", "encoded", "action"] as const)
      assert.equal(answers[name].status, 404, name);
    assert.equal(answers.method.status, 405);
    assert.equal(answers.method.headers.get("allow"), "POST");
    assert.equal(answers.write.status, 405);
  });

  it("[SH1] carries them to a peer that sends nonsense, too", async () => {
    const { hostname, port } = new URL(origin);
    const send = (text: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const socket = connect(Number(port), hostname, () => socket.write(text));
        let answer = "";
        socket.setEncoding("utf8").on("data", (chunk) => void (answer += String(chunk)));
        socket.on("close", () => resolve(answer)).on("error", reject);
      });
    const nonsense = await send("GET / HTTP/1.1\r\nHost: a\r\nbad header\r\n\r\n");
    assert.match(nonsense, /^HTTP\/1\.1 400 /);
    assert.match(nonsense, /X-Frame-Options: DENY/);
    const huge = await send(`GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(20_000)}\r\n\r\n`);
    assert.match(huge, /^HTTP\/1\.1 431 /);
    const absolute = await send(
      "GET http://169.254.169.254/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    );
    assert.match(absolute, /^HTTP\/1\.1 404 /);
    const upgrade = await send(
      "GET /w/abc HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
    );
    assert.match(upgrade, /^HTTP\/1\.1 404 /);
    assert.match(upgrade, /X-Frame-Options: DENY/);
  });

  it("[SH2] leaves the body out for HEAD", async () => {
    const answer = await ask(origin, "HEAD", "/healthz");
    assert.equal(answer.status, 200);
    assert.equal(answer.text, "");
  });
});

describe("the operator's routes", () => {
  it("[HT40] say alive, ready and how much", async () => {
    assert.deepEqual((await ask(origin, "GET", "/healthz")).json, { status: "ok" });
    assert.deepEqual((await ask(origin, "GET", "/readyz")).json, { status: "ready" });
    const metrics = await ask(origin, "GET", "/metrics");
    assert.equal(metrics.headers.get("content-type"), "text/plain; version=0.0.4; charset=utf-8");
    assert.match(
      metrics.text,
      /^netzwerkstatt_http_requests_total\{route="\/healthz",method="GET",status="200"\} \d+$/m,
    );
    for (const name of [
      "sync_lagging",
      "sync_longest_tick_seconds",
      "sync_most_client_ids",
      "sync_largest_bytes",
    ])
      assert.match(metrics.text, new RegExp(`^netzwerkstatt_${name} \\d`, "m"));
    assert.match(metrics.text, /^# TYPE netzwerkstatt_sync_rejections_total counter$/m);
  });

  it("[SE12] is not ready once its disk has failed, and says that it lives", async () => {
    const broken = await startServer({}, { storage: { ...createMemoryStorage(), isWritable: () => false } });
    assert.equal((await ask(broken.origin, "GET", "/readyz")).status, 503);
    assert.equal((await ask(broken.origin, "GET", "/healthz")).status, 200);
    await broken.close();
  });

  it("[HT40] keep the numbers from whoever comes through a public proxy", async () => {
    const answer = await ask(origin, "GET", "/metrics", { headers: { "X-Forwarded-For": "203.0.113.9" } });
    assert.equal(answer.status, 404);
  });

  it("[SH3] take reports of violated policies and keep only their number", async () => {
    const report = await ask(origin, "POST", "/csp-report", {
      body: "{}",
      headers: { "Content-Type": "application/csp-report" },
    });
    assert.equal(report.status, 204);
    const big = await ask(origin, "POST", "/csp-report", { body: "x".repeat(9000) });
    assert.equal(big.status, 413);
    assert.match((await ask(origin, "GET", "/metrics")).text, /netzwerkstatt_csp_reports_total 1/);
  });
});
