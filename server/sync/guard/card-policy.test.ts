import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as Y from "yjs";
import { createCard, hideCard, linkPartner, setScalar } from "#lib/board/schema.ts";
import { createGuardedServer } from "./guard.fixture.ts";
import type { GuardedServer } from "./guard.fixture.ts";
import { BOARD } from "./shape.ts";

/** A board with Anna's offer on it, on which Carla moderates. */
function boardWithCard(editing: "everyone" | "author" = "everyone"): GuardedServer {
  const server = createGuardedServer({ shape: BOARD, policy: { editing, moderator: "carla" } });
  const verdict = tryAs(server, "anna", (doc) => {
    createCard(doc, { id: "card-1", kind: "offer", by: "anna", createdAt: 1, title: "Vorlesen" });
    linkPartner(doc, "card-1", "room-01/card-9");
  });
  assert.equal(verdict, "apply");
  return server;
}

/** What comes of a change that somebody makes on an ordinary replica. */
function tryAs(server: GuardedServer, personId: string, change: (doc: Y.Doc) => void): string {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server.doc));
  const had = Y.encodeStateVector(doc);
  doc.transact(() => change(doc));
  return server.receive(Y.encodeStateAsUpdate(doc, had), personId).verdict.kind;
}

function card(doc: Y.Doc, id = "card-1"): Y.Map<unknown> {
  const found = doc.getMap("cards").get(id);
  assert.ok(found instanceof Y.Map);
  return found;
}

function title(doc: Y.Doc): Y.Text {
  const found = card(doc).get("title");
  assert.ok(found instanceof Y.Text);
  return found;
}

describe("createCardPolicy", () => {
  it("[CP1] takes cards in one's own name or in nobody's", () => {
    const server = boardWithCard();
    const make = (by: string | undefined) => (doc: Y.Doc) => {
      const author = by === undefined ? {} : { by };
      createCard(doc, { id: `card-of-${by}`, kind: "message", createdAt: 1, title: "x", ...author });
    };
    assert.equal(tryAs(server, "berta", make("berta")), "apply");
    assert.equal(tryAs(server, "berta", make(undefined)), "apply");
    assert.equal(tryAs(server, "berta", make("dora")), "denied");
    assert.equal(tryAs(server, "carla", make("dora")), "denied");
  });

  it("[CP1] takes kind, author and time once, from whoever made the card, also field by field", () => {
    const server = boardWithCard();
    const fields = (entries: Record<string, unknown>) => (doc: Y.Doc) => {
      for (const [key, value] of Object.entries(entries)) card(doc, "card-2").set(key, value);
    };
    assert.equal(
      tryAs(server, "berta", (doc) => doc.getMap("cards").set("card-2", new Y.Map())),
      "apply",
    );
    assert.equal(tryAs(server, "dora", fields({ by: "dora" })), "denied");
    assert.equal(tryAs(server, "berta", fields({ by: "dora" })), "denied");
    assert.equal(tryAs(server, "berta", fields({ by: "berta", kind: "wish", createdAt: 5 })), "apply");
    assert.equal(tryAs(server, "berta", fields({ kind: "offer" })), "denied");
    assert.equal(tryAs(server, "carla", fields({ createdAt: 6 })), "denied");
    assert.equal(
      tryAs(server, "dora", (doc) => card(doc, "card-2").delete("by")),
      "denied",
    );
  });

  it("[CP7] takes in one piece what somebody set, took back and set again while nothing was sent", () => {
    const server = boardWithCard();
    const doc = new Y.Doc();
    const cards = doc.getMap("cards");
    const undo = new Y.UndoManager(cards, { captureTimeout: 0 });
    const made = new Y.Map<unknown>();
    cards.set("card-3", made);
    made.set("kind", "offer");
    const first = server.receive(Y.encodeStateAsUpdate(doc), "carla");
    assert.equal(first.verdict.kind, "apply");
    undo.undo();
    undo.redo();
    const rest = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server.doc));
    assert.equal(server.receive(rest, "carla").verdict.kind, "apply");
    assert.equal(card(server.doc, "card-3").get("kind"), "offer");
    // Somebody else's stands, whatever else is taken away beside it.
    const claim = (doc2: Y.Doc): void => void card(doc2).set("by", "berta");
    assert.equal(tryAs(server, "berta", claim), "denied");
  });

  it("[CP9] takes no text where a value belongs, which the others could not replace any more", () => {
    const texts = [
      (doc: Y.Doc) => void card(doc).set("lifePhase", new Y.Text("fest")),
      (doc: Y.Doc) => void card(doc).set("origin", new Y.Map([["x", 1]])),
      (doc: Y.Doc) => {
        const partners = card(doc).get("partners");
        assert.ok(partners instanceof Y.Map);
        partners.set("room-01/card-9", new Y.Text("fest"));
      },
      (doc: Y.Doc) => {
        const made = new Y.Map<unknown>([["kind", "offer"]]);
        doc.getMap("cards").set("card-of-berta", made);
        made.set("status", new Y.Text("fest"));
      },
    ];
    const server = boardWithCard();
    for (const change of texts) {
      assert.equal(tryAs(server, "berta", change), "denied");
      assert.equal(tryAs(server, "carla", change), "denied");
    }
    const later = (doc: Y.Doc): void => void card(doc).set("of-a-later-version", new Y.Text("bleibt"));
    assert.equal(tryAs(server, "berta", later), "apply");
  });

  it("[CP2] lets author and moderation hide, restore and remove a card, and nobody else", () => {
    const hide = (doc: Y.Doc): void => void hideCard(doc, "card-1");
    const remove = (doc: Y.Doc): void => doc.getMap("cards").delete("card-1");
    const replace = (doc: Y.Doc): void => void doc.getMap("cards").set("card-1", new Y.Map());
    for (const change of [hide, remove, replace]) {
      assert.equal(tryAs(boardWithCard(), "berta", change), "denied");
      assert.equal(tryAs(boardWithCard(), "anna", change), "apply");
      assert.equal(tryAs(boardWithCard(), "carla", change), "apply");
    }
    const server = boardWithCard();
    tryAs(server, "anna", hide);
    assert.equal(
      tryAs(server, "berta", (doc) => card(doc).delete("hidden")),
      "denied",
    );
  });

  it("[CP2] puts nothing but cards on a board", () => {
    assert.equal(
      tryAs(boardWithCard(), "carla", (doc) => doc.getMap("cards").set("card-2", "x")),
      "denied",
    );
  });

  it("[CP3] lets others edit the fields where everybody edits, and only there", () => {
    const edits: readonly ((doc: Y.Doc) => void)[] = [
      (doc) => title(doc).insert(0, "Wir: "),
      (doc) => title(doc).delete(0, 3),
      (doc) => setScalar(doc, "card-1", "targetGroup", "Kinder"),
      (doc) => linkPartner(doc, "card-1", "room-01/card-8"),
      (doc) => card(doc).set("from tomorrow's client", 1),
    ];
    for (const edit of edits) {
      assert.equal(tryAs(boardWithCard("everyone"), "berta", edit), "apply");
      assert.equal(tryAs(boardWithCard("author"), "berta", edit), "denied");
      assert.equal(tryAs(boardWithCard("author"), "anna", edit), "apply");
      assert.equal(tryAs(boardWithCard("author"), "carla", edit), "apply");
    }
  });

  it("[CP4] lets nobody throw away a text or list in which others write", () => {
    const drops: readonly ((doc: Y.Doc) => void)[] = [
      (doc) => void card(doc).set("title", new Y.Text("meins")),
      (doc) => void card(doc).set("title", "meins"),
      (doc) => card(doc).delete("title"),
      (doc) => card(doc).delete("partners"),
    ];
    for (const drop of drops) {
      assert.equal(tryAs(boardWithCard(), "berta", drop), "denied");
      assert.equal(tryAs(boardWithCard(), "anna", drop), "apply");
    }
    // An empty one is no loss.
    assert.equal(
      tryAs(boardWithCard(), "berta", (doc) => card(doc).set("text", new Y.Text("neu"))),
      "apply",
    );
  });

  it("[CP5] lets people take back what they wrote themselves, also on others' cards", () => {
    const server = boardWithCard();
    tryAs(server, "berta", (doc) => card(doc).set("note", new Y.Text("von Berta")));
    tryAs(server, "anna", (doc) => {
      const note = card(doc).get("note");
      if (note instanceof Y.Text) note.insert(0, "auch ");
    });
    assert.equal(
      tryAs(server, "dora", (doc) => card(doc).delete("note")),
      "denied",
    );
    assert.equal(
      tryAs(server, "berta", (doc) => card(doc).delete("note")),
      "apply",
    );
  });
});
