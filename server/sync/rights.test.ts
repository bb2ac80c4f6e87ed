import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DocumentRights } from "#lib/protocol/sync.ts";
import { createPeerRights } from "./rights.ts";
import type { PeerRights } from "./rights.ts";

const WRITER: DocumentRights = { grant: "write", moderates: false, editing: "everyone", size: "normal" };
const READER: DocumentRights = { ...WRITER, grant: "read" };

function someRights(initial: DocumentRights): { rights: PeerRights; pass: (ms: number) => void } {
  let nowMs = 1_000;
  return {
    rights: createPeerRights(initial, () => nowMs),
    pass: (ms) => {
      nowMs += ms;
    },
  };
}

describe("createPeerRights", () => {
  it("[RT3] gives more at once", () => {
    const { rights } = someRights(READER);
    assert.equal(rights.change(WRITER, 1), 0);
    assert.deepEqual(rights.now(), WRITER);
  });

  it("[RT3] takes away 3 s later, or as soon as the client has stopped", () => {
    const { rights, pass } = someRights(WRITER);
    assert.equal(rights.change(READER, 1), 3_000);
    pass(2_999);
    assert.deepEqual(rights.now(), WRITER);
    pass(1);
    assert.deepEqual(rights.now(), READER);

    rights.change(WRITER, 2);
    rights.change({ ...WRITER, editing: "author" }, 3);
    assert.equal(rights.now().editing, "everyone");
    rights.answered(3);
    assert.equal(rights.now().editing, "author");
  });

  it("[RT3] believes no answer to an older change", () => {
    const { rights } = someRights(WRITER);
    rights.change(READER, 1);
    rights.change(WRITER, 2);
    rights.change(READER, 3);
    rights.answered(1);
    assert.deepEqual(rights.now(), WRITER);
  });

  it("[RT3] gives and takes in one change", () => {
    const { rights } = someRights({ grant: "read", moderates: false, editing: "everyone", size: "normal" });
    rights.change({ grant: "write", moderates: false, editing: "author", size: "normal" }, 1);
    assert.deepEqual(rights.now(), { grant: "write", moderates: false, editing: "everyone", size: "normal" });
    rights.answered(1);
    assert.deepEqual(rights.now(), { grant: "write", moderates: false, editing: "author", size: "normal" });
  });

  it("[RT3] lets whoever may no longer read go within a second", () => {
    const { rights, pass } = someRights(WRITER);
    const graceMs = rights.change({ ...WRITER, grant: "none" }, 1);
    assert.ok(graceMs < 1_000);
    assert.equal(rights.now().grant, "write");
    pass(graceMs);
    assert.equal(rights.now().grant, "none");
  });
});
