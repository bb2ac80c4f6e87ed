import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Phase } from "#lib/model/state.ts";
import {
  addInput,
  changeInput,
  draftOf,
  faultsOf,
  withKind,
  withPlace,
  type PhaseDraft,
} from "./phase-draft.ts";

const PHASE: Phase = {
  id: "phase-1",
  title: "Ordnen",
  minutes: 7.5,
  place: "groups",
  task: "Ordnen Sie.",
  kinds: ["partner", "offer"],
  views: ["map"],
};

const aDraft = (changes: Partial<PhaseDraft> = {}): PhaseDraft => ({
  ...draftOf(),
  title: "Neu",
  ...changes,
});

describe("faultsOf", () => {
  it("asks for a title and for minutes, unless there is no time", () => {
    assert.deepEqual(faultsOf(aDraft()), {});
    assert.deepEqual(faultsOf(aDraft({ title: "  ", minutes: "" })), { title: true, minutes: true });
    for (const minutes of ["0", "181", "zehn", "-3"])
      assert.deepEqual(faultsOf(aDraft({ minutes })), { minutes: true });
    assert.deepEqual(faultsOf(aDraft({ minutes: "zehn", timeless: true })), {});
  });
});

describe("addInput", () => {
  it("sends a phase, and nothing that was left empty", () => {
    assert.deepEqual(addInput(aDraft()), { title: "Neu", minutes: 10, place: "plenary" });
    assert.deepEqual(addInput(aDraft({ title: " Neu ", minutes: "2,5", task: " Tun \n", kinds: ["wish"] })), {
      title: "Neu",
      minutes: 2.5,
      place: "plenary",
      task: "Tun",
      kinds: ["wish"],
    });
    assert.equal(addInput(aDraft({ timeless: true })).minutes, null);
  });
});

describe("withPlace", () => {
  it("proposes five minutes for writing quietly, unless somebody has typed others", () => {
    const quiet = withPlace(aDraft(), "alone");
    assert.equal(quiet.minutes, "5");
    assert.equal(withPlace(quiet, "groups").minutes, "10");
    assert.equal(withPlace(aDraft({ minutes: "7", proposed: false }), "alone").minutes, "7");
    assert.deepEqual(addInput(quiet).writing, { author: "group", own: false });
  });
});

describe("changeInput", () => {
  it("is nothing for a form that nobody has touched", () => {
    assert.equal(changeInput(PHASE, draftOf(PHASE)), null);
    const bare: Phase = { id: "phase-2", title: "Pause", minutes: null, place: "alone" };
    assert.equal(changeInput(bare, draftOf(bare)), null);
  });

  it("sends what quiet writing promises, and takes it away with the place", () => {
    const quiet: Phase = { id: "phase-3", title: "Still", minutes: 5, place: "alone" };
    const named = { ...draftOf(quiet), author: "name" } as const;
    assert.deepEqual(changeInput(quiet, named), {
      phaseId: "phase-3",
      writing: { author: "name", own: false },
    });
    assert.deepEqual(changeInput(quiet, { ...named, place: "plenary" }), {
      phaseId: "phase-3",
      place: "plenary",
      writing: null,
    });
  });

  it("sends only what is different; what was emptied is cleared", () => {
    const draft = { ...draftOf(PHASE), title: "Sortieren", task: " ", kinds: [] };
    assert.deepEqual(changeInput(PHASE, draft), {
      phaseId: "phase-1",
      title: "Sortieren",
      task: null,
      kinds: null,
    });
    assert.deepEqual(changeInput(PHASE, { ...draftOf(PHASE), timeless: true, place: "plenary" }), {
      phaseId: "phase-1",
      minutes: null,
      place: "plenary",
    });
  });
});

describe("withKind", () => {
  it("keeps the order in which kinds were ticked", () => {
    const ticked = withKind(withKind(aDraft(), "wish", true), "partner", true);
    assert.deepEqual(ticked.kinds, ["wish", "partner"]);
    assert.deepEqual(withKind(ticked, "wish", false).kinds, ["partner"]);
  });
});
