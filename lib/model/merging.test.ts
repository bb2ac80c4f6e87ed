import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { grantOf, mayReadCards } from "./access.ts";
import { isDealt, sizesOf } from "./dealt.ts";
import { merge, mergedCount, peopledRooms, sourcesOf } from "./merging.ts";
import { groups, type Play, playWith, seededRandom } from "./play.ts";

function named(word: string, count: number): { name: string }[] {
  return Array.from({ length: count }, (_, index) => ({ name: `${word} ${String(index + 1)}` }));
}

function pairUp(game: Play): void {
  const count = game.state.people.filter(isDealt).length;
  const rooms = named("Paar", Math.max(1, Math.floor(count / 2)));
  game.must("round.begin", { rooms, assignment: { kind: "random" }, minutes: 3 });
}

function mergeUp(game: Play, word = "Vierer"): void {
  const rooms = named(word, mergedCount(peopledRooms(game.state, game.state.round).length));
  game.must("round.begin", { rooms, assignment: { kind: "merge" }, minutes: 5 });
}

/** Sorted sizes of groups that `merge` makes. */
function mergedSizes(sizes: readonly number[], rooms: number, seed = 1): number[] {
  const blocks = sizes.map((size, group) =>
    Array.from({ length: size }, (_, seat) => `${String(group)}-${String(seat)}`),
  );
  const seats = merge({ rooms, groups: blocks, seated: new Map() }, seededRandom(seed));
  return Array.from(
    { length: rooms },
    (_, room) => [...seats.values()].filter((each) => each === room).length,
  ).toSorted((one, other) => one - other);
}

/** The smallest largest group that any pairing of an even number of groups has. */
function bestLargest(sizes: readonly number[]): number {
  const [first, ...rest] = sizes;
  if (first === undefined) return 0;
  return Math.min(
    ...rest.map((partner, index) => Math.max(first + partner, bestLargest(rest.toSpliced(index, 1)))),
  );
}

describe("merge", () => {
  it("[AS13] makes fours of pairs, and five where a pair is a three", () => {
    assert.deepEqual(mergedSizes([2, 2, 2, 2, 2, 2], 3), [4, 4, 4]);
    assert.deepEqual(mergedSizes([3, 2, 2, 2], 2), [4, 5]);
  });

  it("[AS13] lets a pair that is left over join two others, so that nobody stays among themselves", () => {
    assert.deepEqual(mergedSizes([2, 2, 2, 2, 2], mergedCount(5)), [4, 6]);
    assert.deepEqual(mergedSizes([3, 2, 2, 2, 2], mergedCount(5)), [5, 6]);
    assert.deepEqual(mergedSizes([2, 2, 2], mergedCount(3)), [6]);
    assert.deepEqual(mergedSizes([2], mergedCount(1)), [2]);
  });

  it("[AS13] finds the evenest pairing of small cases", () => {
    const even = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(even, fc.nat(), (sizes, seed) => {
        const all = sizes.length % 2 === 0 ? sizes : sizes.slice(1);
        if (all.length === 0) return;
        const made = mergedSizes(all, all.length / 2, seed);
        assert.equal(Math.max(...made), bestLargest(all));
      }),
    );
  });

  it("[AS13] counts those who are seated by hand", () => {
    const seated = new Map([
      ["host-1", 0],
      ["host-2", 0],
    ]);
    const seats = merge({ rooms: 2, groups: [["a", "b", "c"], ["d"]], seated }, seededRandom(1));
    assert.deepEqual([seats.get("a"), seats.get("d"), seats.get("host-1")], [1, 0, 0]);
  });
});

describe("round.begin with merge", () => {
  it("[AS13] keeps pairs together, loses nobody, doubles nobody, for any number of people who come, leave and are moved", () => {
    const steps = fc.array(
      fc.record({ what: fc.constantFrom("join", "leave", "move"), whom: fc.nat(60), where: fc.nat(30) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 61 }), steps, fc.nat(), (people, all, seed) => {
        const game = playWith(people, seed);
        pairUp(game);
        const sizes = sizesOf(game.round("open"));
        if (people > 1) {
          assert.ok(sizes.every((size) => size === 2 || size === 3));
          assert.equal(sizes.filter((size) => size === 3).length, people % 2);
        }
        for (const { what, whom, where } of all) {
          const round = game.round("open");
          const person = game.state.people[whom % game.state.people.length];
          if (what === "join") {
            const smallest = Math.min(...sizesOf(round));
            const late = game.join(`Spät ${String(whom)}`);
            const roomId = game.round("open").members[late];
            assert.equal(sizesOf(round)[round.roomIds.indexOf(roomId ?? "")], smallest);
          }
          if (what === "leave" && person) game.code("person.remove", { personId: person.id });
          if (what === "move" && person)
            game.code("person.move", {
              personId: person.id,
              roomId: round.roomIds[where % round.roomIds.length] ?? "",
            });
        }
        const before = game.round("open");
        mergeUp(game);
        const after = game.round("open");
        const here = game.state.people.filter(isDealt).map(({ id }) => id);
        assert.deepEqual(Object.keys(after.members).toSorted(), here.toSorted());
        for (const one of here)
          for (const other of here)
            if (before.members[one] === before.members[other])
              assert.equal(after.members[one], after.members[other], "a pair is torn apart");
        const peopled = new Set(here.map((id) => before.members[id]));
        for (const roomId of after.roomIds) {
          const merged = new Set(
            here.filter((id) => after.members[id] === roomId).map((id) => before.members[id]),
          );
          if (peopled.size > 1) assert.ok(merged.size === 2 || merged.size === 3, String(merged.size));
        }
        const brought = Object.values(after.sources ?? {}).flat();
        assert.deepEqual(
          brought.toSorted(),
          [...before.roomIds].toSorted(),
          "a board is forgotten or there twice",
        );
      }),
      { numRuns: 150 },
    );
  });

  it("[AS13] counts no room in which only moderation sits (seed 275079853)", () => {
    const game = playWith(4);
    game.must("round.begin", { rooms: named("Paar", 3), assignment: { kind: "manual" } });
    const [first = "", second = "", third = ""] = game.round("open").roomIds;
    const seats = [
      ["person-0001", first],
      ["person-0002", first],
      ["person-0003", second],
      ["person-0004", second],
      [game.moderator, third],
    ] as const;
    game.must("people.move", { moves: seats.map(([personId, roomId]) => ({ personId, roomId })) });
    assert.deepEqual(peopledRooms(game.state, game.state.round), [first, second]);
    mergeUp(game);
    assert.deepEqual(sizesOf(game.round("open")), [4]);
    assert.deepEqual(Object.values(game.round("open").sources ?? {}), [[first, second, third]]);
  });

  it("[AS13] refuses before the first round, and never takes the room of a group that is merged", () => {
    const game = playWith(4);
    assert.equal(game.code("round.begin", { rooms: groups(1), assignment: { kind: "merge" } }), "no-round");
    assert.equal(game.code("round.prepare", { rooms: groups(1), assignment: { kind: "merge" } }), "no-round");
    game.must("round.begin", { rooms: groups(2), assignment: { kind: "random" } });
    const before = game.round("open").roomIds;
    game.must("round.begin", { rooms: groups(1), assignment: { kind: "merge" } });
    const [merged] = game.round("open").roomIds;
    assert.ok(merged !== undefined && !before.includes(merged));
    assert.deepEqual(game.round("open").sources, { [merged]: before });
  });

  it("[AS8] is shuffled as it is", () => {
    const game = playWith(8);
    pairUp(game);
    const pairs = game.round("open").members;
    game.must("round.close", { graceSeconds: 0 });
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "merge" } });
    game.must("round.shuffle", {});
    const { members, assignment } = game.round("prepared");
    assert.equal(assignment, "merge");
    for (const [one, room] of Object.entries(pairs))
      for (const [other, otherRoom] of Object.entries(pairs))
        if (room === otherRoom) assert.equal(members[one], members[other]);
  });

  it("[AC9] lets a merged group read and write on the boards that it brings, and nobody else", () => {
    const game = playWith(8);
    pairUp(game);
    const pairs = game.round("open").members;
    mergeUp(game);
    const check = (): void => {
      const round = game.state.round;
      for (const { id } of game.state.people.filter(isDealt))
        for (const pair of new Set(Object.values(pairs))) {
          const brings = round?.sources?.[round.members[id] ?? ""]?.includes(pair) === true;
          assert.equal(mayReadCards(game.state, id, pair), brings);
          assert.equal(grantOf(game.state, id, { kind: "room", roomId: pair }), brings ? "write" : "none");
        }
    };
    check();
    const [first, second] = game.round("open").roomIds;
    const someone =
      Object.entries(game.round("open").members).find(([, roomId]) => roomId === first)?.[0] ?? "";
    game.must("person.move", { personId: someone, roomId: second ?? "" });
    game.now += 70_000;
    game.tick();
    check();
    game.must("round.close", { graceSeconds: 0 });
    assert.ok(game.round("closed").sources, "nobody is cut off when the time is over");
    game.must("board.lock", {});
    const [source = ""] = game.round("closed").sources?.[second ?? ""] ?? [];
    assert.equal(grantOf(game.state, someone, { kind: "room", roomId: source }), "read");
  });
});

describe("sourcesOf", () => {
  it("[AC9] hands on what was brought before, and the boards that nobody is left of", () => {
    const game = playWith(8);
    pairUp(game);
    const gone = game.round("open").roomIds[0] ?? "";
    for (const [personId, roomId] of Object.entries(game.round("open").members))
      if (roomId === gone) game.must("person.remove", { personId });
    const pairs = game.round("open").roomIds;
    mergeUp(game);
    const fours = game.round("open").roomIds;
    assert.equal(fours.length, 1);
    assert.deepEqual(game.round("open").sources?.[fours[0] ?? ""]?.toSorted(), [...pairs].toSorted());
    mergeUp(game, "Achter");
    const [eight = ""] = game.round("open").roomIds;
    assert.deepEqual(game.round("open").sources?.[eight], [fours[0], ...pairs]);
  });

  it("brings both boards where a pair was torn apart by hand", () => {
    const before = { ...playedRound(), roomIds: ["a", "b"], members: { one: "a", two: "a", three: "b" } };
    const after = { roomIds: ["x", "y"], members: { one: "x", two: "y", three: "y" } };
    assert.deepEqual(sourcesOf(before, after), { x: ["a"], y: ["a", "b"] });
  });
});

function playedRound() {
  const game = playWith(2);
  pairUp(game);
  return game.round("open");
}
