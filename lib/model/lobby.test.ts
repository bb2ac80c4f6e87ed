import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { evolveBySlice } from "./evolving.ts";
import { isLobby, isWrittenOn } from "./lobby.ts";
import { type Play, playWith } from "./play.ts";
import { viewOf } from "./view.ts";

const [ANNA, BEN] = ["person-0001", "person-0002"];

const BEGINNINGS: readonly ((game: Play) => void)[] = [
  (game) => {
    game.must("writing.start", {});
    game.must("writing.reveal", {});
  },
  (game) => {
    game.must("vote.open", { title: "Was bleibt?", cards: ["room-1/card-a", "room-1/card-b"] });
    game.must("vote.discard", { voteId: game.state.votes?.[0]?.id ?? "" });
  },
  (game) => {
    game.must("everybody.call", { place: "plenary" });
    game.must("everybody.release", {});
  },
  (game) => {
    game.must("countdown.start", { seconds: 60 });
    game.must("countdown.stop", {});
  },
  (game) => {
    game.must("agenda.add", { title: "Ankommen", minutes: 5 });
    game.must("agenda.start", { phaseId: game.state.agenda?.phases[0]?.id ?? "" });
    game.must("agenda.start", { phaseId: null });
  },
];

describe("isLobby", () => {
  it("[TG7] is over for everybody with the first thing that is done together, also when that is over", () => {
    for (const begin of BEGINNINGS) {
      const game = playWith(2);
      assert.equal(isLobby(game.state), true);
      begin(game);
      assert.equal(isLobby(game.state), false, begin.toString());
      assert.equal(isLobby(viewOf(game.state, ANNA)), false);
    }
  });

  it("[TG7] is over in a browser with the event that it is told", () => {
    const game = playWith(2);
    const view = viewOf(game.state, ANNA);
    const [started] = game.must("writing.start", {});
    assert.ok(started);
    assert.equal(isLobby(evolveBySlice(view, started)), false);
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
});

describe("isWrittenOn", () => {
  it("[TG7] counts cards of those who take part, not what moderation has laid out", () => {
    const { state, moderator } = playWith(2);
    assert.equal(isWrittenOn(state), false);
    assert.equal(isWrittenOn(state, [{ by: moderator, hidden: false }, { hidden: false }]), false);
    assert.equal(isWrittenOn(state, [{ by: BEN, hidden: true }]), false);
    assert.equal(isWrittenOn(state, [{ by: BEN, hidden: false }]), true);
  });
});
