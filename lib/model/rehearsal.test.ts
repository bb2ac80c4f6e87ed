import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { groups, type Play, play, playWith, replay, seededRandom } from "./play.ts";
import { rehearsalOf } from "./rehearsal.ts";
import type { WorkshopState } from "./state.ts";
import { decide } from "./workshop.ts";

const NAMES = ["Anke", "Ben", "Cem", "Dana"];
const NOW = 1_790_000_000_000;

function rehearsed(game: Play, names: readonly string[] = NAMES): WorkshopState {
  const by = game.person(game.moderator);
  const random = seededRandom(7);
  return replay(
    rehearsalOf(game.state, { id: "copy-0001", joinCode: "ABCDEFGH", now: NOW, random, by, names }).events,
  );
}

describe("rehearsalOf", () => {
  it("[RH1] takes along what is prepared: head, settings, agenda and groups", () => {
    const game = play({ template: "network-workshop", congress: { title: "Bundestreffen", ordinal: 6 } });
    game.must("settings.change", { editing: "author", signs: ["final"] });
    game.must("round.prepare", {
      rooms: [{ name: "Nord", task: "Wer fehlt?", callUrl: "https://call.example/n" }, { name: "Süd" }],
      assignment: { kind: "random" },
      minutes: 20,
    });
    const copy = rehearsed(game);
    assert.deepEqual(copy.head, game.state.head);
    assert.deepEqual(copy.settings, game.state.settings);
    assert.deepEqual(copy.rooms, game.state.rooms);
    assert.deepEqual(copy.agenda?.phases, game.state.agenda?.phases);
    assert.ok(copy.round?.state === "prepared");
    assert.equal(copy.round.minutes, 20);
    assert.deepEqual(copy.rehearsal, { of: game.state.id, endsAtMs: NOW + 4 * 60 * 60 * 1000 });
  });

  it("[RH1] leaves behind what people did, and prepares the groups that were held last", () => {
    const game = playWith(4);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" }, minutes: 10 });
    game.must("round.open", {});
    game.must("broadcast.send", { text: "Noch fünf Minuten" });
    game.must("help.raise", {}, "person-0001");
    const copy = rehearsed(game);
    assert.deepEqual(
      copy.people.map(({ name, role }) => [name, role]),
      [[game.person(game.moderator).name, "moderator"]],
    );
    assert.equal(copy.round?.state, "prepared");
    assert.deepEqual(copy.round.members, {});
    assert.equal(copy.round.number, 1);
    assert.deepEqual([copy.broadcasts, copy.help], [[], []]);
    assert.ok(!JSON.stringify(copy).includes("Person 1"));
  });

  it("[RH1] gives places that are taken by hand or by name to those who will come", () => {
    const game = playWith(2);
    game.must("round.prepare", {
      rooms: groups(3),
      assignment: { kind: "manual", members: { "person-0001": 0, "person-0002": 0 } },
    });
    game.must("round.expect", { names: [{ name: "Ayşe Öz", room: 2 }] });
    const copy = rehearsed(game);
    const indices = copy.round?.expected?.map(({ name, roomId }) => [
      name,
      copy.round?.roomIds.indexOf(roomId),
    ]);
    assert.deepEqual(indices, [
      ["Anke", 0],
      ["Ben", 0],
      ["Cem", 2],
      ["Dana", 0],
    ]);
  });

  it("[RH1] keeps the door, with the hash of its word, but opens a locked one", () => {
    const game = play();
    const hash = `scrypt:${"a".repeat(22)}:${"b".repeat(43)}`;
    game.must("door.set", { door: "passphrase", passphrase: hash });
    assert.deepEqual([rehearsed(game).settings.door, rehearsed(game).doorHash], ["passphrase", hash]);
    game.must("door.set", { door: "locked" });
    assert.deepEqual([rehearsed(game).settings.door, rehearsed(game).doorHash], ["open", undefined]);
    game.must("door.set", { door: "approve" });
    assert.equal(rehearsed(game).settings.door, "approve");
  });

  it("[RH1] can be played like any workshop", () => {
    const game = play({ template: "network-workshop" });
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    const copy = rehearsed(game);
    const moderator = copy.people[0]?.id ?? "";
    assert.ok(decide(copy, { name: "round.open", input: {} }, moderator, NOW, seededRandom(1)).ok);
  });
});
