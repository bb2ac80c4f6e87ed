import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Command } from "./command.ts";
import { withoutLeaving } from "./leaving.ts";
import { groups, type Play, playWith } from "./play.ts";
import type { WorkshopState } from "./state.ts";
import { undoOf } from "./undo.ts";

const ANNA = "person-0001";
const CARDS = ["room-1/card-a", "room-1/card-b"];

/** Gives the command, then what takes back its one event; answers the states before, between and after. */
function thereAndBack(
  game: Play,
  command: Command,
): { before: WorkshopState; after: WorkshopState; undo: Command } {
  const before = game.state;
  const decision = game.run(command, game.moderator);
  assert.ok(decision.ok, command.name);
  assert.equal(decision.value.length, 1, command.name);
  const [event] = decision.value;
  assert.ok(event);
  const undo = undoOf(before, event, game.now)?.command;
  assert.ok(undo, `${event.name} cannot be undone`);
  assert.notDeepEqual(game.state, before);
  const back = game.run(undo, game.moderator);
  assert.ok(back.ok, `${undo.name} is refused`);
  return { before, after: game.state, undo };
}

/** A workshop in the middle of things. */
function busy(): Play {
  const game = playWith(4);
  game.must("agenda.use", { template: "peer-advice" });
  game.must("agenda.skip", { phaseId: game.state.agenda?.phases[2]?.id ?? "" });
  game.must("head.change", { abstract: "Kurz", number: "3" });
  game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" }, minutes: 10 });
  game.must("round.open", {});
  game.must("countdown.start", { seconds: 60, label: "Pause" });
  game.must("vote.open", { title: "Frage", cards: CARDS });
  game.must("focus.set", { card: "room-1/card-a" });
  game.must("board.lock", { roomId: game.room("Plenum").id });
  game.now += 20_000;
  return game;
}

function exact(game: Play): readonly Command[] {
  const phase = (index: number): string => game.state.agenda?.phases[index]?.id ?? "";
  const voteId = game.state.votes?.[0]?.id ?? "";
  const other = game.round("open").members[ANNA] === game.room("Gruppe 1").id ? "Gruppe 2" : "Gruppe 1";
  return [
    { name: "head.change", input: { title: "Anders", abstract: null, subtitle: "Neu" } },
    { name: "settings.change", input: { editing: "author", door: "locked" } },
    { name: "settings.change", input: { signs: ["minute"], autoReturn: false } },
    { name: "door.set", input: { door: "approve" } },
    { name: "workshop.reopen", input: {} },
    { name: "person.rename", input: { personId: ANNA, name: "Neu", organisation: "Verein" } },
    { name: "person.promote", input: { personId: ANNA, role: "scribe" } },
    { name: "person.move", input: { personId: ANNA, roomId: game.room(other).id } },
    {
      name: "room.change",
      input: { roomId: game.room("Gruppe 1").id, name: "Museum", task: "Tun", capacity: 4 },
    },
    { name: "round.extend", input: { seconds: 120 } },
    { name: "round.extend", input: { seconds: -60 } },
    { name: "timer.pause", input: {} },
    { name: "timer.set", input: { seconds: null } },
    { name: "timer.set", input: { seconds: 90 } },
    { name: "countdown.pause", input: {} },
    { name: "countdown.extend", input: { seconds: 30 } },
    { name: "agenda.set", input: { phases: [] } },
    { name: "agenda.add", input: { title: "Pause", minutes: 5 } },
    { name: "agenda.change", input: { phaseId: phase(0), task: null, minutes: null } },
    { name: "agenda.move", input: { phaseId: phase(0), to: 3 } },
    { name: "agenda.remove", input: { phaseId: phase(1) } },
    { name: "agenda.skip", input: { phaseId: phase(0) } },
    { name: "agenda.repeat", input: { phaseId: phase(0) } },
    { name: "agenda.start", input: { phaseId: phase(0) } },
    { name: "vote.close", input: { voteId } },
    { name: "vote.discard", input: { voteId } },
    { name: "focus.set", input: { card: null } },
    { name: "board.unlock", input: {} },
    { name: "board.lock", input: { roomId: game.room("Gruppe 1").id } },
    { name: "everybody.call", input: { place: "plenary" } },
  ].filter(({ name }) => name !== "workshop.reopen") as readonly Command[];
}

/** Who set something and when may differ after an undo; the time that a phase has had stays, and so does a way back. */
function plain(state: WorkshopState): unknown {
  const { focus, agenda, round, ...rest } = state;
  const { spent: _spent, current, ...phases } = agenda ?? { phases: [] };
  const inFront = current && { phaseId: current.phaseId, endsAtMs: current.endsAtMs };
  const seats = round && withoutLeaving(round, [ANNA]);
  return { ...rest, round: seats, focus: focus?.card, agenda: { ...phases, inFront } };
}

describe("undoOf", () => {
  it("[LG2] takes back exactly what was done", () => {
    for (const command of exact(busy())) {
      const { before, after } = thereAndBack(busy(), command);
      assert.deepEqual(plain(after), plain(before), command.name);
    }
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

  it("[LG2] lets somebody in again who was taken out", () => {
    const game = playWith(2);
    const { after } = thereAndBack(game, { name: "person.remove", input: { personId: ANNA } });
    assert.ok(after.people.some((person) => person.id === ANNA && !person.removed));
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
    assert.equal(thereAndBack(game, { name: "round.open", input: {} }).undo.name, "round.close");
  });

  it("[LG2] starts a stopped countdown with what was left", () => {
    const game = busy();
    const { after } = thereAndBack(game, { name: "countdown.stop", input: {} });
    assert.deepEqual(after.countdown?.timer, { kind: "running", endsAtMs: game.now + 40_000 });
    assert.equal(after.countdown?.label, "Pause");
  });

  it("[LG2] knows what cannot be taken back", () => {
    const game = busy();
    const before = game.state;
    for (const [event] of [
      game.must("broadcast.send", { text: "Hallo" }),
      game.must("vote.cast", {
        voteId: before.votes?.[0]?.id ?? "",
        card: CARDS[0] ?? "",
        dots: 1,
        op: "operation-1",
      }),
      game.must("round.close", { graceSeconds: 0 }),
    ]) {
      assert.ok(event);
      assert.equal(undoOf(before, event, game.now)?.command ?? null, null);
    }
  });
});
