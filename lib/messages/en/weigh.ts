// weigh.ts (en): English by itself, not word by word; same keys as the German twin.

// The words of the shared screen come with them.
export { present } from "./present.ts";

import type { WeighMessages } from "#lib/messages/de/weigh.ts";

const dots = (n: number) => (n === 1 ? "1 dot" : `${n} dots`);
const people = (n: number) => (n === 1 ? "1 person" : `${n} people`);
const cards = (n: number) => (n === 1 ? "1 card" : `${n} cards`);

export const weigh: WeighMessages = {
  lead: "Everybody places dots on chosen cards. All see the result as soon as you close the vote.",
  none: "With dots the group finds out what matters most. You choose the cards, everybody places dots.",
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
    },
    cards: "Which cards?",
    kinds: "Kind of card",
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
    chooseAll: "Choose all",
    chooseNone: "Choose none",
    list: "Cards of the dot vote",
    tooFew: "Choose at least 2 cards.",
    tooMany: (most) => `Choose ${most} cards at most.`,
    many: (most) =>
      `More than ${most} cards are hard to keep in view. Sort them into clusters in the plenary first, or merge equal ones.`,
    dots: "Dots for each person",
    formula: (n, voters, result) => `Suggested for ${cards(n)} and ${people(voters)}: ${dots(result)}`,
    formulaAlone: (result) => `Suggested while nobody is here: ${dots(result)}`,
    formulaHow: (n, voters) => `${n} × ${n - 1} ÷ (2 × ${voters}), rounded up, 3 at least, 7 at most`,
    useFormula: "Take the suggestion",
    perCard: "At most on one card",
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

  budget: (cardCount, each, perCard) =>
    `${cards(cardCount)} · ${dots(each)} for each person${each > 1 ? `, at most ${perCard} on one card` : ""}`,
  own: "See the cards and place dots yourself",
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
  tie: (rank, n) => `${cards(n)} share rank ${rank}.`,
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
