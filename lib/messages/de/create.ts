// create.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const create = {
  title: "Workshop anlegen",
  lead: "Ein Titel genügt. Alles Weitere können Sie später ergänzen.",
  name: "Titel des Workshops",
  nameHint: "So steht er auf der Dokumentation.",
  nameExample: "z. B. Neue Wege der Zusammenarbeit im Sozialraum",
  submit: "Workshop anlegen",
  waiting: "Das Formular wird noch geladen. Dauert es länger, laden Sie die Seite bitte neu.",
  noScript:
    "Um einen Workshop anzulegen und zu moderieren, brauchen Sie JavaScript. Bitte schalten Sie es für diese Seite ein.",
  problem: "Das hat noch nicht geklappt",
  fieldsToFix: (n: number) =>
    n === 1 ? "Bitte sehen Sie ein Feld noch einmal an." : `Bitte sehen Sie ${n} Felder noch einmal an.`,

  more: "Angaben für den Kopf der Dokumentation",
  moreHint: "freiwillig",

  about: "Workshop",
  number: "Nummer",
  numberExample: "z. B. 3",
  subtitle: "Untertitel",
  date: "Datum",
  dayLabel: "Tag",
  dayExample: "z. B. Tag 2",
  language: "Sprache des Workshops",
  languages: { de: "Deutsch", en: "Englisch" },

  congress: "Kongress oder Reihe",
  congressTitle: "Name des Kongresses",
  congressExample: "z. B. Bundeskongress Elternbegleitung",
  ordinal: "Der wievielte?",
  ordinalExample: "z. B. 4",

  people: "Wer gestaltet den Workshop?",
  peopleHint: "Diese Namen stehen gedruckt in der Dokumentation. Holen Sie dafür das Einverständnis ein.",
  role: "Aufgabe",
  roles: { speaker: "Referent:in", moderator: "Moderation" },
  printedAs: "Gedruckt als",
  personName: "Name",
  personOrganisation: "Organisation",
  person: (n: number) => `Person ${n}`,
  addPerson: "Person hinzufügen",
  removePerson: (name: string) => `${name} entfernen`,
  removed: (name: string) => `${name} entfernt`,

  abstract: "Worum geht es?",
  abstractHint: "Kurzbeschreibung für die Teilnehmenden und den Anfang der Dokumentation.",
  abstractLength: "Länge der Kurzbeschreibung",
  abstractCount: (n: number, low: number, high: number) =>
    n === 0
      ? `Üblich sind ${low} bis ${high} Zeichen`
      : n < low
        ? `${n} Zeichen, üblich sind ${low} bis ${high}`
        : n <= high
          ? `${n} Zeichen, gute Länge`
          : `${n} Zeichen, etwas lang (üblich bis ${high})`,

  funding: "Förderhinweis",
  fundingHint: "Wird Wort für Wort in einem eigenen Block gedruckt.",

  passphrase: "Kennwort dieses Servers",

  errors: {
    titleMissing: "Bitte geben Sie dem Workshop einen Titel.",
    tooLong: (limit: number) => `Das ist etwas lang. Bitte höchstens ${limit} Zeichen.`,
    ordinal: "Bitte eine Zahl zwischen 1 und 999.",
    congressMissing: "Bitte nennen Sie auch den Kongress.",
    personMissing: "Bitte nennen Sie den Namen, oder entfernen Sie die Zeile.",
    field: "Diese Angabe passt noch nicht.",
  },

  preview: {
    title: "So beginnt Ihre Dokumentation",
    kind: "Kurzdokumentation",
    workshop: (number: string) => (number === "" ? "Workshop" : `Workshop ${number}`),
    untitled: "Titel des Workshops",
    ordinal: (n: string) => `${n.replace(/\.$/, "")}. `,
  },

  done: {
    title: "Ihr Workshop ist angelegt",
    text: "Zwei Dinge brauchen Sie: den Link für Ihre Teilnehmenden und Ihren eigenen Moderationslink.",
    open: "Zum Workshop",
  },
};

export type CreateMessages = typeof create;
