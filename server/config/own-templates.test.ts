import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { TEMPLATES } from "#lib/model/templates.ts";
import { readOwnTemplates } from "./own-templates.ts";

const root = mkdtempSync(join(tmpdir(), "templates-"));
after(() => rmSync(root, { recursive: true, force: true }));

const HOUSE = {
  name: "haus-am-deich",
  version: 2,
  label: { de: "Haus am Deich" },
  phases: [{ title: { de: "Beginn" }, minutes: 5 }],
};

async function offered(files: Readonly<Record<string, unknown>>) {
  const dataDir = mkdtempSync(join(root, "data-"));
  mkdirSync(join(dataDir, "templates"));
  for (const [name, content] of Object.entries(files))
    writeFileSync(
      join(dataDir, "templates", name),
      typeof content === "string" ? content : JSON.stringify(content),
    );
  return readOwnTemplates(dataDir);
}

describe("readOwnTemplates", () => {
  it("[AG9] offers those that come along where the host has none", async () => {
    assert.deepEqual(await readOwnTemplates(join(root, "nothing")), { templates: TEMPLATES, problems: [] });
    assert.deepEqual((await offered({ "readme.txt": "ignored" })).templates, TEMPLATES);
  });

  it("[AG9] puts the host's own before them; one of the same name takes its place", async () => {
    const { templates, problems } = await offered({
      "b.json": { ...HOUSE, name: "peer-advice", version: 9 },
      "a.json": HOUSE,
    });
    assert.deepEqual(problems, []);
    const names = templates.map(({ name, version }) => `${name}@${version}`);
    assert.deepEqual(
      names,
      ["haus-am-deich@2", ...TEMPLATES.map(({ name, version }) => `${name}@${version}`)].map((name) =>
        name.startsWith("peer-advice@") ? "peer-advice@9" : name,
      ),
    );
  });

  it("[AG9] leaves out what is at fault, says why with the file, and offers the rest", async () => {
    const { templates, problems } = await offered({
      "1-good.json": HOUSE,
      "2-broken.json": "{",
      "3-long.json": { ...HOUSE, name: "lang", phases: [{ title: { de: "x".repeat(121) }, minutes: 999 }] },
      "4-again.json": HOUSE,
      "5-typo.json": { ...HOUSE, name: "Groß", phasen: [] },
      "6-huge.json": " ".repeat(300_000),
    });
    assert.equal(templates.length, TEMPLATES.length + 1);
    const about = (file: string) =>
      problems.filter((line) => line.startsWith(`templates/${file}: `)).join("\n");
    assert.equal(about("1-good.json"), "");
    assert.match(about("2-broken.json"), /is not JSON/);
    assert.match(about("3-long.json"), /phases\[0\]\.title\.de: /);
    assert.match(about("3-long.json"), /phases\[0\]\.minutes: /);
    assert.match(about("4-again.json"), /earlier file/);
    assert.match(about("5-typo.json"), /name: must be of small letters/);
    assert.match(about("5-typo.json"), /phasen/);
    assert.match(about("6-huge.json"), /256 KiB/);
  });
});
