import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { grantOf } from "./access.ts";
import { groups, type Play, play, playWith } from "./play.ts";

function oneRound(game: Play, names: readonly string[]): void {
  const rooms = names.map((name) => ({ name }));
  game.must("round.prepare", { rooms, assignment: { kind: "random" } });
  game.must("round.open", {});
  game.must("round.close", { graceSeconds: 0 });
}

describe("round.prepare", () => {
  it("[RM1] uses a room of the same name again, with its board", () => {
    const game = playWith(2);
    oneRound(game, ["Gruppe 1", "Gruppe 2"]);
    const before = game.state.rooms.map((room) => room.id);
    oneRound(game, ["gruppe 2", "Museum", "Gruppe 1"]);
    assert.deepEqual(game.state.rooms.map((room) => room.id).slice(0, 3), before);
    assert.equal(game.state.rooms.length, 4);
    assert.deepEqual(game.round("closed").roomIds, [before[2], game.room("Museum").id, before[1]]);
  });

  it("[RM1] never gives an old board to a new name", () => {
    const game = playWith(2);
    oneRound(game, ["Gruppe 1"]);
    const first = game.room("Gruppe 1").id;
    oneRound(game, ["Museum"]);
    assert.notEqual(game.room("Museum").id, first);
    assert.equal(game.room("Gruppe 1").id, first);
  });

  it("[RM1] gives a room its new task and keeps its call link", () => {
    const game = playWith(2);
    const link = "https://video.example/1";
    const once = [{ name: "Gruppe 1", task: "Sammeln", callUrl: link }];
    game.must("round.prepare", { rooms: once, assignment: { kind: "random" } });
    game.must("round.open", {});
    game.must("round.close", { graceSeconds: 0 });
    game.must("round.prepare", { rooms: [{ name: "Gruppe 1" }], assignment: { kind: "random" } });
    const { task, callUrl } = game.room("Gruppe 1");
    assert.deepEqual({ task, callUrl }, { task: undefined, callUrl: link });
  });

  it("[RM1] does not multiply rooms when a preparation is done again or discarded", () => {
    const game = playWith(2);
    game.must("round.prepare", { rooms: groups(6), assignment: { kind: "random" } });
    const prepared = game.state.rooms.map((room) => room.id);
    game.must("round.prepare", {
      rooms: [{ name: "Museum" }, { name: "Verein" }],
      assignment: { kind: "random" },
    });
    assert.equal(game.state.rooms.length, 3);
    assert.ok(game.state.rooms.every((room) => prepared.includes(room.id)));
    game.must("round.discard", {});
    assert.equal(game.state.rooms.length, 1);
  });

  it("[RM2] takes 1 to 30 groups", () => {
    const game = playWith(2);
    const prepare = (count: number) =>
      game.code("round.prepare", { rooms: groups(count), assignment: { kind: "random" } });
    assert.equal(prepare(0), "too-few-rooms");
    assert.equal(prepare(1), "ok");
    assert.equal(prepare(30), "ok");
    assert.equal(prepare(31), "too-many-rooms");
  });

  it("[RM2] takes 200 groups in all rounds together", () => {
    const game = play();
    for (let round = 0; round < 8; round += 1)
      oneRound(
        game,
        Array.from({ length: 25 }, (_, index) => `Thema ${String(round * 25 + index)}`),
      );
    const one = { rooms: [{ name: "Noch eins" }], assignment: { kind: "random" } } as const;
    assert.equal(game.code("round.prepare", one), "too-many-rooms");
    assert.equal(game.code("round.prepare", { ...one, rooms: [{ name: "Thema 7" }] }), "ok");
  });

  it("[RM3] numbers equal names and refuses empty or too long ones", () => {
    const game = play();
    const prepare = (rooms: { name: string; task?: string }[]) =>
      game.code("round.prepare", { rooms, assignment: { kind: "manual" } });
    assert.equal(prepare([{ name: "Tisch" }, { name: " tisch\u200B" }, { name: "Plenum" }]), "ok");
    assert.deepEqual(
      game.state.rooms.map((room) => room.name),
      ["Plenum", "Tisch", "tisch 2", "Plenum 2"],
    );
    assert.equal(prepare([{ name: " " }]), "invalid");
    assert.equal(prepare([{ name: "a".repeat(61) }]), "invalid");
    assert.equal(prepare([{ name: "A", task: "a".repeat(1001) }]), "invalid");
  });

  it("[RM5] makes rooms that have no board before they open", () => {
    const game = playWith(2);
    game.must("round.prepare", { rooms: groups(1), assignment: { kind: "random" } });
    const key = { kind: "room", roomId: game.room("Gruppe 1").id } as const;
    assert.equal(grantOf(game.state, game.moderator, key), "none");
    game.must("round.open", {});
    assert.equal(grantOf(game.state, game.moderator, key), "write");
  });
});

describe("room.change", () => {
  it("[RM3] changes what is given and clears with null", () => {
    const game = playWith(2);
    oneRound(game, ["Gruppe 1", "Gruppe 2"]);
    const roomId = game.room("Gruppe 1").id;
    game.must("room.change", { roomId, name: "Museum", task: " Sammeln ", callUrl: "https://video.example" });
    const changed = { id: roomId, name: "Museum", kind: "group" } as const;
    assert.deepEqual(game.room("Museum"), { ...changed, task: "Sammeln", callUrl: "https://video.example/" });
    game.must("room.change", { roomId, task: null, callUrl: null });
    assert.deepEqual(game.room("Museum"), changed);
    assert.deepEqual(game.must("room.change", { roomId, name: "Museum" }), []);
    game.must("room.change", { roomId, name: "Gruppe 2" });
    assert.ok(game.room("Gruppe 2 2"));
  });

  it("[RM3] refuses unknown rooms, empty names and long texts", () => {
    const game = play();
    const roomId = game.room("Plenum").id;
    assert.equal(game.code("room.change", { roomId: "nowhere", name: "A" }), "not-found");
    assert.equal(game.code("room.change", { roomId, name: "  " }), "invalid");
    assert.equal(game.code("room.change", { roomId, task: "a".repeat(1001) }), "invalid");
  });

  it("[RM4] takes only web addresses without a password as call link", () => {
    const game = play();
    const link = (callUrl: string) => game.code("room.change", { roomId: game.room("Plenum").id, callUrl });
    assert.equal(link("javascript:alert(1)"), "invalid");
    assert.equal(link("https://user:geheim@video.example"), "invalid");
    assert.equal(link("video.example"), "invalid");
    assert.equal(link(" https://video.example/Raum Süd "), "ok");
    assert.equal(game.room("Plenum").callUrl, "https://video.example/Raum%20S%C3%BCd");
  });
});
