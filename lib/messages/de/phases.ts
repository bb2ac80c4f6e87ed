// phases.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

const left = (n: number) => (n <= 1 ? "noch etwa 1 Minute" : `noch etwa ${n} Minuten`);

export const phases = {
  timeLeft: "Zeit der Phase",
  over: "Die Zeit ist um.",

  catchUp: {
    late: "Schön, dass Sie da sind. Das ist der Stand:",
    back: "Willkommen zurück. Das ist der Stand:",
    spokenLate: "Sie kommen dazu. Oben steht, was gerade dran ist.",
    spokenBack: "Willkommen zurück. Oben steht, was gerade dran ist.",
    where: "Gerade dran",
    position: (number: number, count: number) => `Phase ${number} von ${count}`,
    task: "Aufgabe",
    time: "Zeit",
    left,
    over: "Die Zeit ist um, es geht gleich weiter.",
    place: "Ihr Platz",
    plenary: "im Plenum, mit allen zusammen",
    with: (room: string, names: string) => `${room}, mit ${names}`,
    alone: (room: string) => room,
    others: (n: number) => (n === 1 ? "1 weiteren Person" : `${n} weiteren Personen`),
    and: " und ",
    cards: "Die letzten Karten",
    dismiss: "Alles klar",
  },

  enough: (n: number) =>
    `Das ist Ihre ${n}. Karte. Wenige Karten werden gründlicher gelesen: Was ist Ihnen am wichtigsten?`,

  begun: {
    title: (room: string) => `Angefangen in „${room}“`,
    titleElsewhere: "Anderswo angefangen",
    card: (kind: string, title: string) => `${kind}: „${title}“`,
    insert: "Hier einfügen",
    discard: "Verwerfen",
    discarded: "Verworfen.",
  },
};

export type PhasesMessages = typeof phases;
