import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createPresence } from "./presence.ts";

describe("createPresence", () => {
  it("[CO11] says who is here, whole, at most once a second", (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    const told: object[] = [];
    const presence = createPresence((_workshopId, { online }) => told.push(online) * 0);
    presence.enter("w", "anna", "1");
    presence.enter("w", "anna", "2");
    presence.enter("w", "berta", "3");
    presence.setAway("w", "anna", "1", true);
    presence.leave("w", "berta", "3");
    assert.deepEqual(told, []);
    test.mock.timers.tick(1000);
    assert.deepEqual(told, [{ anna: "here" }]);
    presence.setAway("w", "anna", "2", true);
    test.mock.timers.tick(1000);
    assert.deepEqual(told[1], { anna: "away" });
  });

  it("[CO11] says it more rarely where it costs much", (test) => {
    test.mock.timers.enable({ apis: ["setTimeout"] });
    let told = 0;
    const presence = createPresence(() => {
      told += 1;
      return 6_000_000;
    });
    presence.enter("w", "anna", "1");
    test.mock.timers.tick(1000);
    presence.enter("w", "berta", "2");
    test.mock.timers.tick(2999);
    assert.equal(told, 1);
    test.mock.timers.tick(1);
    assert.equal(told, 2);
  });
});
