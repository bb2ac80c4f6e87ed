import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { playWith, type Play } from "#lib/model/play.ts";
import type { Vote } from "#lib/model/state.ts";
import { voteFor } from "#lib/model/votes.ts";
import type { Ack } from "#lib/protocol/control.ts";
import { createBallotBox, type BallotBox, type Lay } from "./ballot-box.ts";
import { ballotOf, mostOn } from "./ballot.ts";

const CARDS = ["room-1/card-a", "room-1/card-b", "room-2/card-c", "room-2/card-d"] as const;
const [A, B, C] = CARDS;
const OK: Ack = { ok: true, seq: 1 };
const LOST: Ack = { ok: false, code: "unavailable" };

/** A box whose answers and pauses the test gives by hand. */
function aBox() {
  const asked: { readonly lay: Lay; readonly answer: (ack: Ack) => Promise<void> }[] = [];
  const pauses: { readonly run: () => void; readonly delayMs: number }[] = [];
  let ops = 0;
  const box = createBallotBox({
    send: (lay) =>
      new Promise((resolve) => {
        asked.push({
          lay,
          answer: async (ack) => {
            resolve(ack);
            await settled();
          },
        });
      }),
    newOp: () => `operation-${String((ops += 1))}`,
    later: (run, delayMs) => pauses.push({ run, delayMs }),
  });
  return { box, asked, pauses };
}

/** All that follows from what has been resolved. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

function wishes({ box }: { readonly box: BallotBox }): readonly (readonly [string, number])[] {
  return box.content.get().lays.map(({ card, dots }) => [card, dots]);
}

describe("createBallotBox", () => {
  it("sends one lay after the other, and takes fast presses together", async () => {
    const game = aBox();
    for (const dots of [1, 2, 3]) game.box.lay(A, dots);
    game.box.lay(B, 1);
    assert.deepEqual(wishes(game), [
      [A, 1],
      [A, 3],
      [B, 1],
    ]);
    assert.equal(game.asked.length, 1);
    await game.asked[0]?.answer(OK);
    assert.deepEqual(game.asked[1]?.lay, { card: A, dots: 3, op: "operation-3" });
  });

  it("does not take together what made room for others", () => {
    const game = aBox();
    game.box.lay(C, 1);
    game.box.lay(A, 2);
    game.box.lay(B, 1);
    game.box.lay(A, 3);
    assert.deepEqual(wishes(game), [
      [C, 1],
      [A, 2],
      [B, 1],
      [A, 3],
    ]);
  });

  it("keeps a lay until the state contains it, even when it was answered before", async () => {
    const game = aBox();
    game.box.lay(A, 1);
    await game.asked[0]?.answer(OK);
    assert.deepEqual(wishes(game), [[A, 1]]);
    game.box.counted(["operation-1"]);
    assert.deepEqual(wishes(game), []);
  });

  it("[VO2] repeats the same operation until it is answered, with growing pauses", async () => {
    const game = aBox();
    game.box.lay(A, 1);
    await game.asked[0]?.answer(LOST);
    assert.equal(game.box.content.get().held, true);
    game.box.lay(A, 2);
    game.pauses[0]?.run();
    await game.asked[1]?.answer(LOST);
    game.pauses[1]?.run();
    assert.deepEqual(
      game.asked.map(({ lay }) => lay.op),
      ["operation-1", "operation-1", "operation-1"],
    );
    assert.ok((game.pauses[1]?.delayMs ?? 0) > (game.pauses[0]?.delayMs ?? 0));
    await game.asked[2]?.answer(OK);
    assert.equal(game.asked[3]?.lay.op, "operation-2");
    assert.equal(game.box.content.get().held, false);
  });

  it("tries at once when the connection is back, and not a second time after the pause", async () => {
    const game = aBox();
    game.box.lay(A, 1);
    await game.asked[0]?.answer(LOST);
    game.box.retry();
    assert.equal(game.asked.length, 2);
    game.pauses[0]?.run();
    assert.equal(game.asked.length, 2);
  });

  it("takes back what is refused, says why, and goes on with the rest", async () => {
    const game = aBox();
    game.box.lay(A, 1);
    game.box.lay(B, 2);
    await game.asked[0]?.answer({ ok: false, code: "dots-spent" });
    assert.equal(game.box.content.get().refused, "dots-spent");
    assert.deepEqual(wishes(game), [[B, 2]]);
    assert.equal(game.asked[1]?.lay.card, B);
  });

  it("gives up when it is told for long that it is too much", async () => {
    const game = aBox();
    game.box.lay(A, 1);
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await game.asked[attempt]?.answer({ ok: false, code: "too-many" });
      game.pauses[attempt]?.run();
    }
    assert.deepEqual(wishes(game), []);
    assert.equal(game.box.content.get().refused, "too-many");
  });

  it("[VO2] ends with exactly the dots that were meant, whatever the network loses, repeats or delays", async () => {
    const step = fc.record({
      who: fc.nat(2),
      card: fc.nat(3),
      dots: fc.nat(3),
      /** What happens to the next message. */
      fate: fc.constantFrom("arrives", "arrives", "request lost", "answer lost", "late"),
      wait: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const game = aVote(5);
        const voters = ["person-0001", "person-0002", "person-0003"].map((personId) =>
          aVoter(game, personId),
        );
        for (const { who, card, dots, fate, wait } of steps) {
          const voter = voters[who];
          const ref = CARDS[card] ?? A;
          if (!voter) continue;
          voter.fate = fate;
          voter.lay(ref, dots);
          if (wait) await voter.pass();
        }
        for (const voter of voters) await voter.calm();
        game.must("vote.close", { voteId: theVote(game).id });
        const counts = theVote(game).counts ?? {};
        for (const card of CARDS)
          assert.equal(
            counts[card] ?? 0,
            voters.reduce((sum, { meant }) => sum + (meant.get(card) ?? 0), 0),
            card,
          );
      }),
      { numRuns: 150 },
    );
  });
});

type Fate = "arrives" | "request lost" | "answer lost" | "late";

function aVote(dots: number): Play {
  const game = playWith(3);
  game.must("vote.open", { title: "Was bleibt?", cards: CARDS, dots });
  return game;
}

function theVote(game: Play): Vote {
  const vote = game.state.votes?.[0];
  assert.ok(vote);
  return vote;
}

/** One person at a bad line: the real rules at its other end, the real ballot on this one. */
function aVoter(game: Play, personId: string) {
  const pauses: (() => void)[] = [];
  const delayed: (() => void)[] = [];
  const meant = new Map<string, number>();
  let ops = 0;
  const arrive = (lay: Lay): Ack => {
    const code = game.code("vote.cast", { voteId: theVote(game).id, ...lay }, personId);
    return code === "ok" ? OK : { ok: false, code };
  };
  const box = createBallotBox({
    send: (lay) => Promise.resolve(through(lay)),
    newOp: () => `${personId}-${String((ops += 1))}`,
    later: (run) => pauses.push(run),
  });
  const look = (): Vote => {
    const seen = voteFor(theVote(game), personId, false);
    box.counted(seen.ballots[personId]?.ops ?? []);
    return seen;
  };
  const voter = {
    fate: "arrives" as Fate,
    meant,
    /** As the screen allows it: never more than there is. */
    lay(card: string, dots: number) {
      const ballot = ballotOf(look(), personId, box.content.get().lays);
      if (dots > mostOn(ballot, card)) return;
      meant.set(card, dots);
      box.lay(card, dots);
    },
    async pass() {
      await settled();
      for (const run of pauses.splice(0)) run();
      await settled();
    },
    /** The line is good again; what was late arrives last. */
    async calm() {
      voter.fate = "arrives";
      for (let turn = 0; turn < 80 && box.content.get().lays.length > 0; turn += 1) {
        await voter.pass();
        look();
      }
      assert.deepEqual(box.content.get().lays, []);
      for (const run of delayed.splice(0)) run();
      assert.equal(box.content.get().refused, null);
    },
  };
  function through(lay: Lay): Ack {
    switch (voter.fate) {
      case "arrives":
        return arrive(lay);
      case "request lost":
        return LOST;
      case "answer lost":
        arrive(lay);
        return LOST;
      case "late":
        delayed.push(() => void arrive(lay));
        return LOST;
    }
  }
  return voter;
}
