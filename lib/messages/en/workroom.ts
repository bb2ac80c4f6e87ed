// workroom.ts (en): English by itself, not word by word; same keys as the German twin.

import type { WorkroomMessages } from "#lib/messages/de/workroom.ts";

export const workroom: WorkroomMessages = {
  loading: "Opening the workshop …",
  whereabouts: "Where am I",
  places: "Places",
  place: {
    room: "Cards",
    about: "Info",
    desk: "Overview",
    documentation: "Document",
    present: "Present",
  },
  plenary: "Plenary",
  workshopNumber: (number) => `Workshop ${number}`,
  pageTitle: (place, workshop) => `${place} – ${workshop}`,
  round: (number) => `Round ${number}`,
  beforeRounds: "Before the start",
  afterRound: (number) => `After round ${number}`,
  ended: "Ended – read only",
  onlyModeration: "The overview is for moderators.",
  page: "The document grows along",
  pageOpen: "Open the document",
  unknownPlace: "There is no such place here.",
  failed: "That did not work. Please try again.",
  toasts: "Notifications (F6)",
  dismiss: "Dismiss",
  close: "Close",
  undo: "Undo",

  connection: {
    label: "Connection",
    online: "Connected",
    offline: "Not connected",
    lost: "No connection. Keep writing – we are reconnecting and will send everything.",
    back: "Connected again.",
  },

  me: {
    menu: "My menu",
    rename: "Change name",
    reentry: "Continue on another device",
    theme: "Appearance",
    themeLight: "Light",
    themeDark: "Dark",
    themeSystem: "Same as device",
    language: "Language",
  },

  over: {
    noSession: {
      title: "You are not signed in here",
      text: "This browser does not know you in this workshop (any more). The join code lets you back in. Did you make a personal code on another device? Then you can return as the same person.",
    },
    removed: {
      title: "The moderator has taken you out of the workshop",
      text: "Your cards are still there. If that was a mistake, say so in the call – one click brings you back.",
    },
    turnedAway: {
      title: "The moderator is not letting you in right now",
      text: "If this is a mistake, please tell them. Then you can try again.",
    },
    notFound: {
      title: "There is no such workshop",
      text: "The address may be incomplete, or the workshop has been deleted.",
    },
    ended: {
      title: "The workshop has ended",
      text: "Thank you for taking part. Nobody new can come in any more.",
      reading: "Thank you for taking part. You can still read everything.",
    },
    other: {
      title: "The workshop cannot be opened right now",
      text: "This is not your fault. Please try again in a minute.",
    },
    again: "Try again",
    joinAgain: "Join with a code",
    toStart: "Go to the start page",
  },
};
