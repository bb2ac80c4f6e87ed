// unsent.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const unsent = {
  count: (n: number) =>
    n === 1 ? "1 Änderung wurde nicht übernommen" : `${n} Änderungen wurden nicht übernommen`,
  safe: "Ihr Text ist noch da.",
  look: "Ansehen",
  title: "Nicht übernommene Änderungen",
  lead: "Der Server hat diese Änderungen nicht angenommen, zum Beispiel weil der Workshop inzwischen beendet ist, die Karten gesperrt wurden oder Sie in einer anderen Gruppe sind. Ihr Text ist noch da: Sie können ihn wiederherstellen oder kopieren.",
  newCard: (kind: string) => `Neue Karte: ${kind}`,
  changed: (kind: string) => `Geändert: ${kind}`,
  results: "Ergebnisse im Dokument",
  now: "Jetzt steht dort:",
  also: (fields: string) => `Außerdem geändert: ${fields}`,
  restore: "Wiederherstellen",
  restoreAll: "Alle wiederherstellen",
  restored: (title: string) => `„${title}“ ist wiederhergestellt.`,
  closed: "Hier können Sie im Moment nicht schreiben. Den Text können Sie kopieren.",
  notYours:
    "Diese Karte ändern nur ihre Autorin oder ihr Autor und die Moderation. Den Text können Sie kopieren.",
  gone: "Diese Karte gibt es nicht mehr. Den Text können Sie kopieren.",
  onlyCopyToSheet: "Diesen Text können Sie kopieren und als neue Karte wieder einfügen.",
  onlyCopy: "Diesen Text können Sie kopieren und im Dokument an seiner Stelle einfügen.",
  sheet: "Mein Blatt",
  copy: "Kopieren",
  copied: "Kopiert",
  copyFailed: "Bitte von Hand markieren und kopieren",
  dismiss: "Verwerfen",
};

export type UnsentMessages = typeof unsent;
