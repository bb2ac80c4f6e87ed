import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { LinkAnswer, ReEntryCodeAnswer } from "#lib/protocol/http.ts";
import { type Ask, ask } from "../app.fixture.ts";
import { EVERYBODY, INSIDERS, setStage, type Somebody, type Stage } from "./stage.fixture.ts";

const PLACES = ["own", "other", "erased", "never", "odd"] as const;
type Place = (typeof PLACES)[number];
type Statuses = Readonly<Partial<Record<Somebody, number>>> & { readonly rest: number };

interface Row {
  /** What is sent; the workshop's id is in the path already. */
  readonly given?: (stage: Stage, place: Place) => Promise<Ask> | Ask;
  /** Answers in one's own workshop. */
  readonly own: Statuses;
  /** Where no workshop is named, all places are one. */
  readonly placeless?: true;
  /** Answers elsewhere, if other than those of every workshop that one does not belong to. */
  readonly elsewhere?: number;
  /** Ends something: asked last, by each with a token of its own. */
  readonly last?: true;
}

/** To somebody without a session in it a workshop does not exist. */
const STRANGERS = { nobody: 401, removed: 401, waiting: 401, alien: 404 } as const;
const MEMBERS: Statuses = { ...STRANGERS, rest: 200 };
const MODERATION = (status: number): Statuses => ({ ...STRANGERS, moderator: status, rest: 403 });

const FORM = { "Content-Type": "application/x-www-form-urlencoded" };
const form = (stage: Stage, fields: Record<string, string>): Ask => ({
  body: new URLSearchParams(fields).toString(),
  headers: { ...FORM, ...stage.elsewhere() },
});

/** One row for each route of server/http; a route without a row fails. */
const ROUTES: Readonly<Record<string, Row>> = {
  "POST /api/workshops": {
    given: () => ({ body: { title: "Noch eine" } }),
    own: { rest: 201 },
    placeless: true,
  },
  // Of no workshop.
  "GET /api/templates": { own: { rest: 200 }, placeless: true },
  "GET /api/workshops/:id": { own: MEMBERS },
  "GET /api/workshops/:id/cards": { own: MEMBERS },
  "GET /api/workshops/:id/documentation.:format": { own: MEMBERS },
  "POST /api/workshops/:id/links": {
    given: () => ({ body: { role: "observer" } }),
    own: MODERATION(201),
  },
  "GET /api/workshops/:id/personal-links": { own: MODERATION(200) },
  "POST /api/workshops/:id/personal-links": {
    given: () => ({ body: { name: "Frau Dr. Aydın", role: "speaker" } }),
    own: MODERATION(201),
  },
  // Of a person who has none.
  "DELETE /api/workshops/:id/personal-links/:person": { own: MODERATION(404) },
  "POST /api/workshops/:id/personal-links/:person/restore": { own: MODERATION(404) },
  "GET /api/workshops/:id/sessions": { own: MODERATION(200) },
  // Of a session that nobody has.
  "DELETE /api/workshops/:id/sessions/:session": { own: MODERATION(404) },
  "GET /api/workshops/:id/rehearsal": { own: MODERATION(200) },
  "POST /api/workshops/:id/rehearsal": {
    given: () => ({ body: { people: 1 } }),
    own: MODERATION(201),
  },
  "DELETE /api/workshops/:id/rehearsal": { own: MODERATION(204) },
  "POST /api/workshops/:id/re-entry-code": { own: { ...STRANGERS, rest: 201 } },
  // The secret is what opens; a session only says who comes.
  "POST /api/workshops/:id/enter": {
    given: async (stage) => {
      const path = `/api/workshops/${stage.own.workshopId}/links`;
      const { json } = await stage.ask("POST", path, "moderator", { body: { role: "participant" } });
      return {
        body: { secret: (json as LinkAnswer).link.split("#")[1], name: "Mit Link" },
        headers: stage.elsewhere(),
      };
    },
    own: { rest: 201 },
    elsewhere: 404,
  },
  // The secret of another workshop's link says nothing here.
  "POST /api/workshops/:id/invitation": {
    given: async (stage) => {
      const path = `/api/workshops/${stage.own.workshopId}/links`;
      const { json } = await stage.ask("POST", path, "moderator", { body: { role: "observer" } });
      return { body: { secret: (json as LinkAnswer).link.split("#")[1] }, headers: stage.elsewhere() };
    },
    own: { rest: 200 },
    elsewhere: 404,
  },
  "POST /api/join": {
    given: (stage, place) => ({
      body: { joinCode: codeIn(stage, place), name: "Neu" },
      headers: stage.elsewhere(),
    }),
    own: { rest: 201 },
    elsewhere: 404,
  },
  "POST /api/re-enter": {
    given: async (stage, place) => {
      if (place !== "own") return { body: { code: "2222-3333-4444" }, headers: stage.elsewhere() };
      const path = `/api/workshops/${stage.own.workshopId}/re-entry-code`;
      const { json } = await stage.ask("POST", path, "guest-1");
      return { body: { code: (json as ReEntryCodeAnswer).code }, headers: stage.elsewhere() };
    },
    own: { rest: 201 },
    elsewhere: 404,
  },
  "POST /join": {
    given: (stage) => form(stage, { joinCode: stage.own.joinCode, name: "Formular" }),
    own: { rest: 303 },
    placeless: true,
  },
  "POST /re-enter": {
    given: (stage) => form(stage, { code: "2222-3333-4444" }),
    own: { rest: 303 },
    placeless: true,
  },
  "POST /leave": {
    given: (stage) => form(stage, { workshopId: stage.own.workshopId }),
    own: { rest: 303 },
    placeless: true,
    last: true,
  },
  "POST /language": {
    given: (stage) => form(stage, { language: "de" }),
    own: { rest: 303 },
    placeless: true,
  },
  "POST /theme": { given: (stage) => form(stage, { theme: "dark" }), own: { rest: 303 }, placeless: true },
  // Left to the pages, which this server does not have; only a cookie leads further.
  "GET /j/:code": { own: { rest: 404 }, placeless: true },
  "GET /healthz": { own: { rest: 200 }, placeless: true },
  "GET /readyz": { own: { rest: 200 }, placeless: true },
  "GET /metrics": { given: (stage) => ({ headers: stage.elsewhere() }), own: { rest: 404 }, placeless: true },
  "POST /csp-report": {
    given: (stage) => ({ body: "{}", headers: stage.elsewhere() }),
    own: { rest: 204 },
    placeless: true,
  },
  "DELETE /api/workshops/:id": { own: MODERATION(204), last: true },
};

/** A code that opens the workshop of this place, or none. The other one's opens too: it is a secret like any. */
function codeIn(stage: Stage, place: Place): string {
  return place === "own" ? stage.own.joinCode : place === "erased" ? stage.erased.joinCode : "22223333";
}

function idOf(stage: Stage, place: Place): string {
  const ids: Readonly<Record<Place, string>> = {
    own: stage.own.workshopId,
    other: stage.other.workshopId,
    erased: stage.erased.workshopId,
    never: "never-existed-0000000",
    odd: "constructor%25",
  };
  return ids[place];
}

function expected(row: Row, who: Somebody, place: Place): number {
  if (place === "own" || row.placeless) return row.own[who] ?? row.own.rest;
  if (row.elsewhere !== undefined) return row.elsewhere;
  if (place !== "other") return 404;
  // At home the alien is the moderator.
  if (who === "alien") return row.own.moderator ?? row.own.rest;
  return (INSIDERS as readonly Somebody[]).includes(who) ? 404 : 401;
}

describe("every route, asked by everybody, everywhere", () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  it("has an expectation for each route that the server has", () => {
    const folder = join(import.meta.dirname, "../http");
    const found = readdirSync(folder)
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .flatMap((file) => [
        ...readFileSync(join(folder, file), "utf8").matchAll(
          /method: "(GET|POST|DELETE)",\s*path: "([^"]+)"/g,
        ),
      ])
      .map(([, method, path]) => `${String(method)} ${String(path)}`);
    assert.deepEqual(Object.keys(ROUTES).sort(), found.sort());
  });

  it("[HT20] answers what the role and the workshop allow, and nothing else", async () => {
    const wrong: string[] = [];
    const rows = Object.entries(ROUTES).sort(
      ([, one], [, two]) => Number(one.last ?? 0) - Number(two.last ?? 0),
    );
    for (const [route, row] of rows) {
      const places = row.placeless ? (["own"] as const) : PLACES;
      const cells = EVERYBODY.flatMap((who) => places.map((place) => ({ who, place })));
      // Who is refused asks first: what is allowed may end something.
      cells.sort((one, two) => expected(row, two.who, two.place) - expected(row, one.who, one.place));
      for (const { who, place } of cells) {
        const seen = await status(stage, route, row, who, place);
        const wanted = expected(row, who, place);
        if (seen !== wanted) wrong.push(`${route} ${who} ${place}: ${String(seen)}, not ${String(wanted)}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it("answers methods that a path does not have with 405, whoever asks", async () => {
    for (const route of Object.keys(ROUTES)) {
      const [, path = ""] = route.split(" ");
      const target = pathOf(path, stage.own.workshopId);
      for (const method of ["PUT", "PATCH", "OPTIONS"]) {
        const { status: seen } = await ask(stage.origin, method, target, { token: stage.other.token });
        assert.equal(seen, 405, `${method} ${target}`);
      }
    }
  });
});

async function status(stage: Stage, route: string, row: Row, who: Somebody, place: Place): Promise<number> {
  const [method = "", path = ""] = route.split(" ");
  const given = (await row.given?.(stage, place)) ?? {};
  const token = row.last && path === "/leave" ? await anotherToken(stage, who) : stage.people[who]?.token;
  const answer = await ask(stage.origin, method, pathOf(path, idOf(stage, place)), {
    ...(token === undefined ? {} : { token }),
    ...given,
  });
  return answer.status;
}

function pathOf(path: string, id: string): string {
  return path
    .replace(":id", id)
    .replace(":format", "md")
    .replace(":person", "no-such-person")
    .replace(":code", "K7QF2MXP")
    .replace(":session", "no-such-session");
}

/** A second session of the same person, which may be ended. */
async function anotherToken(stage: Stage, who: Somebody): Promise<string | undefined> {
  if (!(INSIDERS as readonly Somebody[]).includes(who)) return undefined;
  const path = `/api/workshops/${stage.own.workshopId}/re-entry-code`;
  const { json } = await stage.ask("POST", path, who);
  const { code } = json as ReEntryCodeAnswer;
  const again = await ask(stage.origin, "POST", "/api/re-enter", {
    body: { code },
    headers: stage.elsewhere(),
  });
  return (again.json as { token: string }).token;
}
