// people.ts (en): English by itself, not word by word; same keys as the German twin.

import type { PeopleMessages } from "#lib/messages/de/people.ts";

export const people: PeopleMessages = {
  role: {
    moderator: "Moderator",
    speaker: "Speaker",
    scribe: "Note-taker",
    participant: "Participant",
    observer: "Observer",
  },
  you: "you",
  attendance: { here: "here", away: "looking elsewhere", offline: "not connected" },
  count: (n) => (n === 1 ? "1 person" : `${n} people`),

  rename: {
    title: "Change your name",
    titleOther: (name) => `Rename ${name}`,
    name: "Name",
    organisation: "Organisation or place (optional)",
    missing: "Please enter a name.",
    save: "Save name",
  },
};
