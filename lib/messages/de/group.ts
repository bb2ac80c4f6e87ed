// group.ts (de): visible sentences of this area: what is said in a group and around it. Strings, or functions of what
// they speak of; the English twin has the same keys.

import { inGroup } from "./rounds.ts";

function left(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 55) return seconds === 1 ? "1 Sekunde" : `${seconds} Sekunden`;
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? "1 Minute" : `${minutes} Minuten`;
}

/** „Tisch 2“ speaks for itself; a theme as a name stands in quotes. */
function table(name: string): string {
  return /^(Tisch|Table|Gruppe|Group) \d/.test(name) ? name : `„${name}“`;
}

export const group = {
  backInPlenary: "Alle sind wieder im Plenum. Hier stehen die Karten aller Gruppen.",
  stillWriting: (room: string) => `Sie schreiben noch in ${inGroup(room)}. Die anderen sind im Plenum.`,
  workOn: (room: string) => `In ${inGroup(room)} weiterschreiben`,

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

  /** At a table of a World Café. */
  cafe: {
    mark: "Gastgeber:in",
    host: "Sie sind Gastgeber:in an diesem Tisch",
    hostFirst:
      "Sie bleiben hier, wenn die anderen weitergehen. Dann begrüßen Sie die nächsten Gäste und fassen kurz zusammen, was auf den Karten steht.",
    hostSumsUp: "Begrüßen Sie Ihre Gäste und fassen Sie kurz zusammen, was schon auf den Karten steht.",
    hostTells: "Begrüßen Sie Ihre Gäste und erzählen Sie kurz, was an diesem Tisch schon war.",
    hostStays: "Wenn die anderen weitergehen, bleiben Sie wieder hier.",
    hostedBy: (names: string, n: number) =>
      n === 1 ? `Gastgeber:in an diesem Tisch: ${names}` : `Gastgeber:innen an diesem Tisch: ${names}`,
    guest: "Sie sind zu Gast an diesem Tisch",
    buildOn: "Die Karten von vorher liegen schon hier: Bauen Sie darauf auf.",
    moveOn: "Mit der nächsten Runde gehen Sie weiter an einen anderen Tisch.",
    moveTo: (room: string) => `Mit der nächsten Runde gehen Sie weiter, voraussichtlich zu ${table(room)}.`,
    moveNow: (room: string) => `Gleich gehen Sie weiter zu ${table(room)}.`,
    youHost: "Sie sind dort Gastgeber:in und bleiben am Tisch.",
    hostedThere: (names: string, n: number) =>
      n === 1 ? `Gastgeber:in dort: ${names}` : `Gastgeber:innen dort: ${names}`,
  },
};

export type GroupMessages = typeof group;
