import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { checkDiagram } from "./diagram.ts";

const DRAWN = readFileSync("docs/architecture.md", "utf8");
const folder = mkdtempSync(join(tmpdir(), "diagram-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function check(text: string): string[] {
  const file = join(folder, "architecture.md");
  writeFileSync(file, text);
  return checkDiagram(file).map((line) => line.slice(file.length + 2));
}

describe("checkDiagram", () => {
  it("finds nothing in the drawing as it is", () => {
    assert.deepEqual(check(DRAWN), []);
  });

  it("finds arrows that are missing, too many or to nowhere", () => {
    assert.deepEqual(check(DRAWN.replace("  landscape --> board\n", "")).slice(0, 1), [
      "lib/board may import lib/landscape, not drawn",
    ]);
    assert.deepEqual(check(DRAWN.replace("  util --> ui[", "  report --> ui[")).slice(0, 1), [
      "components/ui may not import lib/report",
    ]);
    assert.deepEqual(check(DRAWN.replace("lib/report:", "lib/documentation:")).slice(0, 2), [
      "lib/report is not drawn",
      "lib/documentation is in no row of scripts/layers.ts",
    ]);
  });
});
