import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, it } from "node:test";

describe("node server/main.ts", () => {
  it("[CF2] ends with code 78 and a line for each setting that is not valid", () => {
    const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "main.ts")], {
      env: { NODE_ENV: "test", PORT: "eighty", RETENTION_DAYS: "-1", REDIS_URL: "redis://cache" },
      encoding: "utf8",
    });
    assert.equal(status, 78);
    for (const name of ["PORT", "RETENTION_DAYS", "REDIS_URL"])
      assert.match(stderr, new RegExp(`^  ${name}: `, "m"));
  });
});
