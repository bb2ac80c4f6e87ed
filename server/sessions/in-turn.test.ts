import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createInTurn } from "./in-turn.ts";

describe("createInTurn", () => {
  it("does work of one key in the order of asking, also after a failure, and that of others meanwhile", async () => {
    const inTurn = createInTurn();
    const done: string[] = [];
    const first = Promise.withResolvers<void>();
    const work = [
      inTurn("a", () => first.promise.then(() => done.push("a1"))),
      inTurn("a", () => Promise.reject(new Error("a2"))),
      inTurn("a", async () => done.push("a3")),
      inTurn("b", async () => done.push("b1")),
    ] as const;
    await work[3];
    assert.deepEqual(done, ["b1"]);
    first.resolve();
    await work[0];
    await assert.rejects(work[1], /a2/);
    await work[2];
    assert.deepEqual(done, ["b1", "a1", "a3"]);
  });
});
