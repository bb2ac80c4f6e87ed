// invite.ts (en): English by itself, not word by word; same keys as the German twin.

import type { InviteMessages } from "#lib/messages/de/invite.ts";

export const invite: InviteMessages = {
  title: "Invite somebody by name",
  hint: "A personal link is for one human being: whoever opens it is that person, on any device. You see whether it was opened, and can end it by itself.",
  name: "Name",
  nameHint: "This is how the link introduces the person. They can change it when they come in.",
  nameMissing: "Who is the link for? Please enter a name.",
  task: "Part",
  role: {
    moderator: "Moderator",
    speaker: "Speaker",
    scribe: "Note-taker",
    participant: "Participant",
    observer: "Observer",
  },
  roleText: {
    moderator: "may do everything in the workshop, like you",
    speaker: "writes in every group, brings own examples",
    scribe: "edits the document, too",
  },
  make: "Create personal link",

  made: {
    title: (name) => `Link for ${name}`,
    text: (role) => `Part: ${role}. The link is shown only now. Send it to this person and nobody else.`,
    announced: (name) => `Personal link for ${name} created`,
    link: "Personal link",
    copy: "Copy link",
    copyLetter: "Copy invitation text",
    letter: (name, title, link) =>
      `Dear ${name},\n\nyou are invited to the workshop “${title}”. This link lets you in, without an account and on any device:\n\n${link}\n\nThe link is for you alone. Please keep it, and do not pass it on.`,
    qr: "Show QR code",
    qrLabel: (name) => `QR code with the personal link for ${name}`,
    another: "Invite somebody else",
  },

  list: "Personal links",
  none: "Nobody is invited by name yet.",
  state: {
    unopened: (made, by) => `not opened yet · created ${made} by ${by}`,
    opened: (opened, made, by) => `last opened ${opened} · created ${made} by ${by}`,
    ended: (ended) => `ended ${ended} · signed out everywhere`,
    removed: "taken out of the workshop: the link opens nothing",
  },
  you: "you",
  self: (name) => `${name} (you)`,
  somebody: "a moderator",
  renew: "New link",
  renewOf: (name) => `New link for ${name}, the one before ends`,
  end: "End",
  endOf: (name) => `End the link for ${name}`,
  ended: (name) => `The link for ${name} is no longer valid. ${name} is signed out everywhere.`,
  restore: "Valid again",
  restoreOf: (name) => `Make the link for ${name} valid again`,
  restored: (name) => `The link for ${name} is valid again.`,

  without: "Here already, without a personal link",
  withoutHint: "These people can be given one, too, for a second device for example.",
  makeFor: "Create",
  makeForOf: (name) => `Create a personal link for ${name}`,

  failed: "That did not work",
  full: "This workshop has as many personal links as there may be. Invite more people with the link for their part.",
};
