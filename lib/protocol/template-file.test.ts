import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readTemplate } from "./template-file.ts";

const FILES = globSync(join(import.meta.dirname, "../model/templates/*.json"));

function read(template: object) {
  return readTemplate(JSON.stringify(template));
}

describe("readTemplate", () => {
  it("[AG2] takes the templates that come along as they are", () => {
    assert.equal(FILES.length, 7);
    for (const file of FILES) {
      const content = readFileSync(file, "utf8");
      assert.deepEqual(readTemplate(content), { ok: true, value: JSON.parse(content) });
    }
  });

  it("[AG9] needs words in one language only, and little else", () => {
    const template = read({
      name: "kurz",
      version: 1,
      label: { en: " Short  one " },
      phases: [{ title: { de: "Beginn" }, minutes: null, task: { de: "Eins\nZwei" } }],
    });
    assert.ok(template.ok);
    assert.deepEqual(template.value, {
      name: "kurz",
      version: 1,
      label: { de: "Short one", en: "Short one" },
      summary: { de: "", en: "" },
      phases: [
        {
          key: "1",
          title: { de: "Beginn", en: "Beginn" },
          task: { de: "Eins\nZwei", en: "Eins\nZwei" },
          minutes: null,
          place: "plenary",
        },
      ],
    });
  });

  it("[AG9] gives five minutes to a phase for everybody alone that says none, and keeps what it promises", () => {
    const title = { de: "Still" };
    const writing = { author: "name", own: true };
    const template = read({
      name: "still",
      version: 1,
      label: title,
      phases: [{ title, place: "alone", writing }, { title }, { title, place: "alone", minutes: null }],
    });
    assert.ok(template.ok);
    assert.deepEqual(
      template.value.phases.map(({ minutes }) => minutes),
      [5, null, null],
    );
    assert.deepEqual(template.value.phases[0]?.writing, writing);
  });

  it("[AG9] says of each fault where it is", () => {
    const faults = read({
      name: "mit leer",
      version: 0,
      label: {},
      phases: [{ title: { de: "A" }, minutes: "5", kinds: ["party"], ort: "plenum" }],
    });
    assert.ok(!faults.ok);
    const text = faults.code.join("\n");
    for (const place of [
      "name: must be of",
      "version: ",
      'label: needs words in "de"',
      "phases[0].minutes: ",
      "phases[0].kinds[0]: ",
      'phases[0]: Unrecognized key: "ort"',
    ])
      assert.ok(text.includes(place), `${place} in\n${text}`);
  });

  it("never throws, whatever a file holds", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (content) => void readTemplate(content)));
  });
});
