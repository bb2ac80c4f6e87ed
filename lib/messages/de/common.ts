// common.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const common = {
  product: "Netzwerkstatt",
  claim: "Workshops in Gruppen – und die Kurzdokumentation schreibt sich mit.",
  skipToContent: "Zum Inhalt springen",
  home: "Netzwerkstatt, zur Startseite",

  close: "Schließen",
  cancel: "Abbrechen",
  save: "Speichern",
  back: "Zurück",
  undo: "Rückgängig",
  optional: "freiwillig",
  loading: "Wird geladen",
  copied: "Kopiert",
  copyFailed: "Bitte von Hand kopieren",
  messages: "Meldungen, erreichbar mit F6",
  dismiss: "Meldung schließen",
  more: (n: number) => `+${n}`,

  settings: "Sprache und Darstellung",
  language: "Sprache",
  theme: "Darstellung",
  themes: { system: "Wie das Gerät", light: "Hell", dark: "Dunkel" },
  privacy: "Ihre Daten",

  notFound: {
    title: "Diese Seite gibt es nicht",
    text: "Vielleicht ist die Adresse nicht ganz vollständig. Mit dem Zugangscode aus Ihrer Einladung kommen Sie in Ihren Workshop.",
    join: "Mit Code teilnehmen",
    start: "Zur Startseite",
  },
};

export type CommonMessages = typeof common;
