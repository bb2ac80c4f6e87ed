// rounds.ts (en): English by itself, not word by word; same keys as the German twin.

import type { RoundsMessages } from "#lib/messages/de/rounds.ts";

function left(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 55) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

export const rounds: RoundsMessages = {
  notices: "Notices",
  timeLeft: "Time left",
  noLimit: "no time limit",
  paused: "paused",

  going: {
    round: (room) => `You are going to ${room}`,
    moved: (room) => `You are moving to ${room}`,
    late: (room) => `The groups are already at work. Your place is in ${room}`,
    called: "You are going to the plenary",
    back: "Back to the plenary",
    in: (seconds) => (seconds === 1 ? "in 1 second" : `in ${seconds} seconds`),
    kept: "Whatever you are writing is kept.",
    held: "Take your time to finish writing.",
    now: "Go now",
  },
  arrived: (room) => `You are in ${room} now.`,
  arrivedPlenary: "You are in the plenary now.",
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

  task: "Task",
  ownTask: "For your group",
  noTask: "The moderator will tell you the task.",
  call: "Join the group’s call",
  callHint: (host) => `opens ${host} in a new window`,
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
};
