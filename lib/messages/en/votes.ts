// votes.ts (en): English by itself, not word by word; same keys as the German twin.

import type { VotesMessages } from "#lib/messages/de/votes.ts";
import type { Weighed } from "#lib/model/vote-options.ts";

const dots = (n: number) => (n === 1 ? "1 dot" : `${n} dots`);
const people = (n: number) => (n === 1 ? "1 person" : `${n} people`);
const cards = (n: number) => (n === 1 ? "1 card" : `${n} cards`);
const clusters = (n: number) => (n === 1 ? "1 cluster" : `${n} clusters`);
const options = (n: number, what: Weighed = "cards") =>
  ({ cards: cards(n), clusters: clusters(n), both: `${n} clusters and cards` })[what];
const joined = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
const ONE: Readonly<Record<Weighed, string>> = {
  cards: "one card",
  clusters: "one cluster",
  both: "one card or cluster",
};

export const votes: VotesMessages = {
  dots,
  none: "There is no dot vote at the moment. As soon as the moderator opens one, you place your dots here.",
  open: "Open",
  closed: "Result",
  runOff: "Run-off",
  rules: (n, perCard, what) =>
    n === 1
      ? "You have 1 dot."
      : `You have ${dots(n)}; ${ONE[what ?? "cards"]} takes ${perCard} at most. They count at once, and you can move them until the moderator closes the vote.`,
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
  full: "There are as many here as it takes.",
  spent: "All dots are placed. Take one away elsewhere first.",
  state: {
    saved: "Counted",
    sending: "Counting …",
    held: "Waiting for the connection – will be counted then",
  },
  unseen: (n) => `You cannot see ${cards(n)} right now: in another group, or in the bin.`,
  changedNow: "The text has been changed since the vote began. Your dots stay.",
  changedSince: "Dots before a change: the text was different when the vote began.",
  gone: "This card cannot be seen right now",

  cluster: {
    label: "Cluster",
    untitled: "Cluster without a title",
    untitledWith: (card) => `Cluster with: ${card}`,
    cards: (n) => cards(n),
    more: (n) => `and ${n} more`,
    read: (n) => (n === 1 ? "Read the card" : `Read all ${n} cards`),
    readOf: (read, title) => `${read}: “${title}”`,
    less: "Show less",
    unseen: (n) => `${n} of them you cannot see right now.`,
    titleIn: (title, question) => `${title}” in “${question}`,
    inVote: (question) => `Dot vote “${question}”`,
  },
  since: {
    now: (what) => `${what} The cluster is weighed as it was when the vote began.`,
    before: (what) => `Dots before a change: ${what}`,
    moved: (into) => `Its cards are in the cluster “${into}” now.`,
    apart: "Its cards are no longer together.",
    title: (title) => `The cluster is called “${title}” now`,
    untitled: "The cluster has no title any more",
    came: (n) => `${cards(n)} came in`,
    went: (n) => `${cards(n)} ${n === 1 ? "is" : "are"} no longer in it`,
    reworded: "Cards were reworded",
    list: (parts) => `${joined(parts)}.`,
  },

  result: {
    rank: (n) => `Rank ${n}`,
    shared: "shared",
    without: (n, what) => `Without dots: ${options(n, what)}`,
    nobody: "Nobody placed any dots.",
    by: (n, each) => `${people(n)}, ${dots(each)} each`,
    earlier: "Earlier results",
  },

  slide: {
    each: (n, perCard, what) =>
      n === 1 ? "1 dot each" : `${dots(n)} each, ${perCard} at most on ${ONE[what ?? "cards"]}`,
    where: "In the workshop under “Dots”",
    more: (n, what) => `and ${options(n, what)} with fewer dots`,
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
