// present.ts (de): what stands on the shared screen. Strings, or functions of what they speak of; the English twin has the same keys.

const people = (n: number) => (n === 1 ? "1 Person" : `${n} Personen`);
const cards = (n: number) => (n === 1 ? "1 Karte" : `${n} Karten`);

export const present = {
  people,
  cards,
  back: "Präsentation beenden",
  show: "Zeigen",
  calls: (n: number) => `Hilfe: ${n}`,
  atDoor: (n: number) => `Einlass: ${n}`,
  scenes: {
    auto: "Von selbst, was gerade ist",
    join: "Wie man hereinkommt",
    now: "Aufgabe und Zeit",
    clusters: "Cluster",
    focus: "Karte im Blick",
    vote: "Punktabfrage",
    result: "Ergebnis der Punktabfrage",
  },
  clusters: {
    title: "Cluster",
    untitled: "Noch ohne Titel",
    cards,
    more: (n: number) => `und ${n} weitere`,
    rest: (n: number) => `Noch ohne Cluster: ${cards(n)}`,
  },
  join: "Jetzt teilnehmen",
  rehearsal: "Probelauf: nichts davon bleibt",
  task: "Aufgabe",
  nothing: "Alle sind im Plenum.",
  ended: "Der Workshop ist beendet. Vielen Dank!",
  groups: "Gruppen",
  group: "Gruppe",
  peopleHere: "Personen",
  cardsThere: "Karten",
  countdown: "Uhr",
  paused: "angehalten",
  over: "Die Zeit ist um.",
  phaseLeft: "Zeit in dieser Phase",
  gone: "Diese Karte ist gerade nicht zu sehen.",
};

export type PresentMessages = typeof present;
