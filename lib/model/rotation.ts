// rotation.ts: the next turn of a World Café. Hosts stay, guests are dealt evenly. Where tables have hosts, as few guests as
// possible come back to a table that they know, and of these seatings one is taken in which as few pairs as possible
// meet again. Without hosts a table is just a place, and pairs come before tables. A third meeting counts twice.
//
// One turn of the social golfer problem with a given past. Algorithm: tabu search over swaps of two guests of different
// tables, with random restarts, after I. Dotú and P. Van Hentenryck, "Scheduling Social Golfers Locally", CPAIOR 2005,
// LNCS 3524, pp. 155–167; here with weights, with moves between tables of unequal size, and after a descent that
// takes every improving swap. Small cases reach the optimum (tested against brute force), large ones stop after a fixed
// amount of work: 500 people take well under a second.

import type { Dice } from "#lib/util/random.ts";
import type { Seats } from "./assignment.ts";

export interface Turn {
  readonly rooms: number;
  /** personIds to be dealt, already shuffled. */
  readonly guests: readonly string[];
  /** Hosts and others who stay where they are put. */
  readonly seated: Seats;
  /** Earlier rounds. An index below `rooms` is that table today; higher ones are tables that are not used now. */
  readonly past: readonly Seats[];
  /** What weighs more than any number of the other. */
  readonly first: keyof Repetitions;
}

/** Repetitions of a seating. */
export interface Repetitions {
  /** How often somebody sits where they sat before. */
  readonly tables: number;
  /** How often two people meet again. */
  readonly pairs: number;
}

const SWAPS_IN_ALL = 4_000_000;
const MOST_STEPS = 300;
const MOST_RESTARTS = 8;
const MOST_SWEEPS = 12;

/** Seats everybody; sizes differ by at most 1 as far as `seated` allows. */
export function rotate(turn: Turn, random: Dice): Seats {
  const board = createBoard(turn);
  const pairs = Math.max(1, (turn.guests.length * (turn.guests.length - 1)) / 2);
  const steps = Math.min(MOST_STEPS, Math.floor(SWAPS_IN_ALL / pairs));
  const restarts = Math.min(MOST_RESTARTS, Math.max(1, Math.floor(SWAPS_IN_ALL / (pairs * (steps + 1)))));
  let best: readonly number[] = [];
  let bestCost = Infinity;
  for (let restart = 0; restart < restarts && bestCost > 0; restart += 1) {
    board.deal(restart === 0 ? null : random);
    descend(board);
    const found = search(board, steps, random);
    if (found.cost >= bestCost) continue;
    bestCost = found.cost;
    best = found.seats;
  }
  const seats = new Map(turn.seated);
  for (const [index, personId] of turn.guests.entries()) seats.set(personId, best[index] ?? 0);
  return seats;
}

/** What `rotate` keeps low. */
export function repetitionsOf(seats: Seats, past: readonly Seats[]): Repetitions {
  const people = [...seats];
  let tables = 0;
  let pairs = 0;
  for (const before of past) {
    for (const [index, [personId, room]] of people.entries()) {
      const table = before.get(personId);
      if (table === undefined) continue;
      if (table === room) tables += 1;
      for (const [otherId, otherRoom] of people.slice(index + 1))
        if (otherRoom === room && before.get(otherId) === table) pairs += 1;
    }
  }
  return { tables, pairs };
}

/** Guests are 0 … guests-1, those who stay follow. Every sum is kept while guests change places. */
interface Board {
  readonly guests: number;
  readonly rooms: number;
  readonly at: Int32Array;
  readonly sizes: Int32Array;
  readonly cost: () => number;
  /** From scratch: evenly, each guest to the cheapest of the smallest tables; with dice in another order. */
  deal(random: Dice | null): void;
  swapCost(one: number, other: number): number;
  moveCost(guest: number, room: number): number;
  move(guest: number, room: number): void;
}

function createBoard({ rooms, guests, seated, past, first }: Turn): Board {
  const people = [...guests, ...seated.keys()];
  const count = people.length;
  const met = new Int32Array(count * count);
  const seen = new Float64Array(count * rooms);
  const company = new Float64Array(count * rooms);
  const at = new Int32Array(count).fill(-1);
  const sizes = new Int32Array(rooms);
  const order = Array.from({ length: guests.length }, (_, index) => index);
  let meetings = 0;
  for (const before of past) {
    const tables = people.map((personId) => before.get(personId) ?? -1);
    for (let one = 0; one < count; one += 1) {
      const table = tables[one] ?? -1;
      if (table < 0) continue;
      if (table < rooms) add(seen, one * rooms + table, 1);
      for (let other = one + 1; other < count; other += 1) {
        if (tables[other] !== table) continue;
        meetings += 1;
        add(met, one * count + other, 1);
        add(met, other * count + one, 1);
      }
    }
  }
  const tableWeight = first === "tables" ? meetings + 1 : 1;
  const pairWeight = first === "tables" ? 1 : guests.length * past.length + 1;
  const costAt = (guest: number, room: number): number =>
    get(seen, guest * rooms + room) * tableWeight + get(company, guest * rooms + room) * pairWeight;

  const place = (person: number, room: number, sign: 1 | -1): void => {
    add(sizes, room, sign);
    for (let other = 0; other < count; other += 1)
      add(company, other * rooms + room, sign * get(met, person * count + other));
  };
  const move = (guest: number, room: number): void => {
    const from = get(at, guest);
    if (from >= 0) place(guest, from, -1);
    at[guest] = room;
    place(guest, room, 1);
  };

  return {
    guests: guests.length,
    rooms,
    at,
    sizes,
    move,
    cost() {
      let sum = 0;
      for (let guest = 0; guest < guests.length; guest += 1) {
        const room = get(at, guest);
        sum += get(seen, guest * rooms + room) * tableWeight;
        for (let other = guest + 1; other < count; other += 1)
          if (get(at, other) === room) sum += get(met, guest * count + other) * pairWeight;
      }
      return sum;
    },
    deal(random) {
      company.fill(0);
      sizes.fill(0);
      at.fill(-1);
      for (const [index, room] of [...seated.values()].entries()) {
        at[guests.length + index] = room;
        place(guests.length + index, room, 1);
      }
      if (random) shuffle(order, random);
      for (const guest of order) {
        const least = Math.min(...sizes);
        let best = -1;
        for (let room = 0; room < rooms; room += 1)
          if (get(sizes, room) === least && (best < 0 || costAt(guest, room) < costAt(guest, best)))
            best = room;
        move(guest, best);
      }
    },
    swapCost(one, other) {
      const here = get(at, one);
      const there = get(at, other);
      return (
        costAt(one, there) +
        costAt(other, here) -
        costAt(one, here) -
        costAt(other, there) -
        2 * get(met, one * count + other) * pairWeight
      );
    },
    moveCost: (guest, room) => costAt(guest, room) - costAt(guest, get(at, guest)),
  };
}

/** `other` -1: a move to `room`. */
interface Change {
  readonly delta: number;
  readonly one: number;
  readonly other: number;
  readonly room: number;
}

/** Takes every improving change until a whole sweep finds none. */
function descend(board: Board): void {
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let improved = false;
    eachChange(board, (delta, one, other, room) => {
      if (delta >= 0) return;
      apply(board, one, other, room);
      improved = true;
    });
    if (!improved) return;
  }
}

/** Always the best change that is not forbidden, for better or worse; whoever has moved rests for a while. */
function search(
  board: Board,
  steps: number,
  random: Dice,
): { readonly cost: number; readonly seats: readonly number[] } {
  const restsUntil = new Int32Array(board.guests);
  let cost = board.cost();
  let best = { cost, seats: [...board.at.subarray(0, board.guests)] };
  for (let step = 1; step <= steps && best.cost > 0; step += 1) {
    const found: { best: Change | null } = { best: null };
    let equals = 0;
    eachChange(board, (delta, one, other, room) => {
      const rests = get(restsUntil, one) >= step || (other >= 0 && get(restsUntil, other) >= step);
      if (rests && cost + delta >= best.cost) return;
      const least = found.best?.delta ?? Infinity;
      if (delta > least) return;
      equals = delta === least ? equals + 1 : 1;
      if (equals === 1 || random.below(equals) === 0) found.best = { delta, one, other, room };
    });
    if (found.best === null) continue;
    const { delta, one, other, room } = found.best;
    apply(board, one, other, room);
    cost += delta;
    const tenure = step + 2 + random.below(4);
    restsUntil[one] = tenure;
    if (other >= 0) restsUntil[other] = tenure;
    if (cost < best.cost) best = { cost, seats: [...board.at.subarray(0, board.guests)] };
  }
  return best;
}

/** All swaps (other ≥ 0) and all moves (other -1) that keep sizes even. Reads the board anew before each. */
function eachChange(
  board: Board,
  visit: (delta: number, one: number, other: number, room: number) => void,
): void {
  for (let one = 0; one < board.guests; one += 1) {
    for (let other = one + 1; other < board.guests; other += 1)
      if (get(board.at, one) !== get(board.at, other)) visit(board.swapCost(one, other), one, other, -1);
    for (let room = 0; room < board.rooms; room += 1)
      if (get(board.sizes, get(board.at, one)) === get(board.sizes, room) + 1)
        visit(board.moveCost(one, room), one, -1, room);
  }
}

function apply(board: Board, one: number, other: number, room: number): void {
  const here = get(board.at, one);
  board.move(one, other < 0 ? room : get(board.at, other));
  if (other >= 0) board.move(other, here);
}

function shuffle(order: number[], random: Dice): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const pick = random.below(last + 1);
    [order[last], order[pick]] = [order[pick] ?? 0, order[last] ?? 0];
  }
}

type Numbers = Int32Array | Float64Array;

/** Within bounds by construction. */
function get(numbers: Numbers, index: number): number {
  return numbers[index] ?? 0;
}

function add(numbers: Numbers, index: number, amount: number): void {
  numbers[index] = get(numbers, index) + amount;
}
