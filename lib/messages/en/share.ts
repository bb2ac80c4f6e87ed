// share.ts (en): English by itself, not word by word; same keys as the German twin.

import type { ShareMessages } from "#lib/messages/de/share.ts";

export const share: ShareMessages = {
  title: "Invite",
  participants: "For all participants",
  participantsHint: "The link or the code is enough. A camera will do, too.",
  joinLink: "Link for joining",
  copyLink: "Copy link",
  code: "Join code",
  copyCode: "Copy code",
  qr: (address) => `QR code that leads to ${address}`,
  slide: "Show on the screen",

  moderation: "Your moderator link",
  moderationWarning:
    "Whoever has this link can change everything in the workshop. Keep it, and pass it on to co-moderators only. It is shown only now.",
  copyModeration: "Copy moderator link",
  moderationOther: "Invite a co-moderator",
  moderationOtherText: "A new link with all rights, for a co-moderator or for yourself on another device.",
  makeModeration: "Create moderator link",

  others: "One link for all with the same part",
  othersHint:
    "The link opens the workshop with the part named, for everybody who has it. It is shown only once.",
  role: {
    speaker: "Speaker",
    scribe: "Note-taker",
    observer: "Observer",
  },
  roleText: {
    speaker: "writes in every group, brings own examples",
    scribe: "edits the document, too",
    observer: "reads everything, writes nothing",
  },
  makeLink: "Create link",
  newLinkFor: (role) => `New link: ${role}`,
  linkMade: (role) => `Link for ${role} created`,
  failed: "The link could not be created.",

  replace: "End earlier links for the same part",
  replaceHint: "Whoever has already come in with one stays. Personal links go on.",

  sessions: {
    title: "Who is signed in by a link",
    hint: "Lost or forgotten a device? Sign it out here and create a new link. This person’s personal code then ends, too.",
    since: (time) => `since ${time}`,
    own: "this device",
    online: "connected now",
    seen: (time) => `last seen ${time}`,
    unseen: "not seen for a while",
    end: "Sign out",
    endOf: (name) => `Sign ${name} out on this device`,
    ended: (name) => `${name} is signed out there.`,
    failed: "That did not work",
  },

  joinSlide: {
    now: "Join now",
    open: "Open in a browser",
    enter: "Enter the code",
    scan: "Or use your camera",
    here: (n) => (n === 1 ? "1 person is here already" : `${n} people are here already`),
    close: "Close slide",
    fullScreen: "Full screen",
  },
};
