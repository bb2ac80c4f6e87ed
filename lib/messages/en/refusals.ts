// refusals.ts (en): English by itself, not word by word; same keys as the German twin.

import type { RefusalsMessages } from "#lib/messages/de/refusals.ts";

export const refusals: RefusalsMessages = {
  "not-allowed": "You cannot do this in your role, or not at this moment. The moderator can help.",
  "not-found": "This is not here any more. Somebody may have just removed it.",
  "no-session":
    "You are no longer signed in to this workshop. Come back in with the join code – what you wrote is still there.",
  invalid: "Something does not fit yet. Please look at the fields that are marked.",
  "name-missing": "A name is still missing. A first name or “Guest” will do.",
  "name-reserved": "This name sounds like the moderator and would confuse others. Please choose another one.",
  "code-unknown":
    "There is no open workshop with this code. Please compare it sign by sign with your invitation, or ask the moderator.",
  "link-unknown":
    "This link does not open a workshop (any more). It may have been cut off when it was copied. Ask the moderator for a new one.",
  "passphrase-wrong":
    "On this server you need the passphrase to create a workshop. Whoever runs the server can give it to you.",
  "door-locked": "The moderator is not letting anybody in right now. Wait a moment, then try again.",
  "door-passphrase":
    "This workshop asks for a password at the door. The moderator can tell you. Mind the exact spelling.",
  "turned-away": "The moderator has not let you in. If this is a mistake, please contact them.",
  "workshop-full":
    "All places are taken. As soon as somebody leaves, one is free. The moderator can tell you more.",
  "workshop-ended": "This workshop is over. Nothing new can be written in it.",
  "no-round": "This needs a group round that is prepared or running. There is none at the moment.",
  "round-running": "The groups are at work. Close this round first, or wait until it ends.",
  "too-many-rooms": "These are too many groups at once. Please choose fewer.",
  "too-few-rooms": "A round needs at least one group.",
  "room-full": "This group is full. Please choose another one.",
  "already-raised": "Your group has already asked for help. The moderator knows.",
  "vote-closed": "This vote is closed.",
  "dots-spent":
    "You do not have that many dots left, or this card has as many of yours as it takes. Take another dot away first.",
  conflict: "Somebody was a moment faster. Look at what it is now, then try again.",
  "too-large": "This is too much at once. Please shorten the text, or split it.",
  "too-many": "That was too fast. Wait a few minutes, then carry on.",
  unavailable: "The server cannot be reached at the moment. Nothing is lost – try again shortly.",
  internal:
    "Something went wrong on our side; it is not your fault. Try again, and tell the moderator if it stays that way.",
};
