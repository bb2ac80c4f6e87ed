import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { groups, type Play, playWith } from "./play.ts";
import type { Share } from "./state.ts";
import { undoOf } from "./undo.ts";
import { viewOf, viewOfEvent } from "./view.ts";
import { evolve } from "./workshop.ts";
import { groupFor } from "./writing.ts";

const ANNA = "person-0001";
const BEN = "person-0002";

function onlyShare(game: Play): Share {
  const [share, ...more] = game.state.shares ?? [];
  assert.ok(share && more.length === 0);
  return share;
}

describe("writing.start, writing.change, writing.end", () => {
  it("[PW1] withholds authors and keeps own cards back, unless it is said otherwise", () => {
    const game = playWith(2);
    game.must("ready.set", { ready: true }, ANNA);
    game.must("writing.start", {});
    const { author, own, by } = game.state.writing ?? {};
    assert.deepEqual({ author, own, by }, { author: "group", own: undefined, by: game.moderator });
    assert.equal(game.state.ready, undefined, "being done begins anew");
    assert.equal(game.code("writing.start", { author: "name" }), "conflict");
    game.must("writing.change", { author: "nobody", own: true });
    assert.equal(game.state.writing?.author, "nobody");
    assert.equal(game.state.writing?.own, true);
    game.must("writing.end", {});
    assert.equal(game.state.writing, undefined);
    assert.equal(game.state.shares, undefined, "nothing is shown");
    assert.equal(game.code("writing.change", { own: true }), "not-found");
    assert.equal(game.code("writing.reveal", {}), "not-found");
  });

  it("[PW1] is taken back by what was before", () => {
    const game = playWith(1);
    const before = game.state;
    const [started] = game.must("writing.start", { author: "nobody", own: true });
    assert.ok(started);
    assert.equal(undoOf(before, started, 0)?.command?.name, "writing.end");
    const running = game.state;
    const [ended] = game.must("writing.end", {});
    assert.ok(ended);
    assert.deepEqual(undoOf(running, ended, 0)?.command, {
      name: "writing.start",
      input: { author: "nobody", own: true },
    });
  });
});

describe("the clock of quiet writing", () => {
  const CLOCK = { seconds: 300, label: "Stilles Schreiben" } as const;

  it("[PW7] starts with it and stops with it, whether the cards are shown or not", () => {
    for (const name of ["writing.end", "writing.reveal"] as const) {
      const game = playWith(2);
      game.must("writing.start", { clock: CLOCK });
      assert.equal(game.state.countdown?.label, CLOCK.label);
      game.must("countdown.extend", { seconds: 60 });
      const events = game.must(name, {});
      assert.equal(game.state.countdown, undefined);
      assert.equal(viewOf(game.state, ANNA).countdown, undefined);
      assert.equal(events.length, 1);
    }
  });

  it("[PW7] leaves alone a clock that was there before, or was set for something else meanwhile", () => {
    const game = playWith(2);
    game.must("countdown.start", { seconds: 600, label: "Pause" });
    game.must("writing.start", {});
    game.must("writing.end", {});
    assert.equal(game.state.countdown?.label, "Pause");
    game.must("writing.start", { clock: CLOCK });
    game.must("countdown.start", { seconds: 120, label: "Lesen" });
    game.must("writing.reveal", {});
    assert.equal(game.state.countdown?.label, "Lesen");
  });

  it("[PW7] goes on with what is left when the end is taken back, running or paused, and again stops with it", () => {
    for (const paused of [false, true]) {
      const game = playWith(1);
      game.must("writing.start", { author: "nobody", clock: CLOCK });
      game.now += 60_000;
      if (paused) game.must("countdown.pause", {});
      const before = game.state;
      const [ended] = game.must("writing.end", {});
      assert.ok(ended);
      game.now += 10_000;
      const back = undoOf(before, ended, game.now)?.command;
      assert.ok(back);
      const done = game.run(back, game.moderator);
      assert.ok(done.ok);
      const timer = paused
        ? { kind: "paused", remainingMs: 240_000 }
        : { kind: "running", endsAtMs: game.now + 230_000 };
      assert.deepEqual(game.state.countdown?.timer, timer);
      assert.equal(game.state.writing?.author, "nobody");
      game.must("writing.reveal", {});
      assert.equal(game.state.countdown, undefined);
    }
  });

  it("[PW7] comes back without a clock where next to nothing is left, and refuses one that makes no sense", () => {
    const game = playWith(1);
    assert.equal(game.code("writing.start", { clock: { seconds: 1 } }), "invalid");
    assert.equal(game.state.writing, undefined);
    game.must("writing.start", { clock: CLOCK });
    const before = game.state;
    const [ended] = game.must("writing.end", {});
    assert.ok(ended);
    const back = undoOf(before, ended, game.now + 299_000)?.command;
    assert.deepEqual(back, { name: "writing.start", input: { author: "group", own: false } });
  });

  it("[PW7] reads a workshop in which the clock was set by itself as it was", () => {
    const game = playWith(1);
    game.must("writing.start", {});
    game.must("countdown.start", CLOCK);
    game.must("writing.reveal", {});
    assert.equal(game.state.countdown?.label, CLOCK.label);
  });
});

describe("writing.reveal", () => {
  it("[PW3] asks the server to show everybody's cards, and cannot be taken back", () => {
    const game = playWith(4);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    game.must("round.open", {});
    game.must("writing.start", { author: "name" });
    const before = game.state;
    const [revealed] = game.must("writing.reveal", {});
    assert.ok(revealed);
    assert.equal(undoOf(before, revealed, 0)?.command, null);
    const share = onlyShare(game);
    assert.equal(share.personId, undefined);
    assert.equal(groupFor(share, ANNA, "nobody"), game.round("open").members[ANNA]);
    game.must("writing.published", { id: share.id }, null);
    assert.equal(game.state.shares, undefined);
    assert.deepEqual(game.must("writing.published", { id: share.id }, null), [], "once is enough");
  });

  it("[PW4] puts a card on the group's board after the round only where the group is shown", () => {
    const game = playWith(4);
    game.must("round.prepare", { rooms: groups(2), assignment: { kind: "random" } });
    game.must("round.open", {});
    const { members } = game.round("open");
    game.must("round.close", { graceSeconds: 0 });
    game.must("writing.start", { author: "group" });
    game.must("writing.reveal", {});
    const share = onlyShare(game);
    assert.equal(groupFor(share, ANNA, "group"), members[ANNA]);
    assert.equal(groupFor(share, ANNA, "nobody"), null);
    assert.equal(groupFor(share, ANNA, "name"), null);
    assert.equal(groupFor(share, "somebody-later", "group"), null);
  });
});

describe("writing.share", () => {
  it("[PW5] waits for the others unless moderation lets it, and is everybody's own afterwards", () => {
    const game = playWith(2);
    game.must("writing.start", {});
    assert.equal(game.code("writing.share", {}, ANNA), "not-allowed");
    game.must("writing.change", { own: true });
    game.must("writing.share", {}, ANNA);
    assert.equal(onlyShare(game).personId, ANNA);
    assert.equal(onlyShare(game).author, "group");
    assert.deepEqual(game.must("writing.share", {}, ANNA), [], "under way already");
    game.must("writing.end", {});
    game.must("writing.share", {}, BEN);
    assert.equal(game.state.shares?.length, 2);
  });

  it("[PW6] is seen by nobody, moderation neither", () => {
    const game = playWith(2);
    game.must("writing.start", { own: true });
    const before = game.state;
    const [shared] = game.must("writing.share", {}, ANNA);
    const [revealed] = game.must("writing.reveal", {});
    assert.ok(shared && revealed);
    for (const viewer of [game.moderator, ANNA, BEN]) {
      assert.equal(viewOfEvent(before, shared, viewer), null);
      assert.deepEqual(viewOfEvent(before, revealed, viewer), { name: "cards-revealed" });
      assert.equal(viewOf(game.state, viewer).shares, undefined);
      assert.deepEqual(
        evolve(viewOf(before, viewer), { name: "cards-revealed" }),
        viewOf(game.state, viewer),
      );
    }
  });
});
