import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { groups, type Play, playWith } from "#lib/model/play.ts";
import { agendaLeads, hintOf, panelLeads, quietEndsAtMs } from "./lead.ts";

function planned(): Play {
  const game = playWith(4);
  game.must("agenda.add", { title: "Plenum", minutes: 5 });
  game.must("agenda.add", { title: "Gruppen", minutes: 5, place: "groups" });
  return game;
}

function start(game: Play, title: string): void {
  game.must("agenda.start", { phaseId: game.state.agenda?.phases.find((p) => p.title === title)?.id ?? "" });
}

function openRound(game: Play): void {
  game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
  game.must("round.open", {});
}

describe("hintOf", () => {
  it("asks for groups where a phase needs them, until they have been there", () => {
    const game = planned();
    assert.equal(hintOf(game.state), null);
    start(game, "Gruppen");
    assert.equal(hintOf(game.state), "groups-needed");
    game.now += 1_000;
    openRound(game);
    assert.equal(hintOf(game.state), null);
    game.must("round.close", { graceSeconds: 0 });
    assert.equal(hintOf(game.state), null);
    start(game, "Plenum");
    game.now += 1_000;
    start(game, "Gruppen");
    assert.equal(hintOf(game.state), "groups-needed");
  });

  it("says when groups still work in a phase that is not theirs", () => {
    const game = planned();
    openRound(game);
    start(game, "Plenum");
    assert.equal(hintOf(game.state), "groups-open");
    game.must("round.close", { graceSeconds: 60 });
    assert.equal(hintOf(game.state), null);
  });
});

describe("hintOf, while people write quietly", () => {
  it("asks for revealing once the phase with which it began is over, and not for writing begun since", () => {
    const game = planned();
    game.must("agenda.add", { title: "Still", minutes: 5, place: "alone" });
    start(game, "Still");
    assert.equal(hintOf(game.state), null);
    game.now += 1_000;
    start(game, "Plenum");
    assert.equal(hintOf(game.state), "writing-open");
    game.must("writing.reveal", {});
    assert.equal(hintOf(game.state), null);
    game.now += 1_000;
    game.must("writing.start", {});
    assert.equal(hintOf(game.state), null);
  });
});

describe("quietEndsAtMs", () => {
  it("is the end of the phase for writing, else of the clock, and none where pairs take the cards along", () => {
    const game = planned();
    game.must("agenda.add", { title: "Still", minutes: 5, place: "alone" });
    assert.equal(quietEndsAtMs(game.state), null);
    start(game, "Still");
    const endsAtMs = game.now + 5 * 60_000;
    assert.equal(quietEndsAtMs(game.state), endsAtMs);
    assert.equal(hintOf(game.state, true), "writing-due");
    assert.equal(panelLeads(game.state, true), true);
    assert.equal(agendaLeads(game.state, true), false);
    game.must("agenda.add", { title: "Paare", minutes: 5, place: "groups", forming: "pairs" });
    assert.equal(quietEndsAtMs(game.state), null);
  });

  it("leaves out a clock that was over before the writing began", () => {
    const game = planned();
    game.must("countdown.start", { seconds: 60 });
    game.now += 120_000;
    game.must("writing.start", {});
    assert.equal(quietEndsAtMs(game.state), null);
    game.must("countdown.start", { seconds: 60 });
    assert.equal(quietEndsAtMs(game.state), game.now + 60_000);
    game.must("countdown.pause", {});
    assert.equal(quietEndsAtMs(game.state), null);
  });
});

describe("agendaLeads", () => {
  it("leads on to the next phase, unless there is something to do with groups", () => {
    const game = planned();
    assert.equal(agendaLeads(playWith(1).state), false);
    assert.equal(agendaLeads(game.state), true);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    assert.equal(agendaLeads(game.state), false);
    game.must("round.discard", {});
    start(game, "Plenum");
    assert.equal(agendaLeads(game.state), true);
    start(game, "Gruppen");
    assert.equal(agendaLeads(game.state), false);
    game.must("workshop.end", {});
    assert.equal(agendaLeads(game.state), false);
  });
});
