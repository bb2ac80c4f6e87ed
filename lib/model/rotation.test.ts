import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Seats } from "./assignment.ts";
import { seededRandom } from "./play.ts";
import { type Repetitions, repetitionsOf, rotate, type Turn } from "./rotation.ts";

/** Every even seating, one after the other. */
function* seatings({ rooms, guests, seated }: Turn): Generator<Seats> {
  for (let code = 0; code < rooms ** guests.length; code += 1) {
    const seats = new Map(seated);
    let rest = code;
    for (const guest of guests) {
      seats.set(guest, rest % rooms);
      rest = Math.floor(rest / rooms);
    }
    if (spread(seats, rooms) <= 1) yield seats;
  }
}

function spread(seats: Seats, rooms: number): number {
  const sizes = Array.from(
    { length: rooms },
    (_, room) => [...seats.values()].filter((each) => each === room).length,
  );
  return Math.max(...sizes) - Math.min(...sizes);
}

function isBetter(one: Repetitions, other: Repetitions, first: Turn["first"]): boolean {
  const second = first === "tables" ? "pairs" : "tables";
  return one[first] < other[first] || (one[first] === other[first] && one[second] < other[second]);
}

function bruteForce(turn: Turn): Repetitions {
  let best: Repetitions = { tables: Infinity, pairs: Infinity };
  for (const seats of seatings(turn)) {
    const here = repetitionsOf(seats, turn.past);
    if (isBetter(here, best, turn.first)) best = here;
  }
  return best;
}

function guests(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `g${String(index)}`);
}

/** Turn after turn, each with all that went before. */
function turns(
  people: readonly string[],
  rooms: number,
  count: number,
  seated: Seats = new Map(),
  seed = 1,
): Seats[] {
  const past: Seats[] = [];
  const first = seated.size > 0 ? "tables" : "pairs";
  for (let number = 0; number < count; number += 1)
    past.push(rotate({ rooms, guests: people, seated, past, first }, seededRandom(seed + number)));
  return past;
}

const smallTurn: fc.Arbitrary<Turn> = fc
  .record({
    rooms: fc.integer({ min: 2, max: 3 }),
    count: fc.integer({ min: 2, max: 8 }),
    hosted: fc.boolean(),
    past: fc.array(fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 11, maxLength: 11 }), {
      maxLength: 4,
    }),
  })
  .map(({ rooms, count, hosted, past }) => {
    const hosts = hosted
      ? Array.from({ length: rooms }, (_, room) => [`h${String(room)}`, room] as const)
      : [];
    const people = [...guests(count), ...hosts.map(([host]) => host)];
    return {
      rooms,
      guests: guests(count),
      first: hosted ? "tables" : "pairs",
      seated: new Map(hosts),
      past: past.map(
        (row) =>
          new Map(
            people.flatMap((id, index) => ((row[index] ?? -1) < 0 ? [] : [[id, row[index] ?? 0] as const])),
          ),
      ),
    };
  });

describe("rotate", () => {
  it("[AS7] finds the fewest repetitions there can be, in small cases", () => {
    fc.assert(
      fc.property(smallTurn, fc.nat(1000), (turn, seed) => {
        const seats = rotate(turn, seededRandom(seed));
        // Hosts who met or saw a table before are the same in every seating.
        assert.deepEqual(repetitionsOf(seats, turn.past), bruteForce(turn));
        assert.ok(spread(seats, turn.rooms) <= 1);
      }),
      { numRuns: 60, seed: 20_260_610 },
    );
  });

  it("[AS7] lets hosts stay and every guest see every table, with new company", () => {
    const hosts = new Map(guests(4).map((_, room) => [`h${String(room)}`, room] as const));
    const past = turns(guests(12), 4, 4, hosts);
    for (const [host, room] of hosts) assert.ok(past.every((seats) => seats.get(host) === room));
    for (const guest of guests(12)) assert.equal(new Set(past.map((seats) => seats.get(guest))).size, 4);
    assert.deepEqual(repetitionsOf(past[1] ?? new Map(), past.slice(0, 1)), { tables: 4, pairs: 0 });
  });

  it("[AS7] lets sixteen people at four tables meet nobody twice in three turns", () => {
    for (const seed of [1, 20, 300, 4000]) {
      const past = turns(guests(16), 4, 3, new Map(), seed);
      for (const [number, seats] of past.entries())
        assert.equal(repetitionsOf(seats, past.slice(0, number)).pairs, 0);
    }
  });

  it("[AS7] seats five hundred people evenly, with far fewer repetitions than chance", () => {
    const past = turns(guests(500), 30, 3);
    const last = past.at(-1) ?? new Map<string, number>();
    assert.equal(last.size, 500);
    assert.ok(spread(last, 30) <= 1);
    const { pairs } = repetitionsOf(last, past.slice(0, -1));
    // By chance about 500 · 16 / 2 · 2 / 30 = 267 pairs would repeat.
    assert.ok(pairs < 130, String(pairs));
  });

  it("takes nobody and one room", () => {
    assert.equal(
      rotate({ rooms: 3, guests: [], seated: new Map(), past: [], first: "pairs" }, seededRandom(1)).size,
      0,
    );
    const alone = rotate(
      { rooms: 1, guests: guests(3), seated: new Map(), past: [], first: "pairs" },
      seededRandom(1),
    );
    assert.deepEqual([...alone.values()], [0, 0, 0]);
  });
});
