import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isLobby } from "./lobby.ts";
import { type Play, playWith } from "./play.ts";
import { viewOf } from "./view.ts";

const [ANNA, BEN] = ["person-0001", "person-0002"];

const BEGINNINGS: readonly ((game: Play) => void)[] = [
  (game) => game.must("writing.start", {}),
  (game) => {
    game.must("vote.open", { title: "Was bleibt?", cards: ["room-1/card-a", "room-1/card-b"] });
    game.must("vote.close", { voteId: game.state.votes?.[0]?.id ?? "" });
  },
  (game) => game.must("everybody.call", { place: "plenary" }),
  (game) => game.must("countdown.start", { seconds: 60 }),
  (game) => {
    game.must("agenda.add", { title: "Ankommen", minutes: 5 });
    game.must("agenda.start", { phaseId: game.state.agenda?.phases[0]?.id ?? "" });
  },
];

describe("isLobby", () => {
  it("[TG7] is over for everybody with the first thing that is done together", () => {
    for (const begin of BEGINNINGS) {
      const game = playWith(2);
      assert.equal(isLobby(game.state), true);
      begin(game);
      assert.equal(isLobby(game.state), false, begin.toString());
      assert.equal(isLobby(viewOf(game.state, ANNA)), false);
    }
  });

  it("[TG7] is so while moderation prepares an agenda, groups and messages", () => {
    const game = playWith(2);
    game.must("agenda.use", { template: "one-two-four" });
    game.must("round.prepare", { rooms: [{ name: "Gruppe 1" }], assignment: { kind: "random" } });
    game.must("broadcast.send", { text: "Gleich geht es los" });
    assert.equal(isLobby(game.state), true);
    game.must("round.open", {});
    assert.equal(isLobby(game.state), false);
  });

  it("[TG7] is over with a card of those who take part, named or not, but for what moderation has laid out", () => {
    const { state, moderator } = playWith(2);
    assert.equal(isLobby(state, [{ by: moderator, hidden: false }]), true);
    assert.equal(isLobby(state, [{ by: BEN, hidden: true }]), true);
    assert.equal(isLobby(state, [{ by: BEN, hidden: false }]), false);
    assert.equal(isLobby(state, [{ hidden: false }]), false);
  });
});
