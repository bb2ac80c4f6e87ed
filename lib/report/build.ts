// build.ts: workshop, cards and written parts → Report. The only place that decides which sections there are and in
// which order; their content is made in the file of each section. Pure and deterministic: the server builds from it for
// every file, the browser for the live page.

import type { Card } from "#lib/board/card.ts";
import type { Overlay } from "#lib/board/overlay.ts";
import type { Language, WorkshopState } from "#lib/model/state.ts";
import { anchorPrefix, buildHead, buildMeta } from "./head.ts";
import { cleanParagraphs } from "./lines.ts";
import { gatherMaterial, type ReportForm } from "./material.ts";
import { buildOffers } from "./offers.ts";
import { buildPartners } from "./partners.ts";
import type { Report, Section, SectionKey } from "./report.ts";
import { buildResults } from "./results.ts";
import { buildQuestions, buildStrategies, buildWishes } from "./voices.ts";
import { buildWeighting } from "./weighting.ts";
import { buildWork } from "./work.ts";

/** The same in every language, so that a link survives a change of language. */
const ANCHORS = {
  work: "arbeit",
  results: "ergebnisse",
  weighting: "gewichtung",
  offers: "angebote",
  wishes: "wuensche",
  strategies: "strategien",
  questions: "fragen",
  partners: "partner",
} as const satisfies Record<SectionKey, string>;

const SECTIONS = [
  ["work", buildWork],
  ["results", buildResults],
  ["weighting", buildWeighting],
  ["offers", buildOffers],
  ["wishes", buildWishes],
  ["strategies", buildStrategies],
  ["questions", buildQuestions],
  ["partners", buildPartners],
] as const;

/**
 * The whole document, at every moment and for an empty workshop too. `locale` overrules the workshop's language. A file is
 * handed on as it is: it says nothing of what is still to come. The live page does, for those who fill it.
 */
export function buildReport(source: {
  readonly state: WorkshopState;
  /** Of all rooms, in any order; hidden ones may be among them and are not shown. */
  readonly cards: readonly Card[];
  readonly overlay: Overlay;
  /** Rooms whose cards are not among them because they could not be read. The document says so. */
  readonly unread?: readonly string[];
  readonly locale?: Language;
  readonly form: ReportForm;
}): Report {
  const { state } = source;
  const language = source.locale ?? state.head.language;
  const material = {
    ...gatherMaterial(state, source.cards, source.overlay, language, source.form),
    unread: source.unread ?? [],
  };
  const head = buildHead(material);
  const prefix = anchorPrefix(state.head);
  const sections = SECTIONS.map(([key, build]): Section => ({
    key,
    anchor: `${prefix}${ANCHORS[key]}`,
    title: material.words[key],
    blocks: build(material),
  })).filter((section) => section.blocks.length > 0);
  const statement = cleanParagraphs(state.head.funding?.statement ?? "");
  return {
    language,
    head,
    abstract: cleanParagraphs(state.head.abstract ?? ""),
    sections,
    ...(statement.length > 0 && {
      funding: { label: material.words.funding, anchor: `${prefix}foerderung`, lines: statement },
    }),
    meta: buildMeta(material, head),
  };
}
