import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Card } from "#lib/board/card.ts";
import { playWith } from "#lib/model/play.ts";
import { isChanged, wordingsIn } from "./changed.ts";

const card = (title: string, id = "one"): Card => ({
  ref: `room/${id}`,
  id,
  roomId: "room",
  createdAt: 0,
  hidden: false,
  kind: "message",
  title,
  text: "",
});

describe("isChanged", () => {
  it("[VO8] tells cards that say something else than when the vote began", () => {
    const game = playWith(3);
    const cards = [card("Räume fehlen"), card("Zeit fehlt", "two")];
    const refs = cards.map(({ ref }) => ref);
    const wording = wordingsIn({}, refs, new Map(cards.map((each) => [each.ref, each])));
    game.must("vote.open", { title: "Was?", cards: refs, wording });
    const [vote] = game.state.votes ?? [];
    assert.ok(vote);
    assert.deepEqual(
      cards.map((each) => isChanged(vote, each)),
      [false, false],
    );
    assert.equal(isChanged(vote, card("Räume fehlen überall")), true);
    assert.equal(isChanged(vote, card("Neu", "three")), false);
    game.must("vote.open", { title: "Ohne", cards: cards.map(({ ref }) => ref) });
    const older = game.state.votes?.find(({ title }) => title === "Ohne");
    assert.ok(older);
    assert.equal(isChanged(older, card("Anders")), false);
  });
});
