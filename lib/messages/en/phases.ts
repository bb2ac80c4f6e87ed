// phases.ts (en): English by itself, not word by word; same keys as the German twin.

import type { PhasesMessages } from "#lib/messages/de/phases.ts";

const left = (n: number) => (n <= 1 ? "about 1 minute left" : `about ${n} minutes left`);

export const phases: PhasesMessages = {
  timeLeft: "Time of the phase",
  over: "Time is up.",

  catchUp: {
    late: "Good to have you here. This is where we are:",
    back: "Welcome back. This is where we are:",
    spokenLate: "You are joining. What is on stands at the top.",
    spokenBack: "Welcome back. What is on stands at the top.",
    where: "On at the moment",
    position: (number, count) => `Phase ${number} of ${count}`,
    task: "Task",
    time: "Time",
    left,
    over: "Time is up, it goes on in a moment.",
    place: "Your place",
    plenary: "in the plenary, with everybody",
    with: (room, names) => `${room}, with ${names}`,
    alone: (room) => room,
    others: (n) => (n === 1 ? "1 other person" : `${n} other people`),
    and: " and ",
    cards: "Latest cards",
    dismiss: "Got it",
  },

  enough: (n) => `You have written ${n} cards. Few cards are read more closely: what matters most to you?`,

  begun: {
    title: (room) => `Begun in “${room}”`,
    titleElsewhere: "Begun elsewhere",
    card: (kind, title) => `${kind}: “${title}”`,
    insert: "Insert here",
    discard: "Discard",
    discarded: "Discarded.",
  },
};
