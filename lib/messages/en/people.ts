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

  menu: {
    label: (name) => `${name}: actions`,
    rename: "Rename …",
    move: "Move to",
    person: "Person",
    role: "Role",
    remove: "Take out of the workshop",
    readmit: "Let back in",
  },
  moved: (name, room) => `${name} is moving to ${room}.`,
  roleChanged: (name, role) => `${name} now has the role ${role}.`,
  removedToast: (name) => `${name} is no longer in the workshop.`,
  readmitted: (name) => `${name} may come back in.`,

  roster: {
    title: "People",
    search: "Find a person",
    none: "Nobody has this name.",
    removed: "Taken out of the workshop",
  },
};
