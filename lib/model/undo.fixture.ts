// undo.fixture.ts: a workshop in the middle of things, and commands each of which can be taken back exactly.

import assert from "node:assert/strict";
import type { Command } from "./command.ts";
import { groups, type Play, playWith } from "./play.ts";
import type { WorkshopState } from "./state.ts";
import { undoOf } from "./undo.ts";

export const ANNA = "person-0001";
export const CARDS = ["room-1/card-a", "room-1/card-b"];

/** Gives the command, then what takes back its one event; answers the states before, between and after. */
export function thereAndBack(
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
export function busy(): Play {
  const game = playWith(4);
  game.must("agenda.use", { template: "peer-advice" });
  game.must("agenda.skip", { phaseId: game.state.agenda?.phases[2]?.id ?? "" });
  game.must("head.change", { abstract: "Kurz", number: "3" });
  game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" }, minutes: 10 });
  game.must("round.open", {});
  game.must("countdown.start", { seconds: 60, label: "Pause" });
  game.must("vote.open", { title: "Frage", cards: CARDS });
  const voteId = game.state.votes?.[0]?.id ?? "";
  game.must("vote.proxy", { voteId, name: "Raum Nord", people: 4 });
  game.must("broadcast.send", { text: "Noch zehn Minuten" });
  game.must("focus.set", { card: "room-1/card-a" });
  game.must("board.lock", { roomId: game.room("Plenum").id });
  game.now += 20_000;
  return game;
}

/** For a workshop that is `busy`. */
export function exact(game: Play): readonly Command[] {
  const phase = (index: number): string => game.state.agenda?.phases[index]?.id ?? "";
  const voteId = game.state.votes?.[0]?.id ?? "";
  const proxyId = game.state.votes?.[0]?.proxies?.[0]?.id ?? "";
  const broadcastId = game.state.broadcasts[0]?.id ?? "";
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
    { name: "vote.proxy", input: { voteId, proxyId, name: "Raum Süd", people: 5 } },
    { name: "vote.discard-proxy", input: { voteId, proxyId } },
    { name: "vote.close", input: { voteId } },
    { name: "vote.discard", input: { voteId } },
    { name: "broadcast.withdraw", input: { broadcastId } },
    { name: "focus.set", input: { card: null } },
    { name: "board.unlock", input: {} },
    { name: "board.lock", input: { roomId: game.room("Gruppe 1").id } },
    { name: "everybody.call", input: { place: "plenary" } },
  ].filter(({ name }) => name !== "workshop.reopen") as readonly Command[];
}
