import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { currentPhase, nextPhase } from "./agenda.ts";
import { dueAtMs } from "./clock.ts";
import { groups, type Play, playWith, seededRandom } from "./play.ts";
import { decide } from "./workshop.ts";

function titles(game: Play): string[] {
  return game.state.agenda?.phases.map(({ title }) => title) ?? [];
}

function idOf(game: Play, title: string): string {
  const phase = game.state.agenda?.phases.find((each) => each.title === title);
  assert.ok(phase, title);
  return phase.id;
}

/** Phases A (5 min), B (10 min), C (no time). */
function planned(): Play {
  const game = playWith(2);
  game.must("agenda.add", { title: "A", minutes: 5 });
  game.must("agenda.add", { title: "B", minutes: 10, task: "Schreiben" });
  game.must("agenda.add", { title: "C", minutes: null });
  return game;
}

describe("agenda.start", () => {
  it("[AG1] puts a phase in front with its time, and the clock does nothing", () => {
    const game = planned();
    game.must("agenda.start", { phaseId: idOf(game, "B") });
    assert.equal(currentPhase(game.state)?.task, "Schreiben");
    assert.deepEqual(game.state.agenda?.current, {
      phaseId: idOf(game, "B"),
      startedAtMs: game.now,
      endsAtMs: game.now + 600_000,
    });
    assert.equal(dueAtMs(game.state), null);
    game.now += 3_600_000;
    assert.deepEqual(game.tick(), []);
    assert.equal(currentPhase(game.state)?.title, "B");
  });

  it("[AG1] changes no round", () => {
    const game = planned();
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" }, minutes: 5 });
    game.must("round.open", {});
    const { round, rooms } = game.state;
    game.must("agenda.start", { phaseId: idOf(game, "C") });
    assert.equal(game.state.round, round);
    assert.equal(game.state.rooms, rooms);
  });

  it("[AG1] begins private writing with a phase for everybody alone, once, and does not end it", () => {
    const game = planned();
    game.must("agenda.add", { title: "Still", minutes: 5, place: "alone" });
    const names = game.must("agenda.start", { phaseId: idOf(game, "Still") }).map(({ name }) => name);
    assert.deepEqual(names, ["phase-started", "writing-started"]);
    const { writing } = game.state;
    assert.equal(writing?.author, "group");
    game.must("agenda.start", { phaseId: idOf(game, "B") });
    assert.equal(game.state.writing, writing);
    game.must("agenda.start", { phaseId: idOf(game, "Still") });
    assert.equal(game.state.writing, writing);
    game.must("writing.reveal", {});
    game.must("agenda.start", { phaseId: idOf(game, "A") });
    game.must("agenda.skip", { phaseId: idOf(game, "B") });
    game.must("agenda.skip", { phaseId: idOf(game, "C") });
    game.must("agenda.skip", { phaseId: idOf(game, "A") });
    assert.ok(game.state.writing, "skipping to it starts it, too");
  });

  it("[AG1] promises what the phase says, and goes on under it when people write already", () => {
    const game = planned();
    const writing = { author: "nobody", own: true } as const;
    game.must("agenda.add", { title: "Still", minutes: 5, place: "alone", writing });
    game.must("agenda.add", { title: "Plenum", minutes: 5, writing });
    assert.equal(game.state.agenda?.phases.find(({ title }) => title === "Plenum")?.writing, undefined);
    game.must("writing.start", { author: "name" });
    const { id } = game.state.writing ?? {};
    game.must("agenda.start", { phaseId: idOf(game, "Still") });
    assert.deepEqual(
      [game.state.writing?.id, game.state.writing?.author, game.state.writing?.own],
      [id, "nobody", true],
    );
    game.must("writing.reveal", {});
    game.must("agenda.start", { phaseId: idOf(game, "A") });
    game.must("agenda.start", { phaseId: idOf(game, "Still") });
    assert.deepEqual([game.state.writing?.author, game.state.writing?.own], ["nobody", true]);
    game.must("agenda.change", { phaseId: idOf(game, "Still"), writing: null });
    assert.equal(game.state.agenda?.phases.find(({ title }) => title === "Still")?.writing, undefined);
  });

  it("[AG1] goes back and forth, and to nothing", () => {
    const game = planned();
    for (const title of ["C", "A", "B"]) {
      game.must("agenda.start", { phaseId: idOf(game, title) });
      assert.equal(currentPhase(game.state)?.title, title);
    }
    assert.deepEqual(game.must("agenda.start", { phaseId: idOf(game, "B") }), []);
    assert.equal(nextPhase(game.state)?.title, "C");
    game.must("agenda.start", { phaseId: null });
    assert.equal(currentPhase(game.state), undefined);
    assert.equal(nextPhase(game.state)?.title, "A");
    assert.equal(game.code("agenda.start", { phaseId: "nothing" }), "not-found");
  });
});

describe("agenda.start, seconds", () => {
  it("[AG1] puts a phase in front with so much left, with no end, or as one that is over", () => {
    const game = planned();
    const phaseId = idOf(game, "B");
    const end = (seconds: number | null) => {
      game.must("agenda.start", { phaseId: null });
      game.must("agenda.start", { phaseId, seconds });
      return game.state.agenda?.current?.endsAtMs;
    };
    assert.deepEqual([end(90), end(null), end(-60)], [game.now + 90_000, null, game.now - 60_000]);
  });
});

describe("agenda.use, agenda.set", () => {
  it("[AG2] replaces the agenda by a template", () => {
    const game = planned();
    game.must("agenda.use", { template: "practice-market" });
    assert.deepEqual(titles(game).slice(0, 2), ["Einstieg", "Erste Runde"]);
    assert.equal(game.state.agenda?.template, "practice-market@2");
    assert.equal(game.code("agenda.use", { template: "nichts" }), "not-found");
  });

  it("[AG3] sets all phases anew and knows those again that have an id", () => {
    const game = planned();
    const b = idOf(game, "B");
    game.must("agenda.start", { phaseId: b });
    game.must("agenda.set", {
      phases: [
        { title: "Neu", minutes: 1 },
        { id: b, title: "B2", minutes: 10 },
        { id: b, title: "Kopie", minutes: 10 },
      ],
    });
    assert.equal(currentPhase(game.state)?.title, "B2");
    assert.equal(new Set(game.state.agenda?.phases.map(({ id }) => id)).size, 3);
    game.must("agenda.set", { phases: [] });
    assert.equal(currentPhase(game.state), undefined);
  });

  it("[AG3] sets a phase in front with the others", () => {
    const game = planned();
    const phases = game.state.agenda?.phases ?? [];
    const phaseId = idOf(game, "B");
    game.must("agenda.set", { phases: [] });
    game.must("agenda.set", { phases, current: { phaseId, seconds: 30 } });
    assert.equal(currentPhase(game.state)?.title, "B");
    assert.equal(game.state.agenda?.current?.endsAtMs, game.now + 30_000);
    const stranger = { phaseId: "nothing", seconds: null };
    assert.equal(game.code("agenda.set", { phases, current: stranger }), "not-found");
  });

  it("[AG9] knows the templates of the host as well", () => {
    const own = {
      name: "haus",
      version: 3,
      label: { de: "Haus", en: "House" },
      summary: { de: "", en: "" },
      phases: [
        {
          key: "1",
          title: { de: "Beginn", en: "Start" },
          task: { de: "", en: "" },
          minutes: null,
          place: "plenary",
        },
      ],
    } as const;
    const game = planned();
    const command = { name: "agenda.use", input: { template: "haus" } } as const;
    const decision = decide(game.state, command, game.moderator, game.now, seededRandom(1), [own]);
    assert.ok(decision.ok);
    const [event] = decision.value;
    assert.ok(event?.name === "agenda-changed");
    assert.equal(event.template, "haus@3");
    assert.deepEqual(
      event.phases.map(({ title, task }) => [title, task]),
      [["Beginn", undefined]],
    );
  });
});

describe("agenda.add, agenda.change, agenda.move, agenda.remove", () => {
  it("[AG3] adds at a place, moves and removes", () => {
    const game = planned();
    game.must("agenda.add", { title: "X", minutes: 1, at: 1 });
    assert.deepEqual(titles(game), ["A", "X", "B", "C"]);
    game.must("agenda.move", { phaseId: idOf(game, "X"), to: 3 });
    assert.deepEqual(titles(game), ["A", "B", "C", "X"]);
    assert.deepEqual(game.must("agenda.move", { phaseId: idOf(game, "X"), to: 3 }), []);
    game.must("agenda.remove", { phaseId: idOf(game, "B") });
    assert.deepEqual(titles(game), ["A", "C", "X"]);
    assert.equal(game.code("agenda.move", { phaseId: idOf(game, "X"), to: 3 }), "invalid");
  });

  it("[AG3] changes single fields; null clears", () => {
    const game = planned();
    const phaseId = idOf(game, "B");
    game.must("agenda.change", {
      phaseId,
      task: null,
      minutes: null,
      kinds: ["offer", "offer"],
      place: "groups",
    });
    assert.deepEqual(
      game.state.agenda?.phases.find(({ id }) => id === phaseId),
      { id: phaseId, title: "B", minutes: null, place: "groups", kinds: ["offer"] },
    );
    assert.deepEqual(game.must("agenda.change", { phaseId }), []);
    assert.equal(game.code("agenda.change", { phaseId, title: null }), "invalid");
  });

  it("[AG3] keeps the phase in front while the agenda changes, until it is removed", () => {
    const game = planned();
    const phaseId = idOf(game, "B");
    game.must("agenda.start", { phaseId });
    game.must("agenda.move", { phaseId, to: 0 });
    game.must("agenda.remove", { phaseId: idOf(game, "A") });
    assert.equal(currentPhase(game.state)?.title, "B");
    game.must("agenda.remove", { phaseId });
    assert.equal(game.state.agenda?.current, undefined);
  });

  it("[AG3] has its limits", () => {
    const game = playWith(1);
    const add = (title: string, minutes: number | null, task = "") =>
      game.code("agenda.add", { title, minutes, task });
    assert.equal(add(" ", 5), "invalid");
    assert.equal(add("x".repeat(121), 5), "invalid");
    assert.equal(add("A", 181), "invalid");
    assert.equal(add("A", 0), "invalid");
    assert.equal(add("A", 5, "x".repeat(1001)), "invalid");
    for (let count = 0; count < 40; count += 1) assert.equal(add(`P${String(count)}`, 5), "ok");
    assert.equal(add("zu viel", 5), "invalid");
    assert.equal(game.code("agenda.repeat", { phaseId: idOf(game, "P0") }), "invalid");
    for (const name of ["agenda.change", "agenda.remove", "agenda.skip", "agenda.repeat"] as const)
      assert.equal(game.code(name, { phaseId: "nothing" }), "not-found");
  });
});

describe("agenda.remove, agenda.set, agenda.use", () => {
  it("[AG7] lose nothing of the time that the phase in front has had", () => {
    const changes = [
      (game: Play) => game.must("agenda.remove", { phaseId: idOf(game, "A") }),
      (game: Play) => game.must("agenda.set", { phases: [{ title: "D", minutes: 5 }] }),
      (game: Play) => game.must("agenda.use", { template: "peer-advice" }),
    ];
    for (const change of changes) {
      const game = planned();
      const phases = game.state.agenda?.phases ?? [];
      const phaseId = idOf(game, "A");
      game.must("agenda.start", { phaseId });
      game.now += 120_000;
      change(game);
      game.must("agenda.set", { phases, current: { phaseId, seconds: 180 } });
      assert.deepEqual(game.state.agenda?.spent, { [phaseId]: 120_000 });
      assert.equal(game.state.agenda?.current?.endsAtMs, game.now + 180_000);
    }
  });
});

describe("agenda.skip", () => {
  it("[AG4] keeps the phase in the list and starts the next that is not skipped", () => {
    const game = planned();
    game.must("agenda.skip", { phaseId: idOf(game, "B") });
    game.must("agenda.start", { phaseId: idOf(game, "A") });
    game.must("agenda.skip", { phaseId: idOf(game, "A") });
    assert.equal(currentPhase(game.state)?.title, "C");
    game.must("agenda.skip", { phaseId: idOf(game, "C") });
    assert.equal(currentPhase(game.state), undefined);
    assert.deepEqual(titles(game), ["A", "B", "C"]);
  });

  it("[AG4] is taken back, also by starting", () => {
    const game = planned();
    game.must("agenda.skip", { phaseId: idOf(game, "A") });
    game.must("agenda.skip", { phaseId: idOf(game, "B") });
    assert.deepEqual(game.must("agenda.skip", { phaseId: idOf(game, "B") }), []);
    game.must("agenda.skip", { phaseId: idOf(game, "A"), skipped: false });
    game.must("agenda.start", { phaseId: idOf(game, "B") });
    assert.ok(game.state.agenda?.phases.every((phase) => !("skipped" in phase)));
  });
});

describe("agenda.repeat", () => {
  it("[AG5] puts a copy behind the phase in front", () => {
    const game = planned();
    game.must("agenda.repeat", { phaseId: idOf(game, "A") });
    assert.deepEqual(titles(game), ["A", "A", "B", "C"]);
    game.must("agenda.start", { phaseId: idOf(game, "B") });
    game.must("agenda.repeat", { phaseId: idOf(game, "A") });
    assert.deepEqual(titles(game), ["A", "A", "B", "A", "C"]);
    assert.equal(new Set(game.state.agenda?.phases.map(({ id }) => id)).size, 5);
    assert.equal(currentPhase(game.state)?.title, "B");
  });
});

describe("agenda.extend", () => {
  it("[AG6] moves the end of the phase in front", () => {
    const game = planned();
    game.must("agenda.start", { phaseId: idOf(game, "A") });
    const end = game.now + 300_000;
    game.must("agenda.extend", { seconds: 120 });
    assert.equal(game.state.agenda?.current?.endsAtMs, end + 120_000);
    game.must("agenda.extend", { seconds: -3600 });
    assert.equal(game.state.agenda?.current?.endsAtMs, game.now + 10_000);
    game.now += 60_000;
    game.must("agenda.extend", { seconds: 60 });
    assert.equal(game.state.agenda?.current?.endsAtMs, game.now + 60_000);
  });

  it("[CM5] has nothing to tell where no time is left that could go, and leaves what is over as it is", () => {
    const game = planned();
    game.must("agenda.start", { phaseId: idOf(game, "A") });
    game.must("agenda.extend", { seconds: -3600 });
    assert.deepEqual(game.must("agenda.extend", { seconds: -60 }), []);
    game.now += 60_000;
    const end = game.state.agenda?.current?.endsAtMs;
    assert.deepEqual(game.must("agenda.extend", { seconds: -60 }), []);
    assert.equal(game.state.agenda?.current?.endsAtMs, end);
  });

  it("needs a phase with an end", () => {
    const game = planned();
    assert.equal(game.code("agenda.extend", { seconds: 60 }), "not-found");
    game.must("agenda.start", { phaseId: idOf(game, "C") });
    assert.equal(game.code("agenda.extend", { seconds: 60 }), "not-allowed");
  });
});
