// board.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

const cards = (n: number) => (n === 1 ? "1 Karte" : `${n} Karten`);
const newCards = (n: number) => (n === 1 ? "1 neue Karte" : `${n} neue Karten`);

export const board = {
  title: "Karten",
  of: (room: string) => `Karten: ${room}`,
  cards,
  loading: "Die Karten werden geladen",

  kind: {
    partner: "Partner",
    offer: "Angebot",
    message: "Botschaft",
    strategy: "Strategie",
    wish: "Wunsch",
    question: "Frage",
  },
  kinds: {
    partner: "Partner",
    offer: "Angebote",
    message: "Botschaften",
    strategy: "Strategien",
    wish: "Wünsche",
    question: "Fragen",
  },

  add: {
    label: "Neue Karte",
    kind: "Was für eine Karte?",
    more: "Mehr",
    moreLabel: "Weitere Kartenarten",
    title: {
      partner: "Name der Organisation",
      offer: "Name des Angebots",
      message: "Botschaft in einem Satz",
      strategy: "Strategie in einem Satz",
      wish: "Wunsch in einem Satz",
      question: "Frage",
    },
    example: {
      partner: "z. B. Sportverein, Museum, Arztpraxis",
      offer: "z. B. Eltern-Kind-Turnen am Samstag",
      message: "z. B. Wer zusammen feiert, arbeitet später zusammen.",
      strategy: "z. B. Erst besuchen, dann einladen",
      wish: "z. B. Zeit für Netzwerkarbeit in jeder Stelle",
      question: "z. B. Wer erreicht die Väter?",
    },
    submit: "Karte hinzufügen",
    submitShort: "Hinzufügen",
    hint: "Enter fügt die Karte hinzu.",
    suggested: (category: string) => `Kategorie: ${category}`,
    added: (kind: string, title: string) => `${kind} „${title}“ hinzugefügt.`,
  },

  empty: {
    write: "Schreiben Sie unten den ersten Partner: Mit wem haben Sie dieses Jahr etwas gemacht?",
    writeAny: "Schreiben Sie unten die erste Karte.",
    start: "Erste Karte schreiben",
    read: "Hier stehen noch keine Karten.",
    plenary: "Sobald die Gruppen Karten schreiben, stehen sie alle hier.",
    filtered: "Keine Karte passt zu dieser Auswahl.",
  },

  bar: {
    find: "Suchen und filtern",
    noGroup: "Noch ohne Kategorie",
    found: (n: number, of: number) => `${n} von ${cards(of)}`,
    clear: "Alle zeigen",
    undo: "Rückgängig",
    redo: "Wiederholen",
    undone: "Rückgängig gemacht.",
    redone: "Wiederholt.",
    bin: (n: number) => `Papierkorb (${n})`,
  },

  delivery: {
    label: "Stand der Karten",
    connecting: "Verbindet",
    saved: "Gespeichert",
    waiting: "Wird gespeichert",
    unsaved: "Nicht gespeichert, wird nachgeholt",
    offline: "Offline",
    closed: "Geschlossen",
    card: "Wartet auf Verbindung",
    offlineText: "Sie können weiterschreiben. Alles wird gesendet, sobald die Verbindung wieder da ist.",
    back: "Alle Karten sind gespeichert.",
    noGrant: "Diese Karten sind für Sie gerade geschlossen.",
    refused:
      "Der Server hat die letzte Änderung nicht angenommen. Bitte laden Sie die Seite neu. Was vorher gespeichert war, ist noch da.",
    reload: "Seite neu laden",
    readOnly: "Hier lesen Sie mit.",
    locked: "Diese Tafel ist gerade nur zum Lesen. Was Sie geschrieben haben, bleibt stehen.",
  },

  arrived: {
    above: (n: number) => `${newCards(n)} oben`,
    below: (n: number) => `${newCards(n)} unten`,
    spoken: (n: number) => `${newCards(n)}.`,
  },

  card: {
    untitled: "Noch ohne Titel",
    open: "Karte öffnen",
    close: "Fertig",
    closeHint: "Gespeichert wird von selbst.",
    by: (name: string) => `von ${name}`,
    byYou: "von Ihnen",
    in: (room: string) => `aus ${room}`,
    editing: (names: string) => `${names} schreibt`,
    editingMany: (names: string) => `${names} schreiben`,
    and: " und ",
    menu: (title: string) => `Mehr zu „${title}“`,
    hide: "In den Papierkorb",
    hidden: (title: string) => `„${title}“ liegt im Papierkorb.`,
    restored: (title: string) => `„${title}“ ist wieder da.`,
    offers: (n: number) => (n === 1 ? "1 Angebot" : `${n} Angebote`),
    noCategory: "Kategorie noch offen",
    noPartner: "Noch kein Partner verknüpft",
    partnerElsewhere: "Partner aus einer anderen Gruppe",
    mayNotEdit: "Diese Karte ändern nur ihre Autorin oder ihr Autor und die Moderation.",
  },

  /** On the face of a card. */
  mark: {
    untypical: "untypisch",
    partners: "Partner",
    running: "läuft",
    idea: "Idee",
    past: "abgeschlossen",
  },

  ring: {
    1: "verlässlich",
    2: "ab und zu",
    3: "bekannt",
    4: "Wunsch",
  },
  ringOf: (ring: string) => `Zusammenarbeit: ${ring}`,

  plenary: {
    own: "Karten des Plenums",
    groups: "Karten der Gruppen",
    arrange: "Karten ordnen nach",
    byRoom: "Gruppe",
    byCategory: "Bereich",
    noCards: "Keine Karten",
    noGroup: "Noch ohne Kategorie",
  },
};

export type BoardMessages = typeof board;
