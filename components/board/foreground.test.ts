import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { kindsInFront } from "./foreground.ts";

describe("kindsInFront", () => {
  it("shows the usual three without a phase", () => {
    assert.deepEqual(kindsInFront(undefined, "partner"), ["partner", "offer", "message"]);
    assert.deepEqual(kindsInFront([], "wish"), ["partner", "offer", "message", "wish"]);
  });

  it("puts first what a phase asks for, and keeps three in reach", () => {
    assert.deepEqual(kindsInFront(["question"], "question"), ["question", "partner", "offer"]);
    assert.deepEqual(kindsInFront(["offer", "strategy"], "offer"), ["offer", "strategy", "partner"]);
    assert.deepEqual(kindsInFront(["message", "wish", "question", "strategy"], "message"), [
      "message",
      "wish",
      "question",
      "strategy",
    ]);
  });

  it("always has the one that is chosen", () => {
    assert.deepEqual(kindsInFront(["question"], "message"), ["question", "partner", "offer", "message"]);
  });
});
