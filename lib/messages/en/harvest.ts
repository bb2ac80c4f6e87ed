// harvest.ts (en): visible sentences of this area. Strings, or functions of what they speak of; the German twin has the same keys.

import type { HarvestMessages } from "#lib/messages/de/harvest.ts";

function table(name: string): string {
  return /^(Tisch|Table|Gruppe|Group) \d/.test(name) ? name : `“${name}”`;
}

export const harvest: HarvestMessages = {
  title: "What do you take along?",
  text: "Write down 1 to 3 messages – they will stand in the document.",
  field: "What you take along, in one sentence",
  example: "e.g. Those who celebrate together work together later.",
  submit: "Add",
  go: "Write a message",
  list: "Messages of this group",
  enough: "3 messages are written down. The document needs no more.",
  kept: (title: string) => `Message “${title}” added.`,

  brought: {
    title: "What you bring along",
    text: "What you take over stands below on the board you share, and still says where it came from.",
    fold: "Fold away",
    unfold: "Show",
    none: "Nothing was written here yet.",
    open: "Open board",
    openLabel: (room) => `Open board: ${room}`,
    take: "Take over",
    takeLabel: (title) => `Take over: ${title}`,
    isTaken: "Taken over",
    takenLabel: (title) => `Taken over: ${title}`,
    taken: (title) => `“${title}” now stands on the board you share.`,
  },

  cafe: {
    mark: "host",
    host: "You host this table",
    hostFirst:
      "You stay here when the others move on. Then you welcome the next guests and sum up briefly what is on the cards.",
    hostSumsUp: "Welcome your guests and sum up briefly what is already on the cards.",
    hostTells: "Welcome your guests and tell them briefly what happened at this table before.",
    hostStays: "When the others move on, you stay here again.",
    hostedBy: (names, n) => (n === 1 ? `Host of this table: ${names}` : `Hosts of this table: ${names}`),
    guest: "You are a guest at this table",
    buildOn: "The cards from before are already here: build on them.",
    moveOn: "With the next round you move on to another table.",
    moveTo: (room) => `With the next round you move on, probably to ${table(room)}.`,
    moveNow: (room) => `In a moment you move on to ${table(room)}.`,
    youHost: "You host that table and stay there.",
    hostedThere: (names, n) => (n === 1 ? `Host there: ${names}` : `Hosts there: ${names}`),
  },
};
