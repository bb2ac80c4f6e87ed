import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { LIMITS } from "./limits.ts";
import { play } from "./play.ts";
import { PHASE_FORMINGS, PHASE_KINDS, PHASE_PLACES, PHASE_VIEWS } from "./state.ts";
import { TEMPLATES, templateOf } from "./templates.ts";

describe("TEMPLATES", () => {
  it("[AG2] are seven, each with a version and words in both languages", () => {
    assert.equal(new Set(TEMPLATES.map(({ name }) => name)).size, 7);
    for (const { name, version, label, summary, phases } of TEMPLATES) {
      assert.ok(Number.isInteger(version) && version >= 1, name);
      for (const words of [label, summary, ...phases.flatMap(({ title, task }) => [title, task])])
        assert.ok(words.de.trim() !== "" && words.en.trim() !== "", name);
      assert.equal(new Set(phases.map(({ key }) => key)).size, phases.length);
    }
  });

  it("[AG2] have values that an agenda takes", () => {
    const places: readonly string[] = PHASE_PLACES;
    const formings: readonly string[] = PHASE_FORMINGS;
    const kinds: readonly string[] = PHASE_KINDS;
    const views: readonly string[] = PHASE_VIEWS;
    for (const phase of TEMPLATES.flatMap(({ phases }) => phases)) {
      assert.ok(typeof phase.minutes === "number" && phase.minutes <= LIMITS.minutes);
      assert.ok(places.includes(phase.place));
      assert.ok(phase.forming === undefined || formings.includes(phase.forming));
      assert.ok((phase.kinds ?? []).every((kind) => kinds.includes(kind)));
      assert.ok((phase.views ?? []).every((view) => views.includes(view)));
    }
  });

  it("last as long as they say", () => {
    const minutes = TEMPLATES.map(({ phases }) =>
      phases.reduce((sum, phase) => sum + (phase.minutes ?? 0), 0),
    );
    assert.deepEqual(minutes, [90, 120, 75, 60, 90, 90, 17]);
  });
});

describe("createWorkshop", () => {
  it("[AG2] begins with the phases of a template, in the language of the workshop", () => {
    const german = play({ template: "peer-advice" }).state.agenda;
    assert.equal(german?.template, "peer-advice@2");
    assert.equal(german?.phases[0]?.title, "Frage");
    assert.equal(german?.current, undefined);
    const english = play({ template: "peer-advice", language: "en" }).state.agenda;
    assert.equal(english?.phases[0]?.title, "Question");
    assert.equal(english?.phases.length, templateOf("peer-advice")?.phases.length);
  });

  it("[AG2] passes over an unknown template", () => {
    assert.equal(play({ template: "noch-unbekannt" }).state.agenda, undefined);
  });
});
