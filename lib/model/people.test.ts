import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { placeOf } from "./access.ts";
import { groups, play, playWith } from "./play.ts";

const JOIN = { personId: "person-x", name: "Anna", role: "participant" } as const;

describe("person.join", () => {
  it("[PE1] cleans name and organisation", () => {
    const game = play();
    const id = game.join(" Ayşe\u202E  Yılmaz\n", "participant", " Haus  am Bach ");
    assert.deepEqual(game.person(id), {
      id,
      name: "Ayşe Yılmaz",
      organisation: "Haus am Bach",
      role: "participant",
      joinedAtMs: game.now,
    });
  });

  it("[PE2] asks participants for a name and gives others a neutral one", () => {
    const game = play();
    assert.equal(game.code("person.join", { ...JOIN, name: " \u200B" }, null), "name-missing");
    assert.equal(game.person(game.join("", "moderator")).name, "Moderation 2");
    assert.equal(game.person(game.join("", "observer")).name, "Beobachtung");
  });

  it("[PE3] refuses a name that passes for the moderation, except to moderation", () => {
    const game = play();
    assert.equal(game.code("person.join", { ...JOIN, name: "Moderator" }, null), "name-reserved");
    assert.equal(game.code("person.join", { ...JOIN, name: "Moderator", role: "moderator" }, null), "ok");
  });

  it("[PE4] numbers equal names, those of removed people too", () => {
    const game = play();
    const first = game.join("Anna");
    game.must("person.remove", { personId: first });
    assert.equal(game.person(game.join("anna")).name, "anna 2");
    assert.equal(game.person(game.join("Anna")).name, "Anna 3");
  });

  it("[PE5] stops participants at a locked door, not those who come by a secret link", () => {
    const game = play();
    game.must("settings.change", { door: "locked" });
    assert.equal(game.code("person.join", JOIN, null), "door-locked");
    assert.equal(game.code("person.join", { ...JOIN, role: "speaker" }, null), "ok");
  });

  it("[PE6] holds 500 people; those who were removed leave a place, moderation always has one", () => {
    const game = playWith(499);
    assert.equal(game.code("person.join", JOIN, null), "workshop-full");
    assert.equal(game.code("person.join", { ...JOIN, role: "moderator" }, null), "ok");
    game.must("person.remove", { personId: "person-0001" });
    game.must("person.remove", { personId: "person-0002" });
    assert.equal(game.code("person.join", { ...JOIN, personId: "person-y" }, null), "ok");
    assert.equal(game.code("person.readmit", { personId: "person-0001" }), "workshop-full");
  });

  it("[PE7] sends a late joiner into the smallest group, the first of several, with 5 s notice", () => {
    const game = playWith(5);
    game.must("round.prepare", { rooms: groups(3), assignment: { kind: "random" } });
    game.must("round.open", {});
    const events = game.must("person.join", JOIN, null);
    const smallest = game.room("Gruppe 3").id;
    assert.deepEqual(events[1], {
      name: "person-moved",
      personId: "person-x",
      roomId: smallest,
      arrivesAtMs: game.now + 5000,
    });
    assert.equal(placeOf(game.state, "person-x"), smallest);
    game.must("person.join", { ...JOIN, personId: "person-y" }, null);
    assert.equal(placeOf(game.state, "person-y"), game.room("Gruppe 1").id);
  });

  it("[PE7] counts who is online, and whoever has only just come; then members, then the first group", () => {
    const game = playWith(6);
    game.must("round.prepare", { rooms: groups(3), assignment: { kind: "random" } });
    game.must("round.open", {});
    const { members } = game.round("open");
    const of = (name: string) => game.state.people.filter(({ id }) => members[id] === game.room(name).id);
    game.now += 120_000;
    for (const name of ["Gruppe 1", "Gruppe 3"]) for (const { id } of of(name)) game.online.add(id);
    game.online.add(of("Gruppe 2")[0]?.id ?? "");
    const placeOfNext = () => {
      const personId = game.join("Spät");
      return placeOf(game.state, personId);
    };
    const [first, second, third] = ["Gruppe 1", "Gruppe 2", "Gruppe 3"].map((name) => game.room(name).id);
    // 2, 1 and 2 are there, two belong to each; whoever came is counted before the connection is there.
    assert.deepEqual([1, 2, 3, 4].map(placeOfNext), [second, first, third, second]);
    game.now += 120_000;
    // None of the four has connected.
    assert.equal(placeOfNext(), second);
  });

  it("[PE7] leaves moderation, speakers and observers in the plenary, and everybody while groups are closing", () => {
    const game = playWith(4);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    game.must("round.open", {});
    const plenary = game.room("Plenum").id;
    assert.equal(placeOf(game.state, game.join("Mo", "moderator")), plenary);
    assert.equal(placeOf(game.state, game.join("Sprecherin", "speaker")), plenary);
    assert.equal(placeOf(game.state, game.join("Gast", "observer")), plenary);
    game.must("round.close", { graceSeconds: 60 });
    assert.equal(placeOf(game.state, game.join("Spät")), plenary);
  });

  it("[PE7] gives a seat in a prepared round unless that one is filled by hand", () => {
    const game = playWith(2);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    const early = game.join("Früh");
    assert.ok(game.round("prepared").members[early]);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "manual" } });
    assert.equal(game.round("prepared").members[game.join("Später")], undefined);
  });

  it("[PE12] lets participants no longer in when the workshop is over, moderation still", () => {
    const game = play();
    game.must("workshop.end", {});
    assert.equal(game.code("person.join", JOIN, null), "workshop-ended");
    assert.equal(game.code("person.join", { ...JOIN, role: "moderator" }, null), "ok");
  });

  it("refuses an id that is taken", () => {
    const game = playWith(1);
    assert.equal(game.code("person.join", { ...JOIN, personId: "person-0001" }, null), "conflict");
  });
});

describe("person.rename", () => {
  it("[PE8] is for oneself, and for moderation", () => {
    const game = play();
    const anna = game.join("Anna");
    const ben = game.join("Ben");
    assert.equal(game.code("person.rename", { personId: anna, name: "Anni" }, anna), "ok");
    assert.equal(game.code("person.rename", { personId: anna, name: "X" }, ben), "not-allowed");
    assert.equal(game.code("person.rename", { personId: anna, name: "Anne" }), "ok");
    assert.equal(game.person(anna).name, "Anne");
    assert.equal(game.code("person.rename", { personId: "nobody", name: "X" }), "not-found");
  });

  it("[PE8] keeps the organisation unless one is given; an empty one goes", () => {
    const game = play();
    const anna = game.join("Anna", "participant", "Haus");
    game.must("person.rename", { personId: anna, name: "Anni" });
    assert.equal(game.person(anna).organisation, "Haus");
    game.must("person.rename", { personId: anna, name: "Anni", organisation: "" });
    assert.ok(!("organisation" in game.person(anna)));
  });

  it("[PE3] [PE4] refuses reserved and empty names and numbers equal ones", () => {
    const game = play();
    const anna = game.join("Anna");
    game.join("Ben");
    assert.equal(game.code("person.rename", { personId: anna, name: "Moderation" }, anna), "name-reserved");
    assert.equal(game.code("person.rename", { personId: anna, name: " " }, anna), "name-missing");
    game.must("person.rename", { personId: anna, name: "ben" }, anna);
    assert.equal(game.person(anna).name, "ben 2");
  });

  it("[CM5] is nothing under the same name", () => {
    const game = play();
    const anna = game.join("Anna");
    assert.deepEqual(game.must("person.rename", { personId: anna, name: "Anna" }, anna), []);
  });
});

describe("person.promote", () => {
  it("gives another role", () => {
    const game = playWith(1);
    game.must("person.promote", { personId: "person-0001", role: "scribe" });
    assert.equal(game.person("person-0001").role, "scribe");
    assert.deepEqual(game.must("person.promote", { personId: "person-0001", role: "scribe" }), []);
    assert.equal(game.code("person.promote", { personId: "nobody", role: "scribe" }), "not-found");
  });

  it("[PE9] leaves the last moderator", () => {
    const game = play();
    assert.equal(
      game.code("person.promote", { personId: game.moderator, role: "participant" }),
      "not-allowed",
    );
    assert.equal(game.code("person.remove", { personId: game.moderator }), "not-allowed");
    game.join("Zweite", "moderator");
    assert.equal(game.code("person.promote", { personId: game.moderator, role: "participant" }), "ok");
  });

  it("[VS2] ends the visit of somebody who becomes a participant", () => {
    const game = playWith(2);
    const speaker = game.join("Impuls", "speaker");
    game.must("round.prepare", { rooms: groups(1), assignment: { kind: "random" } });
    game.must("round.open", {});
    game.must("room.visit", { roomId: game.room("Gruppe 1").id }, speaker);
    game.must("person.promote", { personId: speaker, role: "participant" });
    assert.deepEqual(game.state.visits, {});
  });
});

describe("person.remove", () => {
  it("[PE10] takes somebody out of the group at once and keeps the row", () => {
    const game = playWith(2);
    game.must("round.prepare", { rooms: groups(1), assignment: { kind: "random" } });
    game.must("round.open", {});
    game.must("person.remove", { personId: "person-0001" });
    assert.equal(game.person("person-0001").removed, true);
    assert.deepEqual(Object.keys(game.round("open").members), ["person-0002"]);
    assert.equal(game.code("help.raise", {}, "person-0001"), "no-session");
    assert.deepEqual(game.must("person.remove", { personId: "person-0001" }), []);
  });

  it("[PE11] brings back the group that was left, as long as its round goes on", () => {
    const game = playWith(6);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    game.must("round.open", {});
    const roomId = game.room("Gruppe 2").id;
    const personId = game.join("Rosa");
    game.must("person.move", { personId, roomId });
    const seat = { roundId: game.round("open").id, roomId };
    game.must("person.remove", { personId });
    game.must("person.readmit", { personId, seat });
    assert.equal(placeOf(game.state, personId), roomId);
    game.must("person.remove", { personId });
    game.must("person.readmit", { personId, seat: { ...seat, roundId: "another-round" } });
    assert.equal(placeOf(game.state, personId), game.room("Gruppe 1").id);
    game.must("person.remove", { personId });
    game.must("round.close", { graceSeconds: 0 });
    game.must("person.readmit", { personId, seat });
    assert.equal(placeOf(game.state, personId), game.room("Plenum").id);
  });

  it("[PE11] is taken back by readmitting, into the smallest group while a round is open", () => {
    const game = playWith(4);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    game.must("round.open", {});
    const roomId = game.round("open").members["person-0001"];
    game.must("person.remove", { personId: "person-0001" });
    game.must("person.readmit", { personId: "person-0001" });
    assert.ok(!("removed" in game.person("person-0001")));
    assert.equal(game.round("open").members["person-0001"], roomId);
    assert.deepEqual(game.must("person.readmit", { personId: "person-0001" }), []);
    assert.equal(game.code("person.readmit", { personId: "nobody" }), "not-found");
  });
});
