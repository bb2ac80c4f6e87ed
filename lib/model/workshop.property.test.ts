import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isRunning, placeOf } from "./access.ts";
import { dueAtMs } from "./clock.ts";
import type { Assignment, Command } from "./command.ts";
import { createLog, MOST_LINES } from "./log.ts";
import { groups, type Play, playWith, replay, seededRandom } from "./play.ts";
import { AUTHORS_SHOWN, ROLES, type Role, type Vote, type WorkshopState } from "./state.ts";
import { viewOf, viewOfEvent } from "./view.ts";
import { dotsLeft } from "./votes.ts";
import { createWorkshop, decide, evolve } from "./workshop.ts";

/** One command in outline: numbers are turned into people and rooms of the moment it is given. */
interface Step {
  readonly name: Command["name"];
  readonly who: number;
  readonly whom: number;
  readonly where: number;
  readonly amount: number;
  readonly waitMs: number;
}

const NAMES: readonly Command["name"][] = [
  "head.change",
  "settings.change",
  "door.set",
  "person.admit",
  "person.turn-away",
  "person.wait-again",
  "workshop.end",
  "workshop.reopen",
  "person.join",
  "person.join",
  "person.rename",
  "person.promote",
  "person.remove",
  "person.readmit",
  "person.move",
  "person.move",
  "people.move",
  "people.move",
  "room.visit",
  "room.change",
  "room.choose",
  "room.choose",
  "round.offer",
  "round.rotate",
  "round.rotate",
  "round.begin",
  "round.begin",
  "round.expect",
  "round.expect",
  "round.prepare",
  "round.prepare",
  "round.assign",
  "round.shuffle",
  "round.discard",
  "round.open",
  "round.open",
  "round.recall",
  "round.reopen",
  "round.reopen",
  "round.extend",
  "round.close",
  "timer.pause",
  "timer.resume",
  "timer.set",
  "countdown.start",
  "countdown.pause",
  "countdown.resume",
  "countdown.extend",
  "countdown.stop",
  "agenda.use",
  "agenda.set",
  "agenda.add",
  "agenda.change",
  "agenda.move",
  "agenda.remove",
  "agenda.start",
  "agenda.skip",
  "agenda.repeat",
  "agenda.extend",
  "vote.open",
  "vote.cast",
  "vote.proxy",
  "vote.proxy",
  "vote.discard-proxy",
  "vote.discard-proxy",
  "vote.close",
  "vote.reopen",
  "vote.discard",
  "vote.run-off",
  "vote.cast",
  "vote.cast",
  "focus.set",
  "board.lock",
  "board.unlock",
  "everybody.call",
  "everybody.release",
  "hand.raise",
  "hand.raise",
  "hand.lower",
  "hand.take",
  "hand.restore",
  "ready.set",
  "ready.reset",
  "ready.restore",
  "writing.start",
  "writing.start",
  "writing.change",
  "writing.end",
  "writing.reveal",
  "writing.share",
  "writing.share",
  "broadcast.send",
  "broadcast.withdraw",
  "broadcast.withdraw",
  "links.ended",
  "session.ended",
  "personal-link.changed",
  "help.raise",
  "help.take",
  "help.done",
  "help.restore",
  "help.withdraw",
  "clock.tick",
];

const KINDS: readonly Assignment["kind"][] = [
  "random",
  "manual",
  "free",
  "free",
  "mixed",
  "keep",
  "merge",
  "merge",
  "rotate",
];

const step: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...NAMES),
  who: fc.nat(30),
  whom: fc.nat(30),
  where: fc.nat(12),
  amount: fc.integer({ min: -3, max: 33 }),
  waitMs: fc.constantFrom(0, 1, 5_000, 60_000, 600_000),
});

describe("evolve", () => {
  it("[VW1] keeps what a person sees equal to what they may see, for any order of commands", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 50, size: "max" }), fc.nat(1000), (steps, seed) => {
        const game = begun(seed);
        for (const each of steps) {
          let state = game.state;
          const decision = give(game, each);
          if (!decision.ok) continue;
          for (const event of decision.value) {
            const next = evolve(state, event);
            for (const viewer of viewersOf(next)) checkView(state, event, next, viewer);
            state = next;
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("[RD1] leaves nobody in two rooms, nobody lost and no room unknown, for any order of commands", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: "max" }), fc.nat(1000), (steps, seed) => {
        const game = begun(seed);
        let known = game.state.people.map((person) => person.id);
        for (const each of steps) {
          give(game, each);
          checkInvariants(game.state);
          const people = game.state.people.map((person) => person.id);
          assert.ok(
            known.every((id) => people.includes(id)),
            "a person is lost",
          );
          known = people;
        }
      }),
      { numRuns: 400 },
    );
  });

  it("[RO2] [RO4] finds a round as it stood when its close or its opening is taken back, after any order of commands", () => {
    let reopened = 0;
    let recalled = 0;
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 40, size: "max" }),
        fc.nat(1000),
        fc.constantFrom(0, 30),
        (steps, seed, graceSeconds) => {
          const game = begun(seed);
          for (const each of steps) give(game, each);
          // Whoever comes in the moment of the close counts as late.
          game.now += 1;
          if (game.state.endedAtMs !== undefined) game.must("workshop.reopen", {}, moderatorOf(game.state));
          const moderator = moderatorOf(game.state);
          const plan = { rooms: groups(3), assignment: { kind: "free" }, minutes: 5 } as const;
          if (!game.state.round || "closedAtMs" in game.state.round)
            game.must("round.prepare", plan, moderator);
          const before = game.state;
          if (isRunning(before.round)) {
            reopened += 1;
            game.must("round.close", { graceSeconds }, moderator);
            game.now += graceSeconds * 1000;
            if (graceSeconds > 0) game.tick();
            game.must("round.reopen", { roundId: before.round.id }, moderator);
            checkInvariants(game.state);
            assert.deepEqual(standingOf(game.state), standingOf(before));
          } else if (before.round?.state === "prepared") {
            recalled += 1;
            game.must("round.open", {}, moderator);
            game.must("round.recall", { roundId: before.round.id }, moderator);
            checkInvariants(game.state);
            assert.ok(game.state.round);
            // Whoever had not chosen was seated by the opening.
            const members = { ...game.state.round.members, ...before.round.members };
            assert.deepEqual(game.state.round, { ...before.round, members });
            assert.deepEqual(game.state.before?.round, before.before?.round);
          }
        },
      ),
      { numRuns: 200 },
    );
    assert.ok(reopened > 20 && recalled > 20, `${String(reopened)} reopened, ${String(recalled)} recalled`);
  });

  it("[CM1] says the same when all that has happened is replayed", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40, size: "max" }), fc.nat(1000), (steps, seed) => {
        const random = seededRandom(seed);
        const created = createWorkshop({ title: "T" }, { id: "w", joinCode: "ABCDEFGH", now: 0, random });
        assert.ok(created.ok);
        const log = [...created.value.events];
        let state = replay(log);
        for (const each of steps) {
          const command = commandOf(state, each);
          const decision = decide(state, command, actorOf(state, command, each), 5_000, random);
          if (!decision.ok) continue;
          for (const event of decision.value) {
            log.push(JSON.parse(JSON.stringify(event)));
            state = evolve(state, event);
          }
        }
        assert.deepEqual(replay(log), state);
        const stamped = log.map((event) => ({ ...event, stamp: { by: null, atMs: 5_000 } }));
        assert.deepEqual(replay(stamped), state, "stamps change the state");
      }),
      { numRuns: 100 },
    );
  });
});

describe("createLog", () => {
  it("[LG2] offers only what can be taken back, and takes it back, for any order of commands", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40, size: "max" }), fc.nat(1000), (steps, seed) => {
        const random = seededRandom(seed);
        const created = createWorkshop({ title: "T" }, { id: "w", joinCode: "ABCDEFGH", now: 0, random });
        assert.ok(created.ok);
        const log = createLog();
        let state = replay(created.value.events);
        for (const event of created.value.events) log.add(event);
        for (const each of steps) {
          const command = commandOf(state, each);
          const decision = decide(state, command, actorOf(state, command, each), 5_000, random);
          if (!decision.ok) continue;
          for (const event of decision.value) {
            log.add(event);
            state = evolve(state, event);
          }
        }
        const moderator = moderatorOf(state);
        for (const { seq, undoable } of log.page(moderator, 5_000, MOST_LINES).lines) {
          const commands = log.undo(seq, seq, moderator, 5_000);
          assert.equal(commands !== null, undoable === true);
          for (const undo of commands ?? []) {
            const decision = decide(state, undo, moderator, 5_000, random);
            assert.ok(decision.ok && decision.value.length > 0, undo.name);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** What moderation expects to find as it was. */
function standingOf({ round, help }: WorkshopState) {
  const turnsLeft = round?.turnsLeft ?? (round && "settled" in round ? round.settled?.turnsLeft : undefined);
  return { members: round?.members, hosts: round?.hosts, expected: round?.expected, turnsLeft, help };
}

function moderatorOf(state: WorkshopState): string {
  return state.people.find((person) => person.role === "moderator" && !person.removed)?.id ?? "nobody";
}

/** Sometimes before the first round, sometimes within it, sometimes after it. */
function begun(seed: number): Play {
  const game = playWith(5, seed + 1);
  if (seed % 3 === 0) return game;
  game.must("round.prepare", { rooms: groups(3), assignment: { kind: "random" }, minutes: 5 });
  game.must("round.open", {});
  if (seed % 3 === 2) game.must("round.close", { graceSeconds: 0 });
  return game;
}

function give(game: Play, each: Step) {
  game.now += each.waitMs;
  const command = commandOf(game.state, each);
  return game.run(command, actorOf(game.state, command, each));
}

const BY_THE_SERVER: readonly Command["name"][] = [
  "person.join",
  "links.ended",
  "session.ended",
  "personal-link.changed",
  "clock.tick",
];

/** Mostly somebody who may; sometimes anybody. */
function actorOf(state: WorkshopState, command: Command, { who }: Step): string | null {
  if (command.name === "workshop.end" && who < 25) return "nobody";
  if (BY_THE_SERVER.includes(command.name)) return null;
  const moderators = state.people.filter((person) => person.role === "moderator" && !person.removed);
  const candidates = who % 3 === 0 ? state.people : moderators;
  return candidates[who % candidates.length]?.id ?? "nobody";
}

function commandOf(state: WorkshopState, { name, whom, where, amount }: Step): Command {
  const personId = state.people[whom % (state.people.length + 1)]?.id ?? "nobody";
  const roomId = state.rooms[where % (state.rooms.length + 1)]?.id ?? "nowhere";
  const role = ROLES[where % ROLES.length] as Role;
  switch (name) {
    case "head.change":
      return { name, input: { title: amount < 0 ? null : `Titel ${String(amount)}`, subtitle: "Unter" } };
    case "settings.change":
      return {
        name,
        input: {
          door: amount % 4 === 0 ? "locked" : "open",
          autoReturn: where % 2 === 0,
          signs: where % 3 ? ["quiet", "harvest", "minute", "final"] : ["minute"],
        },
      };
    case "door.set": {
      const door = (["open", "approve", "passphrase", "locked", "approve"] as const)[where % 5] ?? "open";
      const passphrase = `scrypt:${"a".repeat(22)}:${String(10 + (whom % 3)).repeat(22)}`;
      return { name, input: { door, ...(door === "passphrase" && amount > 0 && { passphrase }) } };
    }
    case "person.admit":
    case "person.turn-away": {
      const waiting = state.waiting?.[whom % 3]?.id;
      if (name === "person.turn-away") return { name, input: { personId: waiting ?? personId } };
      return { name, input: { personId: amount < 0 ? null : (waiting ?? personId) } };
    }
    case "person.wait-again": {
      const id = `p${String(amount)}-${String(whom % 3)}`;
      return { name, input: { personId: id, name: "Name", sinceMs: where } };
    }
    case "person.join":
      return {
        name,
        input: {
          personId: `p${String(state.people.length)}-${String(state.waiting?.length ?? 0)}`,
          ...(amount % 2 ? { passphraseFits: true } : {}),
          name: `Name ${String(whom % 5)}`,
          role,
          organisation: `Ort ${String(where % 3)}`,
        },
      };
    case "person.rename":
      return {
        name,
        input: { personId, name: `Neu ${String(amount)}`, organisation: where % 2 ? "" : "Verein" },
      };
    case "links.ended":
      return { name, input: { role, by: personId } };
    case "session.ended":
      return { name, input: { personId, by: personId } };
    case "personal-link.changed":
      return { name, input: { personId, person: "Frau Dr. Aydın", change: "made", by: personId } };
    case "person.promote":
      return { name, input: { personId, role } };
    case "person.remove":
      return { name, input: { personId } };
    case "person.readmit": {
      const roundId = state.round?.id ?? "nothing";
      return { name, input: { personId, ...(where % 2 && { seat: { roundId, roomId } }) } };
    }
    case "person.move":
      return { name, input: { personId, roomId } };
    case "people.move": {
      const people = state.people.slice(whom % (state.people.length + 1)).slice(0, Math.max(0, amount % 4));
      return { name, input: { moves: people.map(({ id }) => ({ personId: id, roomId })) } };
    }
    case "round.assign":
      return { name, input: { personId, roomId: amount < 0 ? null : roomId } };
    case "room.choose":
    case "room.visit":
      return { name, input: { roomId: amount < 0 ? null : roomId } };
    case "room.change":
      return { name, input: { roomId, name: `Raum ${String(amount)}`, task: where % 2 ? null : "Sammeln" } };
    case "round.prepare":
      return { name, input: { ...prepared(state, whom, amount), minutes: where % 2 ? null : 5 } };
    case "round.begin":
      return { name, input: { ...prepared(state, whom, amount), minutes: 5, reveal: where % 2 === 0 } };
    case "round.recall":
    case "round.reopen":
      return {
        name,
        input: {
          roundId:
            (state.round?.state === "prepared" && whom % 2 ? state.before?.round : state.round)?.id ??
            "nothing",
        },
      };
    case "round.extend":
      return { name, input: { seconds: amount * 60 } };
    case "round.close":
      return { name, input: { graceSeconds: (where % 3) * 30 } };
    case "round.expect":
      return {
        name,
        input: {
          names: Array.from({ length: Math.max(0, amount % 5) }, (_, index) => ({
            name: index % 2 ? `Name ${String(index)}` : `Person ${String(whom % 6)}`,
            room: (where + index) % 3,
          })),
        },
      };
    case "timer.set":
      return { name, input: { seconds: amount < 0 ? null : amount * 20 } };
    case "countdown.start":
      return { name, input: { seconds: amount * 5, ...(where % 2 ? {} : { label: "Pause" }) } };
    case "countdown.extend":
      return { name, input: { seconds: amount } };
    case "agenda.use":
      return { name, input: { template: where % 3 ? "practice-market" : "nothing" } };
    case "agenda.set": {
      const phases = state.agenda?.phases.slice(0, whom % 5).toReversed() ?? [];
      const back = phases[amount % 5];
      return {
        name,
        input: {
          phases: phases.map(({ skipped: _skipped, ...phase }) => phase),
          ...(back && { current: { phaseId: back.id, seconds: amount } }),
        },
      };
    }
    case "agenda.add":
      return {
        name,
        input: { title: `Phase ${String(where)}`, minutes: amount > 0 ? amount : null, at: where },
      };
    case "agenda.change":
      return {
        name,
        input: { phaseId: phaseId(state, whom), minutes: null, task: where % 2 ? null : "Tun" },
      };
    case "agenda.move":
      return { name, input: { phaseId: phaseId(state, whom), to: where } };
    case "agenda.skip":
      return { name, input: { phaseId: phaseId(state, whom), ...(where % 3 ? {} : { skipped: false }) } };
    case "agenda.start":
      return {
        name,
        input: {
          phaseId: amount < 0 ? null : phaseId(state, whom),
          ...(where % 4 === 0 && { seconds: amount > 20 ? null : amount * 60 }),
        },
      };
    case "agenda.remove":
    case "agenda.repeat":
      return { name, input: { phaseId: phaseId(state, whom) } };
    case "agenda.extend":
      return { name, input: { seconds: amount } };
    case "vote.open":
      return { name, input: question(where, amount) };
    case "vote.cast": {
      const vote = voteAt(state, whom);
      const proxyId = amount < 0 ? vote?.proxies?.[0]?.id : undefined;
      return {
        name,
        input: {
          voteId: vote?.id ?? "nothing",
          card: OPTIONS[where % OPTIONS.length] ?? "",
          dots: Math.max(0, amount % 5),
          op: `op-${String(amount)}-${String(where)}`,
          ...(proxyId !== undefined && { proxyId }),
        },
      };
    }
    case "vote.proxy":
      return {
        name,
        input: {
          voteId: voteAt(state, whom)?.id ?? "nothing",
          name: "Raum",
          people: where,
          ...(amount % 2 === 0 && { proxyId: voteAt(state, whom)?.proxies?.[0]?.id ?? "nothing" }),
        },
      };
    case "vote.discard-proxy":
      return {
        name,
        input: {
          voteId: voteAt(state, whom)?.id ?? "nothing",
          proxyId: voteAt(state, whom)?.proxies?.[0]?.id ?? "nothing",
          ...(amount % 2 === 0 && { discarded: false }),
        },
      };
    case "vote.discard":
      return {
        name,
        input: { voteId: voteAt(state, whom)?.id ?? "nothing", discarded: amount % 3 === 0 },
      };
    case "vote.close":
    case "vote.reopen":
    case "vote.run-off":
      return { name, input: { voteId: voteAt(state, whom)?.id ?? "nothing" } };
    case "focus.set":
      return { name, input: { card: CARDS[where] ?? null } };
    case "board.lock":
    case "board.unlock":
      return { name, input: amount < 0 ? {} : { roomId } };
    case "everybody.call":
      return { name, input: where % 2 ? { place: "plenary" } : { place: "room", roomId } };
    case "hand.lower":
      return { name, input: amount < 0 ? {} : { personId } };
    case "hand.take":
      return { name, input: { personId } };
    case "hand.restore":
      return {
        name,
        input: { personId, raisedAtMs: where * 1000, ...(amount > 0 && { speaking: true }) },
      };
    case "ready.restore":
      return { name, input: { personIds: [personId, "nobody"] } };
    case "ready.set":
      return { name, input: { ready: amount % 3 > 0 } };
    case "writing.start":
    case "writing.change":
      return {
        name,
        input: { author: AUTHORS_SHOWN[Math.abs(amount) % 3] ?? "nobody", own: where % 2 === 0 },
      };
    case "help.done":
      return { name, input: { roomId } };
    case "broadcast.send":
      return { name, input: where % 2 ? { text: "Hallo" } : { text: "Hallo", roomId } };
    case "broadcast.withdraw": {
      const broadcastId = state.broadcasts[whom % Math.max(1, state.broadcasts.length)]?.id ?? "nothing";
      return { name, input: { broadcastId, ...(where % 3 === 0 && { withdrawn: false }) } };
    }
    case "help.restore": {
      const by = state.people[0]?.id ?? "nobody";
      const raisedAtMs =
        state.round?.state === "open" || state.round?.state === "closing" ? state.round.openedAtMs : 0;
      return { name, input: { roomId, by, raisedAtMs, ...(amount % 2 && { takenBy: by }) } };
    }
    case "help.take":
      return { name, input: { roomId } };
    case "writing.published":
      return { name, input: { id: "share-0001" } };
    case "help.withdraw":
      return { name, input: amount < 0 ? {} : { roomId } };
    default:
      return { name, input: {} };
  }
}

const CARDS = [1, 2, 3, 4, 5].map((number) => `room-1/card-${String(number)}`);
const CLUSTERS = {
  "cluster-1": { title: "Zeit", cards: CARDS.slice(0, 2) },
  "cluster-2": { title: "", cards: CARDS.slice(2, 5) },
};
const OPTIONS = [...CARDS, ...Object.keys(CLUSTERS)];

/** On cards, or on clusters and what is in none. */
function question(where: number, amount: number) {
  const title = "Frage";
  if (amount % 2 === 0) return { title, cards: CARDS.slice(0, 2 + (where % 4)) };
  return { title, cards: [...Object.keys(CLUSTERS), ...CARDS.slice(4)], clusters: CLUSTERS };
}

function voteAt(state: WorkshopState, which: number): Vote | undefined {
  const votes = state.votes ?? [];
  return votes[which % Math.max(1, votes.length)];
}

function phaseId(state: WorkshopState, which: number): string {
  const phases = state.agenda?.phases ?? [];
  return phases[which % Math.max(1, phases.length)]?.id ?? "nothing";
}

function prepared(state: WorkshopState, whom: number, amount: number) {
  const kind = KINDS[whom % KINDS.length] ?? "random";
  const rooms = Array.from({ length: Math.max(0, amount % 6) }, (_, index) => ({
    name: `Gruppe ${String(index + (whom % 3))}`,
    task: `Aufgabe ${String(amount)}`,
    ...(amount % 2 ? { capacity: 1 + (whom % 3) } : {}),
  }));
  const person = state.people[whom % state.people.length];
  const members = person ? { [person.id]: amount % 4 } : {};
  const assignment: Assignment =
    kind === "rotate"
      ? { kind, hosts: members, turns: 1 + (Math.max(0, amount) % 3) }
      : kind === "manual" || amount % 3 === 0
        ? { kind, members }
        : { kind };
  return { rooms, assignment };
}

function viewersOf(state: WorkshopState): readonly string[] {
  return [...state.people.map((person) => person.id), "stranger"];
}

function checkView(
  state: WorkshopState,
  event: Parameters<typeof viewOfEvent>[1],
  next: WorkshopState,
  viewer: string,
): void {
  const seen = viewOfEvent(state, event, viewer);
  if (seen === "resync") return;
  const view = viewOf(state, viewer);
  assert.deepEqual(
    seen === null ? view : evolve(view, seen),
    viewOf(next, viewer),
    `${event.name} for ${viewer}`,
  );
}

function checkInvariants(state: WorkshopState): void {
  const rooms = new Set(state.rooms.map((room) => room.id));
  const groups = new Set(state.round?.roomIds ?? []);
  const here = new Set(state.people.filter((person) => !person.removed).map((person) => person.id));
  assert.equal(rooms.size, state.rooms.length, "a room twice");
  assert.equal(new Set(state.people.map((person) => person.id)).size, state.people.length, "a person twice");
  assert.equal(state.rooms.filter((room) => room.kind === "plenary").length, 1);
  for (const groupId of groups) assert.ok(rooms.has(groupId), "a group that is no room");
  for (const [personId, roomId] of Object.entries(state.round?.members ?? {})) {
    assert.ok(groups.has(roomId), "a member of a room outside the round");
    if (state.round?.state !== "closed") assert.ok(here.has(personId), "a member who has left");
  }
  for (const [personId, { roomId }] of Object.entries(state.round?.leaving ?? {})) {
    assert.ok(isRunning(state.round) && here.has(personId), "somebody on the way who is not");
    assert.ok(rooms.has(roomId), "a way from nowhere");
  }
  for (const [roomId, sources] of Object.entries(state.round?.sources ?? {})) {
    assert.ok(groups.has(roomId), "a group that is not there brings a board");
    assert.ok(
      sources.every((source) => rooms.has(source) && source !== roomId),
      "a board from nowhere",
    );
    assert.equal(new Set(sources).size, sources.length, "a board twice");
  }
  for (const personId of here) assert.ok(rooms.has(placeOf(state, personId)), "a person nowhere");
  const settled = [state.round, state.before?.round, state.preceding].flatMap((round) =>
    round && "settled" in round ? [round.settled] : [],
  );
  for (const aside of settled) assert.ok(Object.keys(aside ?? {}).length > 0, "nothing is set aside");
  if (isRunning(state.round) || state.round?.state === "prepared")
    assert.ok(state.round.state === "closing" || !("settled" in state.round), "set aside while it runs");
  assert.equal(state.before !== undefined, state.round?.state === "prepared");
  assert.ok([...here].some((id) => state.people.find((person) => person.id === id)?.role === "moderator"));
  if (!isRunning(state.round)) assert.deepEqual(state.help, []);
  assert.equal(new Set(state.help.map((call) => call.roomId)).size, state.help.length, "two calls of a room");
  for (const call of state.help) assert.ok(rooms.has(call.roomId), "a call from nowhere");
  for (const roomId of Object.values(state.visits)) assert.ok(rooms.has(roomId), "a visit to nowhere");
  for (const personId of [...(state.ready ?? []), ...(state.hands ?? []).map((hand) => hand.personId)])
    assert.ok(here.has(personId), "a sign of somebody who has left");
  assert.ok((state.hands ?? []).filter((hand) => hand.speaking).length <= 1, "two have the floor");
  for (const vote of state.votes ?? []) checkVote(vote);
  for (const roomId of state.lockedRooms ?? []) assert.ok(rooms.has(roomId), "a lock on no room");
  if (state.endedAtMs !== undefined) assert.equal(dueAtMs(state), null);
}

function checkVote(vote: Vote): void {
  const { cards, clusters = {}, ballots, proxies = [], counts } = vote;
  assert.deepEqual(
    cards.filter((option) => !option.includes("/")).sort(),
    Object.keys(clusters).sort(),
    "a cluster of which nothing is said, or that nobody can choose",
  );
  const all: Record<string, number> = {};
  for (const [key, { dots }] of Object.entries(ballots)) {
    const proxy = proxies.find(({ id }) => id === key);
    assert.ok(dotsLeft(vote, key) >= 0, "more dots than there are");
    for (const [option, count] of Object.entries(dots)) {
      assert.ok(cards.includes(option), "a dot on what cannot be chosen");
      assert.ok(count <= vote.perCard * (proxy?.people ?? 1), "more dots on one than it takes");
      if (!proxy?.discarded) all[option] = (all[option] ?? 0) + count;
    }
  }
  if (counts) assert.deepEqual(counts, all, "a dot that is lost or made up");
}
