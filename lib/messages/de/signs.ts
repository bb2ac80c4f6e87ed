// signs.ts (de): raised hands and "Fertig". Strings, or functions of what they speak of; the English twin has the same keys.

export const signs = {
  label: "Zeichen geben",

  hand: {
    raise: "Hand heben",
    lower: "Hand senken",
    raised: "Ihre Hand ist oben.",
    lowered: "Ihre Hand ist unten.",
    place: (n: number) => (n === 1 ? "Sie sind als Nächste:r dran." : `Sie sind als ${n}. dran.`),
    speaking: "Sie haben das Wort.",
    speaks: (name: string) => `${name} hat das Wort.`,
  },

  hands: {
    title: "Wortmeldungen",
    none: "Niemand meldet sich.",
    count: (n: number) => (n === 1 ? "1 Wortmeldung" : `${n} Wortmeldungen`),
    take: "Wort geben",
    takeFrom: (name: string) => `${name} das Wort geben`,
    lower: "Erledigt",
    lowerOf: (name: string) => `Wortmeldung von ${name} erledigt`,
    speaking: "hat das Wort",
    waited: (minutes: number) => (minutes < 1 ? "gerade eben" : `seit ${minutes} Min.`),
    raised: (name: string) => `${name} meldet sich.`,
  },

  ready: {
    set: "Ich bin fertig",
    is: "Fertig",
    unset: "Doch noch nicht fertig",
    count: (n: number, of: number) => `${n} von ${of} fertig`,
    all: "Alle sind fertig.",
    reset: "Zurücksetzen",
    resetDone: "Niemand ist mehr als fertig gezeigt.",
  },
};

export type SignsMessages = typeof signs;
