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

  lobby: {
    soon: "Es geht gleich los",
    soonText: "Die Moderation beginnt den Workshop. Sie müssen nichts tun.",
    about: "Worum es geht",
    who: "Wer da ist",
    speakers: "Impuls",
    moderation: "Moderation",
    cards: "Karten des Plenums",
    moderatorHint: "Laden Sie ein, und bilden Sie Gruppen, sobald alle da sind.",
    toDesk: "Zur Übersicht",
    share: "Einladen",
  },

  rename: {
    title: "Namen ändern",
    titleOther: (name: string) => `${name} umbenennen`,
    name: "Name",
    organisation: "Organisation oder Ort (freiwillig)",
    missing: "Bitte geben Sie einen Namen an.",
    save: "Namen speichern",
  },

  reentry: {
    title: "Auf anderem Gerät weitermachen",
    text: "Mit diesem Code sind Sie auch auf Ihrem Telefon oder einem anderen Rechner dieselbe Person – mit Ihrer Gruppe und Ihren Karten.",
    make: "Code erstellen",
    making: "Code wird erstellt …",
    code: "Ihr persönlicher Code",
    how: (address: string, choice: string) => `Öffnen Sie dort ${address} und wählen Sie „${choice}“.`,
    keep: "Geben Sie den Code niemandem. Ein neuer Code macht den alten ungültig.",
    until: (date: string) => `Gültig bis ${date}`,
    copy: "Code kopieren",
    copied: "Kopiert",
    copyFailed: "Bitte von Hand markieren und kopieren",
    failed: "Der Code ließ sich nicht erstellen. Versuchen Sie es noch einmal.",
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
