import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import * as Y from "yjs";
import { CARD_KINDS } from "./card.ts";
import { FIELD_LIMITS, READ_LIMIT } from "./fields.ts";
import {
  cardText,
  createCard,
  ensureCardText,
  hideCard,
  linkPartner,
  readCard,
  readCards,
  restoreCard,
  setResource,
  setScalar,
  unlinkPartner,
  watchCards,
} from "./schema.ts";

const ROOM = "room-1-aaaaaaaaaaaaaaa";
const ANNA = "anna-aaaaaaaaaaaaaaaa";

function aBoard(): Y.Doc {
  const doc = new Y.Doc();
  createCard(doc, { id: "partner-1", kind: "partner", by: ANNA, createdAt: 1, title: "TSV Lindenau" });
  createCard(doc, { id: "offer-1", kind: "offer", by: ANNA, createdAt: 2, title: "Eltern-Kind-Turnen" });
  return doc;
}

function raw(doc: Y.Doc, id: string): Y.Map<unknown> {
  const map = doc.getMap("cards").get(id);
  assert.ok(map instanceof Y.Map);
  return map;
}

function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
}

describe("createCard", () => {
  it("makes a card that reads back as it was given", () => {
    const doc = new Y.Doc();
    createCard(doc, {
      id: "card-1",
      kind: "partner",
      by: ANNA,
      createdAt: 17,
      title: "Stadtbücherei",
      scalars: { category: "library", ring: 2 },
    });
    assert.deepEqual(readCard(doc, ROOM, "card-1"), {
      ref: `${ROOM}/card-1`,
      id: "card-1",
      roomId: ROOM,
      by: ANNA,
      createdAt: 17,
      hidden: false,
      title: "Stadtbücherei",
      text: "",
      kind: "partner",
      category: "library",
      ring: 2,
    });
  });

  it("gives every kind of card the texts of its kind", () => {
    const doc = new Y.Doc();
    for (const kind of CARD_KINDS) createCard(doc, { id: `a-${kind}`, kind, createdAt: 1, title: kind });
    assert.equal(readCards(doc, ROOM).length, CARD_KINDS.length);
    assert.ok(cardText(doc, "a-offer", "purpose"));
    assert.ok(cardText(doc, "a-strategy", "condition"));
    assert.ok(cardText(doc, "a-wish", "weBring"));
    assert.equal(cardText(doc, "a-message", "purpose"), null);
  });

  it("leaves a card alone whose id is taken", () => {
    const doc = aBoard();
    assert.equal(createCard(doc, { id: "offer-1", kind: "message", createdAt: 9, title: "x" }), false);
    assert.equal(readCard(doc, ROOM, "offer-1")?.title, "Eltern-Kind-Turnen");
  });

  it("refuses an id that could not stand in a reference", () => {
    const doc = new Y.Doc();
    assert.equal(createCard(doc, { id: "a/b/c/d/e", kind: "message", createdAt: 1, title: "x" }), false);
    assert.equal(doc.getMap("cards").size, 0);
  });

  it("clips a title at its limit without cutting a sign in half", () => {
    const doc = new Y.Doc();
    const title = "a".repeat(FIELD_LIMITS.title - 1) + "🌳";
    createCard(doc, { id: "card-1", kind: "message", createdAt: 1, title });
    assert.equal(readCard(doc, ROOM, "card-1")?.title, "a".repeat(FIELD_LIMITS.title - 1));
  });
});

describe("setScalar", () => {
  it("sets, replaces and clears a value", () => {
    const doc = aBoard();
    assert.equal(setScalar(doc, "partner-1", "ring", 3), true);
    assert.equal(setScalar(doc, "partner-1", "place", "Lindenau"), true);
    assert.deepEqual(partner(doc), { ring: 3, place: "Lindenau" });
    setScalar(doc, "partner-1", "ring", null);
    setScalar(doc, "partner-1", "place", "");
    assert.deepEqual(partner(doc), { ring: undefined, place: undefined });
  });

  it("refuses a value that is none for the field, and a card that does not exist", () => {
    const doc = aBoard();
    assert.equal(setScalar(doc, "partner-1", "category", "not a key!"), false);
    assert.equal(setScalar(doc, "nobody", "ring", 1), false);
    assert.equal(raw(doc, "partner-1").has("category"), false);
  });

  it("writes nothing when nothing changes", () => {
    const doc = aBoard();
    setScalar(doc, "partner-1", "ring", 3);
    let updates = 0;
    doc.on("update", () => (updates += 1));
    setScalar(doc, "partner-1", "ring", 3);
    setScalar(doc, "partner-1", "place", null);
    assert.equal(updates, 0);
  });

  it("[BD2] keeps scalars that this version does not know", () => {
    const doc = aBoard();
    raw(doc, "partner-1").set("mood", "sunny");
    setScalar(doc, "partner-1", "ring", 1);
    hideCard(doc, "partner-1");
    restoreCard(doc, "partner-1");
    assert.equal(raw(doc, "partner-1").get("mood"), "sunny");
  });

  function partner(doc: Y.Doc): unknown {
    const card = readCard(doc, ROOM, "partner-1");
    assert.ok(card?.kind === "partner");
    return { ring: card.ring, place: card.place };
  }
});

describe("linkPartner", () => {
  it("links partners in the order of linking and unlinks them", () => {
    const doc = aBoard();
    linkPartner(doc, "offer-1", `${ROOM}/zzzzzz`);
    linkPartner(doc, "offer-1", `${ROOM}/partner-1`);
    linkPartner(doc, "offer-1", `${ROOM}/zzzzzz`);
    assert.deepEqual(partners(doc), [`${ROOM}/zzzzzz`, `${ROOM}/partner-1`]);
    unlinkPartner(doc, "offer-1", `${ROOM}/zzzzzz`);
    assert.deepEqual(partners(doc), [`${ROOM}/partner-1`]);
  });

  it("refuses what is no reference, and cards that are no offers", () => {
    const doc = aBoard();
    assert.equal(linkPartner(doc, "offer-1", "partner-1"), false);
    assert.equal(linkPartner(doc, "partner-1", `${ROOM}/partner-1`), false);
    assert.equal(unlinkPartner(doc, "partner-1", `${ROOM}/partner-1`), false);
  });

  it("shows the same order on every replica", () => {
    const a = aBoard();
    const b = new Y.Doc();
    exchange(a, b);
    linkPartner(a, "offer-1", `${ROOM}/from-a`);
    linkPartner(b, "offer-1", `${ROOM}/from-b`);
    exchange(a, b);
    assert.deepEqual(partners(a), partners(b));
    assert.equal(partners(a).length, 2);
  });

  function partners(doc: Y.Doc): readonly string[] {
    const card = readCard(doc, ROOM, "offer-1");
    assert.ok(card?.kind === "offer");
    return card.partners;
  }
});

describe("hideCard", () => {
  it("keeps the card and can be taken back", () => {
    const doc = aBoard();
    hideCard(doc, "offer-1");
    assert.equal(readCard(doc, ROOM, "offer-1")?.hidden, true);
    restoreCard(doc, "offer-1");
    assert.equal(readCard(doc, ROOM, "offer-1")?.hidden, false);
  });
});

describe("watchCards", () => {
  it("names the cards that a transaction touched, and whose it was", () => {
    const doc = aBoard();
    const seen: [string[], boolean][] = [];
    const stop = watchCards(doc, (ids, own) => seen.push([[...ids], own]));
    cardText(doc, "offer-1", "purpose")?.insert(0, "Bewegung");
    linkPartner(doc, "offer-1", `${ROOM}/partner-1`);
    const other = new Y.Doc();
    exchange(doc, other);
    setScalar(other, "partner-1", "ring", 2);
    exchange(doc, other);
    stop();
    hideCard(doc, "offer-1");
    assert.deepEqual(seen, [
      [["offer-1"], true],
      [["offer-1"], true],
      [["partner-1"], false],
    ]);
  });
});

describe("ensureCardText", () => {
  it("adds a text that a foreign client left out, and keeps one that is there", () => {
    const doc = aBoard();
    raw(doc, "offer-1").set("purpose", 17);
    assert.equal(cardText(doc, "offer-1", "purpose"), null);
    ensureCardText(doc, "offer-1", "purpose")?.insert(0, "Begegnung");
    ensureCardText(doc, "offer-1", "purpose");
    assert.equal(cardText(doc, "offer-1", "purpose")?.toJSON(), "Begegnung");
    assert.equal(ensureCardText(doc, "nobody", "purpose"), null);
  });
});

describe("readCards", () => {
  it("passes over whatever is no card and never throws", () => {
    const scalar = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom("partner", "offer", "strategy", "wish", "message", "__proto__"),
    );
    const value = fc.oneof(
      scalar,
      fc.array(scalar, { maxLength: 3 }),
      fc.record({
        text: scalar,
        array: scalar,
        map: scalar,
        odd: fc.constantFrom("text", "array", "map", "xml"),
      }),
    );
    const field = fc.oneof(
      fc.constantFrom(
        "kind",
        "by",
        "createdAt",
        "hidden",
        "title",
        "text",
        "partners",
        "ring",
        "category",
        "place",
      ),
      fc.constantFrom("__proto__", "constructor", "toString", "gives", "gets", "lifePhase"),
    );
    const id = fc.oneof(
      fc.constantFrom("__proto__", "constructor", "a/b", "", "card-one", "card-two"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.array(fc.tuple(field, value))), { maxLength: 6 }), (entries) => {
        const doc = new Y.Doc();
        for (const [key, fields] of entries) {
          const map = new Y.Map();
          doc.getMap("cards").set(key, fields.length === 0 ? "no map" : map);
          for (const [name, content] of fields) map.set(name, hostile(content));
        }
        const cards = readCards(doc, ROOM);
        for (const card of cards) {
          assert.ok(CARD_KINDS.includes(card.kind));
          assert.equal(typeof card.title, "string");
          assert.ok(card.title.length <= READ_LIMIT);
          assert.ok(Number.isFinite(card.createdAt));
          assert.equal(Object.getPrototypeOf(card), Object.prototype);
          assert.match(card.ref, /^[\w-]+\/[\w-]{6,64}$/);
          if (card.kind === "offer") for (const ref of card.partners) assert.match(ref, /^[\w-]+\/[\w-]+$/);
          if (card.kind === "partner") for (const key of card.gives ?? []) assert.equal(typeof key, "string");
        }
      }),
    );
  });

  it("[BD1] reads every field that a stock client writes by the contract", () => {
    const doc = new Y.Doc();
    const write = (id: string, fields: Readonly<Record<string, unknown>>) =>
      doc.getMap("cards").set(id, new Y.Map(Object.entries({ createdAt: 5, title: text("T"), ...fields })));
    const partner = {
      kind: "partner",
      category: "sports-club",
      ring: 4,
      typicality: "untypical",
      formality: "spoken",
      lastContact: "this year",
      place: "Lindenau",
    };
    const offer = {
      kind: "offer",
      targetGroup: "Eltern",
      lifePhase: "Grundschule",
      newPartner: true,
      newTask: false,
      status: "idea",
      benefit: "Kurze Wege",
    };
    const wish = { kind: "wish", addressee: "Kommune", wishKind: "time" };
    write("partner", { ...partner, gives: keys("rooms", "Zeit / Personal"), gets: keys("public") });
    write("offers", {
      ...offer,
      partners: keys(`${ROOM}/partner`, "no reference"),
      purpose: text("P"),
      outcome: text("O"),
    });
    write("strategy", { kind: "strategy", obstacle: text("H"), condition: text("B") });
    write("wishes", { ...wish, weBring: text("W") });
    const told = (id: string) => {
      const { ref, roomId, createdAt, hidden, title, text: note, ...fields } = readCard(doc, ROOM, id) ?? {};
      assert.deepEqual(
        [ref, roomId, createdAt, hidden, title, note],
        [`${ROOM}/${id}`, ROOM, 5, false, "T", ""],
      );
      return fields;
    };
    assert.deepEqual(told("partner"), {
      id: "partner",
      ...partner,
      gives: ["rooms", "Zeit / Personal"],
      gets: ["public"],
    });
    assert.deepEqual(told("offers"), {
      id: "offers",
      ...offer,
      partners: [`${ROOM}/partner`],
      purpose: "P",
      outcome: "O",
    });
    assert.deepEqual(told("strategy"), { id: "strategy", kind: "strategy", obstacle: "H", condition: "B" });
    assert.deepEqual(told("wishes"), { id: "wishes", ...wish, weBring: "W" });

    function text(value: string): Y.Text {
      return new Y.Text(value);
    }

    function keys(...names: readonly string[]): Y.Map<true> {
      return new Y.Map(names.map((name) => [name, true]));
    }
  });

  it("reads a root of another type as an empty board", () => {
    const doc = new Y.Doc();
    const other = new Y.Doc();
    other.getArray("cards").insert(0, ["x"]);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    assert.deepEqual(readCards(doc, ROOM), []);
  });

  it("is the same on two replicas after any edits and exchanges", () => {
    const kind = fc.constantFrom(...CARD_KINDS);
    const id = fc.constantFrom("card-1", "card-2", "card-3");
    const step = fc.oneof(
      fc.record({ do: fc.constant("create" as const), id, kind }),
      fc.record({
        do: fc.constant("type" as const),
        id,
        at: fc.nat(20),
        text: fc.string({ unit: "grapheme" }),
      }),
      fc.record({ do: fc.constant("ring" as const), id, ring: fc.constantFrom(1, 2, 3, 4, null) }),
      fc.record({ do: fc.constant("link" as const), id, to: id }),
      fc.record({ do: fc.constant("unlink" as const), id, to: id }),
      fc.record({ do: fc.constant("hide" as const), id, hidden: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), step, fc.nat(4)), { maxLength: 40 }), (steps) => {
        const a = new Y.Doc();
        const b = new Y.Doc();
        for (const [left, edit, sync] of steps) {
          const doc = left ? a : b;
          apply(doc, edit);
          if (sync === 0) exchange(a, b);
        }
        exchange(a, b);
        assert.deepEqual(readCards(a, ROOM), readCards(b, ROOM));
        const reloaded = new Y.Doc();
        Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(a));
        assert.deepEqual(readCards(reloaded, ROOM), readCards(a, ROOM));
      }),
    );

    type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
    function apply(doc: Y.Doc, edit: Step): void {
      switch (edit.do) {
        case "create":
          createCard(doc, { id: edit.id, kind: edit.kind, createdAt: 1, title: edit.id });
          break;
        case "type": {
          const text = cardText(doc, edit.id, "title");
          text?.insert(Math.min(edit.at, text.length), edit.text);
          break;
        }
        case "ring":
          setScalar(doc, edit.id, "ring", edit.ring as 1 | null);
          break;
        case "link":
          linkPartner(doc, edit.id, `${ROOM}/${edit.to}`);
          break;
        case "unlink":
          unlinkPartner(doc, edit.id, `${ROOM}/${edit.to}`);
          break;
        case "hide":
          if (edit.hidden) hideCard(doc, edit.id);
          else restoreCard(doc, edit.id);
          break;
      }
    }
  });

  function hostile(content: unknown): unknown {
    if (typeof content !== "object" || content === null || Array.isArray(content)) return content;
    const { odd, text, array, map } = content as { odd: string; text: unknown; array: unknown; map: unknown };
    switch (odd) {
      case "text":
        return new Y.Text(String(text));
      case "array":
        return Y.Array.from([array as string]);
      case "xml":
        return new Y.XmlFragment();
      default: {
        const made = new Y.Map();
        made.set("__proto__", map);
        made.set(`${ROOM}/partner-1`, true);
        return made;
      }
    }
  }
});

describe("setResource", () => {
  it("keeps each direction by itself, takes back what does not flow, and leaves other cards alone", () => {
    const doc = aBoard();
    assert.equal(setResource(doc, "partner-1", "gives", "rooms", true), true);
    assert.equal(setResource(doc, "partner-1", "gets", "money", true), true);
    assert.equal(setResource(doc, "partner-1", "gets", "money", false), true);
    assert.equal(setResource(doc, "offer-1", "gives", "rooms", true), false);
    const partner = readCard(doc, ROOM, "partner-1");
    assert.ok(partner?.kind === "partner");
    assert.deepEqual(partner.gives, ["rooms"]);
    assert.equal(partner.gets, undefined);
  });
});
