import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { EMPTY_OVERLAY, type Overlay } from "#lib/board/overlay.ts";
import type { Card } from "#lib/board/card.ts";
import { report as de } from "#lib/messages/de/report.ts";
import { CATEGORIES } from "#lib/landscape/categories.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import { buildReport } from "./build.ts";
import type { ReportForm } from "./material.ts";
import type { Block, Report, Section, SectionKey } from "./report.ts";
import { aCard, aHead, aPerson, aState, FUNDING_SAMPLE, sampleWorkshop } from "./workshop.fixture.ts";

/** C0 without line feed, C1, directional overrides and isolates, line separators, noncharacters. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- the point of the test
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufffe\uffff]|\p{Surrogate}/u;

describe("buildReport", () => {
  it("has head, people, abstract and sections in the order of the printed form", () => {
    const report = buildReport({ ...sampleWorkshop(), form: "file" });
    assert.equal(
      report.head.congressLine,
      "4. Norderländer Kongress Familie und Nachbarschaft, 10.06.2026, Tag 2",
    );
    assert.equal(report.head.kind, "Kurzdokumentation");
    assert.equal(
      report.meta.heading,
      "Workshop 3: Türen öffnen im Quartier – Mit wem haben wir noch nie gesprochen?",
    );
    assert.deepEqual(
      report.head.people.map((row) => row.label),
      ["Referent:in", "Moderation"],
    );
    assert.equal(report.abstract.length, 2);
    assert.deepEqual(
      report.sections.map((section) => section.key),
      ["work", "results", "weighting", "offers", "wishes", "strategies", "questions", "partners"],
    );
  });

  it("prints a person's own label, and the word of the role once for those without", () => {
    const people = [
      { role: "speaker", name: "Ina Beispiel", label: "Referentin" },
      { role: "moderator", name: "Bo Nord" },
      { role: "speaker", name: "Ole Muster" },
      { role: "speaker", name: "Uta Probe", label: "Referentin" },
      { role: "moderator", name: "Kim Süd" },
    ] as const;
    const report = build({ state: aState({ head: aHead({ people }) }) });
    assert.deepEqual(
      report.head.people.map(({ label, people: named }) => [label, ...named.map(({ name }) => name)]),
      [
        ["Referentin", "Ina Beispiel", "Uta Probe"],
        ["Referent:in", "Ole Muster"],
        ["Moderation", "Bo Nord", "Kim Süd"],
      ],
    );
  });

  it("says at the beginning in which rooms it could not read the cards", () => {
    const state = aState({}, ["Westend", "Hafen"]);
    const [plenary, , hafen] = state.rooms.map(({ id }) => id);
    const report = buildReport({
      ...sampleWorkshop(),
      state,
      unread: [plenary ?? "", hafen ?? ""],
      form: "file",
    });
    const [first] = report.sections[0]?.blocks ?? [];
    assert.ok(first?.kind === "paragraph");
    assert.deepEqual(first.runs, [{ text: de.unread("Plenum und Hafen"), bold: true }]);
  });

  it("says at the beginning that it comes from a rehearsal", () => {
    const state = { ...aState(), rehearsal: { of: "original", endsAtMs: 1 } };
    const [first] = buildReport({ ...sampleWorkshop(), state, form: "file" }).sections[0]?.blocks ?? [];
    assert.deepEqual(first, { kind: "paragraph", runs: [{ text: de.rehearsed, bold: true }] });
  });

  it("counts people, groups and cards with the right number words", () => {
    assert.equal(
      firstText(sectionOf(buildReport({ ...sampleWorkshop(), form: "file" }), "work")),
      "25 Personen haben in 3 Gruppen gearbeitet. Entstanden sind 20 Karten: 10 Partner, 3 Angebote, 3 Botschaften, 1 Lösungsstrategie, 2 Wünsche und 1 Frage.",
    );
    const one = build({ state: aState({}, ["Hafen"]), cards: [aCard("message", "a", "Ja.")] });
    assert.match(
      firstText(sectionOf(one, "work")),
      /^1 Person hat in 1 Gruppe gearbeitet\. Entstanden ist 1 Karte: 1 Botschaft\.$/,
    );
  });

  it("counts neither removed people nor observers, and moderation only where it is alone", () => {
    const people = [
      aPerson("m", "moderator"),
      aPerson("a"),
      { ...aPerson("b"), removed: true as const },
      aPerson("o", "observer"),
    ];
    const report = build({ state: aState({ people }, ["Hafen"]) });
    assert.match(firstText(sectionOf(report, "work")), /^1 Person hat/);
    const alone = build({ state: aState({ people: [aPerson("m", "moderator")] }, ["Hafen"]) });
    assert.match(firstText(sectionOf(alone, "work")), /^1 Person hat/);
  });

  it("counts groups of a round that is only prepared when it opens, not before", () => {
    const state = aState({}, ["Hafen"]);
    const prepared = { ...state, before: { round: null, rooms: state.rooms.slice(0, 1) } };
    assert.equal(firstText(sectionOf(build({ state: prepared }), "work")), "Der Workshop ist vorbereitet.");
  });

  it("is a dignified document while the workshop is empty, and a file says nothing of what is to come", () => {
    const file = build({});
    assert.equal(file.meta.title, "Netze knüpfen – Kurzdokumentation");
    assert.deepEqual(texts(file), ["Der Workshop ist vorbereitet."]);
    const atWork = build({ state: aState({}, ["Hafen"]), cards: [aCard("partner", "p", "Museum")] });
    assert.doesNotMatch(JSON.stringify(atWork), /[Nn]och keine/);
    assert.deepEqual(
      atWork.sections.map((section) => section.key),
      ["work", "partners"],
    );
  });

  it("tells those who fill the page what is still to come", () => {
    const report = build({ form: "page" });
    assert.deepEqual(texts(report), [
      "Der Workshop ist vorbereitet. Es gibt noch keine Karten.",
      "Noch keine Botschaften.",
      "Noch keine Angebote.",
      "Noch keine Partner.",
    ]);
    assert.equal(report.funding, undefined);
  });

  it("has no placeholder for what is still to come once the workshop has ended", () => {
    const report = build({ state: aState({ endedAtMs: 5 }), form: "page" });
    assert.deepEqual(
      report.sections.map((section) => section.key),
      ["work", "results"],
    );
    assert.equal(texts(report)[1], "Es wurden keine Botschaften festgehalten.");
  });

  it("shows no card that is hidden, left out or blank, nor its name in an offer", () => {
    const cards = [
      aCard("message", "m1", "Sichtbar"),
      aCard("message", "m2", "Versteckt", { hidden: true }),
      aCard("message", "m3", "Weggelassen"),
      aCard("message", "m4", " \n"),
      aCard("partner", "p1", "Versteckter Verein", { hidden: true }),
      aCard("partner", "p2", "Sichtbarer Verein"),
      aCard("offer", "o1", "Fest", { partners: ["plenary/p1", "plenary/p2", "plenary/fehlt"] }),
    ];
    const report = build({ cards, overlay: { ...EMPTY_OVERLAY, leftOut: new Set(["plenary/m3"]) } });
    const all = JSON.stringify(report);
    assert.doesNotMatch(all, /Versteckt|Weggelassen|fehlt/);
    assert.match(firstText(sectionOf(report, "work")), /3 Karten: 1 Partner, 1 Angebot und 1 Botschaft/);
  });

  it("keeps the funder's statement word for word and out of every section", () => {
    const report = buildReport({ ...sampleWorkshop(), form: "file" });
    assert.deepEqual(report.funding?.lines, [FUNDING_SAMPLE]);
    assert.doesNotMatch(JSON.stringify([report.sections, report.abstract]), /gefördert/);
  });

  it("never names participants", () => {
    const all = JSON.stringify(buildReport({ ...sampleWorkshop(), form: "file" }));
    assert.doesNotMatch(all, /Person p\d|Stelle p|Person m\b/);
  });

  it("quotes messages by group in the order of rooms and says neutrally who has none", () => {
    const results = sectionOf(buildReport({ ...sampleWorkshop(), form: "file" }), "results");
    assert.deepEqual(
      results.blocks.map((block) =>
        block.kind === "heading" || block.kind === "note" ? block.text : block.kind,
      ),
      ["Hafen", "quotes", "Markt", "quotes", "Ohne Botschaft: Wald.", "written"],
    );
  });

  it("says nothing about groups without a message while they are at work", () => {
    const sample = sampleWorkshop();
    const { round } = sample.state;
    assert.ok(round?.state === "closed");
    const { closedAtMs, ...rest } = round;
    const state = {
      ...sample.state,
      round: { ...rest, state: "closing" as const, closesAtMs: closedAtMs },
    };
    assert.doesNotMatch(JSON.stringify(buildReport({ ...sample, state, form: "file" })), /Ohne Botschaft/);
  });

  it("leaves out quotation marks that a writer set around the whole message", () => {
    const cards = [
      aCard("message", "a", "Ja."),
      aCard("message", "b", "„Nein.“"),
      aCard("message", "c", "„Ja“ und „Nein“"),
    ];
    const quotes = sectionOf(build({ cards }), "results").blocks.find((block) => block.kind === "quotes");
    assert.deepEqual(
      quotes?.items.map((quote) => quote.text),
      ["Ja.", "Nein.", "„Ja“ und „Nein“"],
    );
  });

  it("separates the written part from the last group's messages by a heading, but not from nothing", () => {
    const overlay: Overlay = {
      ...EMPTY_OVERLAY,
      results: [
        { kind: "paragraph", runs: [{ text: "Ein " }, { text: "Satz", bold: true }, { text: " dazu" }] },
      ],
    };
    const paragraph = {
      kind: "paragraph",
      runs: [{ text: "Ein " }, { text: "Satz", bold: true }, { text: " dazu" }],
    };
    const alone = sectionOf(build({ overlay }), "results");
    assert.deepEqual(alone.blocks, [{ kind: "written", blocks: [paragraph] }]);
    const both = sectionOf(build({ overlay, cards: [aCard("message", "a", "Ja.")] }), "results");
    assert.deepEqual(both.blocks.at(-1), {
      kind: "written",
      blocks: [{ kind: "heading", text: "Zusammenfassung" }, paragraph],
    });
  });

  it("takes empty written paragraphs for nothing", () => {
    const overlay: Overlay = {
      ...EMPTY_OVERLAY,
      results: [
        { kind: "paragraph", runs: [] },
        { kind: "paragraph", runs: [{ text: "  " }] },
        { kind: "list", ordered: true, items: [[]] },
      ],
    };
    assert.deepEqual(build({ overlay }), build({}));
  });

  it("orders partners by sector and category, unknown categories and none at the end", () => {
    const report = buildReport({ ...sampleWorkshop(), form: "file" });
    const table = sectionOf(report, "partners").blocks.find((block) => block.kind === "table");
    const labels = table?.groups.flatMap((group) => group.rows.map((row) => lineText(row.cells[0]?.[0])));
    const known = CATEGORIES.map((category) => category.label.de).filter((label) => labels?.includes(label));
    assert.deepEqual(labels, [...known, "Walderlebnis", "Ohne Kategorie"]);
    assert.equal(table?.groups.at(-1)?.title, "Weitere Partner");
  });

  it("names a partner once, marks wished-for and atypical ones", () => {
    const cards = [
      aCard("partner", "p1", "Hafenmuseum", { category: "museum", ring: 4 }),
      aCard("partner", "p2", "hafenmuseum", { category: "museum", ring: 4 }),
      aCard("partner", "p3", "Stadtmuseum", { category: "museum", typicality: "typical" }),
    ];
    const table = sectionOf(build({ cards }), "partners").blocks.find((block) => block.kind === "table");
    assert.deepEqual(
      table?.groups.flatMap((group) =>
        group.rows.map((row) => row.cells.slice(1).map((cell) => cell.map(lineText))),
      ),
      [
        [["Stadtmuseum"], ["typisch"]],
        [["Hafenmuseum (Wunschpartner)"], ["untypisch"]],
      ],
    );
  });

  it("speaks the workshop's language, or the one asked for", () => {
    const source = sampleWorkshop();
    const head = { ...source.state.head, language: "en" as const };
    const report = buildReport({ ...source, state: { ...source.state, head }, form: "file" });
    assert.equal(
      report.head.congressLine,
      "4th Norderländer Kongress Familie und Nachbarschaft, 10 June 2026, Tag 2",
    );
    assert.equal(report.head.kind, "Short documentation");
    assert.equal(buildReport({ ...source, locale: "en", form: "file" }).language, "en");
    assert.equal(report.sections[1]?.title, "Results / Messages / Summary");
  });

  it("has stable, unique anchors that carry the workshop's number", () => {
    const anchors = buildReport({ ...sampleWorkshop(), form: "file" }).sections.map(
      (section) => section.anchor,
    );
    assert.equal(anchors[1], "ws-03-ergebnisse");
    assert.equal(new Set(anchors).size, anchors.length);
    assert.equal(build({ form: "page" }).sections[1]?.anchor, "ergebnisse");
    const lettered = build({ state: aState({ head: aHead({ number: "3a" }) }), form: "page" });
    assert.equal(lettered.sections[1]?.anchor, "ws-03a-ergebnisse");
  });

  it("names the file after number and date, whatever was typed there", () => {
    assert.equal(buildReport({ ...sampleWorkshop(), form: "file" }).meta.fileStem, "kurzdoku-ws3-2026-06-10");
    const head = aHead({ number: "../../etc", date: "morgen\r\n" });
    assert.equal(build({ state: aState({ head }) }).meta.fileStem, "kurzdoku-wsetc");
  });

  it("puts featured cards first and follows a chosen order", () => {
    const cards = ["a", "b", "c"].map((id, createdAt) => aCard("question", id, id, { createdAt }));
    const overlay = {
      ...EMPTY_OVERLAY,
      featured: new Set(["plenary/c"]),
      order: new Map([["plenary/a", 9]]),
    };
    const list = sectionOf(build({ cards, overlay }), "questions").blocks.find(
      (block) => block.kind === "list",
    );
    assert.deepEqual(list?.items.map(lineText), ["c", "b", "a"]);
  });

  it("does not depend on the order in which cards arrive and changes nothing it is given", () => {
    const source = sampleWorkshop();
    const before = JSON.stringify(source.cards);
    const report = buildReport({ ...source, cards: source.cards.toReversed(), form: "file" });
    assert.deepEqual(report, buildReport({ ...source, form: "file" }));
    assert.equal(JSON.stringify(source.cards), before);
  });

  it("prints no sign that a writer could stumble over, whatever people typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const head = aHead({ title: text, subtitle: text, abstract: text, funding: { statement: text } });
        const cards = [
          aCard("message", "m", text, { text }),
          aCard("partner", "p", text, { text, category: text, place: text }),
          aCard("offer", "o", text, { text, purpose: text, outcome: text, partners: ["plenary/p"] }),
          aCard("wish", "w", text, { text, addressee: text, weBring: text }),
          aCard("strategy", "s", text, { text, obstacle: text, condition: text }),
        ];
        const overlay: Overlay = { ...EMPTY_OVERLAY, results: [{ kind: "heading", runs: [{ text }] }] };
        for (const string of strings(build({ state: aState({ head }), cards, overlay }))) {
          assert.doesNotMatch(string, FORBIDDEN);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function build(source: {
  state?: WorkshopState;
  cards?: readonly Card[];
  overlay?: Overlay;
  form?: ReportForm;
}): Report {
  return buildReport({ state: aState(), cards: [], overlay: EMPTY_OVERLAY, form: "file", ...source });
}

function sectionOf(report: Report, key: SectionKey): Section {
  const section = report.sections.find((each) => each.key === key);
  assert.ok(section, `no section ${key}`);
  return section;
}

function firstText(section: Section): string {
  // Numbers do not part from what they count.
  return (textOf(section.blocks[0]) ?? "").replaceAll("\u00a0", " ");
}

/** Paragraphs and notes of all sections. */
function texts(report: Report): string[] {
  return report.sections.flatMap((section) => section.blocks.map(textOf)).filter((text) => text !== null);
}

function textOf(block: Block | undefined): string | null {
  if (block?.kind === "note") return block.text;
  return block?.kind === "paragraph" ? lineText(block.runs) : null;
}

function lineText(line: readonly { readonly text: string }[] | undefined): string {
  return (line ?? []).map((run) => run.text).join("");
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(strings);
}
