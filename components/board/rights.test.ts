import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Card } from "#lib/board/card.ts";
import type { Person, Role } from "#lib/model/state.ts";
import { mayEdit, mayHide } from "./rights.ts";

function person(id: string, role: Role = "participant"): Person {
  return { id, name: id, role, joinedAtMs: 0 };
}

function card(by?: string): Card {
  const base = { kind: "message", ref: "r/c", id: "c", roomId: "r", createdAt: 0 } as const;
  return { ...base, hidden: false, title: "", text: "", ...(by === undefined ? {} : { by }) };
}

describe("mayEdit", () => {
  it("lets everyone edit in their group", () => {
    assert.equal(mayEdit(card("anna"), person("ben"), "everyone"), true);
  });
  it("keeps to the author and moderation where the workshop says so", () => {
    assert.equal(mayEdit(card("anna"), person("anna"), "author"), true);
    assert.equal(mayEdit(card("anna"), person("ben"), "author"), false);
    assert.equal(mayEdit(card(), person("ben"), "author"), false);
    assert.equal(mayEdit(card("anna"), person("mo", "moderator"), "author"), true);
  });
});

describe("mayHide", () => {
  it("is for the author and moderation", () => {
    assert.equal(mayHide(card("anna"), person("anna")), true);
    assert.equal(mayHide(card("anna"), person("ben")), false);
    assert.equal(mayHide(card(), person("mo", "moderator")), true);
  });
});
