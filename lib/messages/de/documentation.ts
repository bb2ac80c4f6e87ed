// documentation.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

const cards = (n: number) => (n === 1 ? "1 Karte" : `${n} Karten`);
/** "Gruppe 3" stands as it is, a name of one's own in quotation marks. */
const group = (name: string) => (/^Gruppe \S+$/.test(name) ? name : `„${name}“`);

export const documentation = {
  title: "Dokumentation",
  lead: "Die Kurzdokumentation entsteht von selbst aus den Karten. So wird sie gedruckt.",
  leadReader: "Die Kurzdokumentation entsteht von selbst aus den Karten. Sie lesen mit.",
  loading: "Die Dokumentation wird geladen …",

  partial: "Solange die Gruppen arbeiten, sehen Sie hier nur die Karten Ihrer Gruppe und des Plenums.",

  hidden: {
    title: "Die Dokumentation ist noch nicht freigegeben.",
    text: "Sobald die Moderation sie zeigt, können Sie hier mitlesen.",
  },

  head: {
    edit: "Angaben bearbeiten",
    add: "Angaben ergänzen",
  },

  open: {
    title: "Was noch offen ist",
    progress: (done: number, total: number) => `${done} von ${total} Teilen stehen`,
    none: "Alle Teile stehen. Sie können das Dokument weitergeben.",
    date: "Datum",
    people: "Namen von Referent:in und Moderation",
    abstract: "Text zum Thema",
    message: (name: string) => `Botschaft aus ${group(name)}`,
    results: "Zusammenfassung",
    offers: (n: number) =>
      n === 1 ? "Sinn und Zweck oder Erfolg bei 1 Angebot" : `Sinn und Zweck oder Erfolg bei ${n} Angeboten`,
    partners: (n: number) => (n === 1 ? "Kategorie bei 1 Partner" : `Kategorie bei ${n} Partnern`),
  },

  written: {
    title: "Zusammenfassung",
    label: "Zusammenfassung, gemeinsamer Text",
    placeholder:
      "Was bleibt? Zwei, drei Sätze genügen. Sie schreiben hier gemeinsam, gespeichert wird von selbst.",
    toolbar: "Text gestalten",
    bold: "Fett",
    italic: "Kursiv",
    heading: "Zwischentitel",
    bullets: "Liste",
    numbers: "Nummerierte Liste",
    undo: "Rückgängig",
    redo: "Wiederholen",
    writing: (names: readonly string[]) =>
      names.length === 1 ? `${names[0] ?? ""} schreibt mit` : `${names.join(", ")} schreiben mit`,
    saves: "Wird von selbst gespeichert.",
    somebody: "Jemand",
  },

  choice: {
    title: "Karten im Dokument",
    hint: "Was Sie weglassen, bleibt auf dem Board. Sie können es jederzeit wieder aufnehmen.",
    count: (shown: number, all: number) => (shown === all ? cards(all) : `${shown} von ${cards(all)}`),
    none: "Noch keine Karten. Was auf den Boards entsteht, erscheint hier von selbst.",
    include: (title: string) => `„${title}“ ins Dokument nehmen`,
    up: (title: string) => `„${title}“ nach oben`,
    down: (title: string) => `„${title}“ nach unten`,
    moved: (title: string, place: number, of: number) =>
      `„${title}“ steht jetzt an Stelle ${place} von ${of}.`,
    sections: {
      message: "Botschaften",
      offer: "Angebote",
      wish: "Wünsche",
      strategy: "Lösungsstrategien",
      question: "Offene Fragen",
      partner: "Partner",
    },
  },

  votes: {
    title: "Punktabfragen im Dokument",
    hint: "Was Sie hier weglassen, bleibt bei den Punkten erhalten.",
    include: (title: string) => `„${title}“ ins Dokument nehmen`,
    runOff: "Stichwahl",
  },

  download: {
    primary: "Dokument herunterladen",
    primaryHint: "Word, zum Weiterbearbeiten",
    others: "Andere Formate",
    pdf: "PDF",
    html: "HTML",
    md: "Markdown",
  },

  delivery: {
    connecting: "Verbindung wird aufgebaut …",
    saved: "Gespeichert",
    waiting: "Wird gespeichert …",
    unsaved: "Nicht gespeichert, wird nachgeholt",
    offline: "Keine Verbindung. Was Sie schreiben, wird gesendet, sobald sie wieder da ist.",
    closed: "Die Verbindung zur Dokumentation ist beendet. Was Sie sehen, kann veraltet sein.",
    reopen: "Neu verbinden",
  },
};

export type DocumentationMessages = typeof documentation;
