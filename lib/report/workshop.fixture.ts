// workshop.fixture.ts: builders for tests of the report and of its writers, and one invented workshop that holds everything
// a Kurzdokumentation can hold. Nothing in the product imports it.

import type { Card, CardKind, PlainCard } from "#lib/board/card.ts";
import { EMPTY_OVERLAY, type Overlay } from "#lib/board/overlay.ts";
import type { Head, Person, Room, Vote, WorkshopState } from "#lib/model/state.ts";

export interface SampleSource {
  readonly state: WorkshopState;
  readonly cards: readonly Card[];
  readonly overlay: Overlay;
}

export const FUNDING_SAMPLE =
  "Das Programm „Brücken im Quartier – gemeinsam für Familien“ wird durch das Ministerium für Nachbarschaft des Landes Norderland und den Europäischen Begegnungsfonds gefördert.";

const PLENARY: Room = { id: "plenary", name: "Plenum", kind: "plenary" };

export function aHead(over: Partial<Head> = {}): Head {
  return { title: "Netze knüpfen", language: "de", people: [], ...over };
}

export function aPerson(id: string, role: Person["role"] = "participant"): Person {
  return { id, name: `Person ${id}`, organisation: `Stelle ${id}`, role, joinedAtMs: 0 };
}

/** Groups named after their ids, in one closed round, if `groups` are given. */
export function aState(over: Partial<WorkshopState> = {}, groups: readonly string[] = []): WorkshopState {
  return {
    id: "workshop",
    createdAtMs: 0,
    head: aHead(),
    joinCode: "K7QF2MXP",
    settings: { editing: "everyone", documentationVisible: true, door: "open" },
    people: [aPerson("m", "moderator")],
    rooms: [PLENARY, ...groups.map((id): Room => ({ id, name: id, kind: "group" }))],
    round:
      groups.length === 0
        ? null
        : {
            id: "round",
            number: 1,
            roomIds: groups,
            members: {},
            minutes: 20,
            assignment: "random",
            state: "closed",
            openedAtMs: 0,
            closedAtMs: 1,
          },
    visits: {},
    broadcasts: [],
    help: [],
    ...over,
  };
}

type Over<Kind extends CardKind> = Partial<
  Omit<Kind extends "message" | "question" ? PlainCard : Extract<Card, { kind: Kind }>, "kind">
>;

/** A card in the plenary, unless `over` says otherwise. */
export function aCard<Kind extends CardKind>(
  kind: Kind,
  id: string,
  title: string,
  over: Over<Kind> = {},
): Card {
  const roomId = over.roomId ?? PLENARY.id;
  const base = { id, ref: `${roomId}/${id}`, roomId, by: "a", createdAt: 0, hidden: false, title, text: "" };
  const own = {
    partner: {},
    offer: { partners: [], purpose: "", outcome: "" },
    message: {},
    strategy: { obstacle: "", condition: "" },
    wish: { weBring: "" },
    question: {},
  };
  return { ...base, ...own[kind], ...over, kind } as Card;
}

/** A closed vote with these counts. */
export function aVote(
  id: string,
  title: string,
  counts: Vote["counts"] = {},
  over: Partial<Vote> = {},
): Vote {
  return {
    id,
    title,
    cards: Object.keys(counts),
    dots: 3,
    perCard: 3,
    openedAtMs: 0,
    voters: 21,
    ballots: {},
    closedAtMs: 1,
    counts,
    ...over,
  };
}

/** A full workshop in the shape that a congress prints. Everybody and everything in it is invented. */
export function sampleWorkshop(): SampleSource {
  const groups = ["Hafen", "Markt", "Wald"];
  const people = [
    aPerson("m", "moderator"),
    ...Array.from({ length: 25 }, (_, index) => aPerson(`p${index}`)),
  ];
  return {
    state: aState({ head: SAMPLE_HEAD, people, votes: SAMPLE_VOTES }, groups),
    cards: SAMPLE_CARDS,
    overlay: {
      ...EMPTY_OVERLAY,
      results: [
        {
          kind: "paragraph",
          runs: [
            { text: "Im Gespräch wurde deutlich: " },
            { text: "Lebendige Netze brauchen jemanden, der sie im Blick behält.", bold: true },
            {
              text: " Viele Beteiligte arbeiten schon heute mit Partnern, an die zuerst niemand denkt. Sie haben ihren eigenen Platz im Netz gesucht, ihre Ressourcen gesammelt und nach Wegen um typische Stolpersteine herum gefragt.",
            },
          ],
        },
        {
          kind: "list",
          ordered: false,
          items: [
            [{ text: "Der erste Kontakt gelingt meist über eine gemeinsame, kleine Aufgabe." }],
            [
              { text: "Verbindlich wird es, wenn " },
              { text: "beide", italic: true },
              { text: " Seiten etwas davon haben." },
            ],
          ],
        },
      ],
    },
  };
}

const SAMPLE_VOTES: readonly Vote[] = [
  aVote("vote-of-messages", "Welche Botschaften sind uns am wichtigsten?", {
    "Hafen/m01": 16,
    "Hafen/m02": 16,
    "Markt/m03": 31,
  }),
  aVote(
    "vote-of-messages-again",
    "Welche Botschaften sind uns am wichtigsten?",
    { "Hafen/m01": 2, "Hafen/m02": 18 },
    { dots: 1, voters: 20, runOffOf: "vote-of-messages" },
  ),
];

const SAMPLE_HEAD: Head = {
  title: "Türen öffnen im Quartier",
  subtitle: "Mit wem haben wir noch nie gesprochen?",
  number: "3",
  language: "de",
  date: "2026-06-10",
  dayLabel: "Tag 2",
  congress: { title: "Norderländer Kongress Familie und Nachbarschaft", ordinal: 4 },
  people: [
    { role: "speaker", name: "Dr. Ilse Brandmöller", organisation: "Haus der Familie Seestetten" },
    { role: "moderator", name: "Jonte Achterberg", organisation: "Stiftung Nachbarschaft Norderland" },
    {
      role: "moderator",
      name: "Mirja Söderquist",
      organisation: "Bundesarbeitsgemeinschaft der Begegnungsstätten",
    },
  ],
  abstract:
    "Auch ein gut geknüpftes Netz hat Lücken. Wer seit Jahren mit denselben Stellen zusammenarbeitet, übersieht leicht den Verein zwei Straßen weiter, die Bibliothek im Einkaufszentrum oder den Betrieb, in dem die Hälfte der Eltern arbeitet.\nIn diesem Workshop wurden Beispiele vorgestellt, in denen Familienbildung mit ungewohnten Partnern zusammenarbeitet: wozu das gut ist und was daraus geworden ist. Die Beteiligten haben ihre eigene Landschaft vor Ort betrachtet und überlegt, an welche Tür sie als Nächstes klopfen.",
  funding: { statement: FUNDING_SAMPLE },
};

const SAMPLE_CARDS = (
  [
    aCard("partner", "p01", "Stadtbibliothek Seestetten", { roomId: "Hafen", category: "library", ring: 2 }),
    aCard("partner", "p02", "Hafenmuseum", { roomId: "Hafen", category: "museum", ring: 4 }),
    aCard("partner", "p03", "Kinderarztpraxis am Deich", {
      roomId: "Hafen",
      category: "medical_practice",
      text: "Legt unsere Einladungen ins Wartezimmer.",
    }),
    aCard("partner", "p04", "Jobcenter Norderland, Außenstelle Seestetten", {
      roomId: "Markt",
      category: "jobcenter",
    }),
    aCard("partner", "p05", "Turn- und Sportverein Seestetten 1908", {
      roomId: "Markt",
      category: "sports_club",
    }),
    aCard("partner", "p06", "Kita Wellenreiter", { roomId: "Markt", category: "childcare" }),
    aCard("partner", "p07", "Hafenmuseum", { roomId: "Wald", category: "museum", ring: 4 }),
    aCard("partner", "p08", "Volkshochschule Seestetten", { roomId: "Wald", category: "adult_education" }),
    aCard("partner", "p09", "Waldläufer e. V.", { roomId: "Wald", category: "Walderlebnis" }),
    aCard("partner", "p10", "Reparaturcafé Schraubstock", { roomId: "Wald" }),
    aCard("offer", "o01", "Vorlesen im Wartezimmer", {
      roomId: "Hafen",
      partners: ["Hafen/p01", "Hafen/p03"],
      purpose: "Familien dort erreichen, wo sie ohnehin warten.",
      outcome: "Jede Woche hören etwa zehn Kinder zu; vier Familien haben seither einen Bibliotheksausweis.",
      targetGroup: "Eltern mit Kindern bis 6 Jahre",
      status: "running",
      newPartner: true,
    }),
    aCard("offer", "o02", "Elterncafé mit Bewerbungshilfe", {
      roomId: "Markt",
      text: "Einmal im Monat kommt eine Beraterin ins Familiencafé. Die Kinder turnen derweil nebenan.",
      partners: ["Markt/p04", "Markt/p05"],
      purpose: "Fragen zu Arbeit und Geld ohne Termin und ohne Amtsflur stellen.",
      outcome: "Die Hemmschwelle sinkt auf beiden Seiten.",
      status: "past",
      newPartner: true,
      newTask: true,
    }),
    aCard("offer", "o03", "Familiensonntag im Hafenmuseum", {
      roomId: "Wald",
      partners: ["Wald/p07"],
      status: "idea",
    }),
    aCard("message", "m01", "Wer fragt, bekommt öfter ein Ja, als man denkt.", { roomId: "Hafen" }),
    aCard("message", "m02", "Ein Netz ohne Koordination ist eine Adressliste.", {
      roomId: "Hafen",
      text: "Es braucht eine Person mit Stunden dafür, nicht nur mit gutem Willen.",
    }),
    aCard("message", "m03", "Untypische Partner kennen Familien, die wir nicht kennen.", { roomId: "Markt" }),
    aCard("wish", "w01", "Feste Stunden für Netzwerkarbeit", {
      roomId: "Markt",
      addressee: "funder",
      weBring: "Erfahrung aus drei Jahren Elterncafé",
    }),
    aCard("wish", "w02", "Einen Raum am Marktplatz, den alle mitnutzen können", {
      roomId: "Hafen",
      addressee: "municipality",
    }),
    aCard("strategy", "s01", "Mit einer kleinen gemeinsamen Aktion anfangen", {
      roomId: "Wald",
      obstacle: "Niemand hat Zeit für ein weiteres Treffen.",
      condition: "Beide Seiten sagen vorher, was sie davon haben.",
    }),
    aCard("question", "q01", "Wie bleiben Kontakte erhalten, wenn Personen wechseln?", { roomId: "Markt" }),
  ] satisfies Card[]
).map((card, index): Card => ({ ...card, createdAt: index }));
