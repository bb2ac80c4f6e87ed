// start.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const start = {
  title: "Der Workshop endet. Die\u00a0Dokumentation ist schon da.",
  lead: "Mit Netzwerkstatt arbeiten Ihre Teilnehmenden in Gruppen und halten Partner, Angebote und Botschaften auf Karten fest. Aus den Karten entsteht nebenbei die Kurzdokumentation, die Sie am Ende nur noch durchsehen und herunterladen.",
  create: "Workshop anlegen",
  createHint: "Ohne Anmeldung – ein Titel genügt.",

  join: {
    title: "Sie haben einen Code?",
    label: "Zugangscode",
    hint: "8 Zeichen aus Ihrer Einladung",
    placeholder: "z. B. K7QF 2MXP",
    submit: "Teilnehmen",
  },

  stepsTitle: "So läuft es ab",
  steps: [
    {
      title: "In Gruppen arbeiten",
      text: "Die Moderation bildet Gruppen und hat die Zeit im Blick. Das Video läuft weiter in Ihrem gewohnten Werkzeug.",
    },
    {
      title: "Auf Karten schreiben",
      text: "Ein Gedanke, eine Karte. Alle schreiben zugleich, auch am Telefon. Gespeichert wird von selbst.",
    },
    {
      title: "Als Dokument mitnehmen",
      text: "Die Karten ordnen sich zur Kurzdokumentation: als Word-Datei, PDF, Webseite oder Markdown.",
    },
  ],
};

export type StartMessages = typeof start;
