import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Deal, deal, type Seats } from "./assignment.ts";
import { isDealt, smallestRoom } from "./dealt.ts";
import { EVERYBODY, reckonedWith } from "./here.ts";
import { groups, playWith, seededRandom } from "./play.ts";
import { type AssignmentKind, type Person, ROLES } from "./state.ts";

function people(count: number, organisations = 0): Person[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `p${String(index)}`,
    name: `Person ${String(index)}`,
    ...(organisations === 0 ? {} : { organisation: `Haus ${String(index % organisations)}` }),
    role: "participant",
    joinedAtMs: 0,
  }));
}

function dealt(kind: AssignmentKind, given: Partial<Deal>, seed = 1): Seats {
  return deal(
    {
      kind,
      rooms: 3,
      people: people(10),
      isHere: EVERYBODY,
      seated: new Map(),
      last: new Map(),
      ...given,
    },
    seededRandom(seed),
  );
}

function sizes(seats: Seats, rooms: number): number[] {
  return Array.from(
    { length: rooms },
    (_, room) => [...seats.values()].filter((each) => each === room).length,
  );
}

function spread(seats: Seats, rooms: number): number {
  const all = sizes(seats, rooms);
  return Math.max(...all) - Math.min(...all);
}

describe("deal", () => {
  it("[AS1] seats everybody, in sizes that differ by at most 1", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<AssignmentKind>("random", "mixed", "rotate"),
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(12),
        fc.nat(),
        (kind, count, rooms, organisations, seed) => {
          const all = people(count, organisations);
          const last = dealt("random", { people: all, rooms: 4 }, seed + 1);
          const seats = dealt(kind, { people: all, rooms, last }, seed);
          assert.equal(seats.size, count);
          assert.ok(spread(seats, rooms) <= 1);
        },
      ),
    );
  });

  it("[AS1] counts those who sit already and leaves them there", () => {
    const seated = new Map([["host", 2]]);
    const seats = dealt("random", { people: people(8), seated });
    assert.equal(seats.get("host"), 2);
    assert.deepEqual(sizes(seats, 3), [3, 3, 3]);
  });

  it("[AS1] deals otherwise with other dice", () => {
    const deals = [1, 2, 3, 4].map((seed) => {
      const seats = dealt("random", {}, seed);
      return people(10)
        .map(({ id }) => seats.get(id))
        .join();
    });
    assert.ok(new Set(deals).size > 1);
  });

  it("[AS3] [AS6] deals nobody when groups are made by hand or by choice", () => {
    const seated = new Map([["p1", 0]]);
    assert.deepEqual(dealt("manual", { seated }), seated);
    assert.deepEqual(dealt("free", {}), new Map());
  });

  it("[AS4] keeps everybody where they were; new people and those of rooms gone fill up", () => {
    const last = new Map([...people(6).map(({ id }) => [id, 0] as const), ["p6", 1], ["p7", 9]] as const);
    const seats = dealt("keep", { last, rooms: 2 });
    for (let index = 0; index < 6; index += 1) assert.equal(seats.get(`p${String(index)}`), 0);
    assert.equal(seats.get("p6"), 1);
    assert.deepEqual(sizes(seats, 2), [6, 4]);
  });

  it("[AS5] puts of an organisation of k people at most ⌈k / rooms⌉ together", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(),
        (count, rooms, organisations, seed) => {
          const all = people(count, organisations);
          const seats = dealt("mixed", { people: all, rooms }, seed);
          const together = new Map<string, number>();
          for (const person of all) {
            const key = `${person.organisation ?? ""}/${String(seats.get(person.id))}`;
            together.set(key, (together.get(key) ?? 0) + 1);
          }
          for (const [key, number] of together) {
            const [organisation] = key.split("/");
            const size = all.filter((person) => person.organisation === organisation).length;
            assert.ok(number <= Math.ceil(size / rooms), `${key}: ${String(number)} of ${String(size)}`);
          }
        },
      ),
    );
  });

  it("[AS5] takes organisations that differ only in case as one", () => {
    const two = people(2).map((person, index) => ({
      ...person,
      organisation: ["Haus", "HAUS"][index] ?? "",
    }));
    const seats = dealt("mixed", { people: two, rooms: 2 });
    assert.notEqual(seats.get("p0"), seats.get("p1"));
  });

  it("[AS7] mixes the tables anew: four tables of four meet nobody twice", () => {
    const all = people(16);
    const last = new Map(all.map((person, index) => [person.id, index % 4] as const));
    const seats = dealt("rotate", { people: all, rooms: 4, last });
    for (const one of all)
      for (const other of all)
        if (one.id < other.id && last.get(one.id) === last.get(other.id))
          assert.notEqual(seats.get(one.id), seats.get(other.id));
  });
});

describe("deal, while some are offline", () => {
  const kinds = fc.constantFrom<AssignmentKind>("random", "mixed", "rotate", "keep", "merge");
  const crowd = fc.record({
    count: fc.integer({ min: 0, max: 80 }),
    rooms: fc.integer({ min: 1, max: 20 }),
    organisations: fc.nat(9),
    everyNth: fc.integer({ min: 1, max: 6 }),
    seed: fc.nat(),
  });
  const isHereBy = (everyNth: number) => (personId: string) => Number(personId.slice(1)) % everyNth === 0;

  it("[AS14] seats everybody once, and those who are here as evenly as all", () => {
    fc.assert(
      fc.property(kinds, crowd, (kind, { count, rooms, organisations, everyNth, seed }) => {
        const all = people(count, organisations);
        const isHere = isHereBy(everyNth);
        const seats = dealt(kind, { people: all, rooms, isHere }, seed);
        assert.equal(seats.size, count);
        const here = new Map([...seats].filter(([personId]) => isHere(personId)));
        assert.ok(spread(here, rooms) <= 1, "here");
        assert.ok(spread(seats, rooms) <= 1, "in all");
      }),
    );
  });

  it("[AS14] counts of those who sit already only who is here, and leaves all where they are", () => {
    const isHere = (personId: string) => personId !== "host";
    const seats = dealt("random", { people: people(4), rooms: 2, isHere, seated: new Map([["host", 0]]) });
    assert.deepEqual(sizes(new Map([...seats].filter(([personId]) => isHere(personId))), 2), [2, 2]);
    assert.equal(seats.get("host"), 0);
  });

  it("[AS14] deals whoever is offline where fewest are in all", () => {
    const isHere = (personId: string) => personId !== "p3";
    for (const kind of ["random", "mixed", "rotate"] as const)
      assert.deepEqual(sizes(dealt(kind, { people: people(4), rooms: 2, isHere }), 2), [2, 2]);
  });

  it("[AS5] [AS14] puts of an organisation of which k people are here at most ⌈k / rooms⌉ of these together", () => {
    fc.assert(
      fc.property(crowd, ({ count, rooms, organisations, everyNth, seed }) => {
        const all = people(count, organisations);
        const seats = dealt("mixed", { people: all, rooms, isHere: isHereBy(everyNth) }, seed);
        const here = all.filter(({ id }) => isHereBy(everyNth)(id));
        for (const organisation of new Set(here.flatMap((person) => person.organisation ?? []))) {
          const own = here.filter((person) => person.organisation === organisation);
          const inRooms = sizes(new Map(own.map(({ id }) => [id, seats.get(id) ?? -1])), rooms);
          assert.ok(Math.max(...inRooms) <= Math.ceil(own.length / rooms));
        }
      }),
    );
  });

  it("[AS14] brings groups together by those who are here, and spreads the deserted ones over them", () => {
    const last = new Map(people(12).map(({ id }, index) => [id, Math.floor(index / 2)] as const));
    // Of the six pairs the first two are complete, then two have one person each, and two are deserted.
    const here = new Set(["p0", "p1", "p2", "p3", "p4", "p6"]);
    const isHere = (personId: string) => here.has(personId);
    for (let seed = 1; seed <= 20; seed += 1) {
      const seats = dealt("merge", { people: people(12), rooms: 2, isHere, last }, seed);
      assert.deepEqual(sizes(new Map([...seats].filter(([personId]) => isHere(personId))), 2), [3, 3]);
      assert.deepEqual(sizes(seats, 2), [6, 6]);
    }
  });
});

describe("a round, while some are offline", () => {
  it("[AS14] puts the two who are here together, also when it is dealt anew, and keeps seats for the others", () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const game = playWith(6, seed);
      const [anna = "", , ben = ""] = game.state.people.slice(1).map(({ id }) => id);
      game.now += 3_600_000;
      game.online.add(anna).add(ben).add(game.moderator);
      const together = (members: Readonly<Record<string, string>>): void => {
        assert.equal(Object.keys(members).length, 6);
        assert.equal(members[anna] === members[ben], rooms === 1);
      };
      let rooms = 1;
      game.must("round.prepare", { rooms: groups(1), assignment: { kind: "random" } });
      together(game.round("prepared").members);
      rooms = 2;
      game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
      together(game.round("prepared").members);
      game.must("round.shuffle", {});
      together(game.round("prepared").members);
      game.must("round.open", {});
      const late = game.join("Spät");
      assert.equal(Object.keys(game.round("open").members).length, 7);
      assert.ok(game.round("open").members[late]);
    }
  });

  it("[AS14] deals a further turn of a World Café likewise", () => {
    const game = playWith(8);
    const here = game.state.people.slice(1, 5).map(({ id }) => id);
    game.now += 3_600_000;
    for (const personId of here) game.online.add(personId);
    game.must("round.begin", { rooms: groups(2), assignment: { kind: "rotate" } });
    for (let turn = 0; turn < 4; turn += 1) {
      const { members, roomIds } = game.round("open");
      assert.equal(Object.keys(members).length, 8);
      for (const roomId of roomIds)
        assert.equal(here.filter((personId) => members[personId] === roomId).length, 2);
      game.must("round.rotate", {});
    }
  });
});

describe("reckonedWith", () => {
  it("[AS14] is who is here, or everybody while nobody is", () => {
    const all = people(3);
    const ids = (isHere: (personId: string) => boolean) => reckonedWith(all, isHere).map(({ id }) => id);
    assert.deepEqual(
      ids((personId) => personId === "p1"),
      ["p1"],
    );
    assert.deepEqual(
      ids(() => false),
      ["p0", "p1", "p2"],
    );
  });
});

describe("isDealt", () => {
  it("[AS2] is for participants and scribes; the others are seated only by hand", () => {
    const [person] = people(1);
    assert.ok(person);
    const roles = ROLES.filter((role) => isDealt({ ...person, role }));
    assert.deepEqual(roles, ["scribe", "participant"]);
    assert.ok(!isDealt({ ...person, removed: true }));
  });
});

describe("smallestRoom", () => {
  it("[PE7] is the one with the fewest, then the lowest number", () => {
    assert.equal(smallestRoom([3, 2, 4, 2]), 1);
  });
});
