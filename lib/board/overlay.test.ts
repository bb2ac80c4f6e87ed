import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import * as Y from "yjs";
import { choicesIn } from "./choices.ts";
import {
  EMPTY_OVERLAY,
  RESULTS_FRAGMENT,
  inOrder,
  moveCard,
  readOverlay,
  setFeatured,
  setLeftOut,
  setVoteLeftOut,
  type Placed,
} from "./overlay.ts";

const ROOM = "room-one";
const ref = (index: number) => `${ROOM}/card-${String(index).padStart(3, "0")}`;
const cards = (count: number): Placed[] =>
  Array.from({ length: count }, (_, index) => ({ ref: ref(index), createdAt: 1_000_000 + index }));
const shownIn = (doc: Y.Doc, items: readonly Placed[]) => inOrder(items, readOverlay(doc));

describe("readOverlay", () => {
  it("is the empty overlay for an empty document", () => {
    assert.deepEqual(readOverlay(new Y.Doc()), EMPTY_OVERLAY);
  });

  it("passes over what has the wrong type or is no reference", () => {
    const doc = new Y.Doc();
    doc.getMap("leftOut").set("nonsense", true);
    doc.getMap("leftOut").set(ref(1), "yes");
    doc.getMap("order").set(ref(1), "first");
    doc.getMap("order").set(ref(2), Number.NaN);
    doc.getMap("featured").set(ref(3), new Y.Map());
    assert.deepEqual(readOverlay(doc), EMPTY_OVERLAY);
  });
});

describe("setLeftOut", () => {
  it("leaves a card out and takes it in again", () => {
    const doc = new Y.Doc();
    setLeftOut(doc, ref(1), true);
    assert.deepEqual([...readOverlay(doc).leftOut], [ref(1)]);
    setLeftOut(doc, ref(1), false);
    assert.deepEqual(readOverlay(doc), EMPTY_OVERLAY);
  });
});

describe("setVoteLeftOut", () => {
  it("leaves a vote out and takes it in again, which undo can take back", () => {
    const doc = new Y.Doc();
    const undo = new Y.UndoManager(choicesIn(doc), { captureTimeout: 0 });
    setVoteLeftOut(doc, "vote-0001", true);
    assert.deepEqual([...readOverlay(doc).leftOutVotes], ["vote-0001"]);
    undo.undo();
    assert.deepEqual(readOverlay(doc), EMPTY_OVERLAY);
    setVoteLeftOut(doc, "vote-0001", true);
    setVoteLeftOut(doc, "vote-0001", false);
    assert.deepEqual(readOverlay(doc), EMPTY_OVERLAY);
  });
});

describe("choicesIn", () => {
  it("lets undo take back a choice, and never what was written together", () => {
    const doc = new Y.Doc();
    const undo = new Y.UndoManager(choicesIn(doc), { captureTimeout: 0 });
    setLeftOut(doc, ref(1), true);
    doc.getXmlFragment(RESULTS_FRAGMENT).push([new Y.XmlText("Gut.")]);
    doc.transact(() => {});
    assert.equal(undo.undoStack.length, 1);
    undo.undo();
    assert.equal(readOverlay(doc).leftOut.size, 0);
    assert.equal(readOverlay(doc).results.length, 1);
  });
});

describe("inOrder", () => {
  it("sorts by age where nobody chose, and puts featured cards first", () => {
    const doc = new Y.Doc();
    const items = cards(3);
    assert.deepEqual(shownIn(doc, items.toReversed()), items);
    setFeatured(doc, ref(2), true);
    assert.deepEqual(
      shownIn(doc, items).map((card) => card.ref),
      [ref(2), ref(0), ref(1)],
    );
  });
});

describe("moveCard", () => {
  it("moves a card by one place and leaves the others as they are, also where ages leave no room", () => {
    const move = fc.record({ index: fc.nat(7), step: fc.constantFrom(-1 as const, 1 as const) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 120 }), fc.boolean(), (moves, sameAge) => {
        const doc = new Y.Doc();
        const items = cards(8).map((card) => (sameAge ? { ...card, createdAt: 5 } : card));
        for (const { index, step } of moves) {
          const before = shownIn(doc, items);
          const expected = [...before];
          const target = index + step;
          const [one, other] = [before[index], before[target]];
          if (one && other) [expected[index], expected[target]] = [other, one];
          moveCard(doc, before, before[index]?.ref ?? "", step);
          assert.deepEqual(shownIn(doc, items), expected);
        }
      }),
    );
  });

  it("puts a card written later at the end", () => {
    const doc = new Y.Doc();
    moveCard(doc, cards(3), ref(2), -1);
    assert.deepEqual(
      shownIn(doc, cards(4)).map((card) => card.ref),
      [ref(0), ref(2), ref(1), ref(3)],
    );
  });

  it("does nothing for a card that is not in the list", () => {
    const doc = new Y.Doc();
    moveCard(doc, cards(2), ref(9), 1);
    assert.equal(readOverlay(doc).order.size, 0);
  });
});
