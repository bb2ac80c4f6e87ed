import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nameKey } from "./name-key.ts";
import { groups, type Play, play } from "./play.ts";
import { viewOf } from "./view.ts";

function prepared(...here: readonly string[]): Play {
  const game = play();
  for (const name of here) game.join(name);
  game.must("round.prepare", { rooms: groups(3), assignment: { kind: "manual" } });
  return game;
}

/** Index of the room in which somebody sits. */
function seatOf(game: Play, personId: string): number {
  return game.state.round?.roomIds.indexOf(game.state.round.members[personId] ?? "") ?? -1;
}

describe("round.expect", () => {
  it("[EX1] seats who is here and waits for the others", () => {
    const game = prepared("Ayşe Öz", "Ben Muster");
    const names = [
      { name: "Ayse Oez", room: 2 },
      { name: "Cleo Beispiel", room: 1 },
    ];
    game.must("round.expect", { names });
    assert.equal(seatOf(game, "person-0001"), 2);
    assert.equal(seatOf(game, "person-0002"), -1);
    assert.deepEqual(
      game.round("prepared").expected?.map(({ name }) => name),
      ["Cleo Beispiel"],
    );
    const cleo = game.join("cleo beispiel");
    assert.equal(seatOf(game, cleo), 1);
    assert.equal(game.round("prepared").expected, undefined);
  });

  it("[EX1] compares each name once, also in a long list beside many people", () => {
    const game = play();
    for (let number = 0; number < 498; number += 1) game.join(`Ayşe Öztürk-Müller ${number}`);
    game.must("round.prepare", { rooms: groups(30), assignment: { kind: "manual" } });
    const names = Array.from({ length: 500 }, (_, number) => ({
      name: `Prof. Dr. Jürgen Groß-Weiß ${number}`,
      room: number % 30,
    }));
    const began = performance.now();
    for (let number = 0; number < 10; number += 1) for (const { name } of names) nameKey(name);
    const tenTimesMs = performance.now() - began;
    const asked = performance.now();
    game.must("round.expect", { names });
    assert.ok(performance.now() - asked < tenTimesMs + 50);
    assert.equal(game.round("prepared").expected?.length, 500);
  });

  it("[EX1] goes on while the round is open; others go where it is emptiest", () => {
    const game = prepared("Anna", "Ben");
    game.must("round.expect", {
      names: [
        { name: "Anna", room: 0 },
        { name: "Ben", room: 0 },
        { name: "Cleo", room: 0 },
        { name: "Dora", room: 2 },
      ],
    });
    game.must("round.open", {});
    assert.equal(seatOf(game, game.join("Cleo")), 0);
    assert.equal(seatOf(game, game.join("Niemand")), 1);
    const guest = game.join("Gast 7");
    assert.equal(seatOf(game, guest), 2);
    game.must("person.move", { personId: guest, roomId: game.state.rooms[0]?.id ?? "" });
    game.must("person.rename", { personId: guest, name: "Dora" }, guest);
    assert.equal(seatOf(game, guest), 2);
  });

  it("[EX1] gives each name to one person, in the order of joining", () => {
    const game = prepared("Anna");
    game.must("round.expect", {
      names: [
        { name: "Anna", room: 1 },
        { name: "Anna", room: 2 },
      ],
    });
    assert.equal(seatOf(game, "person-0001"), 1);
    const second = game.join("Anna");
    assert.equal(game.person(second).name, "Anna 2");
    assert.equal(seatOf(game, second), 2);
    assert.equal(seatOf(game, game.join("Anna")), -1);
  });

  it("[EX1] replaces the list before, and is safe to repeat", () => {
    const game = prepared("Anna");
    const names = [
      { name: "Anna", room: 1 },
      { name: "Ben", room: 2 },
    ];
    game.must("round.expect", { names });
    const before = game.state;
    game.must("round.expect", { names });
    assert.deepEqual(game.state, before);
    game.must("round.expect", { names: [] });
    assert.equal(game.round("prepared").expected, undefined);
    assert.equal(seatOf(game, "person-0001"), 1);
  });

  it("[EX3] shows the names to moderation alone, also of a round that is over, and forgets them with the next one", () => {
    const game = prepared("Anna");
    game.must("round.expect", { names: [{ name: "Geheime Person", room: 1 }] });
    game.must("round.open", {});
    const known = (personId: string) =>
      JSON.stringify(viewOf(game.state, personId)).includes("Geheime Person");
    const only = () => assert.deepEqual([known(game.moderator), known("person-0001")], [true, false]);
    only();
    game.must("round.close", { graceSeconds: 0 });
    only();
    game.must("round.prepare", { rooms: groups(3), assignment: { kind: "free" } });
    game.must("round.offer", {});
    only();
    game.must("round.open", {});
    only();
    game.must("round.close", { graceSeconds: 60 });
    assert.ok(!JSON.stringify(game.state).includes("Geheime Person"));
  });

  it("refuses without a round, an index outside and too many names", () => {
    assert.equal(play().code("round.expect", { names: [] }), "no-round");
    const game = prepared();
    for (const room of [-1, 3, 0.5])
      assert.equal(game.code("round.expect", { names: [{ name: "Anna", room }] }), "invalid");
    const names = Array.from({ length: 501 }, () => ({ name: "A", room: 0 }));
    assert.equal(game.code("round.expect", { names }), "invalid");
  });
});

describe("nameKey", () => {
  it("[EX2] sees through spelling, order and titles", () => {
    for (const [one, other] of [
      ["Ayşe Öz", "OEZ, ayse"],
      ["Jürgen Groß", "Dr. Juergen Gross"],
      ["Anna-Lena Łuk", "anna lena Luk"],
      ["Frau Prof. Dr. Ida Ü.", "Ida Ue"],
      ["René", "Rene\u0301"],
    ] as const)
      assert.equal(nameKey(one), nameKey(other), `${one} = ${other}`);
  });

  it("[EX2] keeps different names apart", () => {
    for (const [one, other] of [
      ["Anna", "Anna Muster"],
      ["Anna Muster", "Hanna Muster"],
      ["Person 1", "Person 2"],
      ["Олена", "Олег"],
    ] as const)
      assert.notEqual(nameKey(one), nameKey(other));
  });
});
