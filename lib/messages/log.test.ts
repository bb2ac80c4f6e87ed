import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { log as german } from "./de/log.ts";
import { log as english } from "./en/log.ts";

describe("log.line", () => {
  const change = (words: typeof german, seconds: number) =>
    words.line["round-timer-changed"]({ kind: "moved", seconds });

  it("says lengths as people do: seconds below a minute, whole minutes, else a clock", () => {
    assert.match(change(german, -45), /45 Sekunden weniger$/);
    assert.match(change(german, 300), /5 Minuten mehr$/);
    assert.match(change(german, -444), /7:24 Minuten weniger$/);
    assert.match(change(english, -60), /1 minute less$/);
    assert.match(change(english, 425), /7:05 minutes more$/);
  });
});
