import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { Card } from "#lib/board/card.ts";
import type { Round, WorkshopState } from "#lib/model/state.ts";
import { tilesOf } from "./tiles.ts";

const NOW = 1_000_000;

const OPEN: Round = {
  id: "round-1",
  number: 1,
  roomIds: ["group-2", "group-1"],
  members: { ada: "group-1" },
  minutes: 15,
  state: "open",
  openedAtMs: NOW - 600_000,
  arrivesAtMs: NOW - 595_000,
  timer: { kind: "running", endsAtMs: NOW + 300_000 },
};

function aWorkshop(round: Round | null): WorkshopState {
  return {
    id: "workshop",
    createdAtMs: 0,
    head: { title: "Testlauf", language: "de", people: [] },
    joinCode: "ABCDEFGH",
    settings: { editing: "everyone", documentationVisible: true, door: "open" },
    people: [{ id: "ada", name: "Ada", role: "participant", joinedAtMs: 0 }],
    rooms: [
      { id: "plenary", name: "Plenum", kind: "plenary" },
      { id: "group-1", name: "Gruppe 1", kind: "group" },
      { id: "group-2", name: "Gruppe 2", kind: "group" },
    ],
    round,
    visits: {},
    broadcasts: [],
    help: [{ roomId: "group-1", raisedAtMs: NOW - 1000, by: "ada" }],
  };
}

function aCard(id: string, createdAt: number, over: Partial<Card> = {}): Card {
  const base = { ref: `group-1/${id}`, id, roomId: "group-1", createdAt, hidden: false, text: "" };
  return { ...base, kind: "message", title: id, ...over } as Card;
}

function look(
  round: Round | null,
  cards: readonly Card[],
  { writing = 0, nowMs = NOW }: { readonly writing?: number; readonly nowMs?: number } = {},
) {
  return tilesOf({
    state: aWorkshop(round),
    online: {},
    cards: new Map([["group-1", cards]]),
    writing: { "group-1": writing },
    nowMs,
  });
}

describe("tilesOf", () => {
  it("has one tile for each group in the order of the round", () => {
    assert.deepEqual(
      look(OPEN, []).map((tile) => tile.room.id),
      ["group-2", "group-1"],
    );
    assert.deepEqual(look(null, []), []);
  });

  it("counts visible cards by kind and names the latest", () => {
    const tile = look(OPEN, [
      aCard("Freibad", NOW - 400_000, { kind: "message" }),
      aCard("Chor", NOW - 100_000, { kind: "question" }),
      aCard("weg", NOW - 10, { hidden: true }),
    ])[1];
    assert.deepEqual(tile?.counts, [
      { kind: "message", cards: 1 },
      { kind: "question", cards: 1 },
    ]);
    assert.deepEqual(tile?.latest, ["Chor", "Freibad"]);
    assert.equal(tile?.recent, 1);
    assert.equal(tile?.help?.by, "ada");
  });

  it("calls a group silent after three minutes without a new card", () => {
    assert.equal(look(OPEN, [aCard("Chor", NOW - 179_000)])[1]?.silentMs, null);
    assert.equal(look(OPEN, [aCard("Chor", NOW - 180_000)])[1]?.silentMs, 180_000);
  });

  it("calls nobody silent while somebody writes", () => {
    const tile = look(OPEN, [aCard("Chor", NOW - 400_000)], { writing: 2 })[1];
    assert.equal(tile?.silentMs, null);
    assert.equal(tile?.writing, 2);
  });

  it("counts what a group takes along from two minutes before the end on", () => {
    const cards = [aCard("Mitnehmen", NOW), aCard("Chor", NOW, { kind: "question" })];
    const harvestAt = (nowMs: number, shown: readonly Card[] = cards) =>
      look(OPEN, shown, { nowMs })[1]?.harvest;
    assert.equal(harvestAt(NOW + 179_000), null);
    assert.equal(harvestAt(NOW + 180_000), 1);
    assert.equal(harvestAt(NOW + 400_000), 1);
    assert.equal(harvestAt(NOW + 180_000, []), 0);
    const { id, number, roomIds, members, minutes } = OPEN;
    const over = {
      id,
      number,
      roomIds,
      members,
      minutes,
      state: "closed",
      openedAtMs: 0,
      closedAtMs: NOW,
    } as const;
    assert.equal(look(over, cards)[1]?.harvest, 1);
  });

  it("calls nobody silent before the groups have begun or after they have ended", () => {
    const { id, number, roomIds, members, minutes } = OPEN;
    const base = { id, number, roomIds, members, minutes };
    assert.equal(look({ ...base, state: "prepared" }, [])[1]?.silentMs, null);
    const closed = { ...base, state: "closed", openedAtMs: 0, closedAtMs: NOW - 900_000 } as const;
    assert.equal(look(closed, [])[1]?.silentMs, null);
  });
});
