import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { boardRightsOf } from "./board-rights.ts";
import { playWith } from "./play.ts";

const ANNA = "person-0001";

describe("boardRightsOf", () => {
  it("[CP3] follows the setting and the role", () => {
    const game = playWith(1);
    assert.deepEqual(boardRightsOf(game.state, ANNA), { moderates: false, editing: "everyone" });
    game.must("settings.change", { editing: "author" });
    game.must("person.promote", { personId: ANNA, role: "moderator" });
    assert.deepEqual(boardRightsOf(game.state, ANNA), { moderates: true, editing: "author" });
    assert.equal(boardRightsOf(game.state, "stranger").moderates, false);
  });
});
