// votes.ts (en): English by itself, not word by word; same keys as the German twin.

import type { VotesMessages } from "#lib/messages/de/votes.ts";

const dots = (n: number) => (n === 1 ? "1 dot" : `${n} dots`);
const people = (n: number) => (n === 1 ? "1 person" : `${n} people`);
const cards = (n: number) => (n === 1 ? "1 card" : `${n} cards`);

export const votes: VotesMessages = {
  dots,
  none: "There is no dot vote at the moment. As soon as the moderator opens one, you place your dots here.",
  open: "Open",
  closed: "Result",
  runOff: "Run-off",
  rules: (n, perCard) =>
    n === 1
      ? "You have 1 dot."
      : `You have ${dots(n)}; one card takes ${perCard} at most. They count at once, and you can move them until the moderator closes the vote.`,
  secret: "Nobody sees where your dots are – not even the moderator.",
  onlyWatching: "You are watching. The participants place the dots.",
  voters: (n, of) => {
    const verb = n === 1 ? "has" : "have";
    return n > of ? `${people(n)} ${verb} placed dots` : `${n} of ${people(of)} ${verb} placed dots`;
  },

  of: (card) => `Dots on “${card}”`,
  put: (card) => `Put a dot on “${card}”`,
  take: (card) => `Take a dot from “${card}”`,
  lies: (n, most) => `${dots(n)} of ${most} at most`,
  laid: (card, n, left) =>
    `“${card}”: ${n === 0 ? "no dot" : dots(n)}. ${left === 0 ? "All dots are placed." : `${dots(left)} left.`}`,
  left: (n, of) => (n === 0 ? "All dots are placed" : `${n} of ${dots(of)} left`),
  full: "This card has as many as it takes.",
  spent: "All dots are placed. Take one away from another card first.",
  state: {
    saved: "Counted",
    sending: "Counting …",
    held: "Waiting for the connection – will be counted then",
  },
  unseen: (n) => `You cannot see ${cards(n)} right now: in another group, or in the bin.`,
  changedNow: "The text has been changed since the vote began. Your dots stay.",
  changedSince: "Dots before a change: the text was different when the vote began.",
  gone: "This card cannot be seen right now",

  result: {
    rank: (n) => `Rank ${n}`,
    shared: "shared",
    without: (n) => `Without dots: ${cards(n)}`,
    nobody: "Nobody placed any dots.",
    by: (n, each) => `${people(n)}, ${dots(each)} each`,
    earlier: "Earlier results",
  },

  slide: {
    each: (n, perCard) => (n === 1 ? "1 dot each" : `${dots(n)} each, ${perCard} at most on one card`),
    where: "In the workshop under “Dots”",
    more: (n) => `and ${cards(n)} with fewer dots`,
  },

  notice: {
    label: "Dot vote",
    open: (title, left) => `“${title}” – you have ${dots(left)} left.`,
    closed: (title) => `The result is in: “${title}”`,
    go: "Place dots",
    see: "See the result",
    later: "Later",
    read: "Read",
    openSpoken: (title, left) => `Dot vote: “${title}”. You have ${dots(left)}. Place them under “Dots”.`,
  },
};
