import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { createPacer } from "./pacer.ts";

describe("createPacer", () => {
  beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
  afterEach(() => mock.timers.reset());

  it("works at once after a quiet time, and then once for all that asked meanwhile", () => {
    const done: string[] = [];
    const pacer = createPacer(50);
    for (const word of ["a", "b", "c"]) pacer.run("one", () => done.push(word));
    pacer.run("other", () => done.push("x"));
    assert.deepEqual(done, ["a", "x"]);
    mock.timers.tick(50);
    assert.deepEqual(done, ["a", "x", "c"]);
    pacer.run("one", () => done.push("d"));
    assert.deepEqual(done, ["a", "x", "c"]);
    mock.timers.tick(50);
    assert.deepEqual(done, ["a", "x", "c", "d"]);
    mock.timers.tick(50);
    pacer.run("one", () => done.push("e"));
    assert.equal(done.at(-1), "e");
  });

  it("leaves undone what is due when it is closed", () => {
    const done: string[] = [];
    const pacer = createPacer(50);
    for (const word of ["a", "b"]) pacer.run("one", () => done.push(word));
    pacer.close();
    mock.timers.tick(500);
    assert.deepEqual(done, ["a"]);
  });
});
