import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withoutLeaving } from "./leaving.ts";
import { groups, playWith } from "./play.ts";
import type { WorkshopState } from "./state.ts";
import { ANNA, busy, CARDS, exact, thereAndBack } from "./undo.fixture.ts";
import { undoOf } from "./undo.ts";

/** Who set something and when may differ after an undo; the time that a phase has had stays, and so does a way back. */
function plain(state: WorkshopState): unknown {
  const { focus, agenda, round, ...rest } = state;
  const { spent: _spent, current, ...phases } = agenda ?? { phases: [] };
  const inFront = current && { phaseId: current.phaseId, endsAtMs: current.endsAtMs };
  const seats = round && withoutLeaving(round, [ANNA]);
  return { ...rest, round: seats, focus: focus?.card, agenda: { ...phases, inFront } };
}

/** The ids of what was made for a preparation alone may differ. */
function asProposed({ round, rooms }: WorkshopState): unknown {
  assert.ok(round);
  const nameOf = (roomId: string) => rooms.find(({ id }) => id === roomId)?.name;
  const { id: _, roomIds, members, expected = [], ...rest } = round;
  return {
    ...rest,
    rooms: roomIds.map((roomId) => ({ ...rooms.find(({ id }) => id === roomId), id: "" })),
    members: Object.entries(members)
      .map(([personId, roomId]) => `${personId} ${String(nameOf(roomId))}`)
      .toSorted(),
    expected: expected.map(({ name, roomId }) => [name, nameOf(roomId)]),
  };
}

describe("undoOf", () => {
  it("[LG2] takes back exactly what was done", () => {
    for (const command of exact(busy())) {
      const { before, after } = thereAndBack(busy(), command);
      assert.deepEqual(plain(after), plain(before), command.name);
    }
  });

  it("[LG2] begins no private writing by bringing back a phase in which it was over", () => {
    const game = playWith(2);
    game.must("agenda.add", { title: "Allein", minutes: 5, place: "alone" });
    game.must("agenda.add", { title: "Plenum", minutes: 5 });
    const [alone, plenary] = game.state.agenda?.phases ?? [];
    assert.ok(alone && plenary);
    game.must("agenda.start", { phaseId: alone.id });
    game.must("writing.reveal", {});
    const { before, after } = thereAndBack(game, { name: "agenda.start", input: { phaseId: plenary.id } });
    assert.deepEqual(plain(after), plain(before));
  });

  it("[LG2] brings a phase back in front with the end that it had", () => {
    const inPhase = () => {
      const game = busy();
      game.must("agenda.start", { phaseId: game.state.agenda?.phases[1]?.id ?? "" });
      game.now += 90_000;
      return game;
    };
    const phase = (index: number): string => inPhase().state.agenda?.phases[index]?.id ?? "";
    for (const command of [
      { name: "agenda.start", input: { phaseId: phase(3) } },
      { name: "agenda.start", input: { phaseId: null } },
      { name: "agenda.remove", input: { phaseId: phase(1) } },
      { name: "agenda.set", input: { phases: [{ title: "Alles neu", minutes: 5 }] } },
      { name: "agenda.extend", input: { seconds: -120 } },
    ] as const) {
      const { before, after } = thereAndBack(inPhase(), command);
      assert.deepEqual(plain(after), plain(before), command.name);
    }
  });

  it("[LG2] takes a preparation back", () => {
    const game = playWith(4);
    const { before, after } = thereAndBack(game, {
      name: "round.prepare",
      input: { rooms: groups(2), assignment: { kind: "random" } },
    });
    assert.deepEqual(after, before);
  });

  it("[LG2] brings a proposal back that was dealt anew, planned anew or discarded, with hand moves and names to come", () => {
    const proposed = (kind: "random" | "mixed" | "free" | "rotate") => {
      const game = playWith(8);
      const hosts = { hosts: { [ANNA]: 1 }, turns: 3 };
      game.must("round.prepare", {
        rooms: [{ name: "Sport", task: "Messen", capacity: 6 }, { name: "Kultur" }],
        assignment: kind === "rotate" ? { kind, ...hosts } : { kind },
        minutes: 7,
      });
      const [sport = ""] = game.round("prepared").roomIds;
      game.must("round.expect", { names: [{ name: "Ole", room: 1 }] });
      game.must("round.assign", { personId: "person-0002", roomId: sport });
      game.must("round.assign", { personId: "person-0003", roomId: null });
      return game;
    };
    for (const kind of ["random", "mixed", "free", "rotate"] as const)
      for (const command of [
        { name: "round.shuffle", input: {} },
        { name: "round.discard", input: {} },
        { name: "round.prepare", input: { rooms: groups(4), assignment: { kind: "random" } } },
      ] as const) {
        const { before, after } = thereAndBack(proposed(kind), command);
        assert.deepEqual(asProposed(after), asProposed(before), `${kind} ${command.name}`);
        assert.deepEqual(after.before, before.before);
      }
  });

  it("[LG2] gives back the door that somebody had, whatever else was set with it", () => {
    for (const door of ["open", "approve", "locked"] as const) {
      const game = playWith(2);
      game.run({ name: "door.set", input: { door } }, game.moderator);
      const other = door === "locked" ? "open" : "locked";
      const { before, after } = thereAndBack(game, {
        name: "settings.change",
        input: { editing: "author", door: other },
      });
      assert.deepEqual(after.settings, before.settings);
    }
  });

  it("[LG2] lets somebody in again who was taken out", () => {
    const game = playWith(2);
    const { after } = thereAndBack(game, { name: "person.remove", input: { personId: ANNA } });
    assert.ok(after.people.some((person) => person.id === ANNA && !person.removed));
  });

  it("[LG2] [PE11] brings somebody who was taken out back to their group", () => {
    const game = busy();
    const { before, after } = thereAndBack(game, { name: "person.remove", input: { personId: ANNA } });
    assert.equal(after.round?.members[ANNA], before.round?.members[ANNA]);
  });

  it("[LG2] [HP6] lets a call that moderation took, did or withdrew stand as it stood", () => {
    for (const name of ["help.take", "help.done", "help.withdraw"] as const) {
      const game = busy();
      game.must("help.raise", {}, ANNA);
      game.now += 60_000;
      const { before, after } = thereAndBack(game, {
        name,
        input: { roomId: game.state.help[0]?.roomId ?? "" },
      });
      assert.deepEqual(after.help, before.help);
    }
  });

  it("[LG2] [DR10] lets somebody wait again who was turned away", () => {
    const game = playWith(1);
    game.must("door.set", { door: "approve" });
    const personId = game.join("Ben", "participant", "Verein");
    const { before, after } = thereAndBack(game, { name: "person.turn-away", input: { personId } });
    assert.deepEqual(after.waiting, before.waiting);
  });

  it("[LG2] opens a closing round again with the time it had", () => {
    const game = busy();
    const { before, after } = thereAndBack(game, { name: "round.close", input: { graceSeconds: 60 } });
    const ends = [before, after].map(({ round }) =>
      round?.state === "open" && round.timer.kind === "running" ? round.timer.endsAtMs : 0,
    );
    assert.equal(ends[1], ends[0]);
  });

  it("[LG2] ends what was reopened, closes what was opened, puts aside a vote", () => {
    const game = playWith(3);
    assert.equal(
      thereAndBack(game, { name: "vote.open", input: { title: "T", cards: CARDS } }).undo.name,
      "vote.discard",
    );
    assert.equal(thereAndBack(game, { name: "workshop.end", input: {} }).undo.name, "workshop.reopen");
    game.must("workshop.end", {});
    assert.equal(thereAndBack(game, { name: "workshop.reopen", input: {} }).undo.name, "workshop.end");
    game.must("workshop.reopen", {});
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    assert.equal(thereAndBack(game, { name: "round.open", input: {} }).undo.name, "round.recall");
    game.must("round.open", {});
    const close = { name: "round.close", input: { graceSeconds: 0 } } as const;
    assert.equal(thereAndBack(game, close).undo.name, "round.reopen");
  });

  it("[LG2] starts a stopped countdown with what was left", () => {
    const game = busy();
    const { after } = thereAndBack(game, { name: "countdown.stop", input: {} });
    assert.deepEqual(after.countdown?.timer, { kind: "running", endsAtMs: game.now + 40_000 });
    assert.equal(after.countdown?.label, "Pause");
  });

  it("[LG2] gives a countdown back that was stopped or replaced, paused if it was", () => {
    for (const command of [
      { name: "countdown.stop", input: {} },
      { name: "countdown.start", input: { seconds: 300, label: "Lesen" } },
    ] as const)
      for (const paused of [false, true]) {
        const game = busy();
        if (paused) game.must("countdown.pause", {});
        const { before, after } = thereAndBack(game, command);
        assert.deepEqual(after.countdown?.timer, before.countdown?.timer);
        assert.equal(after.countdown?.label, "Pause");
      }
  });

  it("[LG2] knows what cannot be taken back", () => {
    const game = busy();
    game.must("writing.start", {});
    const before = game.state;
    for (const [event] of [
      game.must("writing.reveal", {}),
      game.must("vote.cast", {
        voteId: before.votes?.[0]?.id ?? "",
        card: CARDS[0] ?? "",
        dots: 1,
        op: "operation-1",
      }),
    ]) {
      assert.ok(event);
      assert.equal(undoOf(before, event, game.now)?.command ?? null, null);
    }
  });
});
