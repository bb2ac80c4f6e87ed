// order.fixture.ts: what the tests of all writers ask: the sample's texts in their order, and hostile words at every
// place where people can type.

import { EMPTY_OVERLAY } from "#lib/board/overlay.ts";
import { buildReport } from "#lib/report/build.ts";
import type { Report } from "#lib/report/report.ts";
import { aCard, aHead, aState, aVote, FUNDING_SAMPLE, sampleWorkshop } from "#lib/report/workshop.fixture.ts";

export const SAMPLE: Report = buildReport({ ...sampleWorkshop(), form: "file" });
export const EMPTY: Report = buildReport({
  state: aState(),
  cards: [],
  overlay: EMPTY_OVERLAY,
  form: "file",
});

/** The sample with one of its offers in a cluster. */
export const CLUSTERED: Report = clusteredSample("Lesen überall");

function clusteredSample(title: string): Report {
  const source = sampleWorkshop();
  const refs = source.cards.filter((card) => card.title === "Vorlesen im Wartezimmer").map(({ ref }) => ref);
  const clustering = { clusters: [{ id: "cluster-1", title, cards: refs }], merged: {} };
  return buildReport({ ...source, overlay: { ...source.overlay, clustering }, form: "file" });
}

const SAMPLE_ORDER = [
  "4. Norderländer Kongress Familie und Nachbarschaft, 10.06.2026, Tag 2",
  "Kurzdokumentation",
  "Workshop 3: Türen öffnen im Quartier",
  "Mit wem haben wir noch nie gesprochen?",
  "Referent:in",
  "Dr. Ilse Brandmöller, Haus der Familie Seestetten",
  "Moderation",
  "Jonte Achterberg, Stiftung Nachbarschaft Norderland",
  "Auch ein gut geknüpftes Netz hat Lücken.",
  "So haben wir gearbeitet",
  "25 Personen haben in 3 Gruppen gearbeitet.",
  "Ergebnisse / Botschaften / Zusammenfassung",
  "„Wer fragt, bekommt öfter ein Ja, als man denkt.“",
  "Ohne Botschaft: Wald.",
  "Lebendige Netze brauchen jemanden, der sie im Blick behält.",
  "Gewichtung",
  "Welche Botschaften sind uns am wichtigsten? – 21 Personen, je 3 Punkte",
  "1",
  "Untypische Partner kennen Familien, die wir nicht kennen.",
  "31",
  "2 (geteilt)",
  "Wer fragt, bekommt öfter ein Ja, als man denkt.",
  "16",
  "Welche Botschaften sind uns am wichtigsten? (Stichwahl) – 20 Personen, je 1 Punkt",
  "Ein Netz ohne Koordination ist eine Adressliste.",
  "18",
  "unter 3",
  "Kleine Zahlen nennen wir nicht, damit niemand erkannt wird.",
  "Angebote",
  "Vorlesen im Wartezimmer",
  "Familien dort erreichen, wo sie ohnehin warten.",
  "Wünsche und Bedingungen",
  "Feste Stunden für Netzwerkarbeit.",
  "Lösungsstrategien",
  "Offene Fragen",
  "Partner nach Kategorien",
  "Kinderarztpraxis am Deich",
  "Hafenmuseum (Wunschpartner)",
  "Reparaturcafé Schraubstock",
  FUNDING_SAMPLE,
];

/** The first text of the sample that `found` lacks after the one before it; null if all stand there in order. */
export function firstOutOfOrder(found: string): string | null {
  const text = found.replaceAll(/\s+/gu, " ");
  let from = 0;
  for (const each of SAMPLE_ORDER) {
    const at = text.indexOf(each, from);
    if (at < 0) return each;
    from = at + each.length;
  }
  return null;
}

/** One report per word would be slow: several at once, and the long one alone. */
export const HOSTILE: readonly string[] = [
  "#panic() $x$ @ref *a* _b_ `c` //d /*e*/ = f \\input{/etc/passwd} {{7*7}} %TITLE%",
  "]]> <script>alert(1)</script> &amp; &lt; \" ' <!-- --> =SUMME(A1) +1 -1 @x",
  "\u0000\u0008\u001b\u0085\u2028\u202eumgekehrt\u2066 \ud800 \ufffe \u{e0041}",
  "👩‍👧 🙂 🇩🇪 مرحبا بالعالم שלום Ελληνικά Привіт 中文字 አማርኛ a\u0301\u0301\u0301 ✓ → ẞ",
  "ﺍ\u0301\u20e3 1\ufe0f\u20e3 \u0338 \u200d\u200c 𝖠𝒳 क् 한글 ﷺ",
  `${"Donaudampfschifffahrt".repeat(480)} https://example.org/${"a/".repeat(90)}`,
];

/** The text at every place that people fill in. */
export function reportOf(text: string): Report {
  const head = aHead({
    title: text,
    subtitle: text,
    number: text,
    date: text,
    dayLabel: text,
    abstract: text,
    congress: { title: text, ordinal: 4 },
    people: [{ role: "speaker", name: text, organisation: text }],
    funding: { statement: text },
  });
  const votes = [aVote("vote-hostile", text, { "plenary/m": 4, "plenary/p": 1 })];
  const state = aState({ head, votes }, ["g"]);
  const rooms = state.rooms.map((room) => ({ ...room, name: text, task: text }));
  return buildReport({
    form: "file",
    state: { ...state, rooms },
    cards: [
      aCard("message", "m", text, { text }),
      aCard("partner", "p", text, { text, category: text, place: text }),
      aCard("offer", "o", text, {
        text,
        purpose: text,
        outcome: text,
        partners: ["plenary/p"],
        targetGroup: text,
      }),
      aCard("wish", "w", text, { text, addressee: text, weBring: text }),
      aCard("strategy", "s", text, { text, obstacle: text, condition: text }),
      aCard("question", "q", text, { text }),
    ],
    overlay: {
      ...EMPTY_OVERLAY,
      results: [
        { kind: "heading", runs: [{ text }] },
        {
          kind: "paragraph",
          runs: [
            { text, bold: true },
            { text, italic: true },
          ],
        },
        { kind: "list", ordered: true, items: [[{ text }]] },
      ],
    },
  });
}
