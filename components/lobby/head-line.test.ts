import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { headLine } from "./head-line.ts";

describe("headLine", () => {
  it("joins what is known of congress, date and day", () => {
    const head = {
      title: "Testlauf",
      language: "de",
      people: [],
      congress: { title: "Landestreffen Nachbarschaft", ordinal: 4 },
      date: "2026-06-10",
      dayLabel: "Tag 2",
    } as const;
    assert.equal(headLine(head, "de"), "4. Landestreffen Nachbarschaft · 10. Juni 2026 · Tag 2");
  });

  it("is empty when nothing is known, and does not mind a date that is none", () => {
    assert.equal(headLine({ title: "Testlauf", language: "de", people: [], date: "bald" }, "de"), "");
  });
});
