// people.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const people = {
  role: {
    moderator: "Moderation",
    speaker: "Referent:in",
    scribe: "Dokumentation",
    participant: "Teilnehmende",
    observer: "Beobachtung",
  },
  you: "Sie",
  attendance: { here: "da", away: "gerade nicht am Fenster", offline: "nicht verbunden" },
  count: (n: number) => (n === 1 ? "1 Person" : `${n} Personen`),

  rename: {
    title: "Namen ändern",
    titleOther: (name: string) => `${name} umbenennen`,
    name: "Name",
    organisation: "Organisation oder Ort (freiwillig)",
    missing: "Bitte geben Sie einen Namen an.",
    save: "Namen speichern",
  },
};

export type PeopleMessages = typeof people;
