// rounds.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

/** „Gruppe 2“ speaks for itself; a theme as a name needs the word. */
export function inGroup(name: string): string {
  return /^(Gruppe|Group)\b/.test(name) ? name : `Gruppe „${name}“`;
}

export const rounds = {
  notices: "Hinweise",
  timeLeft: "Zeit übrig",
  noLimit: "ohne Zeitgrenze",
  paused: "angehalten",

  going: {
    round: (room: string) => `Sie gehen in ${inGroup(room)}`,
    moved: (room: string) => `Sie wechseln zu ${inGroup(room)}`,
    late: (room: string) => `Die Gruppen arbeiten schon. Ihr Platz ist in ${inGroup(room)}`,
    called: "Sie gehen ins Plenum",
    back: "Zurück ins Plenum",
    in: (seconds: number) => (seconds === 1 ? "in 1 Sekunde" : `in ${seconds} Sekunden`),
    kept: "Was Sie gerade schreiben, bleibt erhalten.",
    held: "Schreiben Sie in Ruhe zu Ende.",
    now: "Jetzt gehen",
  },
  arrived: (room: string) => `Sie sind jetzt in ${inGroup(room)}.`,
  arrivedPlenary: "Sie sind jetzt im Plenum.",

  task: "Aufgabe",
  ownTask: "Für Ihre Gruppe",
  noTask: "Die Aufgabe hören Sie von der Moderation.",
  call: "Zum Gespräch der Gruppe",
  callHint: (host: string) => `öffnet ${host} in einem neuen Fenster`,
};

export type RoundsMessages = typeof rounds;
