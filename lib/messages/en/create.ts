// create.ts (en): English by itself, not word by word; same keys as the German twin.

import type { CreateMessages } from "#lib/messages/de/create.ts";

export const create: CreateMessages = {
  title: "Create a workshop",
  lead: "A title is enough. Everything else can follow later.",
  name: "Title of the workshop",
  nameHint: "As it will stand on the documentation.",
  nameExample: "e.g. New ways of working together in the neighbourhood",
  submit: "Create workshop",
  waiting: "The form is still loading. If it takes longer, please reload the page.",
  noScript: "To create and run a workshop you need JavaScript. Please switch it on for this page.",
  problem: "That did not work yet",
  fieldsToFix: (n) => (n === 1 ? "Please look at one field again." : `Please look at ${n} fields again.`),

  more: "Details for the head of the documentation",
  moreHint: "optional",

  about: "Workshop",
  number: "Number",
  numberExample: "e.g. 3",
  subtitle: "Subtitle",
  date: "Date",
  dayLabel: "Day",
  dayExample: "e.g. Day 2",
  language: "Language of the workshop",
  languages: { de: "German", en: "English" },

  congress: "Congress or series",
  congressTitle: "Name of the congress",
  congressExample: "e.g. National Congress of Parent Companions",
  ordinal: "Which one in the series?",
  ordinalExample: "e.g. 4",

  people: "Who runs the workshop?",
  peopleHint: "These names are printed in the documentation. Please ask for consent.",
  role: "Part",
  roles: { speaker: "Speaker", moderator: "Moderator" },
  printedAs: "Printed as",
  personName: "Name",
  personOrganisation: "Organisation",
  person: (n) => `Person ${n}`,
  addPerson: "Add a person",
  removePerson: (name) => `Remove ${name}`,
  removed: (name) => `${name} removed`,

  abstract: "What is it about?",
  abstractHint: "A short description for participants and for the beginning of the documentation.",
  abstractLength: "Length of the description",
  abstractCount: (n, low, high) =>
    n === 0
      ? `${low} to ${high} characters are usual`
      : n < low
        ? `${n} characters, ${low} to ${high} are usual`
        : n <= high
          ? `${n} characters, a good length`
          : `${n} characters, rather long (usually up to ${high})`,

  funding: "Funding acknowledgement",
  fundingHint: "Printed word for word in a block of its own.",

  passphrase: "Passphrase of this server",

  errors: {
    titleMissing: "Please give the workshop a title.",
    tooLong: (limit) => `This is rather long. At most ${limit} characters, please.`,
    ordinal: "Please enter a number from 1 to 999.",
    congressMissing: "Please name the congress, too.",
    personMissing: "Please enter the name, or remove the row.",
    field: "This does not fit yet.",
  },

  preview: {
    title: "How your documentation begins",
    kind: "Short documentation",
    workshop: (number) => (number === "" ? "Workshop" : `Workshop ${number}`),
    untitled: "Title of the workshop",
    ordinal: (n) => {
      const plain = n.replace(/\.$/, "");
      const ends = { one: "st", two: "nd", few: "rd" } as Readonly<Record<string, string>>;
      return `${plain}${ends[new Intl.PluralRules("en", { type: "ordinal" }).select(Number(plain))] ?? "th"} `;
    },
  },

  done: {
    title: "Your workshop is ready",
    text: "You need two things: the link for your participants and your own moderator link.",
    open: "Go to the workshop",
  },
};
