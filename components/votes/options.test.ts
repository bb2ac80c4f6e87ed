import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import * as Y from "yjs";
import type { Card } from "#lib/board/card.ts";
import {
  dissolveCluster,
  makeCluster,
  mergeCards,
  mergeClusters,
  putIntoCluster,
  readClustering,
  renameCluster,
  separateCluster,
  takeOutOfCluster,
} from "#lib/board/clustering.ts";
import { viewOfClustering } from "#lib/board/clusters.ts";
import { playWith } from "#lib/model/play.ts";
import type { Vote } from "#lib/model/state.ts";
import { wordingsIn } from "./changed.ts";
import { optionOf, sightOf, type Option } from "./options.ts";
import { votableOf, voteInput, firstVoteDraft } from "./vote-draft.ts";

const TIME = "cluster-time";
const SPACE = "cluster-space";
const HARBOUR = "room-harbour";
const FOREST = "room-forest";

function aCard(roomId: string, id: string, title = id): Card {
  return {
    ref: `${roomId}/${id}`,
    id,
    roomId,
    createdAt: 0,
    hidden: false,
    kind: "message",
    title,
    text: "",
  };
}

const CARDS = [
  aCard(HARBOUR, "card-aa"),
  aCard(HARBOUR, "card-bb"),
  aCard(FOREST, "card-cc"),
  aCard(FOREST, "card-dd"),
  aCard(FOREST, "card-ee"),
];
const [A = "", B = "", C = "", D = "", E = ""] = CARDS.map(({ ref }) => ref);

/** Two clusters of two cards and one card in none, and a vote on both clusters. */
function weighed(): { doc: Y.Doc; vote: Vote; undo: Y.UndoManager } {
  const doc = new Y.Doc();
  makeCluster(doc, TIME, "Zeit", [A, C]);
  makeCluster(doc, SPACE, "Räume", [B, D]);
  const undo = new Y.UndoManager(
    ["clusters", "clusterOf", "merged", "order"].map((root) => doc.getMap(root)),
    {
      captureTimeout: 0,
    },
  );
  const votable = votableOf(CARDS, readClustering(doc));
  const input = voteInput({ ...firstVoteDraft(votable, new Set()), source: "cluster" }, votable, "Was?");
  assert.ok(input.ok);
  const game = playWith(2);
  game.must("vote.open", input.value);
  const [vote] = game.state.votes ?? [];
  assert.ok(vote);
  return { doc, vote, undo };
}

function look(
  doc: Y.Doc,
  vote: Vote,
  key: string,
  cards: readonly Card[] = CARDS,
  rooms = [HARBOUR, FOREST],
) {
  const boards = new Map(rooms.map((roomId) => [roomId, cards.filter((card) => card.roomId === roomId)]));
  const told = viewOfClustering(readClustering(doc), (roomId) => rooms.includes(roomId));
  const option = optionOf(vote, key, sightOf(boards, told));
  assert.ok(option.kind === "cluster");
  return option;
}

const changed = (over: object) => ({
  kind: "changed",
  title: null,
  came: 0,
  went: 0,
  reworded: false,
  ...over,
});

describe("optionOf", () => {
  it("[VO9] shows a cluster under the title and with the cards that are weighed, whatever becomes of it", () => {
    const { doc, vote } = weighed();
    assert.deepEqual(vote.cards, [TIME, SPACE]);
    dissolveCluster(doc, TIME);
    renameCluster(doc, SPACE, "Etwas anderes");
    const time = look(doc, vote, TIME);
    assert.deepEqual([time.title, time.count, time.cards.map(({ ref }) => ref)], ["Zeit", 2, [A, C]]);
    assert.equal(look(doc, vote, SPACE).title, "Räume");
  });

  it("[VO10] says what has changed, and no more once that is undone", () => {
    const steps: readonly (readonly [(doc: Y.Doc) => void, unknown])[] = [
      [(doc) => renameCluster(doc, TIME, "Zeiten"), changed({ title: "Zeiten" })],
      [(doc) => renameCluster(doc, TIME, ""), changed({ title: "" })],
      [(doc) => putIntoCluster(doc, [E, B], TIME), changed({ came: 2 })],
      [(doc) => takeOutOfCluster(doc, [A]), changed({ went: 1 })],
      [(doc) => mergeClusters(doc, SPACE, TIME), changed({ came: 2 })],
      [(doc) => mergeClusters(doc, TIME, SPACE), { kind: "moved", into: "Räume" }],
      [(doc) => dissolveCluster(doc, TIME), { kind: "apart" }],
    ];
    for (const [step, expected] of steps) {
      const { doc, vote, undo } = weighed();
      assert.equal(look(doc, vote, TIME).since, null);
      step(doc);
      assert.deepEqual(look(doc, vote, TIME).since, expected);
      undo.undo();
      assert.equal(look(doc, vote, TIME).since, null);
    }
    const { doc, vote } = weighed();
    mergeClusters(doc, TIME, SPACE);
    separateCluster(doc, TIME);
    assert.equal(look(doc, vote, TIME).since, null);
  });

  it("[VO10] says when cards are gone or say something else, and nothing of cards merged into each other", () => {
    const { doc, vote } = weighed();
    const without = CARDS.filter(({ ref }) => ref !== A);
    assert.deepEqual(look(doc, vote, TIME, without).since, changed({ went: 1 }));
    assert.equal(look(doc, vote, TIME, without).count, 2);
    const reworded = CARDS.map((card) => (card.ref === A ? { ...card, title: "Anders" } : card));
    assert.deepEqual(look(doc, vote, TIME, reworded).since, changed({ reworded: true }));
    mergeCards(doc, [A, C], A);
    const merged = look(doc, vote, TIME);
    assert.deepEqual([merged.since, merged.count, merged.cards.length], [null, 1, 1]);
  });

  it("[VO10] says nothing of what a person does not read, nor before they were told of clusters", () => {
    const { doc, vote } = weighed();
    const [, ...inForest] = CARDS;
    assert.equal(look(doc, vote, TIME, inForest, [FOREST]).since, null);
    putIntoCluster(doc, [B], TIME);
    assert.equal(look(doc, vote, TIME, inForest, [FOREST]).since, null);
    assert.deepEqual(look(doc, vote, TIME, CARDS, ["room-other"]).since, null);
    assert.equal(look(doc, vote, TIME, CARDS, ["room-other"]).title, "Zeit");
    const early = optionOf(vote, TIME, sightOf(new Map([[FOREST, CARDS.slice(2)]]), undefined));
    assert.equal(early.kind === "cluster" && early.since, null);
  });

  it("shows cards as they are, and says when one cannot be seen", () => {
    const game = playWith(2);
    const boards = new Map([[HARBOUR, CARDS.slice(0, 2)]]);
    const sight = sightOf(boards, undefined);
    game.must("vote.open", { title: "Was?", cards: [A, C], wording: wordingsIn({}, [A], sight.cards) });
    const [vote] = game.state.votes ?? [];
    assert.ok(vote);
    const kinds = (option: Option) => (option.kind === "card" ? option.changed : option.kind);
    assert.deepEqual(
      [A, C].map((key) => kinds(optionOf(vote, key, sight))),
      [false, "unseen"],
    );
  });

  it("[VO9] loses no option, title or card of a vote, whatever is done with clusters meanwhile, by whom and in which order", () => {
    const ids = [TIME, SPACE, "cluster-new"] as const;
    const step = fc.record({
      what: fc.nat(7),
      one: fc.nat(2),
      other: fc.nat(2),
      card: fc.nat(4),
      seen: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { doc, vote, undo } = weighed();
        const before = JSON.stringify(vote);
        for (const { what, one, other, card, seen } of steps) {
          const [id = TIME, into = TIME] = [ids[one], ids[other]];
          const refs = [[A, B, C, D, E][card] ?? A];
          const act = [
            () => makeCluster(doc, id, "Neu", refs),
            () => renameCluster(doc, id, `Titel ${String(card)}`),
            () => putIntoCluster(doc, refs, id),
            () => takeOutOfCluster(doc, refs),
            () => mergeClusters(doc, id, into),
            () => dissolveCluster(doc, id),
            () => mergeCards(doc, [...refs, A], A),
            () => undo.undo(),
          ][what];
          act?.();
          const rooms = [[HARBOUR, FOREST], [HARBOUR], [FOREST], []][seen];
          for (const key of vote.cards) {
            const option = look(doc, vote, key, CARDS, rooms);
            assert.equal(option.title, vote.clusters?.[key]?.title);
            assert.ok(option.count >= 1 && option.cards.length <= option.count);
            assert.ok(option.cards.every(({ ref }) => vote.clusters?.[key]?.cards.includes(ref)));
          }
        }
        assert.equal(JSON.stringify(vote), before);
        // All of it put back by hand.
        for (const pointer of doc.getMap("merged").keys()) doc.getMap("merged").delete(pointer);
        makeCluster(doc, TIME, "Zeit", [A, C]);
        makeCluster(doc, SPACE, "Räume", [B, D]);
        takeOutOfCluster(doc, [E]);
        for (const key of vote.cards) assert.equal(look(doc, vote, key).since, null);
      }),
    );
  });
});
