import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nextPhase } from "#lib/model/agenda.ts";
import { sizesOf } from "#lib/model/dealt.ts";
import { type Play, playWith } from "#lib/model/play.ts";
import { formingInput } from "./forming.ts";
import { agendaLeads, hintOf, panelLeads } from "./lead.ts";

function begun(people: number): Play {
  const game = playWith(people);
  game.must("agenda.use", { template: "one-two-four" });
  goOn(game);
  return game;
}

function goOn(game: Play): void {
  game.now += 1_000;
  game.must("agenda.start", { phaseId: nextPhase(game.state)?.id ?? "" });
}

function form(game: Play): void {
  game.now += 1_000;
  const isHere = game.online.size > 0 ? (personId: string) => game.online.has(personId) : undefined;
  const phase = game.state.agenda?.phases.find(({ id }) => id === game.state.agenda?.current?.phaseId);
  assert.ok(phase);
  game.must("round.begin", formingInput(game.state, phase, isHere));
}

function namesAndSizes(game: Play): (readonly [string, number])[] {
  const round = game.round("open");
  const sizes = sizesOf(round);
  return round.roomIds.map((roomId, index) => [
    game.state.rooms.find(({ id }) => id === roomId)?.name ?? "",
    sizes[index] ?? 0,
  ]);
}

describe("formingInput, of a World Café", () => {
  it("begins it with hosts, and turns once with each phase for it", () => {
    const game = playWith(11);
    game.must("agenda.use", { template: "practice-market" });
    goOn(game);
    assert.equal(hintOf(game.state), null);
    goOn(game);
    assert.equal(hintOf(game.state), "cafe-needed");
    assert.deepEqual([agendaLeads(game.state), panelLeads(game.state)], [false, true]);
    form(game);
    assert.equal(hintOf(game.state), null);
    const first = game.round("open");
    assert.deepEqual(namesAndSizes(game), [
      ["Tisch 1", 4],
      ["Tisch 2", 4],
      ["Tisch 3", 3],
    ]);
    assert.deepEqual([first.assignment, first.hosts?.length, first.minutes], ["rotate", 3, 15]);
    goOn(game);
    assert.equal(hintOf(game.state), "turn-needed");
    game.now += 1_000;
    game.must("round.rotate", {});
    assert.equal(hintOf(game.state), null);
    const second = game.round("open");
    for (const host of first.hosts ?? []) assert.equal(second.members[host], first.members[host]);
    assert.deepEqual(second.roomIds, first.roomIds);
    game.must("round.close", { graceSeconds: 0 });
    assert.equal(hintOf(game.state), null, "the turn of this phase is over");
    goOn(game);
    assert.equal(hintOf(game.state), "turn-needed");
  });

  it("takes one that was opened by hand before its phase for the first turn", () => {
    const game = playWith(6);
    game.must("agenda.use", { template: "practice-market" });
    goOn(game);
    game.must("round.prepare", { rooms: [{ name: "A" }, { name: "B" }], assignment: { kind: "rotate" } });
    game.must("round.open", {});
    goOn(game);
    assert.equal(hintOf(game.state), null);
    goOn(game);
    assert.equal(hintOf(game.state), "turn-needed");
  });

  it("names no hosts where there are fewer guests than hosts, or nobody is here", () => {
    const game = playWith(3);
    game.must("agenda.use", { template: "practice-market" });
    const phase = game.state.agenda?.phases[1];
    assert.ok(phase);
    assert.deepEqual(formingInput(game.state, phase).assignment, { kind: "rotate", hosts: {} });
    const many = playWith(20);
    assert.deepEqual(formingInput(many.state, phase, () => false).assignment, { kind: "rotate", hosts: {} });
  });
});

describe("formingInput", () => {
  it("leads seven people from alone over pairs and a group to all", () => {
    const game = begun(7);
    assert.ok(game.state.writing);
    assert.equal(hintOf(game.state), null);
    goOn(game);
    assert.equal(hintOf(game.state), "pairs-needed");
    assert.deepEqual([agendaLeads(game.state), panelLeads(game.state)], [false, true]);
    form(game);
    assert.equal(hintOf(game.state), null);
    assert.equal(game.state.writing, undefined);
    assert.deepEqual(namesAndSizes(game), [
      ["Paar 1", 3],
      ["Paar 2", 2],
      ["Paar 3", 2],
    ]);
    assert.equal(game.round("open").minutes, 3);
    goOn(game);
    assert.equal(hintOf(game.state), "merge-needed");
    form(game);
    assert.equal(hintOf(game.state), null);
    assert.deepEqual(namesAndSizes(game), [["Gruppe A", 7]]);
    goOn(game);
    assert.equal(hintOf(game.state), "groups-open");
  });

  it("works with 60 people, and makes threes of more than fit into pairs", () => {
    const sizes = (people: number) => {
      const game = begun(people);
      goOn(game);
      form(game);
      const pairs = namesAndSizes(game).map(([, size]) => size);
      goOn(game);
      form(game);
      return [pairs, namesAndSizes(game).map(([, size]) => size)];
    };
    assert.deepEqual(sizes(60), [Array.from({ length: 30 }, () => 2), Array.from({ length: 15 }, () => 4)]);
    assert.deepEqual(sizes(90), [Array.from({ length: 30 }, () => 3), Array.from({ length: 15 }, () => 6)]);
  });

  it("[AS14] pairs those who are here with each other, and spreads the others over the pairs", () => {
    const game = begun(9);
    const here = game.state.people.slice(1, 5).map(({ id }) => id);
    const present = () => {
      const { members, roomIds } = game.round("open");
      return roomIds.map((roomId) => here.filter((personId) => members[personId] === roomId).length);
    };
    for (const personId of here) game.online.add(personId);
    goOn(game);
    form(game);
    assert.deepEqual(
      [namesAndSizes(game), present()],
      [
        [
          ["Paar 1", 5],
          ["Paar 2", 4],
        ],
        [2, 2],
      ],
    );
    goOn(game);
    form(game);
    assert.deepEqual([namesAndSizes(game), present()], [[["Gruppe A", 9]], [4]]);
  });

  it("keeps one and two people together all the way", () => {
    for (const people of [1, 2]) {
      const game = begun(people);
      goOn(game);
      form(game);
      assert.deepEqual(namesAndSizes(game), [["Paar 1", people]]);
      goOn(game);
      form(game);
      assert.deepEqual(namesAndSizes(game), [["Gruppe A", people]]);
    }
  });

  it("calls merged groups by number where letters have been used", () => {
    const game = begun(8);
    goOn(game);
    form(game);
    goOn(game);
    form(game);
    const four = game.state.agenda?.phases.find(({ forming }) => forming === "merge");
    assert.ok(four);
    game.must("round.begin", formingInput(game.state, four));
    assert.deepEqual(namesAndSizes(game), [["Gruppe 1", 8]]);
  });

  it("speaks the language of the workshop", () => {
    const game = begun(4);
    game.must("head.change", { language: "en" });
    goOn(game);
    form(game);
    assert.equal(namesAndSizes(game)[0]?.[0], "Pair 1");
    goOn(game);
    form(game);
    assert.equal(namesAndSizes(game)[0]?.[0], "Group A");
  });
});

describe("hintOf, in a phase that says how its groups come about", () => {
  it("asks for nothing where nobody is there to be paired, and for groups where there are none to be merged", () => {
    const game = begun(0);
    game.must("writing.end", {});
    goOn(game);
    assert.equal(hintOf(game.state), "groups-needed");
    goOn(game);
    assert.equal(hintOf(game.state), "groups-needed");
  });

  it("is content with pairs that were made before the phase began", () => {
    const game = begun(6);
    const rooms = ["a", "b", "c"].map((name) => ({ name }));
    game.must("round.begin", { rooms, assignment: { kind: "random" } });
    goOn(game);
    assert.equal(hintOf(game.state), "writing-open");
    game.must("writing.reveal", {});
    assert.equal(hintOf(game.state), null);
    game.must("round.begin", { rooms: rooms.slice(0, 2), assignment: { kind: "merge" } });
    goOn(game);
    assert.equal(hintOf(game.state), null);
  });
});
