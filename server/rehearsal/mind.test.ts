import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { groups, type Play, play, playWith, seededRandom } from "#lib/model/play.ts";
import { type Act, type Character, characterOf, createMind, type Mind, WAITS } from "./mind.ts";

const ANNA = "person-0001";
const BEN = "person-0002";
const QUIET: Character = {
  cards: 2,
  asksForHelp: false,
  raisesHand: false,
  dropsOut: false,
  writesInPlenary: false,
};

function mindOf(character: Partial<Character> = {}): Mind {
  return createMind({ ...QUIET, ...character }, seededRandom(5));
}

function inGroups(minutes: number | null = 20): Play {
  const game = play();
  for (const name of ["Anke", "Ben"]) {
    game.must(
      "person.join",
      { personId: name === "Anke" ? ANNA : BEN, name, role: "participant", simulated: true },
      null,
    );
  }
  const members = { [ANNA]: 0, [BEN]: 1 };
  game.must("round.prepare", { rooms: groups(2), assignment: { kind: "manual", members }, minutes });
  game.must("round.open", {});
  return game;
}

/** All that comes within so many looks, one a second. */
function acts(game: Play, mind: Mind, seconds: number, personId = ANNA): Act[] {
  const found: Act[] = [];
  for (let second = 0; second < seconds; second += 1) {
    game.now += 1000;
    const act = mind.next(game.state, personId, game.now);
    if (act.do !== "wait") found.push(act);
  }
  return found;
}

describe("createMind", () => {
  it("[RH3] writes partners and offers in the own group, and then says that it is done", () => {
    const game = inGroups();
    assert.deepEqual(acts(game, mindOf(), 4), []);
    const roomId = game.room("Gruppe 1").id;
    assert.deepEqual(acts(game, mindOf(), 10), [
      { do: "write", roomId, kind: "partner" },
      { do: "write", roomId, kind: "offer" },
      { do: "send", name: "ready.set", input: { ready: true } },
    ]);
  });

  it("[RH3] writes what the phase in front asks for", () => {
    const game = playWith(1);
    game.must("agenda.add", { title: "Wünsche", minutes: 10, kinds: ["wish"] });
    game.must("agenda.start", { phaseId: game.state.agenda?.phases[0]?.id ?? "" });
    assert.deepEqual(
      acts(game, mindOf(), 5).map((act) => act.do === "write" && act.kind),
      ["wish", "wish"],
    );
  });

  it("[RH3] brings in one message for each group before its time is over", () => {
    const game = inGroups(4);
    const minds = [mindOf({ cards: 0 }), mindOf({ cards: 0 })];
    game.now += 6_000;
    assert.deepEqual(
      minds.flatMap((mind) => acts(game, mind, 1)).filter(({ do: what }) => what === "write"),
      [],
    );
    game.now += 3 * 60_000;
    const roomId = game.room("Gruppe 1").id;
    assert.deepEqual(
      acts(game, minds[0] ?? mindOf(), 3).filter(({ do: what }) => what === "write"),
      [{ do: "write", roomId, kind: "message" }],
    );
  });

  it("[RH3] lays its dots while a vote is open, and no more than it has", () => {
    const game = playWith(2);
    const cards = ["room-01/card-01", "room-01/card-02", "room-01/card-03"];
    game.must("vote.open", { title: "Was zuerst?", cards, dots: 3, perCard: 2 });
    const mind = mindOf();
    for (let op = 0; ; op += 1) {
      const act = mind.next(game.state, ANNA, game.now);
      if (act.do !== "vote") break;
      const { voteId, card, dots } = act;
      game.must("vote.cast", { voteId, card, dots, op: `operation-${String(op)}` }, ANNA);
    }
    const laid = Object.values(game.state.votes?.[0]?.ballots[ANNA]?.dots ?? {});
    assert.equal(
      laid.reduce((sum, dots) => sum + dots, 0),
      3,
    );
  });

  it("[RH3] chooses a group where groups are free", () => {
    const game = playWith(1);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "free" } });
    game.must("round.offer", {});
    const [act] = acts(game, mindOf(), 1);
    assert.ok(act?.do === "send" && act.name === "room.choose");
    assert.equal(game.code("room.choose", act.input, ANNA), "ok");
    assert.deepEqual(acts(game, mindOf(), 3), []);
  });

  it("[RH3] writes into the notebook while all write for themselves, with the promise that stands", () => {
    const game = playWith(1);
    game.must("writing.start", { author: "nobody" });
    const written = acts(game, mindOf(), 5);
    assert.deepEqual(
      written.map((act) => (act.do === "write" ? act.author : act.do)),
      ["nobody", "nobody", "send"],
    );
  });

  it("[RH3] raises a hand, calls for help and drops out, each once", () => {
    const plenary = playWith(1);
    const speaker = mindOf({ raisesHand: true });
    plenary.now += 1000;
    speaker.next(plenary.state, ANNA, plenary.now);
    plenary.now += WAITS.hand;
    assert.deepEqual(acts(plenary, speaker, 5), [{ do: "send", name: "hand.raise", input: {} }]);

    const game = inGroups();
    const mind = mindOf({ cards: 0, asksForHelp: true, dropsOut: true });
    const found = acts(game, mind, 60).map((act) => (act.do === "send" ? act.name : act.do));
    assert.deepEqual(found.toSorted(), ["drop-out", "help.raise", "ready.set"]);
  });

  it("does nothing where it was removed, on a locked board, and when all is over", () => {
    const game = playWith(1);
    game.must("board.lock", {});
    const mind = mindOf({ writesInPlenary: true });
    assert.deepEqual(acts(game, mind, 3), []);
    game.must("board.unlock", {});
    game.must("workshop.end", {});
    assert.deepEqual(acts(game, mind, 3), []);
    game.must("workshop.reopen", {});
    game.must("person.remove", { personId: ANNA });
    assert.deepEqual(acts(game, mind, 3), []);
  });
});

describe("characterOf", () => {
  it("leaves nothing out, however few there are", () => {
    for (const people of [1, 3, 12, 60]) {
      const all = Array.from({ length: people }, (_, index) => characterOf(index, people, seededRandom(1)));
      for (const trait of ["raisesHand", "asksForHelp", "dropsOut"] as const)
        assert.equal(all.filter((each) => each[trait]).length, 1, `${trait} of ${String(people)}`);
    }
  });
});
