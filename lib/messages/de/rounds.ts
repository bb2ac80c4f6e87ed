// rounds.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

function left(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 55) return seconds === 1 ? "1 Sekunde" : `${seconds} Sekunden`;
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? "1 Minute" : `${minutes} Minuten`;
}

/** „Gruppe 2“ speaks for itself; a theme as a name needs the word. */
function group(name: string): string {
  return /^(Gruppe|Group)\b/.test(name) ? name : `Gruppe „${name}“`;
}

export const rounds = {
  notices: "Hinweise",
  timeLeft: "Zeit übrig",
  noLimit: "ohne Zeitgrenze",
  paused: "angehalten",

  going: {
    round: (room: string) => `Sie gehen in ${group(room)}`,
    moved: (room: string) => `Sie wechseln zu ${group(room)}`,
    late: (room: string) => `Die Gruppen arbeiten schon. Ihr Platz ist in ${group(room)}`,
    called: "Sie gehen ins Plenum",
    back: "Zurück ins Plenum",
    in: (seconds: number) => (seconds === 1 ? "in 1 Sekunde" : `in ${seconds} Sekunden`),
    kept: "Was Sie gerade schreiben, bleibt erhalten.",
    held: "Schreiben Sie in Ruhe zu Ende.",
    now: "Jetzt gehen",
  },
  arrived: (room: string) => `Sie sind jetzt in ${group(room)}.`,
  arrivedPlenary: "Sie sind jetzt im Plenum.",
  backInPlenary: "Alle sind wieder im Plenum. Hier stehen die Karten aller Gruppen.",
  stillWriting: (room: string) => `Sie schreiben noch in ${group(room)}. Die anderen sind im Plenum.`,
  workOn: (room: string) => `In ${group(room)} weiterschreiben`,

  sign: {
    quiet: (ms: number) => `Noch ${left(ms)}.`,
    harvest: (ms: number) => `Noch ${left(ms)}. Was nehmen Sie mit? Halten Sie 1 bis 3 Botschaften fest.`,
    minute: (ms: number) => `Noch ${left(ms)}. Kommen Sie zum Schluss.`,
    final: (ms: number) => `Noch ${left(ms)}.`,
    over: (_: number) => "Die Zeit ist um.",
  },
  lastMinute: "Noch 1 Minute",
  lastSeconds: "Gleich ist Schluss",
  timeChanged: (ms: number) => `Neue Zeit: noch ${left(ms)}.`,

  closing: (clock: string) => `Die Gruppe schließt in ${clock}.`,
  closingText: "Was Sie schreiben, bleibt erhalten.",
  closingSpoken: (ms: number) => `Die Gruppe schließt in ${left(ms)}. Was Sie schreiben, bleibt erhalten.`,

  task: "Aufgabe",
  ownTask: "Für Ihre Gruppe",
  noTask: "Die Aufgabe hören Sie von der Moderation.",
  call: "Zum Gespräch der Gruppe",
  callHint: (host: string) => `öffnet ${host} in einem neuen Fenster`,
  members: "In dieser Gruppe",
  membersPlenary: "Im Plenum",
  nobodyHere: "Hier ist noch niemand.",
  more: (n: number) => (n === 1 ? "und 1 weitere Person" : `und ${n} weitere Personen`),
  moderationHere: "Moderation ist da",

  help: {
    raise: "Moderation rufen",
    raiseShort: "Hilfe rufen",
    raised: "Sie haben die Moderation gerufen.",
    waiting: (since: string) => `Gerufen vor ${since}`,
    coming: "Moderation ist unterwegs",
    withdraw: "Ruf zurücknehmen",
    withdrawn: "Der Ruf ist zurückgenommen.",
  },
  ago: (minutes: number) =>
    minutes < 1 ? "weniger als 1 Minute" : minutes === 1 ? "1 Minute" : `${minutes} Minuten`,
};

export type RoundsMessages = typeof rounds;
