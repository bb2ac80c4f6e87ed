// weigh.ts (en): English by itself, not word by word; same keys as the German twin.

// The words of the shared screen come with them.
export { present } from "./present.ts";

import type { WeighMessages } from "#lib/messages/de/weigh.ts";
import type { Weighed } from "#lib/model/vote-options.ts";

const dots = (n: number) => (n === 1 ? "1 dot" : `${n} dots`);
const people = (n: number) => (n === 1 ? "1 person" : `${n} people`);
const cards = (n: number) => (n === 1 ? "1 card" : `${n} cards`);
const clusters = (n: number) => (n === 1 ? "1 cluster" : `${n} clusters`);
const options = (n: number, what: Weighed = "cards") =>
  ({ cards: cards(n), clusters: clusters(n), both: `${n} clusters and cards` })[what];

export const weigh: WeighMessages = {
  lead: "Everybody places dots on chosen cards or clusters. All see the result as soon as you close the vote.",
  none: "With dots the group finds out what matters most. You choose cards or clusters, everybody places dots.",
  prepare: "Prepare a dot vote",
  another: "New dot vote",
  follow: "To the dot vote",
  noCards: "There are no cards to weigh yet.",

  form: {
    title: "Prepare a dot vote",
    question: "Question",
    questionMissing: "It needs a question.",
    suggested: {
      partner: "Which partners would we like to do more with?",
      offer: "Which offers should more places have?",
      message: "Which messages matter most to us?",
      strategy: "Which strategies help most?",
      wish: "Which wishes are most urgent?",
      question: "Which questions should we settle first?",
      all: "What matters most to us?",
      hand: "What matters most to us?",
      cluster: "Which topics matter most to us?",
    },
    cards: "What is weighed?",
    kinds: "Kind of card",
    kindsOrClusters: "Clusters or kind of card",
    clusters: (n) => `Clusters (${n})`,
    all: (n) => `All cards (${n})`,
    kind: (name, n) => `${name} (${n})`,
    byHand: (n) => `Chosen by hand (${n})`,
    byHandHint: "Ticked in the plenary",
    room: "Group",
    allRooms: "All groups",
    cluster: "Cluster",
    allClusters: "All clusters",
    untitledCluster: "No title yet",
    noCluster: "Not in a cluster yet",
    group: "Field",
    allGroups: "All fields",
    noGroup: "Without category yet",
    category: "Category",
    allCategories: "All categories",
    chosen: (n, of) => (n === of ? `${cards(n)} chosen` : `${n} of ${cards(of)} chosen`),
    chosenClusters: (n, of, loose) =>
      `${n === of ? clusters(n) : `${n} of ${clusters(of)}`}${loose === 0 ? "" : ` and ${cards(loose)}`} chosen`,
    asTheyStand:
      "Each cluster is weighed as it is now. What you change about it afterwards does not change the dot vote.",
    loose: "Add cards that are in no cluster",
    looseList: "Cards in no cluster",
    untitledHint: (n) =>
      n === 1
        ? "1 cluster has no title yet. In the plenary you can give it one first."
        : `${n} clusters have no title yet. In the plenary you can give them one first.`,
    chooseAll: "Choose all",
    chooseNone: "Choose none",
    list: "Cards of the dot vote",
    clusterList: "Clusters of the dot vote",
    tooFew: "Choose at least 2.",
    tooMany: (most, inside) =>
      `Choose fewer: ${most} at most, with ${cards(inside)} at most in all the clusters.`,
    many: (n, suit) =>
      `${cards(n)} at once are hard to keep in view. Put them into clusters in the plenary first: about ${suit.least} to ${suit.most} suit. Then vote on the clusters.`,
    manyClustered: (n, there, each) =>
      `${cards(n)} at once are hard to keep in view. It is easier to vote on your ${clusters(there)}, with ${dots(each)} for each person.`,
    manyOptions: (n) =>
      `${n} at once are hard to keep in view. Take some out, or join clusters in the plenary.`,
    takeClusters: "Vote on clusters",
    dots: "Dots for each person",
    formula: (n, voters, result, what) =>
      `Suggested for ${options(n, what)} and ${people(voters)}: ${dots(result)}`,
    formulaAlone: (result) => `Suggested while nobody is here: ${dots(result)}`,
    formulaHow: (n, voters) => `${n} × ${n - 1} ÷ (2 × ${voters}), rounded up, 3 at least, 7 at most`,
    useFormula: "Take the suggestion",
    perCard: "At most on one card",
    perOption: "At most on one",
    fewer: "One less",
    more: "One more",
    open: "Open the dot vote",
    cancel: "Cancel",
    opened: "The dot vote is open.",
  },

  pick: {
    start: "Tick cards for a dot vote",
    card: (title) => `Take “${title}” into the dot vote`,
    chosen: (n) => (n === 0 ? "Tick some cards." : `${cards(n)} chosen`),
    dots: (n) => `${n} dots for each person`,
    go: "On to the question",
    cancel: "Cancel",
  },

  budget: (n, each, perCard, what) =>
    `${options(n, what)} · ${dots(each)} for each person${each > 1 ? `, at most ${perCard} ${what === "clusters" ? "on one cluster" : what === "both" ? "on one" : "on one card"}` : ""}`,
  own: "Look at them and place dots yourself",
  close: "Close and show the result",
  closed: "The dot vote is closed.",
  reopen: "Open again",
  reopened: "The dot vote is open again. The result stays hidden until you close it.",
  discard: "Discard",
  discarded: (title) => `“${title}” is discarded.`,
  discardedOnes: "Discarded dot votes",
  restore: "Bring back",
  restoreOf: (title) => `Bring back “${title}”`,
  more: "More",
  moreOf: (title) => `“${title}”: what next?`,
  tie: (rank, n, what) => `${options(n, what)} share rank ${rank}.`,
  runOff: "Run-off with 1 dot each",
  runOffOf: (rank) => `Run-off for rank ${rank}`,

  proxy: {
    title: "For people without a device",
    text: "You enter what was counted in the room. Each person there has as many dots as everybody else.",
    name: "Who?",
    nameHint: "for example “Room North”",
    nameMissing: "Who is meant? A short name is enough.",
    people: "People",
    add: "Add",
    change: "Change",
    changeOf: (name) => `Change the entry for ${name}`,
    save: "Apply",
    cancel: "Cancel",
    remove: "Remove",
    removeOf: (name) => `Remove the entry for ${name}`,
    entry: (name, n) => `For ${name}, ${people(n)}`,
    dotsOn: (title) => `Dots on “${title}”`,
  },
};
