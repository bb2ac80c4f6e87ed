// rehearsal.ts (en): English by itself, not word by word; same keys as the German twin.

import type { RehearsalMessages } from "#lib/messages/de/rehearsal.ts";

export const rehearsal: RehearsalMessages = {
  title: "Rehearsal",
  text: "Run through the workshop once with people played by the server. They arrive one after the other, write cards and bring in their message. Somebody calls for help once, and somebody loses the connection.",
  copy: "You rehearse with a copy of agenda, groups and settings. Your workshop stays as it is.",
  people: "How many people should come?",
  peopleHint: (most) => `1 to ${most}. Your own phone can join in: with the code of the rehearsal.`,
  fewer: "One person fewer",
  more: "One person more",
  start: "Start the rehearsal",
  cancel: "Cancel",
  loading: "Loading",

  running: (people, time) =>
    people === 1
      ? `A rehearsal with 1 played person has been running since ${time}.`
      : `A rehearsal with ${people} played people has been running since ${time}.`,
  runningHint: (time) => `It is deleted by itself at ${time} at the latest, and when the server restarts.`,
  enter: "Go to the rehearsal",
  again: "Start over",
  end: "End the rehearsal",

  banner: "nothing of it stays",
  bannerLabel: "This is a rehearsal",
  endShort: "End",

  over: {
    title: "The rehearsal is over",
    text: "Everything in it has been deleted. The workshop itself is as it was.",
    back: "Go to the workshop",
    start: "Go to the start page",
  },

  failed: {
    again:
      "Only somebody who moderates the workshop itself and is signed in to it in this browser can start over.",
    full: "There are enough rehearsals on this server at the moment. Try again in a few minutes.",
    end: "The rehearsal could not be ended. Try again.",
    start: "The rehearsal could not be started. Try again.",
  },
};
