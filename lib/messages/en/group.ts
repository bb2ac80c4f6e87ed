// group.ts (en): English by itself, not word by word; same keys as the German twin.

import type { GroupMessages } from "#lib/messages/de/group.ts";

function left(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 55) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

function table(name: string): string {
  return /^(Tisch|Table|Gruppe|Group) \d/.test(name) ? name : `“${name}”`;
}

export const group: GroupMessages = {
  backInPlenary: "Everyone is back in the plenary. Here are the cards of all groups.",
  stillWriting: (room) => `You are still writing in ${room}. The others are in the plenary.`,
  workOn: (room) => `Keep writing in ${room}`,

  sign: {
    quiet: (ms) => `${left(ms)} left.`,
    harvest: (ms) => `${left(ms)} left. What will you take with you? Note down 1 to 3 messages.`,
    minute: (ms) => `${left(ms)} left. Please come to an end.`,
    final: (ms) => `${left(ms)} left.`,
    over: () => "Time is up.",
  },
  lastMinute: "1 minute left",
  lastSeconds: "Almost over",
  timeChanged: (ms) => `New time: ${left(ms)} left.`,

  closing: (clock) => `The group closes in ${clock}.`,
  closingText: "Whatever you write is kept.",
  closingSpoken: (ms) => `The group closes in ${left(ms)}. Whatever you write is kept.`,

  members: "In this group",
  membersPlenary: "In the plenary",
  nobodyHere: "Nobody is here yet.",
  more: (n) => (n === 1 ? "and 1 more person" : `and ${n} more people`),
  moderationHere: "A moderator is here",

  help: {
    raise: "Call the moderator",
    raiseShort: "Call for help",
    raised: "You have called the moderator.",
    waiting: (since) => `Called ${since} ago`,
    coming: "A moderator is on the way",
    withdraw: "Withdraw the call",
    withdrawn: "The call is withdrawn.",
  },
  ago: (minutes) => (minutes < 1 ? "less than a minute" : minutes === 1 ? "1 minute" : `${minutes} minutes`),

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
