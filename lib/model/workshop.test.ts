import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mayCommand } from "./access.ts";
import type { Command, CommandName } from "./command.ts";
import { groups, play, playWith, replay, seededRandom } from "./play.ts";
import { ROLES } from "./state.ts";
import { createWorkshop, decide, evolve } from "./workshop.ts";

const GIVEN = { id: "workshop-1", joinCode: "K7QF2MXP", now: 1000 };

describe("createWorkshop", () => {
  it("needs a title and nothing else, and lets its creator in as moderator", () => {
    const created = createWorkshop({ title: "Netze" }, { ...GIVEN, random: seededRandom(1) });
    assert.ok(created.ok);
    const state = replay(created.value.events);
    assert.deepEqual(state.head, { title: "Netze", language: "de", people: [] });
    assert.deepEqual(state.people, [
      { id: created.value.personId, name: "Moderation", role: "moderator", joinedAtMs: 1000 },
    ]);
    assert.deepEqual(
      state.rooms.map(({ kind }) => kind),
      ["plenary"],
    );
    assert.equal(state.round, null);
    assert.equal(state.joinCode, "K7QF2MXP");
  });

  it("takes the creator's name from the people who moderate", () => {
    const game = play({ people: [{ role: "moderator", name: "Ole Sandmann", organisation: "Haus" }] });
    assert.equal(game.person(game.moderator).name, "Ole Sandmann");
    assert.equal(game.person(game.moderator).organisation, "Haus");
  });

  it("[HD2] refuses a head without a title", () => {
    const created = createWorkshop({ title: "\u200B" }, { ...GIVEN, random: seededRandom(1) });
    assert.deepEqual(created, { ok: false, code: "invalid" });
  });
});

describe("decide", () => {
  it("[CM2] knows nobody who never came or was removed", () => {
    const game = playWith(1);
    assert.equal(game.code("help.raise", {}, "nobody"), "no-session");
    game.must("person.remove", { personId: "person-0001" });
    assert.equal(
      game.code("person.rename", { personId: "person-0001", name: "A" }, "person-0001"),
      "no-session",
    );
  });

  it("[CM3] refuses each command to each role that has no part in it", () => {
    const game = play();
    for (const role of ROLES) {
      const actor = game.join(role === "moderator" ? "" : `Person ${role}`, role);
      for (const name of Object.keys(SAMPLE) as CommandName[]) {
        const command = { name, input: SAMPLE[name] } as Command;
        const decision = decide(game.state, command, actor, game.now, seededRandom(2));
        const refused = !decision.ok && decision.code === "not-allowed";
        if (!mayCommand(role, name)) assert.ok(refused, `${name} by ${role}`);
      }
    }
  });

  it("[CM4] refuses nearly everything when the workshop is over", () => {
    const game = playWith(1);
    game.must("workshop.end", {});
    const codes = Object.entries(SAMPLE).map(([name, input]) => {
      const decision = decide(
        game.state,
        { name, input } as Command,
        game.moderator,
        game.now,
        seededRandom(2),
      );
      return [name, decision.ok ? "ok" : decision.code];
    });
    const others = codes.filter(([, code]) => code !== "workshop-ended").map(([name]) => name);
    assert.deepEqual(others, ["head.change", "settings.change", "workshop.reopen"]);
    assert.equal(
      game.code("person.rename", { personId: "person-0001", name: "A" }, "person-0001"),
      "workshop-ended",
    );
  });

  it("[CM6] takes what only the server says from nobody else", () => {
    const game = playWith(1);
    const join = { personId: "x", name: "X", role: "moderator" } as const;
    assert.equal(game.code("person.join", join, "person-0001"), "not-allowed");
    assert.equal(game.code("person.join", join, game.moderator), "not-allowed");
    assert.equal(game.code("clock.tick", {}, game.moderator), "not-allowed");
  });

  it("[CM6] lets the server itself raise somebody who comes by a secret link, also after the end", () => {
    const game = playWith(1);
    game.must("workshop.end", {});
    assert.equal(game.code("person.promote", { personId: "person-0001", role: "moderator" }, null), "ok");
  });

  it("[CM7] changes nothing itself", () => {
    const game = playWith(6);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    const before = JSON.stringify(game.state);
    for (const [name, input] of Object.entries(SAMPLE))
      decide(game.state, { name, input } as Command, game.moderator, game.now, seededRandom(2));
    assert.equal(JSON.stringify(game.state), before);
  });
});

describe("evolve", () => {
  it("begins with the workshop's creation and nothing else", () => {
    assert.throws(() => evolve(null, { name: "workshop-reopened" }), /before workshop-created/);
  });
});

const SAMPLE = {
  "head.change": { title: "Neu" },
  "settings.change": { door: "locked" },
  "door.set": { door: "approve" },
  "workshop.end": {},
  "workshop.reopen": {},
  "person.rename": { personId: "person-0001", name: "Neu" },
  "person.promote": { personId: "person-0001", role: "scribe" },
  "person.admit": { personId: "person-0001" },
  "person.turn-away": { personId: "nobody" },
  "person.wait-again": { personId: "nobody", name: "Anna", sinceMs: 0 },
  "person.remove": { personId: "person-0001" },
  "person.readmit": { personId: "person-0001" },
  "person.move": { personId: "person-0001", roomId: "nowhere" },
  "people.move": { moves: [] },
  "room.visit": { roomId: null },
  "room.change": { roomId: "nowhere" },
  "room.choose": { roomId: null },
  "round.prepare": { rooms: [{ name: "Gruppe 1" }], assignment: { kind: "random" } },
  "round.assign": { personId: "person-0001", roomId: null },
  "round.shuffle": {},
  "round.offer": {},
  "round.rotate": {},
  "round.begin": { rooms: [{ name: "Gruppe 1" }], assignment: { kind: "random" } },
  "round.expect": { names: [] },
  "round.discard": {},
  "round.open": {},
  "round.extend": { seconds: 60 },
  "round.recall": { roundId: "nothing" },
  "round.reopen": { roundId: "nothing" },
  "round.close": { graceSeconds: 60 },
  "timer.pause": {},
  "timer.resume": {},
  "timer.set": { seconds: 60 },
  "countdown.start": { seconds: 60 },
  "countdown.pause": {},
  "countdown.resume": {},
  "countdown.extend": { seconds: 60 },
  "countdown.stop": {},
  "agenda.use": { template: "practice-market" },
  "agenda.set": { phases: [] },
  "agenda.add": { title: "Pause", minutes: 5 },
  "agenda.change": { phaseId: "nothing" },
  "agenda.move": { phaseId: "nothing", to: 0 },
  "agenda.remove": { phaseId: "nothing" },
  "agenda.start": { phaseId: null },
  "agenda.skip": { phaseId: "nothing" },
  "agenda.repeat": { phaseId: "nothing" },
  "agenda.extend": { seconds: 60 },
  "vote.open": { title: "Frage", cards: ["room-1/card-1", "room-1/card-2"] },
  "vote.cast": { voteId: "nothing", card: "room-1/card-1", dots: 1, op: "op-1" },
  "vote.discard-proxy": { voteId: "nothing", proxyId: "nothing" },
  "vote.proxy": { voteId: "nothing", name: "Raum", people: 2 },
  "vote.close": { voteId: "nothing" },
  "vote.reopen": { voteId: "nothing" },
  "vote.discard": { voteId: "nothing" },
  "vote.run-off": { voteId: "nothing" },
  "focus.set": { card: null },
  "board.lock": {},
  "board.unlock": {},
  "everybody.call": { place: "plenary" },
  "everybody.release": {},
  "hand.raise": {},
  "hand.lower": {},
  "hand.take": { personId: "person-0001" },
  "ready.set": { ready: true },
  "ready.reset": {},
  "writing.start": {},
  "writing.change": {},
  "writing.end": {},
  "writing.reveal": {},
  "writing.share": {},
  "broadcast.withdraw": { broadcastId: "nothing" },
  "broadcast.send": { text: "Hallo" },
  "help.raise": {},
  "help.take": { roomId: "nowhere" },
  "help.done": { roomId: "nowhere" },
  "hand.restore": { personId: "nobody", raisedAtMs: 0 },
  "ready.restore": { personIds: [] },
  "help.restore": { roomId: "nowhere", by: "nobody", raisedAtMs: 0 },
  "help.withdraw": {},
} satisfies { [Name in CommandName]: Extract<Command, { name: Name }>["input"] };
