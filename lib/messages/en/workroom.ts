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
    votes: "Dots",
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
    chime: "Sound as time runs out",
    shortcuts: "Keyboard shortcuts",
    theme: "Appearance",
    themeLight: "Light",
    themeDark: "Dark",
    themeSystem: "Same as device",
    language: "Language",
  },
};
