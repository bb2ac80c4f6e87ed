// signs.ts (en): English by itself, not word by word; same keys as the German twin.

import type { SignsMessages } from "#lib/messages/de/signs.ts";

const ordinal = (n: number) => {
  const last = n % 10;
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${teen ? "th" : last === 1 ? "st" : last === 2 ? "nd" : last === 3 ? "rd" : "th"}`;
};

export const signs: SignsMessages = {
  label: "Give a sign",

  hand: {
    raise: "Raise hand",
    lower: "Lower hand",
    raised: "Your hand is up.",
    lowered: "Your hand is down.",
    place: (n) => (n === 1 ? "You are next." : `You are ${ordinal(n)} in line.`),
    speaking: "You have the floor.",
    speaks: (name) => `${name} has the floor.`,
  },

  hands: {
    title: "Raised hands",
    none: "Nobody has a hand up.",
    count: (n) => (n === 1 ? "1 hand up" : `${n} hands up`),
    take: "Give the floor",
    takeFrom: (name) => `Give ${name} the floor`,
    lower: "Done",
    lowerOf: (name) => `Lower ${name}'s hand`,
    speaking: "has the floor",
    waited: (minutes) => (minutes < 1 ? "just now" : `for ${minutes} min`),
    raised: (name) => `${name} raises a hand.`,
  },

  ready: {
    set: "I am done",
    is: "Done",
    unset: "Not done after all",
    count: (n, of) => `${n} of ${of} done`,
    all: "Everybody is done.",
    reset: "Reset",
    resetDone: "Nobody is shown as done any more.",
  },
};
