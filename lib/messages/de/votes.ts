// votes.ts (de): what everybody reads of dot votes. Strings, or functions of what they speak of; the English twin has the same keys.

const dots = (n: number) => (n === 1 ? "1 Punkt" : `${n} Punkte`);
const people = (n: number) => (n === 1 ? "1 Person" : `${n} Personen`);
const cards = (n: number) => (n === 1 ? "1 Karte" : `${n} Karten`);

export const votes = {
  dots,
  none: "Gerade läuft keine Punktabfrage. Sobald die Moderation eine öffnet, vergeben Sie hier Ihre Punkte.",
  open: "Läuft",
  closed: "Ergebnis",
  runOff: "Stichwahl",
  rules: (n: number, perCard: number) =>
    n === 1
      ? "Sie haben 1 Punkt."
      : `Sie haben ${dots(n)}, auf eine Karte passen höchstens ${perCard}. Sie zählen sofort; ändern können Sie sie, bis die Moderation schließt.`,
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
  full: "Auf dieser Karte liegen so viele, wie möglich sind.",
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

  result: {
    rank: (n: number) => `Rang ${n}`,
    shared: "geteilt",
    without: (n: number) => `Ohne Punkte: ${cards(n)}`,
    nobody: "Niemand hat Punkte vergeben.",
    by: (n: number, each: number) => `${people(n)}, je ${dots(each)}`,
    earlier: "Frühere Ergebnisse",
  },

  slide: {
    each: (n: number, perCard: number) =>
      n === 1 ? "Je 1 Punkt" : `Je ${dots(n)}, höchstens ${perCard} auf eine Karte`,
    where: "Im Workshop unter „Punkte“",
    more: (n: number) => `und ${cards(n)} mit weniger Punkten`,
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
