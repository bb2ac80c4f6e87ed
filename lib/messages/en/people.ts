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

  lobby: {
    soon: "We are about to start",
    soonText: "The moderator will begin the workshop. There is nothing you need to do.",
    about: "What this is about",
    who: "Who is here",
    speakers: "Input by",
    moderation: "Moderated by",
    cards: "Cards of the plenary",
    moderatorHint: "Invite people, and form groups as soon as everyone is here.",
    toDesk: "Go to the overview",
    share: "Invite",
  },

  rename: {
    title: "Change your name",
    titleOther: (name) => `Rename ${name}`,
    name: "Name",
    organisation: "Organisation or place (optional)",
    missing: "Please enter a name.",
    save: "Save name",
  },

  reentry: {
    title: "Continue on another device",
    text: "With this code you are the same person on your phone or another computer – with your group and your cards.",
    make: "Make a code",
    making: "Making a code …",
    code: "Your personal code",
    how: (address, choice) => `Open ${address} there and choose “${choice}”.`,
    keep: "Do not give this code to anyone. A new code replaces the old one.",
    until: (date) => `Valid until ${date}`,
    copy: "Copy code",
    copied: "Copied",
    copyFailed: "Please select and copy by hand",
    failed: "The code could not be made. Please try again.",
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
