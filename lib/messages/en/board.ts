// board.ts (en): visible sentences of this area; same keys as the German twin.

import type { BoardMessages } from "../de/board.ts";

const cards = (n: number) => (n === 1 ? "1 card" : `${n} cards`);
const newCards = (n: number) => (n === 1 ? "1 new card" : `${n} new cards`);

export const board: BoardMessages = {
  title: "Cards",
  of: (room: string) => `Cards: ${room}`,
  cards,
  loading: "Loading the cards",

  kind: {
    partner: "Partner",
    offer: "Offer",
    message: "Message",
    strategy: "Strategy",
    wish: "Wish",
    question: "Question",
  },
  kinds: {
    partner: "Partners",
    offer: "Offers",
    message: "Messages",
    strategy: "Strategies",
    wish: "Wishes",
    question: "Questions",
  },

  add: {
    label: "New card",
    kind: "What kind of card?",
    more: "More",
    moreLabel: "More kinds of card",
    title: {
      partner: "Name of the organisation",
      offer: "Name of the offer",
      message: "The message in one sentence",
      strategy: "The strategy in one sentence",
      wish: "The wish in one sentence",
      question: "Question",
    },
    example: {
      partner: "e.g. sports club, museum, doctor’s practice",
      offer: "e.g. Saturday gym for parents and toddlers",
      message: "e.g. Who celebrates together works together.",
      strategy: "e.g. Visit first, invite later",
      wish: "e.g. Paid time for networking in every post",
      question: "e.g. Who reaches the fathers?",
    },
    submit: "Add card",
    submitShort: "Add",
    hint: "Enter adds the card.",
    suggested: (category: string) => `Category: ${category}`,
    added: (kind: string, title: string) => `${kind} “${title}” added.`,
  },

  empty: {
    write: "Write the first partner below: whom did you do something with this year?",
    writeAny: "Write the first card below.",
    start: "Write the first card",
    read: "There are no cards here yet.",
    plenary: "As soon as the groups write cards, all of them appear here.",
    filtered: "No card matches this selection.",
  },

  bar: {
    find: "Search and filter",
    noGroup: "No category yet",
    found: (n: number, of: number) => `${n} of ${cards(of)}`,
    clear: "Show all",
    undo: "Undo",
    redo: "Redo",
    undone: "Undone.",
    redone: "Redone.",
    bin: (n: number) => `Bin (${n})`,
  },

  delivery: {
    label: "State of the cards",
    connecting: "Connecting",
    saved: "Saved",
    waiting: "Saving",
    unsaved: "Not saved yet, we keep trying",
    offline: "Offline",
    closed: "Closed",
    card: "Waiting for the connection",
    offlineText: "You can go on writing. Everything is sent once the connection is back.",
    back: "All cards are saved.",
    noGrant: "These cards are closed to you at the moment.",
    refused:
      "The server did not accept the last change. Please reload the page. Whatever was saved before is still there.",
    reload: "Reload page",
    locked: "This board is read only for now. What you have written stays.",
    readOnly: "You are reading along.",
  },

  arrived: {
    above: (n: number) => `${newCards(n)} above`,
    below: (n: number) => `${newCards(n)} below`,
    spoken: (n: number) => `${newCards(n)}.`,
  },

  card: {
    untitled: "No title yet",
    open: "Open card",
    close: "Done",
    closeHint: "It saves itself.",
    by: (name: string) => `by ${name}`,
    byYou: "by you",
    in: (room: string) => `from ${room}`,
    editing: (names: string) => `${names} is writing`,
    editingMany: (names: string) => `${names} are writing`,
    and: " and ",
    menu: (title: string) => `More about “${title}”`,
    hide: "Put into the bin",
    hidden: (title: string) => `“${title}” is in the bin.`,
    restored: (title: string) => `“${title}” is back.`,
    offers: (n: number) => (n === 1 ? "1 offer" : `${n} offers`),
    noCategory: "Category still open",
    noPartner: "No partner linked yet",
    partnerElsewhere: "Partner of another group",
    mayNotEdit: "Only its author and the moderators change this card.",
  },

  /** On the face of a card. */
  mark: {
    untypical: "atypical",
    partners: "Partners",
    running: "running",
    idea: "idea",
    past: "finished",
  },

  ring: {
    1: "reliable",
    2: "now and then",
    3: "known",
    4: "wished for",
  },
  ringOf: (ring: string) => `Cooperation: ${ring}`,

  plenary: {
    own: "Cards of the plenary",
    groups: "Cards of the groups",
    arrange: "Arrange cards by",
    byRoom: "Group",
    byCategory: "Field",
    noCards: "No cards",
    noGroup: "No category yet",
  },
};
