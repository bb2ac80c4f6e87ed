// over.ts (en): visible sentences of this area. Strings, or functions of what they speak of; the German twin has the same keys.

import { rehearsal } from "./rehearsal.ts";
import type { OverMessages } from "#lib/messages/de/over.ts";

export const over: OverMessages = {
  noSession: {
    title: "You are not signed in here",
    text: "This browser does not know you in this workshop (any more). The join code lets you back in. Did you make a personal code on another device? Then you can return as the same person.",
  },
  signedOut: {
    title: "You are signed out here",
    text: "A moderator has signed this browser out, or you have in another window. Your cards are still there. Do you have a personal link? Then open it once more, or ask the moderator for a new one.",
  },
  removed: {
    title: "The moderator has taken you out of the workshop",
    text: "Your cards are still there. If that was a mistake, say so in the call – one click brings you back, and this page goes on by itself.",
  },
  turnedAway: {
    title: "The moderator is not letting you in right now",
    text: "If this is a mistake, please tell them. As soon as they let you in, this page goes on by itself.",
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
  rehearsal,
};
