// weigh.ts (de): what moderation reads when it lets cards be weighed. Strings, or functions of what they speak of; the
// English twin has the same keys.

// The words of the shared screen come with them.
export { present } from "./present.ts";

import type { CardKind } from "#lib/board/card.ts";

const dots = (n: number) => (n === 1 ? "1 Punkt" : `${n} Punkte`);
const people = (n: number) => (n === 1 ? "1 Person" : `${n} Personen`);
const cards = (n: number) => (n === 1 ? "1 Karte" : `${n} Karten`);

/** The question that is asked unless moderation asks another. */
const question: Readonly<Record<CardKind | "all" | "hand", string>> = {
  partner: "Mit welchen Partnern möchten wir mehr machen?",
  offer: "Welche Angebote sollten mehr Orte haben?",
  message: "Welche Botschaften sind uns am wichtigsten?",
  strategy: "Welche Strategien helfen am meisten?",
  wish: "Welche Wünsche sind am dringendsten?",
  question: "Welche Fragen wollen wir zuerst klären?",
  all: "Was ist uns am wichtigsten?",
  hand: "Was ist uns am wichtigsten?",
};

export const weigh = {
  lead: "Alle vergeben Punkte auf ausgewählte Karten. Das Ergebnis sehen alle, sobald Sie schließen.",
  none: "Mit Punkten findet die Runde heraus, was ihr am wichtigsten ist. Sie wählen die Karten, alle vergeben Punkte.",
  prepare: "Punktabfrage vorbereiten",
  another: "Neue Punktabfrage",
  follow: "Zur Punktabfrage",
  noCards: "Noch gibt es keine Karten, die man gewichten könnte.",

  form: {
    title: "Punktabfrage vorbereiten",
    question: "Frage",
    questionMissing: "Eine Frage muss sein.",
    suggested: question,
    cards: "Welche Karten?",
    kinds: "Kartenart",
    all: (n: number) => `Alle Karten (${n})`,
    kind: (name: string, n: number) => `${name} (${n})`,
    byHand: (n: number) => `Von Hand gewählt (${n})`,
    byHandHint: "Im Plenum angekreuzt",
    room: "Gruppe",
    allRooms: "Alle Gruppen",
    cluster: "Cluster",
    allClusters: "Alle Cluster",
    untitledCluster: "Noch ohne Titel",
    noCluster: "Noch ohne Cluster",
    group: "Bereich",
    allGroups: "Alle Bereiche",
    noGroup: "Noch ohne Kategorie",
    category: "Kategorie",
    allCategories: "Alle Kategorien",
    chosen: (n: number, of: number) => (n === of ? `${cards(n)} gewählt` : `${n} von ${cards(of)} gewählt`),
    chooseAll: "Alle wählen",
    chooseNone: "Keine wählen",
    list: "Karten der Punktabfrage",
    tooFew: "Wählen Sie mindestens 2 Karten.",
    tooMany: (most: number) => `Wählen Sie höchstens ${most} Karten.`,
    many: (most: number) =>
      `Mit mehr als ${most} Karten wird es unübersichtlich. Ordnen Sie sie im Plenum erst zu Clustern, oder führen Sie gleiche zusammen.`,
    dots: "Punkte je Person",
    formula: (n: number, voters: number, result: number) =>
      `Vorschlag für ${cards(n)} und ${people(voters)}: ${dots(result)}`,
    formulaAlone: (result: number) => `Vorschlag, solange noch niemand da ist: ${dots(result)}`,
    formulaHow: (n: number, voters: number) =>
      `${n} × ${n - 1} ÷ (2 × ${voters}), aufgerundet, mindestens 3, höchstens 7`,
    useFormula: "Vorschlag nehmen",
    perCard: "Höchstens je Karte",
    fewer: "Einer weniger",
    more: "Einer mehr",
    open: "Punktabfrage öffnen",
    cancel: "Abbrechen",
    opened: "Die Punktabfrage läuft.",
  },

  pick: {
    start: "Karten für eine Punktabfrage ankreuzen",
    card: (title: string) => `„${title}“ in die Punktabfrage nehmen`,
    chosen: (n: number) => (n === 0 ? "Kreuzen Sie Karten an." : `${cards(n)} gewählt`),
    dots: (n: number) => `${n} Punkte für jede Person`,
    go: "Weiter zur Frage",
    cancel: "Abbrechen",
  },

  budget: (cardCount: number, each: number, perCard: number) =>
    `${cards(cardCount)} · ${dots(each)} je Person${each > 1 ? `, höchstens ${perCard} je Karte` : ""}`,
  own: "Karten ansehen und selbst Punkte vergeben",
  close: "Schließen und Ergebnis zeigen",
  closed: "Die Punktabfrage ist geschlossen.",
  reopen: "Wieder öffnen",
  reopened: "Die Punktabfrage läuft wieder. Das Ergebnis ist bis zum Schließen verdeckt.",
  discard: "Verwerfen",
  discarded: (title: string) => `„${title}“ ist verworfen.`,
  discardedOnes: "Verworfene Punktabfragen",
  restore: "Zurückholen",
  restoreOf: (title: string) => `„${title}“ zurückholen`,
  more: "Mehr",
  moreOf: (title: string) => `„${title}“: was tun?`,
  tie: (rank: number, n: number) => `Rang ${rank} teilen sich ${cards(n)}.`,
  runOff: "Stichwahl mit je 1 Punkt",
  runOffOf: (rank: number) => `Stichwahl um Rang ${rank}`,

  proxy: {
    title: "Für Personen ohne Gerät",
    text: "Sie tragen ein, was im Raum gezählt wurde. Jede Person hat dort so viele Punkte wie alle anderen.",
    name: "Wer?",
    nameHint: "zum Beispiel „Raum Nord“",
    nameMissing: "Wer ist gemeint? Ein kurzer Name genügt.",
    people: "Personen",
    add: "Hinzufügen",
    change: "Ändern",
    changeOf: (name: string) => `Eintrag für ${name} ändern`,
    save: "Übernehmen",
    cancel: "Abbrechen",
    remove: "Entfernen",
    removeOf: (name: string) => `Eintrag für ${name} entfernen`,
    entry: (name: string, n: number) => `Für ${name}, ${people(n)}`,
    dotsOn: (title: string) => `Punkte auf „${title}“`,
  },
};

export type WeighMessages = typeof weigh;
