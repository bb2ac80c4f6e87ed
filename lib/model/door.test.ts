import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { placeOf } from "./access.ts";
import { isSealed, standingOf } from "./door.ts";
import { groups, type Play, play, playWith } from "./play.ts";
import { thereAndBack } from "./undo.fixture.ts";
import { undoOf } from "./undo.ts";
import { viewOf, viewOfEvent } from "./view.ts";
import { evolve } from "./workshop.ts";

const WORD = `scrypt:${"s".repeat(22)}:${"h".repeat(43)}`;

function approving(): Play {
  const game = playWith(1);
  game.must("door.set", { door: "approve" });
  return game;
}

describe("the door approve", () => {
  it("[DR1] lets participants wait until they are admitted", () => {
    const game = approving();
    const ben = game.join("Ben", "participant", "Verein");
    assert.equal(standingOf(game.state, ben), "waiting");
    assert.ok(!game.state.people.some((person) => person.id === ben));
    assert.deepEqual(game.state.waiting, [
      { id: ben, name: "Ben", organisation: "Verein", sinceMs: game.now },
    ]);
    game.now += 5_000;
    game.must("person.admit", { personId: ben });
    assert.equal(standingOf(game.state, ben), "in");
    assert.deepEqual(game.person(ben), {
      id: ben,
      name: "Ben",
      organisation: "Verein",
      role: "participant",
      joinedAtMs: game.now,
    });
    assert.ok(!("waiting" in game.state));
    assert.deepEqual(game.must("person.admit", { personId: ben }), []);
  });

  it("[DR1] seats those who are admitted like late joiners, one by one", () => {
    const game = approving();
    game.must("round.prepare", { rooms: groups(3), assignment: { kind: "random" } });
    game.must("round.open", {});
    const waiting = ["A", "A", "C"].map((name) => game.join(name));
    game.must("person.admit", { personId: null });
    assert.equal(new Set(waiting.map((personId) => placeOf(game.state, personId))).size, 3);
    assert.deepEqual(
      waiting.map((personId) => game.person(personId).name),
      ["A", "A 2", "C"],
    );
  });

  it("[DR1] [LG2] takes those out again who were let in by a slip, and nobody who came by an open door", () => {
    const game = approving();
    const ben = game.join("Ben");
    thereAndBack(game, { name: "person.admit", input: { personId: ben } });
    assert.equal(standingOf(game.state, ben), "removed");
    game.must("person.readmit", { personId: ben });
    assert.equal(standingOf(game.state, ben), "in");

    const cleo = game.join("Cleo");
    let before = game.state;
    for (const event of game.must("door.set", { door: "open" })) {
      if (event.name === "person-joined") assert.equal(undoOf(before, event, game.now), null);
      before = evolve(before, event);
    }
    assert.equal(standingOf(before, cleo), "in");
  });

  it("[DR1] forgets whom it turns away", () => {
    const game = approving();
    const ben = game.join("Ben");
    game.must("person.turn-away", { personId: ben });
    assert.equal(standingOf(game.state, ben), "unknown");
    assert.ok(!("waiting" in game.state));
    assert.deepEqual(game.must("person.turn-away", { personId: ben }), []);
    assert.equal(game.code("person.turn-away", { personId: "person-0001" }), "not-found");
    assert.equal(game.code("person.admit", { personId: ben }), "not-found");
  });

  it("[DR10] lets somebody wait again as they waited, while somebody is asked at the door", () => {
    const game = approving();
    const ben = game.join("Ben", "participant", "Verein");
    const [waiting] = game.state.waiting ?? [];
    assert.ok(waiting);
    game.now += 1_000;
    game.join("Carla");
    game.must("person.turn-away", { personId: ben });
    const again = { personId: ben, name: "Ben", organisation: "Verein", sinceMs: waiting.sinceMs };
    game.must("person.wait-again", again);
    assert.deepEqual(game.state.waiting?.[0], waiting);
    assert.deepEqual(game.must("person.wait-again", again), []);
    assert.equal(game.code("person.wait-again", { ...again, personId: "person-0001" }), "not-found");
    assert.equal(game.code("person.wait-again", { ...again, personId: "other", name: " " }), "name-missing");
    game.must("door.set", { door: "open" });
    assert.equal(game.code("person.wait-again", { ...again, personId: "other" }), "not-allowed");
  });

  it("[DR1] lets the server take away who stops waiting", () => {
    const game = approving();
    const ben = game.join("Ben");
    game.must("person.turn-away", { personId: ben }, null);
    assert.equal(game.state.waiting, undefined);
  });

  it("[DR1] shows those who wait to moderation alone", () => {
    const game = approving();
    const before = game.state;
    const [knocked] = game.must(
      "person.join",
      { personId: "stranger-1", name: "Geheim", role: "participant" },
      null,
    );
    assert.ok(knocked);
    assert.equal(viewOfEvent(before, knocked, "person-0001"), null);
    assert.ok(!JSON.stringify(viewOf(game.state, "person-0001")).includes("Geheim"));
    assert.ok(!JSON.stringify(viewOf(game.state, "stranger-1")).includes("Geheim"));
    assert.ok(JSON.stringify(viewOf(game.state, game.moderator)).includes("Geheim"));
  });

  it("[DR1] refuses bad names already at the door, and an id twice", () => {
    const game = approving();
    const knock = (personId: string, name: string) =>
      game.code("person.join", { personId, name, role: "participant" }, null);
    assert.equal(knock("stranger-1", "Moderation"), "name-reserved");
    assert.equal(knock("stranger-1", " "), "name-missing");
    assert.equal(knock("stranger-1", "Ben"), "ok");
    assert.equal(knock("stranger-1", "Ben"), "conflict");
  });

  it("[DR3] lets in all who wait when it is opened, by either command", () => {
    for (const open of [
      (game: Play) => game.must("door.set", { door: "open" }),
      (game: Play) => game.must("settings.change", { door: "open" }),
    ]) {
      const game = approving();
      const ids = ["Ben", "Cleo"].map((name) => game.join(name));
      open(game);
      for (const personId of ids) assert.equal(standingOf(game.state, personId), "in");
      assert.equal(game.state.settings.door, "open");
    }
  });

  it("[DR3] is forgotten when the workshop ends", () => {
    const game = approving();
    game.join("Ben");
    game.must("workshop.end", {});
    assert.ok(!("waiting" in game.state));
  });

  it("[DR4] lets moderators, speakers and others pass who hold a link", () => {
    const game = approving();
    for (const role of ["moderator", "speaker", "scribe", "observer"] as const) {
      const personId = game.join("Eva", role);
      assert.equal(standingOf(game.state, personId), "in");
    }
  });

  it("[DR1] says that nobody can be let in when there is no place left", () => {
    const game = play();
    game.must("door.set", { door: "approve" });
    game.join("Anna");
    assert.equal(game.code("person.admit", { personId: null }), "ok");
    game.join("Ben");
    for (let count = game.state.people.length; count < 500; count += 1) game.join("Eva", "speaker");
    assert.equal(game.code("person.admit", { personId: null }), "workshop-full");
    game.must("person.remove", { personId: game.state.people.at(-1)?.id ?? "" });
    game.must("person.admit", { personId: null });
    assert.deepEqual(game.must("person.admit", { personId: null }), []);
  });

  it("[DR4] counts those who wait", () => {
    const game = play();
    game.must("door.set", { door: "approve" });
    for (let count = 1; count < 500; count += 1) game.join(`P ${String(count)}`);
    assert.equal(
      game.code("person.join", { personId: "one-more", name: "Ben", role: "participant" }, null),
      "workshop-full",
    );
  });
});

describe("the door passphrase", () => {
  const knock = (game: Play, passphraseFits?: boolean) =>
    game.code(
      "person.join",
      {
        personId: `stranger-${String(game.state.people.length)}`,
        name: "Ben",
        role: "participant",
        ...(passphraseFits !== undefined && { passphraseFits }),
      },
      null,
    );

  it("[DR2] opens for whoever knows the word", () => {
    const game = play();
    game.must("door.set", { door: "passphrase", passphrase: WORD });
    assert.equal(knock(game), "door-passphrase");
    assert.equal(knock(game, false), "door-passphrase");
    assert.equal(knock(game, true), "ok");
    game.join("Eva", "speaker");
  });

  it("[DR2] takes only a sealed word", () => {
    const game = play();
    assert.equal(game.code("door.set", { door: "passphrase", passphrase: "offen" }), "invalid");
    assert.equal(game.code("door.set", { door: "passphrase" }), "invalid");
    assert.equal(game.code("door.set", { door: "open", passphrase: WORD }), "invalid");
    assert.equal(game.code("settings.change", { door: "passphrase" }), "invalid");
    assert.ok(isSealed(WORD));
  });

  it("[DR2] shows the hash to nobody, moderation included", () => {
    const game = playWith(1);
    const before = game.state;
    const [changed] = game.must("door.set", { door: "passphrase", passphrase: WORD });
    assert.ok(changed);
    for (const viewer of [game.moderator, "person-0001"]) {
      assert.ok(!JSON.stringify(viewOf(game.state, viewer)).includes("hhhh"));
      assert.deepEqual(viewOfEvent(before, changed, viewer), { name: "door-changed", door: "passphrase" });
    }
    assert.equal(game.state.doorHash, WORD);
  });

  it("[DR2] keeps the word while other settings change, and forgets it with another door", () => {
    const game = play();
    game.must("door.set", { door: "passphrase", passphrase: WORD });
    game.must("settings.change", { documentationVisible: false });
    assert.deepEqual(game.must("door.set", { door: "passphrase" }), []);
    assert.equal(game.state.doorHash, WORD);
    game.must("settings.change", { door: "locked" });
    assert.ok(!("doorHash" in game.state));
  });
});
