import assert from "node:assert/strict";
import { describe, it, mock, type TestContext } from "node:test";
import * as Y from "yjs";
import { Awareness } from "y-protocols/awareness";
import type { DocumentClient, DocumentStatus } from "./document-client.ts";
import { createDocumentRegistry, LINGER_MS } from "./document-registry.ts";
import { createStore } from "./store.ts";

function aRegistry(test: TestContext) {
  mock.timers.enable({ apis: ["setTimeout", "setInterval", "Date"] });
  test.after(() => mock.timers.reset());
  const made: { closed: boolean; status: DocumentClient["status"] }[] = [];
  const registry = createDocumentRegistry({
    createClient: () => {
      const doc = new Y.Doc();
      const awareness = new Awareness(doc);
      const status = createStore<DocumentStatus>({
        delivery: "saved",
        waiting: new Set(),
        canUndo: false,
        canRedo: false,
        closeCode: null,
        rights: null,
        spent: false,
        doc,
        awareness,
      });
      const nothing = (): void => {};
      const entry = { closed: false, status };
      made.push(entry);
      return {
        doc,
        awareness,
        status,
        open: nothing,
        networkChanged: nothing,
        undo: nothing,
        redo: nothing,
        perform: (change) => change(),
        edits: () => ({ touched: new Set(), updates: [] }),
        spend: nothing,
        close: () => {
          entry.closed = true;
          doc.destroy();
        },
      };
    },
  });
  test.after(() => registry.close());
  return { registry, made };
}

describe("createDocumentRegistry", () => {
  it("shares one document among all who hold it", (test) => {
    const { registry, made } = aRegistry(test);
    const client = registry.get("documentation");
    const letGo = registry.hold("documentation");
    registry.hold("documentation");
    assert.equal(registry.get("documentation"), client);
    letGo();
    letGo();
    mock.timers.tick(LINGER_MS * 2);
    assert.equal(made.length, 1);
    assert.equal(made[0]?.closed, false);
  });

  it("keeps a document a while after the last one left, then closes it", (test) => {
    const { registry, made } = aRegistry(test);
    const letGo = registry.hold("documentation");
    letGo();
    mock.timers.tick(LINGER_MS - 1);
    registry.hold("documentation")();
    mock.timers.tick(LINGER_MS - 1);
    assert.equal(made[0]?.closed, false);
    mock.timers.tick(1);
    assert.equal(made[0]?.closed, true);
    assert.notEqual(registry.get("documentation"), undefined);
    assert.equal(made.length, 2);
  });

  it("keeps a document that still has something to deliver until it has arrived", (test) => {
    const { registry, made } = aRegistry(test);
    registry.hold("documentation")();
    const status = made[0]?.status;
    assert.ok(status);
    status.set({ ...status.get(), delivery: "offline", waiting: new Set(["card-1"]) });
    mock.timers.tick(LINGER_MS * 300);
    assert.equal(made[0]?.closed, false);
    assert.equal(registry.countWaiting(), 1);
    status.set({ ...status.get(), delivery: "saved", waiting: new Set() });
    mock.timers.tick(LINGER_MS);
    assert.equal(made[0]?.closed, true);
    assert.equal(registry.countWaiting(), 0);
  });
});
