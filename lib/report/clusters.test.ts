import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Card } from "#lib/board/card.ts";
import type { Clustering } from "#lib/board/clusters.ts";
import { EMPTY_OVERLAY, type Overlay } from "#lib/board/overlay.ts";
import { buildReport } from "./build.ts";
import type { Block, SectionKey } from "./report.ts";
import { aCard, aState, aVote } from "./workshop.fixture.ts";

const state = aState({ votes: [aVote("vote-1", "Was zählt?", { "Wald/b": 9, "Hafen/a": 5 })] }, [
  "Hafen",
  "Wald",
]);
const cards: readonly Card[] = [
  aCard("message", "a", "Wir brauchen Zeit", { roomId: "Hafen", createdAt: 1 }),
  aCard("message", "b", "Zeit ist das Wichtigste", { roomId: "Wald", createdAt: 2 }),
  aCard("message", "c", "wir brauchen zeit", { createdAt: 3 }),
  aCard("message", "d", "Räume öffnen", { roomId: "Wald", createdAt: 4 }),
  aCard("strategy", "s", "Klein anfangen", { roomId: "Wald", createdAt: 5 }),
  aCard("strategy", "t", "Dranbleiben", { roomId: "Hafen", createdAt: 6 }),
  aCard("wish", "w", "Feste Stellen", { createdAt: 7, addressee: "funder" }),
  aCard("partner", "p", "TSV Nord", { createdAt: 8, category: "sports-club" }),
  aCard("partner", "q", "Turnverein Nord", { createdAt: 9, category: "sports-club" }),
  aCard("offer", "o", "Lauftreff", { createdAt: 10, partners: ["plenary/q"] }),
];
const TIME = { id: "cluster-1", title: "Verlässliche Zeiten" };

function section(key: SectionKey, clustering: Partial<Clustering>, overlay: Partial<Overlay> = {}) {
  const whole: Overlay = {
    ...EMPTY_OVERLAY,
    clustering: { clusters: [], merged: {}, ...clustering },
    ...overlay,
  };
  const report = buildReport({ state, cards, overlay: whole, form: "file" });
  return report.sections.find((each) => each.key === key)?.blocks ?? [];
}

/** Headings, entries and quotations in their order, as one reads them. */
function outline(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "heading") return [`# ${block.text}`];
    if (block.kind === "entry") return [`${block.under ? "##" : "#"} ${block.title}`];
    if (block.kind === "list") return block.items.map((item) => item.map(({ text }) => text).join(""));
    if (block.kind !== "quotes") return [];
    return block.items.map(({ text, more }) => [text, ...more.flat().map((run) => run.text)].join(" | "));
  });
}

describe("clustered", () => {
  it("puts messages under the titles of their clusters, with their groups, and the others after them", () => {
    const clusters = [{ ...TIME, cards: ["Wald/b", "Hafen/a"] }];
    assert.deepEqual(outline(section("results", { clusters })), [
      "# Verlässliche Zeiten",
      "Wir brauchen Zeit | Hafen",
      "Zeit ist das Wichtigste | Wald",
      "# Weitere Botschaften",
      "wir brauchen zeit | Plenum",
      "Räume öffnen | Wald",
    ]);
  });

  it("puts entries one level below, and leaves a section without clusters as it is", () => {
    const clusters = [{ ...TIME, cards: ["Hafen/t"] }];
    assert.deepEqual(outline(section("strategies", { clusters })), [
      "# Verlässliche Zeiten",
      "## Dranbleiben",
      "# Weitere Lösungsstrategien",
      "## Klein anfangen",
    ]);
    assert.deepEqual(outline(section("offers", { clusters })), ["# Lauftreff"]);
  });

  it("says so where a cluster has no title yet", () => {
    const clusters = [{ id: "cluster-1", title: "", cards: ["Hafen/t", "Wald/s"] }];
    assert.equal(outline(section("strategies", { clusters }))[0], "# Was zusammengehört");
  });

  it("keeps wishes with their addressees and names the cluster at each", () => {
    const clusters = [{ ...TIME, cards: ["plenary/w"] }];
    assert.deepEqual(outline(section("wishes", { clusters })), [
      "# An die Förderung",
      "Verlässliche Zeiten: Feste Stellen",
    ]);
  });
});

describe("alsoSaid", () => {
  const merged = { "Wald/b": "Hafen/a", "plenary/c": "Hafen/a" };

  it("makes one entry of merged cards, with all groups and in each group's words", () => {
    assert.deepEqual(outline(section("results", { merged })), [
      "# Hafen",
      "Wir brauchen Zeit | Ebenso: „Zeit ist das Wichtigste“ (Wald) und Plenum",
      "# Wald",
      "Räume öffnen",
    ]);
  });

  it("counts what was merged as written, and its group as one that has said something", () => {
    const [work] = section("work", { merged });
    assert.ok(
      work?.kind === "paragraph" && work.runs.some(({ text }) => text.includes("4\u00a0Botschaften")),
    );
    const notes = section("results", { merged: { ...merged, "Wald/d": "Hafen/a" } }).filter(
      ({ kind }) => kind === "note",
    );
    assert.deepEqual(notes, []);
  });

  it("leaves out a merged card that is left out, and all of them with the one that stays", () => {
    const one = section("results", { merged }, { leftOut: new Set(["Wald/b"]) });
    assert.equal(outline(one)[1], "Wir brauchen Zeit | Ebenso: Plenum");
    const all = section("results", { merged }, { leftOut: new Set(["Hafen/a"]) });
    assert.deepEqual(outline(all), ["# Wald", "Räume öffnen"]);
  });

  it("leaves an earlier vote as it was weighed", () => {
    const [table] = section("weighting", { merged });
    assert.ok(table?.kind === "table");
    const titles = table.groups[0]?.rows.map(({ cells }) => cells[1]?.[0]?.[0]?.text);
    assert.deepEqual(titles, ["Zeit ist das Wichtigste", "Wir brauchen Zeit"]);
  });

  it("names merged partners by both names, and links offers to the one that stays", () => {
    const partners = { merged: { "plenary/q": "plenary/p" } };
    const [table] = section("partners", partners);
    assert.ok(table?.kind === "table");
    assert.match(JSON.stringify(table.groups), /TSV Nord \(auch: Turnverein Nord\)/);
    const [offer] = section("offers", partners);
    assert.ok(offer?.kind === "entry");
    assert.equal(offer.facts.find(({ label }) => label === "Partner")?.value[0]?.text, "TSV Nord");
  });

  it("holds for the card that another group has taken over as it is", () => {
    const copy = aCard("message", "z", "Räume öffnen", { roomId: "Hafen", createdAt: 20, origin: "Wald/d" });
    const overlay: Overlay = {
      ...EMPTY_OVERLAY,
      clustering: { clusters: [{ ...TIME, cards: ["Wald/d"] }], merged: { "Hafen/a": "Wald/d" } },
    };
    const report = buildReport({ state, cards: [...cards, copy], overlay, form: "file" });
    const results = report.sections.find(({ key }) => key === "results")?.blocks ?? [];
    assert.deepEqual(outline(results).slice(0, 2), [
      "# Verlässliche Zeiten",
      "Räume öffnen | Hafen. Ebenso: „Wir brauchen Zeit“ (Hafen)",
    ]);
  });
});
