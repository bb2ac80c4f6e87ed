import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { createEditorsStore, sayEditing } from "./editors.ts";

/** What another client said, after the server has written who it is. */
function hear(test: TestContext, here: Awareness, state: unknown): void {
  const there = new Awareness(new Y.Doc());
  test.after(() => there.destroy());
  there.setLocalState(state as Record<string, unknown>);
  applyAwarenessUpdate(here, encodeAwarenessUpdate(there, [there.clientID]), "server");
}

function anAwareness(test: TestContext): Awareness {
  const awareness = new Awareness(new Y.Doc());
  test.after(() => awareness.destroy());
  return awareness;
}

describe("createEditorsStore", () => {
  it("knows who is in which field of which card", (test) => {
    const awareness = anAwareness(test);
    const store = createEditorsStore(awareness, "anna");
    hear(test, awareness, { user: { id: "ben" }, editing: { cardId: "c1", field: "title" } });
    assert.deepEqual(store.get(), [{ personId: "ben", cardId: "c1", field: "title", caret: null }]);
  });

  it("does not count one's own tabs, nor who only looks", (test) => {
    const awareness = anAwareness(test);
    const store = createEditorsStore(awareness, "anna");
    hear(test, awareness, { user: { id: "anna" }, editing: { cardId: "c1", field: "title" } });
    hear(test, awareness, { user: { id: "ben" } });
    sayEditing(awareness, { cardId: "c1", field: "text", caret: null });
    assert.deepEqual(store.get(), []);
  });

  it("believes nothing of another form", (test) => {
    const awareness = anAwareness(test);
    const store = createEditorsStore(awareness, "anna");
    const odd = [
      null,
      { editing: { cardId: "c1", field: "title" } },
      { user: "ben", editing: "title" },
      { user: { id: 17 }, editing: { cardId: "c1", field: "title" } },
      { user: { id: "ben" }, editing: { cardId: ["c1"], field: null } },
    ];
    for (const state of odd) hear(test, awareness, state);
    assert.deepEqual(store.get(), []);
  });
});

describe("sayEditing", () => {
  it("says where one writes, and nothing once one is nowhere", (test) => {
    const awareness = anAwareness(test);
    sayEditing(awareness, { cardId: "c1", field: "text", caret: { anchor: 1, head: 2 } });
    assert.deepEqual(awareness.getLocalState(), {
      editing: { cardId: "c1", field: "text" },
      cursor: { anchor: 1, head: 2 },
    });
    sayEditing(awareness, null);
    assert.deepEqual(awareness.getLocalState(), {});
  });
});
