// join.ts (en): English by itself, not word by word; same keys as the German twin.

import type { JoinMessages } from "#lib/messages/de/join.ts";

export const join: JoinMessages = {
  title: "Join the workshop",
  lead: "You need no account. You will be in in a moment.",
  code: "Join code",
  codeHint: "8 signs from your invitation. Capitals do not matter.",
  name: "Your name",
  nameHint: "This is what the others see. A first name is enough.",
  nameSuggestion: "Guest",
  organisation: "Organisation or place",
  passphrase: "Passphrase",
  passphraseHint: "The moderator tells you.",
  submit: "Join",
  problem: "That did not work yet",

  notice: {
    title: "What happens with what you enter",
    lines: [
      "Everybody in the workshop sees your name and what you write on cards.",
      "The documentation shows the cards, but not who wrote them.",
      "On cards, please name organisations – no families and no individual cases.",
      "A cookie remembers until 7 days after the workshop that it is you. Nothing else is tracked.",
    ],
    more: "More about your data",
  },

  again: {
    summary: "Been here before? Continue on this device",
    text: "On your other device there is a personal code below your name. With it you are the same person here, with your group and your cards.",
    code: "Personal code",
    hint: "12 signs",
    submit: "Continue as the same person",
    problem:
      "This personal code is not valid (any more). Make a new one on the other device – only the latest one works.",
  },

  waiting: {
    title: "Just a moment",
    text: "The moderator will let you in shortly. This page then opens by itself.",
    as: (name) => `You are waiting as ${name}.`,
    stop: "Stop waiting",
  },

  enter: {
    title: "Welcome to the workshop",
    forRole: {
      title: "Welcome to the workshop",
      text: "Your link opens the workshop. What should the others call you?",
      nameHint: "Have you been in this workshop with this browser before? Then leave this empty.",
      keep: "The secret part is no longer in the address bar, so that nobody can read it there. Keep the link itself in a safe place.",
    },
    forPerson: {
      title: "Welcome",
      text: "This link is for you alone.",
      nameHint: "This is how the others see you. You can change the name.",
      keep: "Keep the link: with it you are the same person again on any device, with your cards. Do not pass it on.",
    },
    back: {
      title: "Welcome back",
      text: "You are the same person here, too, with your group and your cards.",
      nameHint: "",
      keep: "Keep the link, and do not pass it on. You can change your name inside the workshop.",
    },
    task: "Your part:",
    role: {
      moderator: "Moderator",
      speaker: "Speaker",
      scribe: "Note-taker",
      participant: "Participant",
      observer: "Observer",
    },
    instead: "Somebody is signed in with this browser already:",
    insteadText:
      "If you open the workshop now, this browser becomes that of the person whom the link is for. To try the link out, better use a private window.",
    name: "Your name",
    organisation: "Organisation or place",
    submit: "Open the workshop",
    preparing: "Checking your link",
    closed: {
      "link-unknown": {
        title: "This link is not valid (any more)",
        text: "A moderator may have ended it or replaced it by a new one, or it was cut off when it was copied. Look whether you have a newer one, or ask the moderator for one.",
      },
      "turned-away": {
        title: "You are no longer part of this",
        text: "A moderator has taken you out of the workshop. If that was a mistake, please get in touch with them: as soon as they let you in again, your link opens the workshop again.",
      },
      "workshop-ended": {
        title: "This workshop is over",
        text: "Your link opened it for one more week after the end. If you need the documentation, please ask the moderator.",
      },
    },
    later: { title: "That did not work yet", retry: "Try again" },
    missing: {
      title: "Something is missing in the link",
      text: "The secret part at the end of the link is not there. It may have been cut off when it was copied. Open the whole link again, or ask the moderator for a new one.",
    },
    noScript:
      "So that the secret part of your link is not sent anywhere, this one page needs JavaScript. Please switch it on, or join with the join code.",
    toJoin: "Join with the join code",
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
};
