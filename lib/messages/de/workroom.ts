// workroom.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const workroom = {
  loading: "Der Workshop wird geöffnet …",
  whereabouts: "Wo bin ich",
  places: "Bereiche",
  place: {
    room: "Karten",
    about: "Info",
    desk: "Übersicht",
    votes: "Punkte",
    documentation: "Dokument",
    present: "Präsentieren",
  },
  plenary: "Plenum",
  workshopNumber: (number: string) => `Workshop ${number}`,
  pageTitle: (place: string, workshop: string) => `${place} – ${workshop}`,
  round: (number: number) => `Runde ${number}`,
  beforeRounds: "Vor Beginn",
  afterRound: (number: number) => `Nach Runde ${number}`,
  ended: "Beendet – nur lesen",
  onlyModeration: "Die Übersicht gehört der Moderation.",
  page: "Das Dokument wächst mit",
  pageOpen: "Dokument öffnen",
  unknownPlace: "Diesen Bereich gibt es nicht.",
  failed: "Das hat nicht geklappt. Versuchen Sie es bitte noch einmal.",
  toasts: "Meldungen (F6)",
  dismiss: "Meldung schließen",
  close: "Schließen",

  connection: {
    label: "Verbindung",
    online: "Verbunden",
    offline: "Nicht verbunden",
    lost: "Keine Verbindung. Sie können weiterschreiben – wir verbinden neu und senden alles nach.",
    back: "Wieder verbunden.",
  },

  me: {
    menu: "Mein Menü",
    rename: "Namen ändern",
    reentry: "Auf anderem Gerät weitermachen",
    chime: "Ton, wenn die Zeit abläuft",
    shortcuts: "Tastenkürzel",
    theme: "Darstellung",
    themeLight: "Hell",
    themeDark: "Dunkel",
    themeSystem: "Wie das Gerät",
    language: "Sprache",
  },
};

export type WorkroomMessages = typeof workroom;
