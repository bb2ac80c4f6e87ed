// documentation.ts (en): English by itself, not word by word; same keys as the German twin.

import type { DocumentationMessages } from "#lib/messages/de/documentation.ts";

const cards = (n: number) => (n === 1 ? "1 card" : `${n} cards`);
const group = (name: string) => (/^(?:Group|Gruppe) \S+$/.test(name) ? name : `“${name}”`);

export const documentation: DocumentationMessages = {
  title: "Documentation",
  lead: "The short documentation grows out of the cards by itself. This is how it will be printed.",
  leadReader: "The short documentation grows out of the cards by itself. You are reading along.",
  loading: "Loading the documentation …",

  partial: "While the groups are at work you see only the cards of your own group and of the plenary here.",

  hidden: {
    title: "The documentation is not open to readers yet.",
    text: "As soon as the moderator shows it, you can read along here.",
  },

  head: {
    edit: "Edit workshop details",
    add: "Add workshop details",
  },

  open: {
    title: "Still open",
    progress: (done, total) => `${done} of ${total} parts are there`,
    none: "Every part is there. The document is ready to be shared.",
    date: "Date",
    people: "Names of speaker and moderator",
    abstract: "Text about the topic",
    message: (name) => `Message from ${group(name)}`,
    results: "Summary",
    offers: (n) => (n === 1 ? "Purpose or outcome of 1 offer" : `Purpose or outcome of ${n} offers`),
    partners: (n) => (n === 1 ? "Category of 1 partner" : `Category of ${n} partners`),
  },

  written: {
    title: "Summary",
    label: "Summary, written together",
    placeholder:
      "What remains? Two or three sentences will do. You write here together; it is saved by itself.",
    toolbar: "Format text",
    bold: "Bold",
    italic: "Italic",
    heading: "Subheading",
    bullets: "List",
    numbers: "Numbered list",
    undo: "Undo",
    redo: "Redo",
    writing: (names) =>
      names.length === 1 ? `${names[0] ?? ""} is writing too` : `${names.join(", ")} are writing too`,
    saves: "Saved by itself.",
    somebody: "Somebody",
  },

  choice: {
    title: "Cards in the document",
    hint: "What you leave out stays on the board. You can take it in again at any time.",
    count: (shown, all) => (shown === all ? cards(all) : `${shown} of ${cards(all)}`),
    none: "No cards yet. Whatever appears on the boards will appear here by itself.",
    include: (title) => `Take “${title}” into the document`,
    up: (title) => `Move “${title}” up`,
    down: (title) => `Move “${title}” down`,
    moved: (title, place, of) => `“${title}” is now number ${place} of ${of}.`,
    sections: {
      message: "Messages",
      offer: "Offers",
      wish: "Wishes",
      strategy: "Strategies",
      question: "Open questions",
      partner: "Partners",
    },
  },

  votes: {
    title: "Dot votes in the document",
    hint: "What you leave out here is still kept with the dots.",
    include: (title) => `Take “${title}” into the document`,
    runOff: "Run-off",
  },

  download: {
    primary: "Download document",
    primaryHint: "Word, to work on further",
    others: "Other formats",
    pdf: "PDF",
    html: "HTML",
    md: "Markdown",
  },

  delivery: {
    connecting: "Connecting …",
    saved: "Saved",
    waiting: "Saving …",
    unsaved: "Not saved yet, we keep trying",
    offline: "No connection. What you write will be sent as soon as it is back.",
    closed: "The connection to the documentation has ended. What you see may be out of date.",
    reopen: "Connect again",
  },
};
