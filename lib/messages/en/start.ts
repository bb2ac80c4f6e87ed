// start.ts (en): English by itself, not word by word; same keys as the German twin.

import type { StartMessages } from "#lib/messages/de/start.ts";

export const start: StartMessages = {
  title: "The workshop ends. The\u00a0documentation is already there.",
  lead: "With Netzwerkstatt your participants work in groups and put partners, offers and messages on cards. Along the way the cards become the short documentation, which you only need to look through and download at the end.",
  create: "Create a workshop",
  createHint: "No account – a title is enough.",

  join: {
    title: "Do you have a code?",
    label: "Join code",
    hint: "8 signs from your invitation",
    placeholder: "e.g. K7QF 2MXP",
    submit: "Join",
  },

  stepsTitle: "How it works",
  steps: [
    {
      title: "Work in groups",
      text: "The moderator forms groups and keeps an eye on the time. Video stays in the tool you already use.",
    },
    {
      title: "Write on cards",
      text: "One thought, one card. Everybody writes at once, on a phone too. It saves itself.",
    },
    {
      title: "Take a document home",
      text: "The cards fall into place as the short documentation: a Word file, PDF, web page or Markdown.",
    },
  ],
};
