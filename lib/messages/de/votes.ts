// votes.ts (de): what everybody reads of dot votes. Strings, or functions of what they speak of; the English twin has the same keys.

import type { Weighed } from "#lib/model/vote-options.ts";

const dots = (n: number) => (n === 1 ? "1 Punkt" : `${n} Punkte`);
const people = (n: number) => (n === 1 ? "1 Person" : `${n} Personen`);
const cards = (n: number) => (n === 1 ? "1 Karte" : `${n} Karten`);
const options = (n: number, what: Weighed = "cards") =>
  ({ cards: cards(n), clusters: `${n} Cluster`, both: `${n} Cluster und Karten` })[what];
const joined = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} und ${parts.at(-1) ?? ""}`;
const ONE: Readonly<Record<Weighed, string>> = {
  cards: "auf eine Karte",
  clusters: "auf ein Cluster",
  both: "auf eine Karte oder ein Cluster",
};

export const votes = {
  dots,
  none: "Gerade läuft keine Punktabfrage. Sobald die Moderation eine öffnet, vergeben Sie hier Ihre Punkte.",
  open: "Läuft",
  closed: "Ergebnis",
  runOff: "Stichwahl",
  rules: (n: number, perCard: number, what?: Weighed) =>
    n === 1
      ? "Sie haben 1 Punkt."
      : `Sie haben ${dots(n)}, ${ONE[what ?? "cards"]} passen höchstens ${perCard}. Sie zählen sofort; ändern können Sie sie, bis die Moderation schließt.`,
  secret: "Niemand sieht, wo Ihre Punkte liegen – auch die Moderation nicht.",
  onlyWatching: "Sie sehen hier zu. Punkte vergeben die Teilnehmenden.",
  voters: (n: number, of: number) => {
    const verb = n === 1 ? "hat" : "haben";
    return n > of ? `${people(n)} ${verb} Punkte vergeben` : `${n} von ${people(of)} ${verb} Punkte vergeben`;
  },

  of: (card: string) => `Punkte auf „${card}“`,
  put: (card: string) => `Einen Punkt auf „${card}“ legen`,
  take: (card: string) => `Einen Punkt von „${card}“ nehmen`,
  lies: (n: number, most: number) => `${dots(n)} von höchstens ${most}`,
  laid: (card: string, n: number, left: number) =>
    `„${card}“: ${n === 0 ? "kein Punkt" : dots(n)}. ${left === 0 ? "Alle Punkte sind vergeben." : `Noch ${dots(left)}.`}`,
  left: (n: number, of: number) =>
    n === 0 ? "Alle Punkte sind vergeben" : `Noch ${n} von ${of === 1 ? "1 Punkt" : `${of} Punkten`}`,
  full: "Hier liegen so viele, wie möglich sind.",
  spent: "Alle Punkte sind vergeben. Nehmen Sie zuerst einen anderen weg.",
  state: {
    saved: "Gezählt",
    sending: "Wird gezählt …",
    held: "Wartet auf Verbindung – wird dann gezählt",
  },
  unseen: (n: number) =>
    `${cards(n)} sehen Sie gerade nicht: Sie liegen in einer anderen Gruppe oder im Papierkorb.`,
  changedNow: "Der Text wurde geändert, seit die Abfrage läuft. Ihre Punkte bleiben liegen.",
  changedSince: "Punkte vor Änderung: Der Text lautete anders, als die Abfrage begann.",
  gone: "Diese Karte ist gerade nicht zu sehen",

  cluster: {
    label: "Cluster",
    untitled: "Cluster ohne Titel",
    untitledWith: (card: string) => `Cluster mit: ${card}`,
    cards: (n: number) => cards(n),
    more: (n: number) => `und ${n === 1 ? "1 weitere" : `${n} weitere`}`,
    read: (n: number) => (n === 1 ? "Karte lesen" : `Alle ${n} Karten lesen`),
    readOf: (read: string, title: string) => `${read}: „${title}“`,
    less: "Weniger zeigen",
    unseen: (n: number) => `${cards(n)} davon sehen Sie gerade nicht.`,
    /** Stands between quotation marks itself. */
    titleIn: (title: string, question: string) => `${title}“ in „${question}`,
    inVote: (question: string) => `Punktabfrage „${question}“`,
  },
  /** What has become of a cluster since the vote began. */
  since: {
    now: (what: string) => `${what} Gewichtet wird das Cluster, wie es zu Beginn der Abfrage war.`,
    before: (what: string) => `Punkte vor Änderung: ${what}`,
    moved: (into: string) => `Die Karten liegen inzwischen im Cluster „${into}“.`,
    apart: "Die Karten liegen inzwischen nicht mehr zusammen.",
    title: (title: string) => `Das Cluster heißt inzwischen „${title}“`,
    untitled: "Das Cluster hat keinen Titel mehr",
    came: (n: number) => `${cards(n)} ${n === 1 ? "kam" : "kamen"} dazu`,
    went: (n: number) => `${cards(n)} ${n === 1 ? "ist" : "sind"} nicht mehr darin`,
    reworded: "Karten wurden umformuliert",
    list: (parts: readonly string[]) => `${joined(parts)}.`,
  },

  result: {
    rank: (n: number) => `Rang ${n}`,
    shared: "geteilt",
    without: (n: number, what?: Weighed) => `Ohne Punkte: ${options(n, what)}`,
    nobody: "Niemand hat Punkte vergeben.",
    by: (n: number, each: number) => `${people(n)}, je ${dots(each)}`,
    earlier: "Frühere Ergebnisse",
  },

  slide: {
    each: (n: number, perCard: number, what?: Weighed) =>
      n === 1 ? "Je 1 Punkt" : `Je ${dots(n)}, höchstens ${perCard} ${ONE[what ?? "cards"]}`,
    where: "Im Workshop unter „Punkte“",
    more: (n: number, what?: Weighed) => `und ${options(n, what)} mit weniger Punkten`,
  },

  notice: {
    label: "Punktabfrage",
    open: (title: string, left: number) => `„${title}“ – Sie haben noch ${dots(left)}.`,
    closed: (title: string) => `Das Ergebnis ist da: „${title}“`,
    go: "Punkte vergeben",
    see: "Ergebnis ansehen",
    later: "Später",
    read: "Gelesen",
    openSpoken: (title: string, left: number) =>
      `Punktabfrage: „${title}“. Sie haben ${dots(left)}. Unter „Punkte“ vergeben Sie sie.`,
  },
};

export type VotesMessages = typeof votes;
