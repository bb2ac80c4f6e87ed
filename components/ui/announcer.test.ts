import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createAnnouncer, PAUSE_MS, WARNING_MS } from "./announcer.ts";

function aClock() {
  let time = 1000;
  const due: { atMs: number; run: () => void }[] = [];
  return {
    now: () => time,
    later: (run: () => void, delayMs: number) => void due.push({ atMs: time + delayMs, run }),
    advance(ms: number) {
      const end = time + ms;
      for (;;) {
        due.sort((a, b) => a.atMs - b.atMs);
        const next = due[0];
        if (next === undefined || next.atMs > end) break;
        due.shift();
        time = next.atMs;
        next.run();
      }
      time = end;
    },
  };
}

describe("createAnnouncer", () => {
  it("says the first message at once", () => {
    const clock = aClock();
    const announcer = createAnnouncer(clock);
    announcer.say("Neue Karte.");
    clock.advance(0);
    assert.equal(announcer.spoken().polite, "Neue Karte.");
  });

  it("bundles what follows, at most one utterance in five seconds", () => {
    const clock = aClock();
    const announcer = createAnnouncer(clock);
    const heard: string[] = [];
    announcer.subscribe(() => heard.push(announcer.spoken().polite));
    for (let step = 0; step < 30; step += 1) {
      announcer.say(`Karte ${step % 3}.`);
      clock.advance(PAUSE_MS / 15);
    }
    assert.ok(heard.length <= 3, `heard ${heard.length} utterances in 10 s`);
    assert.ok(heard.some((text) => text.split(" ").length > 2));
  });

  it("does not lose a message that came during a pause", () => {
    const clock = aClock();
    const announcer = createAnnouncer(clock);
    announcer.say("Eins.");
    clock.advance(100);
    announcer.say("Zwei.");
    clock.advance(100);
    assert.equal(announcer.spoken().polite, "Eins.");
    clock.advance(PAUSE_MS);
    assert.equal(announcer.spoken().polite, "Zwei.");
  });

  it("reads the same words again when they are said again", () => {
    const clock = aClock();
    const announcer = createAnnouncer(clock);
    announcer.say("Gespeichert.");
    clock.advance(PAUSE_MS);
    const before = announcer.spoken().turn;
    announcer.say("Gespeichert.");
    clock.advance(PAUSE_MS);
    assert.equal(announcer.spoken().turn, before + 1);
  });

  it("neither says later nor leaves behind what holds no more", () => {
    const clock = aClock();
    const announcer = createAnnouncer(clock);
    announcer.say("Noch fünf Minuten.");
    clock.advance(0);
    announcer.say("Alle ins Plenum.");
    announcer.say("Neue Karte.");
    announcer.unsay("Nie gesagt.");
    assert.equal(announcer.spoken().polite, "Noch fünf Minuten.");
    announcer.unsay("Noch fünf Minuten.");
    assert.equal(announcer.spoken().polite, "");
    announcer.unsay("Alle ins Plenum.");
    clock.advance(PAUSE_MS);
    assert.equal(announcer.spoken().polite, "Neue Karte.");
    announcer.say("Noch fünf Minuten.");
    clock.advance(PAUSE_MS);
    assert.equal(announcer.spoken().polite, "Noch fünf Minuten.");
  });

  it("takes a warning back after a while, but not one that came later", () => {
    const clock = aClock();
    const announcer = createAnnouncer(clock);
    announcer.warn("Keine Verbindung.");
    clock.advance(WARNING_MS / 2);
    announcer.warn("Sie wurden herausgenommen.");
    clock.advance(WARNING_MS / 2);
    assert.equal(announcer.spoken().assertive, "Sie wurden herausgenommen.");
    clock.advance(WARNING_MS / 2);
    assert.equal(announcer.spoken().assertive, "");
  });

  it("interrupts with a warning without waiting", () => {
    const announcer = createAnnouncer(aClock());
    announcer.warn("Keine Verbindung.");
    assert.equal(announcer.spoken().assertive, "Keine Verbindung.");
  });
});
