import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { encode } from "uqr";
import { qrOutline } from "./qr.ts";

const ADDRESS = "https://werkstatt.example/j/K7QF2MXP";

/** Draws the path field by field, as a browser would. */
function drawn(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    const row = rows[Number(y)];
    assert.ok(row);
    row.fill(true, Number(x), Number(x) + Number(length));
  }
  return rows;
}

describe("qrOutline", () => {
  it("draws exactly the dark fields of the code", () => {
    const { path, size } = qrOutline(ADDRESS);
    assert.deepEqual(drawn(path, size), encode(ADDRESS, { ecc: "M", border: 4 }).data);
  });

  it("leaves the quiet zone of four fields that cameras need", () => {
    const { path, size } = qrOutline(ADDRESS);
    const rows = drawn(path, size);
    const edge = [0, 1, 2, 3, size - 1, size - 2, size - 3, size - 4];
    assert.ok(edge.every((at) => rows[at]?.every((dark) => !dark) && rows.every((row) => !row[at])));
  });
});
