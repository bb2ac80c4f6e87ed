import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Deal, deal, type Seats } from "./assignment.ts";
import { isDealt, smallestRoom } from "./dealt.ts";
import { seededRandom } from "./play.ts";
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
    { kind, rooms: 3, people: people(10), seated: new Map(), last: new Map(), ...given },
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
