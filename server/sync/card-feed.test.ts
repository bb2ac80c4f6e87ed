import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as Y from "yjs";
import { patchCard } from "#lib/board/card-patch.ts";
import type { Card } from "#lib/board/card.ts";
import { cardText, createCard, readCards } from "#lib/board/schema.ts";
import type { CardChange } from "#server/ports.ts";
import { createCardFeed } from "./card-feed.ts";
import type { CardFeed } from "./card-feed.ts";

interface Telling {
  readonly changes: readonly CardChange[];
  readonly removed: readonly string[];
  readonly atMs: number;
}

/** A feed that is always settled; `next` waits for the next telling. */
function aFeed(
  doc: Y.Doc,
  costBytes = 0,
): { feed: CardFeed; next: () => Promise<Telling>; tellings: Telling[] } {
  const tellings: Telling[] = [];
  let onTold: () => void = () => {};
  const feed = createCardFeed({
    doc,
    roomId: "room-01",
    isSettled: () => true,
    tell(changes, removed) {
      tellings.push({ changes, removed, atMs: performance.now() });
      onTold();
      return costBytes;
    },
  });
  return {
    feed,
    tellings,
    async next() {
      if (tellings.length === 0) await new Promise<void>((resolve) => (onTold = resolve));
      const [telling] = tellings.splice(0, 1);
      assert.ok(telling);
      return telling;
    },
  };
}

function aBoard(cards: number, text: string): Y.Doc {
  const doc = new Y.Doc();
  for (let index = 0; index < cards; index += 1)
    createCard(doc, { id: `card-${index}`, kind: "question", createdAt: index, title: `${index}`, text });
  return doc;
}

function type(doc: Y.Doc, cardId: string, sign: string): void {
  cardText(doc, cardId, "text")?.insert(0, sign);
}

describe("createCardFeed", () => {
  it("[SY15] says of a card that was told before only what changed, so that following leads to what there is", async () => {
    const doc = aBoard(3, "lang ".repeat(300));
    const { feed, next } = aFeed(doc);
    const held = new Map<string, Card>(feed.told().map((card) => [card.id, card]));
    const follow = async (): Promise<void> => {
      const { changes, removed } = await next();
      for (const id of removed) held.delete(id);
      for (const { card, patch } of changes) {
        const before = held.get(card.id);
        if (patch === null) held.set(card.id, card);
        else if (before) held.set(card.id, patchCard(before, patch));
      }
    };

    type(doc, "card-1", "x");
    feed.settled();
    const [first] = feed.told();
    assert.ok(first);
    await follow();
    type(doc, "card-1", "y");
    doc.getMap("cards").delete("card-2");
    createCard(doc, { id: "card-9", kind: "wish", createdAt: 9, title: "neu" });
    feed.settled();
    await follow();
    assert.deepEqual([...held.values()], readCards(doc, "room-01"));
    assert.deepEqual(feed.told(), readCards(doc, "room-01"));
    feed.close();
  });

  it("[SY15] is the more quiet the more a telling costs", async () => {
    const doc = aBoard(1, "");
    const { feed, next } = aFeed(doc, 800_000);
    type(doc, "card-0", "a");
    feed.settled();
    const before = await next();
    type(doc, "card-0", "b");
    feed.settled();
    type(doc, "card-0", "c");
    feed.settled();
    const after = await next();
    assert.ok(after.atMs - before.atMs >= 399, `${after.atMs - before.atMs} ms`);
    assert.deepEqual(after.changes[0]?.patch, { id: "card-0", set: { text: "cba" } });
    feed.close();
  });

  it("[SY15] tells nothing where nothing is to be seen, and comes in pieces where much is to be read", async () => {
    const doc = aBoard(400, "lang ".repeat(1500));
    const { feed, next, tellings } = aFeed(doc);
    doc.getMap<Y.Map<unknown>>("cards").get("card-0")?.set("unknownToUs", 1);
    feed.settled();
    assert.deepEqual(tellings, []);
    for (let index = 0; index < 400; index += 1) type(doc, `card-${index}`, "x");
    const startedMs = performance.now();
    feed.settled();
    const told = new Set<string>();
    while (told.size < 400) for (const { card } of (await next()).changes) told.add(card.id);
    assert.equal(feed.isBehind(), false);
    assert.ok(performance.now() - startedMs < 60_000);
    feed.close();
  });
});
