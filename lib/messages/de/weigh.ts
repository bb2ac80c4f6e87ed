// weigh.ts (de): what moderation reads when it lets cards be weighed. Strings, or functions of what they speak of; the
// English twin has the same keys.

// The words of the shared screen come with them.
export { present } from "./present.ts";

import type { CardKind } from "#lib/board/card.ts";
import type { Weighed } from "#lib/model/vote-options.ts";

const dots = (n: number) => (n === 1 ? "1 Punkt" : `${n} Punkte`);
const people = (n: number) => (n === 1 ? "1 Person" : `${n} Personen`);
const cards = (n: number) => (n === 1 ? "1 Karte" : `${n} Karten`);
const options = (n: number, what: Weighed = "cards") =>
  ({ cards: cards(n), clusters: `${n} Cluster`, both: `${n} Cluster und Karten` })[what];

/** The question that is asked unless moderation asks another. */
const question: Readonly<Record<CardKind | "all" | "hand" | "cluster", string>> = {
  partner: "Mit welchen Partnern möchten wir mehr machen?",
  offer: "Welche Angebote sollten mehr Orte haben?",
  message: "Welche Botschaften sind uns am wichtigsten?",
  strategy: "Welche Strategien helfen am meisten?",
  wish: "Welche Wünsche sind am dringendsten?",
  question: "Welche Fragen wollen wir zuerst klären?",
  all: "Was ist uns am wichtigsten?",
  hand: "Was ist uns am wichtigsten?",
  cluster: "Welche Themen sind uns am wichtigsten?",
};

export const weigh = {
  lead: "Alle vergeben Punkte auf ausgewählte Karten oder Cluster. Das Ergebnis sehen alle, sobald Sie schließen.",
  none: "Mit Punkten findet die Runde heraus, was ihr am wichtigsten ist. Sie wählen Karten oder Cluster, alle vergeben Punkte.",
  prepare: "Punktabfrage vorbereiten",
  another: "Neue Punktabfrage",
  follow: "Zur Punktabfrage",
  noCards: "Noch gibt es keine Karten, die man gewichten könnte.",

  form: {
    title: "Punktabfrage vorbereiten",
    question: "Frage",
    questionMissing: "Eine Frage muss sein.",
    suggested: question,
    cards: "Was wird gewichtet?",
    kinds: "Kartenart",
    kindsOrClusters: "Cluster oder Kartenart",
    clusters: (n: number) => `Cluster (${n})`,
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
    chosenClusters: (n: number, of: number, loose: number) =>
      `${n === of ? `${n} Cluster` : `${n} von ${of} Clustern`}${loose === 0 ? "" : ` und ${cards(loose)}`} gewählt`,
    asTheyStand:
      "Gewichtet wird jedes Cluster so, wie es jetzt ist. Was Sie danach daran ändern, ändert die Punktabfrage nicht.",
    loose: "Karten ohne Cluster dazunehmen",
    looseList: "Karten ohne Cluster",
    untitledHint: (n: number) =>
      n === 1
        ? "1 Cluster hat noch keinen Titel. Im Plenum können Sie ihm vorher einen geben."
        : `${n} Cluster haben noch keinen Titel. Im Plenum können Sie ihnen vorher einen geben.`,
    chooseAll: "Alle wählen",
    chooseNone: "Keine wählen",
    list: "Karten der Punktabfrage",
    clusterList: "Cluster der Punktabfrage",
    tooFew: "Wählen Sie mindestens 2 aus.",
    tooMany: (most: number, inside: number) =>
      `Wählen Sie weniger aus: höchstens ${most}, und in den Clustern zusammen höchstens ${cards(inside)}.`,
    /** `suit`: how many clusters suit so many cards. */
    many: (n: number, suit: { readonly least: number; readonly most: number }) =>
      `${cards(n)} auf einmal sind unübersichtlich. Ordnen Sie sie im Plenum erst zu Clustern: Etwa ${suit.least} bis ${suit.most} passen. Dann stimmen Sie über die Cluster ab.`,
    manyClustered: (n: number, there: number, each: number) =>
      `${cards(n)} auf einmal sind unübersichtlich. Über Ihre ${there} Cluster stimmt es sich leichter ab, mit ${dots(each)} je Person.`,
    manyOptions: (n: number) =>
      `${n} auf einmal sind unübersichtlich. Nehmen Sie einige heraus, oder legen Sie im Plenum Cluster zusammen.`,
    takeClusters: "Über Cluster abstimmen",
    dots: "Punkte je Person",
    formula: (n: number, voters: number, result: number, what?: Weighed) =>
      `Vorschlag für ${options(n, what)} und ${people(voters)}: ${dots(result)}`,
    formulaAlone: (result: number) => `Vorschlag, solange noch niemand da ist: ${dots(result)}`,
    formulaHow: (n: number, voters: number) =>
      `${n} × ${n - 1} ÷ (2 × ${voters}), aufgerundet, mindestens 3, höchstens 7`,
    useFormula: "Vorschlag nehmen",
    perCard: "Höchstens je Karte",
    perOption: "Höchstens auf eines",
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

  budget: (n: number, each: number, perCard: number, what?: Weighed) =>
    `${options(n, what)} · ${dots(each)} je Person${each > 1 ? `, höchstens ${perCard} ${what === "clusters" ? "je Cluster" : what === "both" ? "auf eines" : "je Karte"}` : ""}`,
  own: "Ansehen und selbst Punkte vergeben",
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
  tie: (rank: number, n: number, what?: Weighed) => `Rang ${rank} teilen sich ${options(n, what)}.`,
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
