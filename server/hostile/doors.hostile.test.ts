import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { io } from "socket.io-client";
import type { EntryAnswer, LinkAnswer, Problem, StateAnswer } from "#lib/protocol/http.ts";
import {
  type Answer,
  ask,
  connectSocket,
  createWorkshop,
  joinWorkshop,
  startServer,
  type TestServer,
  until,
} from "../app.fixture.ts";

let server: TestServer;
let origin: string;
before(async () => {
  // No proxy is trusted: whatever a request says about its way is a claim.
  server = await startServer();
  origin = server.origin;
});
after(() => server.close());

const codeOf = (answer: Answer): string => (answer.json as Problem).code;

function join(
  joinCode: string,
  name: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return ask(origin, "POST", "/api/join", { body: { joinCode, name }, headers });
}

async function peopleOf(workshopId: string, token: string): Promise<StateAnswer["state"]["people"]> {
  const { json } = await ask(origin, "GET", `/api/workshops/${workshopId}`, { token });
  return (json as StateAnswer).state.people;
}

describe("names", () => {
  it("are text and nothing else, whatever they are made of", async () => {
    const { workshopId, joinCode, token } = await createWorkshop(origin);
    const markup = [
      '<img src=x onerror="alert(1)">',
      '"><script>alert(1)</script>',
      "{{7*7}}",
      "=1+1",
      "../../etc",
    ];
    for (const name of markup) assert.equal((await join(joinCode, name)).status, 201, name);
    const { headers, text } = await ask(origin, "GET", `/api/workshops/${workshopId}`, { token });
    assert.match(headers.get("content-type") ?? "", /^application\/json/);
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.match(headers.get("content-security-policy") ?? "", /default-src 'none'.*sandbox/);
    for (const name of markup) assert.ok(text.includes(JSON.stringify(name.slice(0, 40)).slice(1, -1)), name);
  });

  it("lose what turns, hides or piles up signs, and are cut at forty", async () => {
    const { workshopId, joinCode, token } = await createWorkshop(origin);
    const given: Readonly<Record<string, string>> = {
      "An\u202Ena": "Anna",
      "B\u200Be\u2060n": "Ben",
      "C\u0000a\u0007rl": "Carl",
      "Do\nra\r\n": "Do ra",
      "E\u0301mil": "\u00C9mil",
    };
    for (const [name, shown] of Object.entries(given)) {
      assert.equal((await join(joinCode, name)).status, 201, JSON.stringify(name));
      const names = (await peopleOf(workshopId, token)).map((person) => person.name);
      assert.ok(names.includes(shown), `${JSON.stringify(name)}: ${JSON.stringify(names.at(-1))}`);
    }
    const family = "👩‍👩‍👧‍👦";
    assert.equal((await join(joinCode, family.repeat(50))).status, 201);
    assert.equal((await peopleOf(workshopId, token)).at(-1)?.name, family.repeat(40));
    assert.equal((await join(joinCode, "x".repeat(10_000))).status, 422);
    assert.equal((await join(joinCode, "\u202E\u200B")).status, 422);
  });

  it("do not imitate the moderation, in whatever spelling", async () => {
    const { joinCode } = await createWorkshop(origin);
    for (const name of [
      "Moderation",
      "MODERATION ",
      "M o d e r a t i o n",
      "Моderation",
      "Mod\u200Beration",
      "ｍｏｄｅｒａｔｉｏｎ",
      "Moderat1on",
    ])
      assert.equal(codeOf(await join(joinCode, name)), "name-reserved", name);
  });

  it("that three hundred people share are told apart", async () => {
    const { workshopId, joinCode, token } = await createWorkshop(origin);
    await Promise.all(Array.from({ length: 300 }, () => join(joinCode, "Anna")));
    const names = (await peopleOf(workshopId, token)).map(({ name }) => name);
    assert.equal(names.length, 301);
    assert.equal(new Set(names).size, 301);
  });
});

describe("a full workshop", () => {
  it("lets in five hundred, whoever comes at once, and says to the rest that it is full", async () => {
    const { workshopId, joinCode, token } = await createWorkshop(origin);
    const answers = await Promise.all(
      Array.from({ length: 520 }, (_, index) => join(joinCode, `Gast ${String(index)}`)),
    );
    const full = answers.filter(({ status }) => status === 409);
    assert.deepEqual([...new Set(full.map(codeOf))], ["workshop-full"]);
    // The moderator is one of them.
    assert.equal(full.length, 21);
    assert.equal((await peopleOf(workshopId, token)).length, 500);
  });
});

describe("codes and links", () => {
  it("slow whoever guesses, whatever the request says about its way, and nobody else", async () => {
    const own = await startServer();
    const { joinCode } = await createWorkshop(own.origin);
    const guess = (index: number): Promise<Answer> =>
      ask(own.origin, "POST", "/api/join", {
        body: { joinCode: "22223333", name: "x" },
        headers: {
          "X-Forwarded-For": `203.0.113.${String(index)}`,
          "CF-Connecting-IP": `203.0.113.${String(index)}`,
          "X-Real-IP": `203.0.113.${String(index)}`,
          Forwarded: `for=203.0.113.${String(index)}`,
        },
      });
    for (let index = 0; index < 10; index += 1) assert.equal((await guess(index)).status, 404);
    const startedMs = performance.now();
    assert.equal((await guess(10)).status, 404);
    assert.ok(performance.now() - startedMs > 900, "all of them are one address");
    assert.equal((await ask(own.origin, "GET", "/healthz")).status, 200);
    // Twenty more at once: most are not even looked at.
    const rest = Array.from({ length: 20 }, (_, index) => guess(index).catch(() => null));
    const refused = await Promise.any(
      rest.map(async (answer) => ((await answer)?.status === 429 ? 429 : Promise.reject(new Error("later")))),
    );
    assert.equal(refused, 429);
    const elsewhere = await ask(own.origin.replace("127.0.0.1", "localhost"), "GET", `/j/${joinCode}`);
    assert.equal(elsewhere.status, 404);
    await own.close();
    await Promise.all(rest);
  });

  it("[TH4] of one who guesses keep no room waiting that comes in behind the same address", async () => {
    const school = await startServer();
    try {
      const { joinCode } = await createWorkshop(school.origin);
      const guess = (): Promise<Answer> =>
        ask(school.origin, "POST", "/api/join", { body: { joinCode: "ZZZZ9999", name: "Rät" } });
      for (let count = 0; count < 10; count += 1) await guess();
      const guesses = Array.from({ length: 30 }, guess);
      const comers = await Promise.all(
        Array.from({ length: 60 }, (_, number) =>
          ask(school.origin, "POST", "/api/join", { body: { joinCode, name: `Kind ${String(number)}` } }),
        ),
      );
      assert.deepEqual([...new Set(comers.map(({ status }) => status))], [201]);
      void Promise.allSettled(guesses);
    } finally {
      await school.close();
    }
  });

  it("[TH5] that open new workshops are endless for nobody", async () => {
    const host = await startServer();
    try {
      const create = (): Promise<Answer> =>
        ask(host.origin, "POST", "/api/workshops", { body: { title: "Noch einer" } });
      for (let count = 0; count < 120; count += 1) assert.equal((await create()).status, 201);
      const refused = await create();
      assert.equal(refused.status, 429);
      assert.equal(codeOf(refused), "too-many");
      const restSeconds = Number(refused.headers.get("retry-after"));
      assert.ok(restSeconds > 0 && restSeconds <= 600, String(restSeconds));
    } finally {
      await host.close();
    }
  });

  it("are looked for on one path only", async () => {
    const { joinCode } = await createWorkshop(origin);
    const body = { joinCode, name: "x" };
    for (const path of [
      "/API/join",
      "/api/JOIN",
      "//api/join",
      "/api//join",
      "/api/%6aoin",
      "/api/join/",

      "/api/join%00",

      "/api/join;x=1",
    ]) {
      const answer = await ask(origin, "POST", path, { body });
      assert.ok(answer.status === 404 || answer.status === 405, `${path}: ${String(answer.status)}`);
    }
  });

  it("give every session a token of its own, never one that came with the request", async () => {
    const { workshopId, joinCode, links } = await createWorkshop(origin);
    const planted = "A".repeat(43);
    const headers = { Cookie: `nw_${workshopId}=${planted}`, Origin: origin };
    const joined = (await join(joinCode, "Anna", headers)).json as EntryAnswer;
    assert.notEqual(joined.token, planted);
    const again = (
      await join(joinCode, "Anna", { Cookie: `nw_${workshopId}=${joined.token}`, Origin: origin })
    ).json as EntryAnswer;
    assert.notEqual(again.personId, joined.personId);
    const entered = await ask(origin, "POST", `/api/workshops/${workshopId}/enter`, {
      token: joined.token,
      body: { secret: links.moderate.split("#")[1] },
    });
    const risen = entered.json as EntryAnswer;
    assert.equal(risen.personId, joined.personId);
    assert.notEqual(risen.token, joined.token);
    for (const token of [planted, joined.token])
      assert.equal((await ask(origin, "GET", `/api/workshops/${workshopId}`, { token })).status, 401);
  });

  it("stand in no log, no answer to others, no address and no header but where they are handed over", async (test) => {
    const lines: string[] = [];
    const write = process.stderr.write.bind(process.stderr);
    test.mock.method(process.stderr, "write", (chunk: string | Uint8Array) => {
      lines.push(String(chunk));
      return write(chunk);
    });
    const own = await startServer({ LOG_LEVEL: "info" });
    const created = await ask(own.origin, "POST", "/api/workshops", { body: { title: "Geheim" } });
    const { workshopId, joinCode, token, links } = created.json as {
      workshopId: string;
      joinCode: string;
      token: string;
      links: { moderate: string };
    };
    const link = (
      await ask(own.origin, "POST", `/api/workshops/${workshopId}/links`, { token, body: { role: "scribe" } })
    ).json as LinkAnswer;
    const guest = await joinWorkshop(own.origin, joinCode, "Anna");
    await ask(own.origin, "POST", `/api/workshops/${workshopId}/enter`, {
      body: { secret: "wrong-secret-that-somebody-typed" },
    });
    const { json } = await ask(own.origin, "POST", `/api/workshops/${workshopId}/re-entry-code`, guest);
    const { code } = json as { code: string };
    const secrets = [
      token,
      guest.token,
      links.moderate.split("#")[1] ?? "",
      link.link.split("#")[1] ?? "",
      code,
    ];
    const told = await ask(own.origin, "GET", `/api/workshops/${workshopId}`, guest);
    const metrics = await ask(own.origin, "GET", "/metrics");
    const path = new URL(links.moderate).pathname + new URL(links.moderate).search;
    await own.close();
    const everything = [...lines, told.text, metrics.text, path, ...[...told.headers].flat()].join("\n");
    for (const secret of secrets) {
      assert.ok(secret.length >= 12);
      assert.equal(everything.includes(secret), false);
    }
    assert.equal(everything.includes("wrong-secret"), false);
    assert.equal(told.headers.get("referrer-policy"), "no-referrer");
  });
});

describe("whoever was removed", () => {
  it("comes back with nothing of what they had", async () => {
    const { workshopId, joinCode, token } = await createWorkshop(origin);
    const guest = await joinWorkshop(origin, joinCode, "Anna");
    const { json } = await ask(origin, "POST", `/api/workshops/${workshopId}/re-entry-code`, guest);
    const { code } = json as { code: string };
    const held = await connectSocket(origin, guest.token, { reconnection: false });
    const transportId = held.socket.io.engine.id;
    const moderator = await connectSocket(origin, token);
    const startedMs = performance.now();
    assert.equal((await moderator.send("person.remove", { personId: guest.personId })).ok, true);
    await until(() => !held.socket.connected, "cut off");
    assert.ok(performance.now() - startedMs < 1000);

    assert.equal((await ask(origin, "GET", `/api/workshops/${workshopId}`, guest)).status, 401);
    assert.equal((await ask(origin, "POST", "/api/re-enter", { body: { code } })).status, 404);
    assert.equal(
      (await ask(origin, "POST", `/api/workshops/${workshopId}/re-entry-code`, guest)).status,
      401,
    );
    const poll = `/socket.io/?EIO=4&transport=polling&sid=${transportId}`;
    assert.equal((await ask(origin, "GET", poll)).status, 400);
    const again = io(origin, {
      auth: { token: guest.token },
      transports: ["websocket"],
      reconnection: false,
    });
    await assert.rejects(
      new Promise((resolve, reject) =>
        again.once("connect", () => resolve(null)).once("connect_error", reject),
      ),
    );
    again.close();
    moderator.socket.disconnect();
  });

  it("[DR9] is back as before when the removal was a mistake, but not by a code of before", async () => {
    const { workshopId, joinCode, token } = await createWorkshop(origin);
    const guest = await joinWorkshop(origin, joinCode, "Anna");
    const path = `/api/workshops/${workshopId}`;
    const made = await ask(origin, "POST", `${path}/re-entry-code`, guest);
    const moderator = await connectSocket(origin, token);
    await moderator.send("person.remove", { personId: guest.personId });
    assert.equal((await ask(origin, "GET", path, guest)).status, 401);
    await moderator.send("person.readmit", { personId: guest.personId });
    assert.equal((await ask(origin, "GET", path, guest)).status, 200);
    assert.equal((await ask(origin, "POST", "/api/re-enter", { body: made.json })).status, 404);
    const fresh = await ask(origin, "POST", `${path}/re-entry-code`, guest);
    assert.equal((await ask(origin, "POST", "/api/re-enter", { body: fresh.json })).status, 201);
    moderator.socket.disconnect();
  });
});

describe("what comes too late", () => {
  it("is refused and changes nothing: orders for a round that is over, by whoever", async () => {
    const { workshopId, joinCode, token } = await createWorkshop(origin);
    const guest = await joinWorkshop(origin, joinCode, "Anna");
    const [moderator, anna] = [await connectSocket(origin, token), await connectSocket(origin, guest.token)];
    for (const [name, input] of [
      ["round.prepare", { rooms: [{ name: "A" }, { name: "B" }], assignment: { kind: "random" } }],
      ["round.open", {}],
      ["round.close", { graceSeconds: 0 }],
    ] as const)
      assert.equal((await moderator.send(name, input)).ok, true, name);
    const { json } = await ask(origin, "GET", `/api/workshops/${workshopId}`, { token });
    for (const [who, name, input] of [
      [moderator, "round.extend", { seconds: 60 }],
      [moderator, "round.close", { graceSeconds: 0 }],
      [moderator, "timer.pause", {}],
      [anna, "help.raise", {}],
      [anna, "room.choose", { roomId: null }],
    ] as const)
      assert.deepEqual(await who.send(name, input), { ok: false, code: "no-round" }, name);
    assert.deepEqual((await ask(origin, "GET", `/api/workshops/${workshopId}`, { token })).json, json);
    for (const { socket } of [moderator, anna]) socket.disconnect();
  });
});

describe("links to calls", () => {
  it("lead to the web and nowhere else", async () => {
    const { workshopId, token } = await createWorkshop(origin);
    const { json } = await ask(origin, "GET", `/api/workshops/${workshopId}`, { token });
    const roomId = (json as StateAnswer).state.rooms[0]?.id;
    const { socket, send } = await connectSocket(origin, token);
    for (const callUrl of [
      "javascript:alert(1)",
      "JavaScript:alert(1)",
      "\u0001javascript:alert(1)",
      "java\nscript:alert(1)",
      "data:text/html,x",
      "vbscript:x",
      "//evil.example",
      "/\\evil.example",
      "file:///etc/passwd",
      "blob:https://x/y",
      "https:",
      "evil",
    ])
      assert.deepEqual(
        await send("room.change", { roomId, callUrl }),
        { ok: false, code: "invalid" },
        callUrl,
      );
    assert.equal((await send("room.change", { roomId, callUrl: "https://call.example/x" })).ok, true);
    socket.disconnect();
  });
});

describe("requests that reach for machinery", () => {
  it("of the framework find nothing", async () => {
    const headers: readonly Readonly<Record<string, string>>[] = [
      { "Next-Action": "x" },
      { "Next-Resume": "1" },
    ];
    for (const each of headers) {
      for (const [method, path] of [
        ["GET", "/"],
        ["POST", "/"],
        ["POST", "/api/workshops"],
        ["GET", "/healthz"],
      ] as const) {
        const answer = await ask(origin, method, path, {
          headers: each,
          ...(method === "POST" ? { body: {} } : {}),
        });
        assert.equal(answer.status, 404, `${method} ${path}`);
      }
    }
  });

  it("smuggle nothing into objects by JSON", async () => {
    const { workshopId, token } = await createWorkshop(origin);
    for (const body of [
      '{"title":"x","__proto__":{"role":"moderator"}}',
      '{"title":"x","constructor":{"prototype":{"polluted":true}}}',
      '{"title":"x","congress":{"title":"y","__proto__":{"polluted":true}}}',
    ])
      assert.equal((await ask(origin, "POST", "/api/workshops", { body })).status, 201);
    assert.equal(Reflect.get({}, "polluted"), undefined);
    assert.equal(Reflect.get({}, "role"), undefined);
    const { socket, send } = await connectSocket(origin, token);
    const members = JSON.parse('{"__proto__":0,"constructor":1}') as object;
    await send("round.prepare", {
      rooms: [{ name: "A" }, { name: "B" }],
      assignment: { kind: "manual", members },
    });
    const { json } = await ask(origin, "GET", `/api/workshops/${workshopId}`, { token });
    assert.equal(JSON.stringify(json).includes("constructor"), false);
    socket.disconnect();
  });

  it("with bodies deeper than any are refused", async () => {
    const deep = `{"title":${"[".repeat(30_000)}${"]".repeat(30_000)}}`;
    assert.equal((await ask(origin, "POST", "/api/workshops", { body: deep })).status, 422);
    assert.equal(
      (await ask(origin, "POST", "/api/workshops", { body: `{"title":"${"x".repeat(70_000)}"}` })).status,
      413,
    );
  });
});
