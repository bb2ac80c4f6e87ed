import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { grantOf, placeOf } from "./access.ts";
import { dueAtMs } from "./clock.ts";
import { NOTICE_MS } from "./limits.ts";
import { groups, type Play, playWith } from "./play.ts";
import { undoOf } from "./undo.ts";
import { viewOf, viewOfEvent } from "./view.ts";

const MINUTE_MS = 60_000;
const ANNA = "person-0001";
const ROSA = "person-0002";

/** Four people in two groups that work for as long as `workedMs`. */
function working(minutes: number | null = 10, workedMs = 2 * MINUTE_MS): Play {
  const game = playWith(4);
  game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" }, minutes });
  game.must("round.open", {});
  game.now += NOTICE_MS + workedMs;
  return game;
}

function closed(game: Play): string {
  game.must("round.close", { graceSeconds: 0 });
  return game.round("closed").id;
}

function leftMs(game: Play): number | null {
  const { timer, arrivesAtMs } = game.round("open");
  return timer.kind === "running" ? timer.endsAtMs - arrivesAtMs : null;
}

describe("round.reopen", () => {
  it("[RO1] brings everybody back to their group with 5 s notice and the time that was left", () => {
    const game = working();
    const { members } = game.round("open");
    const roundId = closed(game);
    game.now += 30_000;
    game.must("round.reopen", { roundId });
    const round = game.round("open");
    assert.deepEqual([round.members, round.number, round.id], [members, 1, roundId]);
    assert.equal(round.arrivesAtMs, game.now + NOTICE_MS);
    assert.equal(leftMs(game), 8 * MINUTE_MS);
  });

  it("[RO1] counts what was left when it closed, also after the grace of a close by hand", () => {
    const game = working();
    game.must("round.close", { graceSeconds: 60 });
    game.now += MINUTE_MS;
    game.tick();
    game.must("round.reopen", { roundId: game.round("closed").id });
    assert.equal(leftMs(game), 7 * MINUTE_MS);
  });

  it("[RO1] counts from the arrival when it closed while people were on their way", () => {
    const game = working(10, -NOTICE_MS);
    game.must("round.reopen", { roundId: closed(game) });
    assert.equal(leftMs(game), 10 * MINUTE_MS);
  });

  it("[RO1] gives five minutes where less than one was left, and no limit where there was none", () => {
    const over = working(3, 3 * MINUTE_MS);
    over.tick();
    over.now += MINUTE_MS;
    over.tick();
    over.must("round.reopen", { roundId: over.round("closed").id });
    assert.equal(leftMs(over), 5 * MINUTE_MS);
    const unlimited = working(null);
    unlimited.must("round.reopen", { roundId: closed(unlimited) });
    assert.deepEqual(unlimited.round("open").timer, { kind: "none" });
    const paused = working();
    paused.must("timer.pause", {});
    paused.must("round.reopen", { roundId: closed(paused) });
    assert.deepEqual(paused.round("open").timer, { kind: "paused", remainingMs: 8 * MINUTE_MS });
  });

  it("[RO2] leaves out who was removed, and seats who joined meanwhile in the smallest group", () => {
    const game = working();
    const from = game.round("open").members[ANNA];
    const roundId = closed(game);
    game.must("person.remove", { personId: ANNA });
    game.now += 1_000;
    const late = game.join("Spät");
    game.must("round.reopen", { roundId });
    const { members } = game.round("open");
    assert.equal(members[ANNA], undefined);
    assert.equal(members[late], from);
  });

  it("[RO2] leaves in the plenary whom moderation had taken there, and ends visits of members", () => {
    const game = working();
    const speaker = game.join("Impuls", "speaker");
    game.must("person.move", { personId: speaker, roomId: game.room("Gruppe 1").id });
    game.must("person.move", { personId: ANNA, roomId: game.room("Plenum").id });
    const roundId = closed(game);
    game.must("room.visit", { roomId: game.room("Gruppe 2").id }, speaker);
    game.must("round.reopen", { roundId });
    assert.equal(game.round("open").members[ANNA], undefined);
    assert.equal(placeOf(game.state, speaker), game.room("Gruppe 1").id);
  });

  it("[RO2] brings back calls for help with the time since when they wait, and what became of them before", () => {
    const game = working();
    game.must("help.raise", {}, ANNA);
    game.must("help.take", { roomId: game.state.help[0]?.roomId ?? "" });
    const { help } = game.state;
    const roundId = closed(game);
    game.now += 2 * MINUTE_MS;
    game.must("round.reopen", { roundId });
    assert.deepEqual(game.state.help, help);
    game.must("help.done", { roomId: help[0]?.roomId ?? "" });
    game.must("round.reopen", { roundId: closed(game) });
    assert.deepEqual(game.state.help, []);
  });

  it("[RO2] [EX1] goes on expecting who has not come, and seats who came meanwhile where their name stands", () => {
    const game = working();
    const names = ["Ole", "Ida", "Kai"].map((name) => ({ name, room: 1 }));
    game.must("round.expect", { names });
    const roundId = closed(game);
    game.now += 1_000;
    const ole = game.join("Ole");
    const events = game.must("round.reopen", { roundId });
    assert.equal(game.round("open").members[ole], game.room("Gruppe 2").id);
    const left = game.round("open").expected?.map(({ name }) => name);
    assert.deepEqual(left, ["Ida", "Kai"]);
    const [seen] = events.map((event) => viewOfEvent(game.state, event, ANNA));
    assert.ok(seen && !JSON.stringify(seen).includes("Ida"));
    const kai = game.join("Kai");
    assert.equal(game.round("open").members[kai], game.room("Gruppe 2").id);
  });

  it("[RO2] [AS10] lets the turns follow that would have followed, also when it opens again while closing", () => {
    const game = playWith(6);
    const assignment = { kind: "rotate", turns: 3 } as const;
    game.must("round.prepare", { rooms: groups(2), assignment, minutes: 10 });
    game.must("round.open", {});
    game.must("round.close", { graceSeconds: 60 });
    assert.equal(game.round("closing").turnsLeft, undefined);
    game.must("round.extend", { seconds: 300 });
    assert.equal(game.round("open").turnsLeft, 2);
    game.must("round.close", { graceSeconds: 60 });
    game.now += MINUTE_MS;
    game.tick();
    assert.equal(game.round("closed").turnsLeft, undefined);
    game.must("round.reopen", { roundId: game.round("closed").id });
    assert.equal(game.round("open").turnsLeft, 2);
    game.now = dueAtMs(game.state) ?? 0;
    game.tick();
    game.now = dueAtMs(game.state) ?? 0;
    game.tick();
    assert.deepEqual([game.round("open").number, game.round("open").turnsLeft], [2, 1]);
  });

  it("[RO2] [LG2] is the way back from a next turn that came too early, with the calls of the turn before", () => {
    const game = playWith(6);
    const assignment = { kind: "rotate", turns: 3 } as const;
    game.must("round.prepare", { rooms: groups(2), assignment, minutes: 10 });
    game.must("round.open", {});
    game.now += MINUTE_MS;
    game.must("help.raise", {}, ANNA);
    const before = game.state;
    game.must("round.rotate", {});
    assert.deepEqual(game.state.help, []);
    game.must("round.recall", { roundId: game.round("open").id });
    game.must("round.reopen", { roundId: before.round?.id ?? "" });
    assert.deepEqual(game.state.help, before.help);
    assert.deepEqual([game.round("open").number, game.round("open").turnsLeft], [1, 2]);
  });

  it("[RO3] is refused once a later round has begun, and drops a preparation", () => {
    const game = working();
    const roundId = closed(game);
    game.must("round.prepare", { rooms: groups(3), assignment: { kind: "random" } });
    assert.equal(game.code("round.reopen", { roundId: "another-round" }), "no-round");
    game.must("round.reopen", { roundId });
    assert.equal(game.round("open").roomIds.length, 2);
    assert.deepEqual(game.must("round.reopen", { roundId }), []);
    closed(game);
    game.must("round.prepare", { rooms: groups(3), assignment: { kind: "random" } });
    game.must("round.open", {});
    assert.equal(game.code("round.reopen", { roundId }), "round-running");
    closed(game);
    assert.equal(game.code("round.reopen", { roundId }), "no-round");
  });

  it("[RO1] [AS11] remembers the seats of a round once, however often it closes", () => {
    const game = working();
    const remembered = () => game.state.seatings?.rounds.length ?? 0;
    game.must("round.reopen", { roundId: closed(game) });
    assert.equal(remembered(), 0);
    closed(game);
    assert.equal(remembered(), 1);
  });
});

describe("round.recall", () => {
  it("[RO4] makes a round a proposal again while people are on their way, over the round before", () => {
    const game = working();
    closed(game);
    game.must("round.prepare", { rooms: groups(3), assignment: { kind: "random" }, minutes: 7 });
    const before = game.state;
    game.must("round.open", {});
    game.now += NOTICE_MS - 1;
    game.must("round.recall", { roundId: game.round("open").id });
    assert.deepEqual(game.state.round, before.round);
    assert.deepEqual(game.state.before?.round, before.before?.round);
    assert.deepEqual(viewOf(game.state, ANNA).round, viewOf(before, ANNA).round);
    assert.equal(placeOf(game.state, ANNA), game.room("Plenum").id);
    game.must("round.open", {});
    assert.equal(game.round("open").number, 2);
  });

  it("[RO4] [CH3] offers groups for choice again that were offered, and lets no call for help stand", () => {
    const game = playWith(4);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "free" } });
    game.must("round.offer", {});
    game.must("room.choose", { roomId: game.room("Gruppe 2").id }, ANNA);
    game.must("round.open", {});
    game.must("help.raise", {}, ANNA);
    game.must("round.recall", { roundId: game.round("open").id });
    assert.equal(game.round("prepared").offered, true);
    assert.deepEqual(game.state.help, []);
    assert.equal(viewOf(game.state, ANNA).round?.state, "prepared");
    game.must("room.choose", { roomId: game.room("Gruppe 1").id }, ROSA);
    assert.equal(game.round("prepared").members[ANNA], game.room("Gruppe 2").id);
  });

  it("[RO4] is refused once people have arrived, and for any other round", () => {
    const game = playWith(4);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    const roundId = game.round("prepared").id;
    assert.deepEqual(game.must("round.recall", { roundId }), []);
    game.must("round.open", {});
    assert.equal(game.code("round.recall", { roundId: "another-round" }), "no-round");
    game.now += NOTICE_MS;
    assert.equal(game.code("round.recall", { roundId }), "not-allowed");
  });

  it("[RO4] [RD7] is what undoing an opening does; later that closes, and boards stay writable", () => {
    const game = playWith(4);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    const before = game.state;
    const [opened] = game.must("round.open", {});
    assert.ok(opened);
    assert.equal(undoOf(before, opened, game.now)?.command?.name, "round.recall");
    game.now += NOTICE_MS;
    const undo = undoOf(before, opened, game.now)?.command;
    assert.equal(undo?.name, "round.close");
    const roomId = game.round("open").members[ROSA] ?? "";
    assert.ok(undo && game.run(undo, game.moderator).ok);
    assert.equal(grantOf(game.state, ROSA, { kind: "room", roomId }), "write");
  });
});
