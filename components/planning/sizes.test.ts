import { describe, it } from "node:test";
import assert from "node:assert/strict";
import fc from "fast-check";
import { LIMITS } from "#lib/model/limits.ts";
import { bySize, groupSizes, roomCount } from "./sizes.ts";

describe("groupSizes", () => {
  it("spreads the remainder over the first groups", () => {
    assert.deepEqual(groupSizes(14, { kind: "rooms", rooms: 4 }), [4, 4, 3, 3]);
    assert.deepEqual(groupSizes(18, { kind: "size", size: 4 }), [4, 4, 4, 3, 3]);
  });

  it("shows groups that stay empty", () => {
    assert.deepEqual(groupSizes(2, { kind: "rooms", rooms: 4 }), [1, 1, 0, 0]);
    assert.deepEqual(groupSizes(0, { kind: "size", size: 4 }), [0]);
  });

  it("seats everybody, with sizes that differ by at most one", () => {
    const choice = fc.oneof(
      fc.record({ kind: fc.constant("rooms" as const), rooms: fc.integer({ min: -5, max: 60 }) }),
      fc.record({ kind: fc.constant("size" as const), size: fc.integer({ min: -5, max: 60 }) }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), choice, (people, choice) => {
        const sizes = groupSizes(people, choice);
        assert.equal(
          sizes.reduce((sum, size) => sum + size, 0),
          people,
        );
        assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1);
        assert.ok(sizes.length >= 1 && sizes.length <= LIMITS.rooms);
      }),
    );
  });
});

describe("roomCount", () => {
  it("never makes a group larger than wished, as long as there are enough groups", () => {
    assert.equal(roomCount(13, { kind: "size", size: 4 }), 4);
    assert.equal(roomCount(500, { kind: "size", size: 2 }), LIMITS.rooms);
  });
});

describe("bySize", () => {
  it("puts equal sizes together", () => {
    assert.deepEqual(bySize([5, 5, 4]), [
      { rooms: 2, size: 5 },
      { rooms: 1, size: 4 },
    ]);
  });
});
