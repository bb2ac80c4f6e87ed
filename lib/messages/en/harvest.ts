// harvest.ts (en): visible sentences of this area. Strings, or functions of what they speak of; the German twin has the same keys.

import type { HarvestMessages } from "#lib/messages/de/harvest.ts";

export const harvest: HarvestMessages = {
  title: "What do you take along?",
  text: "Write down 1 to 3 messages – they will stand in the document.",
  field: "What you take along, in one sentence",
  example: "e.g. Those who celebrate together work together later.",
  submit: "Add",
  go: "Write a message",
  list: "Messages of this group",
  enough: "3 messages are written down. The document needs no more.",
  kept: (title: string) => `Message “${title}” added.`,

  brought: {
    title: "What you bring along",
    text: "What you take over stands below on the board you share, and still says where it came from.",
    fold: "Fold away",
    unfold: "Show",
    none: "Nothing was written here yet.",
    open: "Open board",
    openLabel: (room) => `Open board: ${room}`,
    take: "Take over",
    takeLabel: (title) => `Take over: ${title}`,
    isTaken: "Taken over",
    takenLabel: (title) => `Taken over: ${title}`,
    taken: (title) => `“${title}” now stands on the board you share.`,
  },
};
