// report.ts (de): visible sentences of the Kurzdokumentation in all its forms. Strings, or functions of what they speak
// of; the English twin has the same keys.

const people = (n: number) => (n === 1 ? "1\u00a0Person" : `${n}\u00a0Personen`);
const groups = (n: number) => (n === 1 ? "1\u00a0Gruppe" : `${n}\u00a0Gruppen`);

export const report = {
  kind: "Kurzdokumentation",
  workshop: (number: string) => `Workshop ${number}`,
  /** Congress with its ordinal: "4. Bundeskongress". */
  ordinal: (ordinal: number) => `${ordinal}.`,
  date: (year: number, month: number, day: number) =>
    `${String(day).padStart(2, "0")}.${String(month).padStart(2, "0")}.${year}`,
  and: "und",
  quote: ["„", "“"] as readonly [open: string, close: string],
  speaker: (n: number): string => (n === 1 ? "Referent:in" : "Referent:innen"),
  moderator: (_n: number): string => "Moderation",
  page: "Seite",
  of: "von",
  funding: "Förderung",

  plenary: "Plenum",
  rehearsed: "Aus einem Probelauf: Personen und Karten sind zum größten Teil erfunden.",
  unread: (rooms: string) =>
    `Dieses Dokument ist unvollständig. Die Karten aus diesen Räumen ließen sich beim Erstellen nicht lesen und fehlen: ${rooms}. Bitte laden Sie es später noch einmal. Fehlen sie dann immer noch, wenden Sie sich an die Stelle, die den Server betreibt.`,

  work: "So haben wir gearbeitet",
  together: (n: number, groupCount: number, rounds: number) => {
    const verb = n === 1 ? "hat" : "haben";
    if (groupCount === 0) return `${people(n)} ${verb} mitgearbeitet.`;
    const inRounds =
      rounds > 1 ? `in ${rounds}\u00a0Runden und ${groups(groupCount)}` : `in ${groups(groupCount)}`;
    return `${people(n)} ${verb} ${inRounds} gearbeitet.`;
  },
  groupNames: (names: string) => `Die Gruppen: ${names}.`,
  task: (task: string) => `Die Aufgabe: ${task}`,
  cardCount: (n: number, kinds: string) =>
    n === 1 ? `Entstanden ist 1\u00a0Karte: ${kinds}.` : `Entstanden sind ${n}\u00a0Karten: ${kinds}.`,
  prepared: "Der Workshop ist vorbereitet.",
  noCards: "Es gibt noch keine Karten.",
  count: {
    partner: (n: number) => `${n}\u00a0Partner`,
    offer: (n: number) => (n === 1 ? "1\u00a0Angebot" : `${n}\u00a0Angebote`),
    message: (n: number) => (n === 1 ? "1\u00a0Botschaft" : `${n}\u00a0Botschaften`),
    strategy: (n: number) => (n === 1 ? "1\u00a0Lösungsstrategie" : `${n}\u00a0Lösungsstrategien`),
    wish: (n: number) => (n === 1 ? "1\u00a0Wunsch" : `${n}\u00a0Wünsche`),
    question: (n: number) => (n === 1 ? "1\u00a0Frage" : `${n}\u00a0Fragen`),
  },

  results: "Ergebnisse / Botschaften / Zusammenfassung",
  summary: "Zusammenfassung",
  noMessages: "Noch keine Botschaften.",
  noMessagesAtEnd: "Es wurden keine Botschaften festgehalten.",
  groupsWithoutMessage: (names: string) => `Ohne Botschaft: ${names}.`,

  moreMessages: "Weitere Botschaften",
  moreOffers: "Weitere Angebote",
  moreStrategies: "Weitere Lösungsstrategien",
  moreQuestions: "Weitere Fragen",
  untitledCluster: "Was zusammengehört",
  alsoTitle: "Ebenso",
  alias: (names: string) => `auch: ${names}`,

  weighting: "Gewichtung",
  weightingCaption: "Was die Beteiligten mit Punkten am höchsten gewichtet haben",
  rank: "Rang",
  weighed: { cards: "Karte", clusters: "Cluster", both: "Karte oder Cluster" },
  weighedCluster: (title: string, n: number) => `${title} (${n === 1 ? "1\u00a0Karte" : `${n}\u00a0Karten`})`,
  dots: "Punkte",
  sharedRank: (rank: number) => `${rank} (geteilt)`,
  runOff: (title: string) => `${title} (Stichwahl)`,
  /** `voters` null: too few to be named. */
  voteTitle: (title: string, voters: number | null, each: number) =>
    `${title} – ${voters === null ? "wenige Personen" : people(voters)}, je ${each === 1 ? "1\u00a0Punkt" : `${each}\u00a0Punkte`}`,
  few: "unter 3",
  fewMeans: "Kleine Zahlen nennen wir nicht, damit niemand erkannt wird.",

  offers: "Angebote",
  noOffers: "Noch keine Angebote.",
  untitled: "Ohne Titel",
  offerPartners: (_n: number): string => "Partner",
  purpose: "Sinn und Zweck",
  outcome: "Erfolg",
  targetGroup: "Zielgruppe",
  lifePhase: "Lebensphase",
  benefit: "Nutzen für Familien",
  offerStatus: "Stand",
  status: { running: "läuft", idea: "Idee", past: "abgeschlossen" },
  newTitle: "Neu daran",
  newPartner: "der Partner",
  newTask: "die Aufgabe",

  wishes: "Wünsche und Bedingungen",
  addressees: {
    funder: "An die Förderung",
    municipality: "An die Kommune",
    own: "An die eigene Organisation",
    partner: "An Partner",
  },
  addressee: (name: string) => `An: ${name}`,
  noAddressee: "Ohne Adressat",
  weBring: (text: string) => `Das bringen wir mit: ${text}`,

  strategies: "Lösungsstrategien",
  obstacle: "Stolperstein",
  condition: "Gelingensbedingung",
  questions: "Offene Fragen",

  partners: "Partner nach Kategorien",
  partnersCaption: "Genannte Partner, geordnet nach Bereich und Kategorie",
  category: "Kategorie",
  partner: "Partner",
  typicality: "Einordnung",
  typical: "typisch",
  untypical: "untypisch",
  untypicalMeans:
    "„Untypisch“ nennen wir Partner außerhalb des engeren Fachgebiets, mit denen Zusammenarbeit noch selten ist. Das ist keine Wertung.",
  wishedFor: "Wunschpartner",
  otherCategories: "Weitere Partner",
  noCategory: "Ohne Kategorie",
  noPartners: "Noch keine Partner.",
};

export type ReportMessages = typeof report;
