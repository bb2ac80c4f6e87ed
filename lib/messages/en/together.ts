// together.ts (en): English by itself, not word by word; same keys as the German twin.

// Raised hands and "Fertig" come with them.
export { signs } from "./signs.ts";

import type { TogetherMessages } from "#lib/messages/de/together.ts";
import type { EverybodyCall } from "#lib/model/state.ts";

type Place = EverybodyCall["place"];

const to = (place: Place, room: string) =>
  ({ plenary: "to the plenary", documentation: "to the document", room: `to ${room}` })[place];
const at = (place: Place, room: string) =>
  ({ plenary: "in the plenary", documentation: "at the document", room: `in ${room}` })[place];
const inSeconds = (n: number) => (n === 1 ? "in 1 second" : `in ${n} seconds`);

export const together: TogetherMessages = {
  label: "All together",

  broadcasts: {
    title: "Announcements",
    one: "Announcement",
    from: (name, time) => `${name}, ${time}`,
    toRoom: (room) => `to ${room}`,
    more: (n) => `${n} more`,
    read: "Got it",
    withdrawn: "withdrawn",
    spoken: (text) => `Announcement: ${text}`,
  },

  /** For whoever goes from group to group, and for moderation while it is elsewhere. */
  guest: {
    visiting: (room) => `You are visiting ${room}. The group can see that you are here.`,
    visit: "Visit a group",
    leave: "End visit",
    backToDesk: "Back to the overview",
    atDoor: (n) => (n === 1 ? "1 person is waiting at the door." : `${n} people are waiting at the door.`),
    calls: (room) => `${room} is calling a moderator.`,
  },

  call: {
    title: (place, room) => `The moderator is bringing everybody ${to(place, room)}`,
    in: inSeconds,
    kept: "What you are writing is kept. You can go back afterwards.",
    held: "Finish your sentence, then you will be taken along.",
    now: "Go now",
    here: "The moderator has brought everybody here.",
    back: "Back to where I was",
    elsewhere: (place, room) => `The others are ${at(place, room)}.`,
    there: "Go there",
    released: (n) => `On we go. You will be back where you were ${inSeconds(n)}.`,
    backNow: "Back now",
    stay: "Stay here",
    arrived: "You are now where the moderator has brought everybody.",
    returned: "You are back where you were.",
  },

  gather: {
    here: "Bring everybody here",
    menu: "Bring everybody",
    to: (place) => `Bring everybody ${to(place, "")}`,
    card: "Bring everybody to this card",
    hidden: "Not everybody can see the document yet.",
    called: (place, room) => `Everybody is called ${to(place, room)}.`,
    release: "Everybody may go back",
  },

  lock: {
    menu: "Boards",
    here: "Lock this board",
    openHere: "Open this board",
    room: (room) => `Lock the board “${room}”`,
    openRoom: (room) => `Open the board “${room}”`,
    all: "Lock all boards",
    openAll: "Open all boards",
    locked: "Read only",
    lockedHint: "Participants only read here for now. Moderators, speakers and scribes go on writing.",
    some: (n) => (n === 1 ? "1 board is locked" : `${n} boards are locked`),
    done: "Locked. What was written stays.",
    opened: "Open again.",
  },

  watch: {
    help: (n, minutes) =>
      `${n === 1 ? "1 group waits" : `${n} groups wait`} for help, ${minutes < 1 ? "since just now" : `longest for ${minutes} min`}`,
    door: (n) => `${n} at the door`,
  },

  focus: {
    mark: "In focus",
    notice: (title) => `In focus: “${title}”`,
    spoken: (title) => `The moderator is showing everybody the card “${title}”.`,
    go: "To the card",
    set: "Show to everybody",
    clear: "Stop showing",
  },
};
