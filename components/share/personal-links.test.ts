import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Person, Role } from "#lib/model/state.ts";
import type { ListedLinkAnswer } from "#lib/protocol/http.ts";
import { rowsOf } from "./personal-links.ts";

const link = (personId: string, given: Partial<ListedLinkAnswer> = {}): ListedLinkAnswer => ({
  personId,
  name: personId,
  role: "speaker",
  by: "me",
  madeAtMs: 1,
  openedAtMs: null,
  endedAtMs: null,
  ...given,
});

const person = (id: string, role: Role, given: Partial<Person> = {}): Person => ({
  id,
  name: id,
  role,
  joinedAtMs: 1,
  ...given,
});

describe("rowsOf", () => {
  it("says what has become of each link, and leaves each in its place", () => {
    const { links } = rowsOf(
      [
        link("ended", { openedAtMs: 2, endedAtMs: 3 }),
        link("out", { openedAtMs: 2, removed: true }),
        link("new"),
        link("me", { openedAtMs: 2 }),
      ],
      [],
      "me",
    );
    assert.deepEqual(
      links.map(({ personId, state, own }) => [personId, state, own]),
      [
        ["ended", "ended", false],
        ["out", "removed", false],
        ["new", "unopened", false],
        ["me", "opened", true],
      ],
    );
  });

  it("tells of people as they are now: come, renamed, with another task, removed", () => {
    const { links } = rowsOf(
      [link("came"), link("out"), link("renewed", { madeAtMs: 9 })],
      [
        person("came", "scribe", { name: "Selin Aydın", joinedAtMs: 5 }),
        person("out", "speaker", { joinedAtMs: 5, removed: true }),
        person("renewed", "speaker", { joinedAtMs: 5 }),
      ],
      "me",
    );
    assert.deepEqual(
      links.map(({ name, role, state, openedAtMs }) => [name, role, state, openedAtMs]),
      [
        ["Selin Aydın", "scribe", "opened", 5],
        ["out", "speaker", "removed", 5],
        ["renewed", "speaker", "unopened", null],
      ],
    );
  });

  it("names who has a task and no link, oneself first, and nobody else", () => {
    const { without } = rowsOf(
      [link("has")],
      [
        person("scribe", "scribe"),
        person("has", "speaker"),
        person("guest", "participant"),
        person("watches", "observer"),
        person("gone", "moderator", { removed: true }),
        person("played", "moderator", { simulated: true }),
        person("me", "moderator"),
      ],
      "me",
    );
    assert.deepEqual(
      without.map(({ id }) => id),
      ["me", "scribe"],
    );
  });
});
