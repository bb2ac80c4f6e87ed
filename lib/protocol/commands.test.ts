import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ZodType } from "zod";
import { ALSO_GIVEN_BY, mayCommand } from "#lib/model/access.ts";
import { ASSIGNMENT_KINDS } from "#lib/model/state.ts";
import { busy, exact, thereAndBack } from "#lib/model/undo.fixture.ts";
import { COMMANDS, createSchema, joinSchema } from "./commands.ts";

const PERSON = "person-0000000000000x";
const ROOM = "room-000000000000000x";

describe("COMMANDS", () => {
  it("[CT2] has a shape for every command that others than moderation may give; moderation may give all of them", () => {
    const names = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[];
    assert.ok(Object.keys(ALSO_GIVEN_BY).every((name) => Object.hasOwn(COMMANDS, name)));
    assert.ok(names.every((name) => mayCommand("moderator", name)));
    assert.ok(
      names.every(
        (name) =>
          mayCommand("participant", name) === Object.hasOwn(ALSO_GIVEN_BY, name) || name === "room.visit",
      ),
    );
  });

  it("[CT3] refuses an unknown field", () => {
    assert.ok(COMMANDS["round.open"].safeParse({}).success);
    assert.ok(!COMMANDS["round.open"].safeParse({ now: 1 }).success);
    assert.ok(!COMMANDS["person.move"].safeParse({ personId: PERSON, roomId: ROOM, force: true }).success);
  });

  it("[CT3] refuses what is no object, no id or no number", () => {
    assert.ok(!COMMANDS["round.open"].safeParse(null).success);
    assert.ok(!COMMANDS["round.open"].safeParse([]).success);
    assert.ok(!COMMANDS["help.take"].safeParse({ roomId: "../etc" }).success);
    assert.ok(!COMMANDS["round.extend"].safeParse({ seconds: Number.NaN }).success);
    assert.ok(!COMMANDS["round.extend"].safeParse({ seconds: 1e9 }).success);
    assert.ok(!COMMANDS["round.close"].safeParse({ graceSeconds: -1 }).success);
  });

  it("[VO9] takes clusters and cards for a vote, and a dot on either", () => {
    const cards = [`${ROOM}/card-0001`, "cluster-0001"];
    const cluster = { title: "Zeit", cards: [`${ROOM}/card-0002`] };
    const open = (clusters: unknown) =>
      COMMANDS["vote.open"].safeParse({ title: "Was?", cards, clusters, wording: { "cluster-0001": "1a" } });
    assert.ok(open({ "cluster-0001": cluster }).success);
    assert.ok(!open({ "cluster-0001": { ...cluster, text: "Ein Satz" } }).success);
    assert.ok(!open({ "cluster-0001": { ...cluster, cards: ["cluster-0002"] } }).success);
    assert.ok(!open({ "cluster-0001": { ...cluster, cards: [] } }).success);
    assert.ok(!open({ "../etc": cluster }).success);
    const cast = (card: string) =>
      COMMANDS["vote.cast"].safeParse({ voteId: PERSON, card, dots: 1, op: PERSON }).success;
    assert.deepEqual([...cards, "a b", "x"].map(cast), [true, true, false, false]);
  });

  it("takes the round of the contract", () => {
    const round = {
      rooms: [
        { name: "Gruppe 1", task: "Sammeln", callUrl: "https://video.example/1" },
        { name: "Gruppe 2" },
      ],
      assignment: { kind: "manual", members: { [PERSON]: 1 } },
      minutes: 15,
    };
    assert.deepEqual(COMMANDS["round.prepare"].parse(round), round);
    assert.ok(COMMANDS["round.prepare"].safeParse({ ...round, minutes: null }).success);
    for (const kind of ASSIGNMENT_KINDS) {
      const assignment = { kind, members: { [PERSON]: 0 } };
      assert.deepEqual(COMMANDS["round.prepare"].parse({ ...round, assignment }), { ...round, assignment });
    }
  });

  it("[CT4] takes only web addresses as links to a call", () => {
    const link = (callUrl: string) => COMMANDS["room.change"].safeParse({ roomId: ROOM, callUrl }).success;
    assert.ok(link("https://video.example/raum"));
    assert.ok(link("http://10.0.0.2/raum"));
    assert.ok(!link("javascript:alert(1)"));
    assert.ok(!link("data:text/html,x"));
    assert.ok(!link("video.example/raum"));
  });

  it("[CT5] measures text in visible signs, and keeps floods away from the measuring", () => {
    const send = (text: string) => COMMANDS["broadcast.send"].safeParse({ text }).success;
    assert.ok(send("👩‍👩‍👧‍👦".repeat(280)));
    assert.ok(!send("a".repeat(281)));
    assert.ok(!send("a\u0301".repeat(281)));
    assert.ok(!send(`a${"\u0301".repeat(10_000)}`));
  });

  it("does not let a name of the language's own into a map of members", () => {
    const round = JSON.parse(
      `{"rooms":[{"name":"A"}],"assignment":{"kind":"manual","members":{"__proto__":0,"constructor":0}}}`,
    );
    const read = COMMANDS["round.prepare"].safeParse(round);
    assert.ok(read.success);
    assert.equal(Object.getPrototypeOf(read.data.assignment), Object.prototype);
  });
});

describe("what takes something back", () => {
  it("[LG2] is a command that anybody could send", () => {
    const doors = (["approve", "locked"] as const).map(
      (door) => ({ name: "door.set", input: { door } }) as const,
    );
    for (const command of [...exact(busy()), ...doors]) {
      const game = busy();
      if (command.name === "door.set") game.must("door.set", command.input);
      const given =
        command.name === "door.set"
          ? ({ name: "settings.change", input: { editing: "author", door: "open" } } as const)
          : command;
      const { undo } = thereAndBack(game, given);
      const schema = new Map<string, ZodType>(Object.entries(COMMANDS)).get(undo.name);
      const parsed = schema?.safeParse(undo.input);
      assert.ok(parsed?.success, `${command.name}, undone by ${undo.name}: ${String(parsed?.error)}`);
    }
  });
});

describe("createSchema", () => {
  it("takes a title alone", () => {
    assert.deepEqual(createSchema.parse({ title: "Netzwerke" }), { title: "Netzwerke" });
    assert.ok(!createSchema.safeParse({}).success);
    assert.ok(!createSchema.safeParse({ title: "  " }).success);
  });

  it("[CT6] reads numbers given as text and text given as numbers", () => {
    const read = createSchema.parse({ title: "T", number: 3, congress: { title: "K", ordinal: "4." } });
    assert.equal(read.number, "3");
    assert.equal(read.congress?.ordinal, 4);
    assert.ok(!createSchema.safeParse({ title: "T", congress: { title: "K", ordinal: "vierter" } }).success);
  });

  it("[CT6] ignores unknown fields and unknown templates", () => {
    const read = createSchema.parse({ title: "T", template: "noch-unbekannt", colour: "red" });
    assert.deepEqual(read, { title: "T", template: "noch-unbekannt" });
  });

  it("refuses a date that is not in the calendar", () => {
    assert.ok(createSchema.safeParse({ title: "T", date: "2026-06-10" }).success);
    assert.ok(!createSchema.safeParse({ title: "T", date: "2026-02-30" }).success);
    assert.ok(!createSchema.safeParse({ title: "T", date: "10.06.2026" }).success);
  });
});

describe("joinSchema", () => {
  it("takes code and name", () => {
    assert.ok(joinSchema.safeParse({ joinCode: "K7QF-2MXP", name: "Ayşe" }).success);
    assert.ok(!joinSchema.safeParse({ joinCode: "K7QF-2MXP" }).success);
    assert.ok(!joinSchema.safeParse({ joinCode: "K7QF-2MXP", name: "x".repeat(10_000) }).success);
  });
});
