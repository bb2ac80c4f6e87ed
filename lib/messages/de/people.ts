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

  menu: {
    label: (name: string) => `${name}: was tun?`,
    rename: "Umbenennen …",
    move: "Verschieben nach",
    person: "Person",
    role: "Rolle",
    remove: "Aus dem Workshop nehmen",
    readmit: "Wieder hereinlassen",
  },
  moved: (name: string, room: string) => `${name} wechselt nach ${room}.`,
  roleChanged: (name: string, role: string) => `${name} ist jetzt ${role}.`,
  removedToast: (name: string) => `${name} ist nicht mehr im Workshop.`,
  readmitted: (name: string) => `${name} darf wieder herein.`,

  roster: {
    title: "Personen",
    search: "Person suchen",
    none: "Niemand heißt so.",
    removed: "Aus dem Workshop genommen",
  },
};

export type PeopleMessages = typeof people;
