import { describe, it } from "node:test";
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Round } from "./state.ts";
import { deadlineOf, formatClock, nextSign, signAt, SIGNS, timeLeftMs } from "./time-left.ts";
import type { Sign, Told } from "./time-left.ts";

const BASE = {
  id: "round-1",
  number: 1,
  roomIds: [],
  members: {},
  minutes: 15,
} as const;

function open(timer: Extract<Round, { state: "open" }>["timer"]): Round {
  return { ...BASE, state: "open", openedAtMs: 0, arrivesAtMs: 5000, timer };
}

/** Looks once a second from `fromMs` to `toMs` (time left) and collects what is told. */
function watch(fromMs: number, toMs: number): Sign[] {
  let told: Told | null = null;
  const heard: Sign[] = [];
  for (let left = fromMs; left >= toMs; left -= 1000) {
    const next = nextSign(told, 1_000_000, 1_000_000 - left);
    told = next.told;
    if (next.tell) heard.push(next.tell);
  }
  return heard;
}

describe("deadlineOf", () => {
  it("is the end of the timer while open and of the grace while closing", () => {
    assert.equal(deadlineOf(open({ kind: "running", endsAtMs: 9000 })), 9000);
    assert.equal(deadlineOf({ ...BASE, state: "closing", openedAtMs: 0, closesAtMs: 7000 }), 7000);
  });

  it("is nothing before, after, and without a limit", () => {
    assert.equal(deadlineOf(null), null);
    assert.equal(deadlineOf({ ...BASE, state: "prepared" }), null);
    assert.equal(deadlineOf({ ...BASE, state: "closed", openedAtMs: 0, closedAtMs: 1 }), null);
    assert.equal(deadlineOf(open({ kind: "none" })), null);
  });
});

describe("timeLeftMs", () => {
  it("stands still while paused and never falls below zero", () => {
    assert.equal(timeLeftMs(open({ kind: "paused", remainingMs: 4200 }), 99_999), 4200);
    assert.equal(timeLeftMs(open({ kind: "running", endsAtMs: 1000 }), 5000), 0);
  });
});

describe("formatClock", () => {
  it("counts a started second as whole", () => {
    assert.equal(formatClock(0), "0:00");
    assert.equal(formatClock(1), "0:01");
    assert.equal(formatClock(60_000), "1:00");
    assert.equal(formatClock(60_001), "1:01");
    assert.equal(formatClock(725_000), "12:05");
    assert.equal(formatClock(3_723_000), "1:02:03");
  });
});

describe("signAt", () => {
  it("changes exactly at its marks", () => {
    assert.equal(signAt(300_001), null);
    assert.equal(signAt(300_000), "quiet");
    assert.equal(signAt(120_000), "harvest");
    assert.equal(signAt(60_000), "minute");
    assert.equal(signAt(10_000), "final");
    assert.equal(signAt(0), "over");
  });
});

describe("nextSign", () => {
  it("tells each sign once on the way to the end", () => {
    assert.deepEqual(watch(400_000, -5000), [...SIGNS]);
  });

  it("tells nothing on the first look", () => {
    assert.deepEqual(watch(60_000, 55_000), []);
  });

  it("tells only the last of several marks passed at once", () => {
    const first = nextSign(null, 1_000_000, 400_000);
    assert.equal(nextSign(first.told, 1_000_000, 955_000).tell, "minute");
  });

  it("starts afresh when the deadline moves", () => {
    let told = nextSign(null, 1_000_000, 930_000).told;
    const minute = nextSign(told, 1_000_000, 940_000);
    assert.equal(minute.tell, "minute");
    const extended = nextSign(minute.told, 1_120_000, 945_000);
    assert.equal(extended.tell, null);
    told = nextSign(extended.told, 1_120_000, 1_000_000).told;
    assert.equal(nextSign(told, 1_120_000, 1_060_000).tell, "minute");
  });

  it("never tells the same sign twice for one deadline, however irregular the looks", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 700_000 }), { maxLength: 60 }), (looks) => {
        let told: Told | null = null;
        const heard: Sign[] = [];
        for (const at of looks.toSorted((a, b) => a - b)) {
          const next = nextSign(told, 600_000, at);
          told = next.told;
          if (next.tell) heard.push(next.tell);
        }
        assert.equal(new Set(heard).size, heard.length);
      }),
    );
  });
});

describe("signAt, with signs switched off", () => {
  it("[TM9] gives the most urgent of those that are left, and never keeps quiet about the end", () => {
    assert.equal(signAt(50_000, ["quiet", "harvest"]), "harvest");
    assert.equal(signAt(5_000, ["minute"]), "minute");
    assert.equal(signAt(90_000, []), null);
    assert.equal(signAt(0, []), "over");
  });
});
