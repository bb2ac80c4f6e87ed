// privacy.ts (en): English by itself, not word by word; same keys as the German twin.

import type { PrivacyMessages } from "#lib/messages/de/privacy.ts";

export const privacy: PrivacyMessages = {
  title: "Your data",
  lead: "What this application stores, what for and for how long. It needs no accounts, no analytics and no services of third parties, and it never uses camera or microphone.",
  what: "What",
  why: "What for",
  howLong: "How long",
  rows: [
    {
      what: "The name and organisation that you enter",
      why: "so that the others in your group know with whom they work",
      howLong: "until the workshop is deleted",
    },
    {
      what: "What you write on cards and in the document",
      why: "for the work in the group and the short documentation",
      howLong: "until the workshop is deleted",
    },
    {
      what: "Your role, your group and when you came",
      why: "so that you are in the right group and find back to it after an interruption",
      howLong: "until the workshop is deleted",
    },
    {
      what: "If you have a personal link: your name and your part, who made it, when it was opened last and when it was ended",
      why: "so that the moderator sees whether it has arrived, and can end it",
      howLong: "until the workshop is deleted",
    },
    {
      what: "One cookie that recognises you",
      why: "so that you are the same person when you come back",
      howLong: "until 7 days after the end of the workshop, 90 days at most",
    },
    {
      what: "Cookies for language and appearance",
      why: "only if you choose something there",
      howLong: "until they expire or you delete them",
    },
    {
      what: "Text that has not reached the server yet",
      why: "so that a bad connection loses nothing; it stays in your browser only",
      howLong: "until it has arrived, 7 days at most",
    },
    {
      what: "Your IP address",
      why: "to slow down mass guessing of codes; it is held in memory only",
      howLong: "a few minutes",
    },
  ],
  deletionTitle: "Deletion",
  deletion:
    "The moderator can delete the whole workshop at any time. Once it has ended it is also deleted by itself, usually after 30 days; whoever runs the server sets the period. Documents that somebody has downloaded stay with that person.",
  namesTitle: "Names in the documentation",
  names:
    "Only the names of speakers and moderators that were entered for this purpose are printed. Participants are not named.",
  rightsTitle: "Your rights",
  rights:
    "For access, correction and deletion turn to whoever invited you to the workshop. They are responsible for the data.",
};
