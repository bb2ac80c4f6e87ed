// rounds.ts (en): English by itself, not word by word; same keys as the German twin.

import type { RoundsMessages } from "#lib/messages/de/rounds.ts";

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

  task: "Task",
  ownTask: "For your group",
  noTask: "The moderator will tell you the task.",
  call: "Join the group’s call",
  callHint: (host) => `opens ${host} in a new window`,
};
