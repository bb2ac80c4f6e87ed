import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { EMPTY_OVERLAY, type Overlay } from "#lib/board/overlay.ts";
import type { Vote } from "#lib/model/state.ts";
import { gatherMaterial } from "./material.ts";
import type { Block } from "./report.ts";
import { buildWeighting, printableVotes } from "./weighting.ts";
import { aCard, aState, aVote } from "./workshop.fixture.ts";

const CARDS = ["a", "b", "c", "d"].map((id) => aCard("message", id, `Satz ${id}`));

function weighting(votes: readonly Vote[], overlay: Partial<Overlay> = {}, cards = CARDS): readonly Block[] {
  return buildWeighting(gatherMaterial(aState({ votes }), cards, { ...EMPTY_OVERLAY, ...overlay }, "de"));
}

/** "rank|title|dots" of each line, vote by vote. */
function lines(blocks: readonly Block[]): readonly (readonly string[])[] {
  const table = blocks.find((block) => block.kind === "table");
  return (table?.groups ?? []).map(({ rows }) =>
    rows.map(({ cells }) =>
      cells.map((cell) => cell[0]?.[0]?.text.replaceAll("\u00a0", " ") ?? "").join("|"),
    ),
  );
}

describe("buildWeighting", () => {
  it("prints ranks, shared ones too, and no card without dots", () => {
    const counts = { "plenary/a": 5, "plenary/b": 9, "plenary/c": 5, "plenary/d": 0 };
    const blocks = weighting([aVote("vote-1", "Was bleibt?", counts)]);
    assert.deepEqual(lines(blocks), [["1|Satz b|9", "2 (geteilt)|Satz a|5", "2 (geteilt)|Satz c|5"]]);
    assert.equal(blocks.length, 1);
  });

  it("[VO5] prints several votes in their order, none that runs, was put aside, left out or has no dots", () => {
    const counts = { "plenary/a": 5 };
    const { counts: _counts, closedAtMs: _closed, ...running } = aVote("vote-2", "Zweite", counts);
    const votes = [
      aVote("vote-1", "Erste", counts),
      running,
      aVote("vote-3", "Dritte", counts, { discarded: true }),
      aVote("vote-4", "Vierte", counts),
      aVote("vote-5", "Fünfte", {}),
      aVote("vote-6", "Sechste", counts, { dots: 1, runOffOf: "vote-1" }),
    ];
    const [table] = weighting(votes, { leftOutVotes: new Set(["vote-4"]) });
    const titles = table?.kind === "table" ? table.groups.map(({ title }) => title) : [];
    assert.deepEqual(
      titles.map((title) => title.replaceAll("\u00a0", " ")),
      ["Erste – 21 Personen, je 3 Punkte", "Sechste (Stichwahl) – 21 Personen, je 1 Punkt"],
    );
    assert.deepEqual(
      printableVotes(votes).map(({ id }) => id),
      ["vote-1", "vote-4", "vote-5", "vote-6"],
    );
    assert.deepEqual(weighting([]), []);
  });

  it("prints no card that is hidden or left out, and lets the other ranks stay", () => {
    const cards = [...CARDS.slice(0, 3), aCard("message", "d", "Versteckt", { hidden: true })];
    const counts = { "plenary/a": 9, "plenary/b": 7, "plenary/c": 5, "plenary/d": 11, "plenary/x": 20 };
    const blocks = weighting(
      [aVote("vote-1", "Was bleibt?", counts)],
      { leftOut: new Set(["plenary/b"]) },
      cards,
    );
    assert.deepEqual(lines(blocks), [["3|Satz a|9", "5|Satz c|5"]]);
  });

  it("[VO9] prints clusters by the title that was weighed, with their cards that are in the document", () => {
    const clusters = {
      "cluster-1": { title: "Zeit", cards: ["plenary/a", "plenary/b", "plenary/gone"] },
      "cluster-2": { title: "", cards: ["plenary/c"] },
      "cluster-3": { title: "Weg", cards: ["plenary/gone"] },
    };
    const counts = { "cluster-1": 5, "cluster-2": 9, "cluster-3": 20 };
    const options = { cards: Object.keys(clusters), clusters };
    const renamed = {
      clustering: {
        clusters: [{ id: "cluster-1", title: "Etwas anderes", cards: ["plenary/d"] }],
        merged: { "plenary/a": "plenary/d" },
      },
    };
    const blocks = weighting([aVote("vote-1", "Was bleibt?", counts, options)], renamed);
    assert.deepEqual(lines(blocks), [["2|Was zusammengehört (1 Karte)|9", "3|Zeit (2 Karten)|5"]]);
    const [table] = blocks;
    assert.deepEqual(table?.kind === "table" && table.columns, ["Rang", "Cluster", "Punkte"]);
    const mixed = weighting([
      aVote("vote-1", "Was bleibt?", counts, options),
      aVote("vote-2", "Und?", { "plenary/a": 4 }),
    ]);
    assert.deepEqual(mixed[0]?.kind === "table" && mixed[0].columns[1], "Karte oder Cluster");
    const hidden = weighting([aVote("vote-1", "Was bleibt?", counts, options)], {
      leftOut: new Set(["plenary/c"]),
    });
    assert.deepEqual(lines(hidden), [["3|Zeit (2 Karten)|5"]]);
  });

  it("prints no number below three, and none at all where fewer than three took part", () => {
    const small = weighting([aVote("vote-1", "Was bleibt?", { "plenary/a": 3, "plenary/b": 2 })]);
    assert.deepEqual(lines(small), [["1|Satz a|3", "2|Satz b|unter 3"]]);
    assert.equal(small[1]?.kind, "note");
    const few = weighting([aVote("vote-1", "Was bleibt?", { "plenary/a": 6 }, { voters: 2 })]);
    assert.deepEqual(lines(few), [["1|Satz a|"]]);
    assert.doesNotMatch(JSON.stringify(few), /"6"|2.Personen/);
    assert.equal(few[1]?.kind, "note");
  });

  it("stops after ten ranks, with all that share the last one", () => {
    const cards = Array.from({ length: 14 }, (_, index) => aCard("wish", `w${String(index)}`, "Wunsch"));
    const counts = Object.fromEntries(
      cards.map(({ ref }, index) => [ref, index < 9 ? 30 - index : index < 12 ? 8 : 5]),
    );
    assert.equal(lines(weighting([aVote("vote-1", "Viele", counts)], {}, cards))[0]?.length, 12);
  });
});
