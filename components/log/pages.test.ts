import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { LogLine, LogPage } from "#lib/model/log.ts";
import { withEarlier, withNewest, type Lines } from "./pages.ts";

/** Lines `from` down to `to`. */
function page(from: number, to: number, more = to > 1): LogPage {
  const lines = Array.from({ length: from - to + 1 }, (_, index): LogLine => ({
    seq: from - index,
    key: "ready-reset",
    values: {},
  }));
  return { seq: from, lines, more };
}

const seqs = ({ lines }: Lines) => lines.map(({ seq }) => seq);

describe("withNewest", () => {
  it("takes the page as it is at first", () => {
    assert.deepEqual(seqs(withNewest(null, page(5, 3))), [5, 4, 3]);
  });

  it("puts new lines before those that are held, and refreshes what is in both", () => {
    const held = withEarlier(withNewest(null, page(5, 3)), page(2, 1));
    const fresh = withNewest(held, page(7, 4));
    assert.deepEqual(seqs(fresh), [7, 6, 5, 4, 3, 2, 1]);
    assert.equal(fresh.more, false);
  });

  it("drops what is held when lines are missing between", () => {
    const fresh = withNewest(withNewest(null, page(5, 3)), page(20, 12));
    assert.deepEqual(seqs(fresh), [20, 19, 18, 17, 16, 15, 14, 13, 12]);
    assert.equal(fresh.more, true);
  });
});

describe("withEarlier", () => {
  it("adds no line twice", () => {
    assert.deepEqual(seqs(withEarlier(withNewest(null, page(5, 3)), page(4, 1))), [5, 4, 3, 2, 1]);
  });
});
