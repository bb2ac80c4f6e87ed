import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createDeliveryLedger } from "./delivery.ts";

const AN_UPDATE = Uint8Array.of(1);

describe("createDeliveryLedger", () => {
  it("lets an edit wait until its own frame is durable", () => {
    const ledger = createDeliveryLedger();
    ledger.opened(false);
    ledger.sent("question");
    ledger.sent("update");
    ledger.edited(["a"], AN_UPDATE);
    ledger.sent("update");
    ledger.edited(["b"], AN_UPDATE);
    ledger.acknowledged(1);
    assert.deepEqual([...ledger.waiting()], ["a", "b"]);
    ledger.acknowledged(2);
    assert.deepEqual([...ledger.waiting()], ["b"]);
    ledger.acknowledged(3);
    assert.equal(ledger.waiting().size, 0);
  });

  it("lets a key wait for its last edit", () => {
    const ledger = createDeliveryLedger();
    ledger.opened(false);
    ledger.sent("update");
    ledger.edited(["a"], AN_UPDATE);
    ledger.sent("update");
    ledger.edited(["a"], AN_UPDATE);
    ledger.acknowledged(1);
    assert.equal(ledger.waiting().size, 1);
  });

  it("lets what was typed offline wait for the answer of the next connection", () => {
    const ledger = createDeliveryLedger();
    ledger.edited(["a"], AN_UPDATE);
    ledger.opened(true);
    ledger.sent("question");
    ledger.acknowledged(1);
    assert.equal(ledger.waiting().size, 1);
    ledger.sent("answer");
    ledger.acknowledged(2);
    assert.equal(ledger.waiting().size, 0);
  });

  it("does not trust a frame sent before the answer, which the server may drop", () => {
    const ledger = createDeliveryLedger();
    ledger.opened(true);
    ledger.sent("question");
    ledger.sent("update");
    ledger.edited(["a"], AN_UPDATE);
    ledger.acknowledged(2);
    assert.equal(ledger.waiting().size, 1);
    ledger.sent("answer");
    ledger.acknowledged(3);
    assert.equal(ledger.waiting().size, 0);
  });

  it("lets what was under way when the connection broke wait again", () => {
    const ledger = createDeliveryLedger();
    ledger.opened(false);
    ledger.sent("question");
    ledger.sent("update");
    ledger.edited(["a"], AN_UPDATE);
    ledger.closed();
    ledger.opened(true);
    ledger.sent("question");
    ledger.sent("update");
    ledger.acknowledged(2);
    assert.equal(ledger.waiting().size, 1);
  });

  it("holds the edits themselves until they are durable, oldest first", () => {
    const ledger = createDeliveryLedger();
    ledger.edited(["a"], Uint8Array.of(1));
    ledger.opened(true);
    ledger.sent("question");
    ledger.sent("answer");
    ledger.sent("update");
    ledger.edited(["b"], Uint8Array.of(2));
    assert.deepEqual(ledger.updates(), [Uint8Array.of(1), Uint8Array.of(2)]);
    assert.equal(ledger.acknowledged(1), false);
    assert.equal(ledger.acknowledged(2), true);
    assert.deepEqual(ledger.updates(), [Uint8Array.of(2)]);
    ledger.acknowledged(3);
    assert.deepEqual(ledger.updates(), []);
  });

  it("lets what was kept back wait for the next answer", () => {
    const ledger = createDeliveryLedger();
    ledger.opened(false);
    ledger.sent("question");
    ledger.closed();
    ledger.edited(["a"], AN_UPDATE);
    ledger.acknowledged(1);
    assert.equal(ledger.waiting().size, 1);
    ledger.sent("answer");
    ledger.acknowledged(2);
    assert.equal(ledger.waiting().size, 0);
  });

  it("gives the same set while nothing changes", () => {
    const ledger = createDeliveryLedger();
    ledger.edited(["a"], AN_UPDATE);
    const before = ledger.waiting();
    ledger.edited(["a"], AN_UPDATE);
    assert.equal(ledger.waiting(), before);
  });
});
