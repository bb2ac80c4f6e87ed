import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readHead } from "./head.ts";
import { groups, play, playWith } from "./play.ts";

const FULL = {
  title: "Neue Nachbarschaften",
  subtitle: "Geht es auch anders?",
  number: "3a",
  language: "de",
  date: "2026-06-10",
  dayLabel: "Tag 2",
  abstract: "Erste Zeile\nZweite Zeile",
  congress: { title: "Kongress der Quartiere", ordinal: 4 },
  people: [
    { role: "speaker", name: "Runa Feldweg", organisation: "Haus am Bach", label: "Referentin" },
    { role: "moderator", name: "Ole Sandmann" },
  ],
  funding: { statement: "Gefördert durch die Stiftung Probe." },
} as const;

describe("readHead", () => {
  it("keeps every field of the printed head", () => {
    assert.deepEqual(readHead(FULL), { ok: true, value: FULL });
  });

  it("[HD1] cleans text and takes empty text as not given", () => {
    const head = readHead({
      title: " Netze\u200B ",
      subtitle: "  ",
      date: "",
      people: [
        { role: "speaker", name: " ", organisation: "Haus", label: "Referent" },
        { role: "moderator", name: "Ole", label: " " },
      ],
      congress: { title: "", ordinal: 4 },
      funding: { statement: "" },
    });
    assert.deepEqual(head, {
      ok: true,
      value: { title: "Netze", language: "de", people: [{ role: "moderator", name: "Ole" }] },
    });
  });

  it("[HD2] refuses a head without title, with text beyond its limit or a wrong date or ordinal", () => {
    const invalid = { ok: false, code: "invalid" };
    assert.deepEqual(readHead({ title: "\u200B" }), invalid);
    assert.deepEqual(readHead({ title: "a".repeat(201) }), invalid);
    assert.deepEqual(readHead({ title: "T", abstract: "a".repeat(3001) }), invalid);
    assert.deepEqual(readHead({ title: "T", date: "2026-02-29" }), invalid);
    assert.deepEqual(readHead({ title: "T", congress: { title: "K", ordinal: 0 } }), invalid);
    const many = Array.from({ length: 41 }, () => ({ role: "speaker", name: "A" }) as const);
    assert.deepEqual(readHead({ title: "T", people: many }), invalid);
    const labelled = { role: "speaker", name: "A", label: "a".repeat(61) } as const;
    assert.deepEqual(readHead({ title: "T", people: [labelled] }), invalid);
  });
});

describe("head.change", () => {
  it("[HD1] leaves fields out that are absent and clears with null", () => {
    const game = play(FULL);
    game.must("head.change", { subtitle: null, abstract: "Neu", funding: null });
    const { subtitle: _, funding: __, ...rest } = FULL;
    assert.deepEqual(game.state.head, { ...rest, abstract: "Neu" });
  });

  it("[HD2] refuses to clear the title", () => {
    const game = play();
    assert.equal(game.code("head.change", { title: null }), "invalid");
    assert.equal(game.code("head.change", { title: "" }), "invalid");
  });

  it("[CM5] is nothing if nothing changes", () => {
    const game = play(FULL);
    assert.deepEqual(game.must("head.change", { title: FULL.title, people: FULL.people }), []);
  });
});

describe("settings.change", () => {
  it("changes what is given", () => {
    const game = play();
    game.must("settings.change", { door: "locked" });
    assert.deepEqual(game.state.settings, {
      editing: "everyone",
      documentationVisible: true,
      door: "locked",
    });
    assert.deepEqual(game.must("settings.change", { door: "locked" }), []);
  });

  it("[TM9] switches signs of the time off and on; all of them is what it begins with", () => {
    const game = play();
    const { settings } = game.state;
    game.must("settings.change", { signs: ["minute", "quiet", "minute"] });
    assert.deepEqual(game.state.settings.signs, ["quiet", "minute"]);
    game.must("settings.change", { autoReturn: false, signs: [] });
    assert.deepEqual(game.state.settings, { ...settings, signs: [], autoReturn: false });
    game.must("settings.change", { signs: ["quiet", "harvest", "minute", "final"], autoReturn: true });
    assert.deepEqual(game.state.settings, settings);
  });
});

describe("workshop.end", () => {
  it("[HD3] closes a round that is running", () => {
    const game = playWith(3);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    game.must("round.open", {});
    game.must("workshop.end", {});
    assert.equal(game.round("closed").closedAtMs, game.now);
    assert.equal(game.state.endedAtMs, game.now);
  });

  it("[HD4] can be undone", () => {
    const game = play();
    game.must("workshop.end", {});
    game.must("workshop.reopen", {});
    assert.equal(game.state.endedAtMs, undefined);
    assert.ok(!("endedAtMs" in game.state));
    assert.deepEqual(game.must("workshop.reopen", {}), []);
  });
});
