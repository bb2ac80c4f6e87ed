import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { EverybodyCall } from "#lib/model/state.ts";
import { comeAlong, followCall, goBack, secondsUntil, type Called, type Facts } from "./called.ts";

const CALL: EverybodyCall = {
  id: "call-1",
  place: "plenary",
  by: "mia",
  calledAtMs: 0,
  arrivesAtMs: 3_000,
};

function at(nowMs: number, over: Partial<Facts> = {}): Facts {
  return { call: CALL, nowMs, here: false, stays: true, typedAtMs: -Infinity, ...over };
}

function stages(facts: readonly Facts[], first: Called | null = { stage: "none" }): readonly string[] {
  let called = first;
  return facts.map((each) => {
    called = followCall(called, each);
    return called.stage;
  });
}

describe("followCall", () => {
  it("[TG3] takes the screen along after the notice", () => {
    assert.deepEqual(stages([at(0), at(2_999), at(3_000)]), ["notice", "notice", "there"]);
  });

  it("keeps the same picture while nothing changes", () => {
    const notice = followCall({ stage: "none" }, at(0));
    assert.equal(followCall(notice, at(1_000)), notice);
  });

  it("waits for the end of a word, but not for ever", () => {
    const typing = (nowMs: number) => at(nowMs, { typedAtMs: nowMs - 100 });
    const held = followCall({ stage: "notice", call: CALL, held: false }, typing(3_000));
    assert.deepEqual(held, { stage: "notice", call: CALL, held: true });
    assert.equal(followCall(held, typing(12_999)).stage, "notice");
    assert.equal(followCall(held, typing(13_000)).stage, "there");
    assert.equal(followCall(held, at(5_100, { typedAtMs: 3_000 })).stage, "there");
  });

  it("moves nobody who is there already, and offers no way back then", () => {
    const there = followCall({ stage: "none" }, at(0, { here: true }));
    assert.deepEqual(there, { stage: "there", call: CALL, moved: false, arrived: true });
    assert.deepEqual(stages([at(0, { call: undefined, here: true })], there), ["none"]);
  });

  it("lets whoever walks away stay away, and whoever comes by themselves be there", () => {
    const moved: Called = { stage: "there", call: CALL, moved: true, arrived: false };
    assert.deepEqual(
      stages([at(3_100), at(3_200, { here: true }), at(4_000), at(9_000, { here: true })], moved),
      ["there", "there", "elsewhere", "there"],
    );
  });

  it("pulls nobody who comes or reloads later; they are offered the way", () => {
    assert.equal(followCall(null, at(60_000)).stage, "elsewhere");
    assert.equal(followCall(null, at(60_000, { here: true })).stage, "there");
    for (const nowMs of [1_000, 12_999]) assert.equal(followCall(null, at(nowMs)).stage, "notice");
    assert.equal(followCall(null, at(0, { call: undefined })).stage, "none");
  });

  it("[TG3] calls again, also those who went back", () => {
    const again = { ...CALL, id: "call-2", arrivesAtMs: 63_000 };
    assert.equal(followCall({ stage: "elsewhere", call: CALL }, at(60_000, { call: again })).stage, "notice");
  });

  it("keeps the way back of whoever is called on from there", () => {
    const there: Called = { stage: "there", call: CALL, moved: true, arrived: true };
    const again = { ...CALL, id: "call-2", card: "room-1/card-1" };
    const next = followCall(there, at(5_000, { call: again, here: true }));
    assert.deepEqual(next, { stage: "there", call: again, moved: true, arrived: true });
  });

  it("goes back by itself after the release, but not in the middle of a word", () => {
    const there: Called = { stage: "there", call: CALL, moved: true, arrived: true };
    const released = followCall(there, at(10_000, { call: undefined, here: true }));
    assert.deepEqual(released, { stage: "released", untilMs: 15_000 });
    assert.equal(followCall(released, at(14_999, { call: undefined })), released);
    assert.equal(followCall(released, at(15_500, { call: undefined, typedAtMs: 15_000 })), released);
    assert.equal(followCall(released, at(15_000, { call: undefined })).stage, "none");
  });

  it("[AC10] goes back at once from a board that closes with the call", () => {
    const there: Called = { stage: "there", call: CALL, moved: true, arrived: true };
    assert.deepEqual(followCall(there, at(10_000, { call: undefined, here: true, stays: false })), {
      stage: "none",
    });
  });
});

describe("comeAlong, goBack", () => {
  it("goes there before the time, and back while the others stay", () => {
    const there = comeAlong({ stage: "notice", call: CALL, held: false });
    assert.deepEqual(there, { stage: "there", call: CALL, moved: true, arrived: false });
    const back = goBack(there);
    assert.deepEqual(back, { stage: "elsewhere", call: CALL });
    assert.equal(comeAlong(back).stage, "there");
    assert.equal(goBack({ stage: "released", untilMs: 1 }).stage, "none");
  });
});

describe("secondsUntil", () => {
  it("counts to one, never to zero", () => {
    assert.deepEqual(
      [secondsUntil(3_000, 0), secondsUntil(3_000, 2_500), secondsUntil(3_000, 3_200)],
      [3, 1, 1],
    );
  });
});
