import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createReceipts } from "./receipts.ts";

describe("createReceipts", () => {
  it("[SY3] tells each count once", () => {
    const told: number[] = [];
    const receipts = createReceipts((count) => told.push(count));
    receipts.confirm();
    receipts.add("taken");
    receipts.add("taken");
    receipts.confirm();
    receipts.confirm();
    receipts.add("whole");
    receipts.confirm();
    assert.deepEqual(told, [2, 3]);
  });

  it("[SY3] stands still from a frame that was set aside until everything has come again", () => {
    const told: number[] = [];
    const receipts = createReceipts((count) => told.push(count));
    receipts.add("taken");
    receipts.add("set-aside");
    receipts.add("taken");
    receipts.confirm();
    receipts.add("whole");
    receipts.confirm();
    assert.deepEqual(told, [1, 4]);
  });
});
