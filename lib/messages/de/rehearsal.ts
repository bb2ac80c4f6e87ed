// rehearsal.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const rehearsal = {
  title: "Probelauf",
  text: "Spielen Sie den Workshop einmal durch, mit Personen, die der Server spielt. Sie kommen nach und nach, schreiben Karten und bringen ihre Botschaft ein. Einmal ruft jemand um Hilfe, und jemand verliert die Verbindung.",
  copy: "Geprobt wird mit einer Kopie von Ablauf, Gruppen und Einstellungen. Ihr Workshop bleibt, wie er ist.",
  people: "Wie viele Personen sollen kommen?",
  peopleHint: (most: number) =>
    `1 bis ${most}. Ihr eigenes Handy kann dazukommen: mit dem Code des Probelaufs.`,
  fewer: "Eine Person weniger",
  more: "Eine Person mehr",
  start: "Probelauf starten",
  cancel: "Abbrechen",
  loading: "Wird geladen",

  running: (people: number, time: string) =>
    people === 1
      ? `Seit ${time} Uhr läuft ein Probelauf mit 1 gespielten Person.`
      : `Seit ${time} Uhr läuft ein Probelauf mit ${people} gespielten Personen.`,
  runningHint: (time: string) =>
    `Spätestens um ${time} Uhr wird er von selbst gelöscht, ebenso bei einem Neustart des Servers.`,
  enter: "Zum Probelauf",
  again: "Von vorn",
  end: "Probelauf beenden",

  banner: "nichts davon bleibt",
  bannerLabel: "Das ist ein Probelauf",
  endShort: "Beenden",

  over: {
    title: "Der Probelauf ist zu Ende",
    text: "Alles daraus ist gelöscht. Der Workshop selbst ist, wie er war.",
    back: "Zum Workshop",
    start: "Zur Startseite",
  },

  failed: {
    again:
      "Von vorn beginnen kann nur, wer den Workshop selbst moderiert und in diesem Browser angemeldet ist.",
    full: "Auf diesem Server laufen gerade genug Probeläufe. Versuchen Sie es in ein paar Minuten noch einmal.",
    end: "Der Probelauf ließ sich nicht beenden. Versuchen Sie es noch einmal.",
    start: "Der Probelauf ließ sich nicht starten. Versuchen Sie es noch einmal.",
  },
};

export type RehearsalMessages = typeof rehearsal;
