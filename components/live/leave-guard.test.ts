import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createLeaveGuard } from "./leave-guard.ts";

describe("createLeaveGuard", () => {
  it("[JN1] lets the browser ask only while something waits", () => {
    const page = new EventTarget();
    let waits = false;
    let told = 0;
    const look = createLeaveGuard(
      page,
      () => waits,
      () => (told += 1),
    );
    const isAsked = (): boolean => !page.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    look();
    assert.equal(isAsked(), false);
    waits = true;
    look();
    look();
    assert.equal(isAsked(), true);
    assert.equal(told, 1);
    waits = false;
    look();
    assert.equal(isAsked(), false);
    assert.equal(told, 1);
  });
});
