// together.ts (de): how moderation gathers attention. Strings, or functions of what they speak of; the English twin has the same keys.

// Raised hands and "Fertig" come with them.
export { signs } from "./signs.ts";

import type { EverybodyCall } from "#lib/model/state.ts";

type Place = EverybodyCall["place"];

const to = (place: Place, room: string) =>
  ({ plenary: "ins Plenum", documentation: "zum Dokument", room: `zu ${room}` })[place];
const at = (place: Place, room: string) =>
  ({ plenary: "im Plenum", documentation: "beim Dokument", room: `bei ${room}` })[place];
const inSeconds = (n: number) => (n === 1 ? "in 1 Sekunde" : `in ${n} Sekunden`);

export const together = {
  label: "Alle zusammen",

  broadcasts: {
    title: "Durchsagen",
    one: "Durchsage",
    from: (name: string, time: string) => `${name}, ${time} Uhr`,
    toRoom: (room: string) => `an ${room}`,
    more: (n: number) => (n === 1 ? "noch 1 weitere" : `noch ${n} weitere`),
    read: "Gelesen",
    withdrawn: "zurückgezogen",
    spoken: (text: string) => `Durchsage der Moderation: ${text}`,
  },

  /** For whoever goes from group to group, and for moderation while it is elsewhere. */
  guest: {
    visiting: (room: string) => `Sie besuchen ${room}. Die Gruppe sieht, dass Sie da sind.`,
    visit: "Eine Gruppe besuchen",
    leave: "Besuch beenden",
    backToDesk: "Zurück zur Übersicht",
    atDoor: (n: number) => (n === 1 ? "1 Person wartet am Einlass." : `${n} Personen warten am Einlass.`),
    calls: (room: string) => `${room} ruft die Moderation.`,
  },

  call: {
    title: (place: Place, room: string) => `Die Moderation holt alle ${to(place, room)}`,
    in: inSeconds,
    kept: "Was Sie gerade schreiben, bleibt erhalten. Sie können danach zurück.",
    held: "Schreiben Sie den Satz zu Ende, dann geht es weiter.",
    now: "Jetzt gehen",
    here: "Die Moderation hat alle hierher geholt.",
    back: "Zurück zu meiner Stelle",
    elsewhere: (place: Place, room: string) => `Die anderen sind ${at(place, room)}.`,
    there: "Dorthin",
    released: (n: number) =>
      `Es geht weiter. ${n === 1 ? "In 1 Sekunde" : `In ${n} Sekunden`} sind Sie zurück an Ihrer Stelle.`,
    backNow: "Jetzt zurück",
    stay: "Hier bleiben",
    arrived: "Sie sind jetzt dort, wohin die Moderation alle geholt hat.",
    returned: "Sie sind zurück an Ihrer Stelle.",
  },

  gather: {
    here: "Alle hierher holen",
    menu: "Alle holen",
    to: (place: Place) => `Alle ${to(place, "")} holen`,
    card: "Alle zu dieser Karte holen",
    hidden: "Das Dokument sehen noch nicht alle.",
    called: (place: Place, room: string) => `Alle sind ${to(place, room)} gerufen.`,
    release: "Alle dürfen zurück",
  },

  lock: {
    menu: "Tafeln",
    here: "Tafel sperren",
    openHere: "Tafel öffnen",
    room: (room: string) => `Tafel „${room}“ sperren`,
    openRoom: (room: string) => `Tafel „${room}“ öffnen`,
    all: "Alle Tafeln sperren",
    openAll: "Alle Tafeln öffnen",
    locked: "Nur zum Lesen",
    lockedHint:
      "Teilnehmende lesen hier gerade nur. Moderation, Referent:innen und Dokumentation schreiben weiter.",
    some: (n: number) => (n === 1 ? "1 Tafel ist gesperrt" : `${n} Tafeln sind gesperrt`),
    done: "Gesperrt. Was geschrieben wurde, bleibt stehen.",
    opened: "Wieder offen.",
  },

  watch: {
    help: (n: number, minutes: number) =>
      `${n === 1 ? "1 Gruppe wartet" : `${n} Gruppen warten`} auf Hilfe, ${minutes < 1 ? "seit eben" : `am längsten seit ${minutes} Min.`}`,
    door: (n: number) => `${n} am Einlass`,
  },

  focus: {
    mark: "Im Blick",
    notice: (title: string) => `Im Blick: „${title}“`,
    spoken: (title: string) => `Die Moderation zeigt allen die Karte „${title}“.`,
    go: "Zur Karte",
    set: "Allen zeigen",
    clear: "Nicht mehr zeigen",
  },
};

export type TogetherMessages = typeof together;
