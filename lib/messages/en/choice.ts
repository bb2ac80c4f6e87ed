// choice.ts (en): visible sentences of this area. Strings, or functions of what they speak of; the German twin has the same keys.

import type { ChoiceMessages } from "../de/choice.ts";

export const choice: ChoiceMessages = {
  title: "Choose your group",
  titleChosen: (group) => `You are in: ${group}`,
  text: "You can change your mind until the groups open.",
  textOpen: "The groups are at work already. You can join at any time.",
  otherwise: (group) => `If you choose nothing, you go to “${group}”.`,
  full: "All groups are full. Just stay here, moderation will help.",
  join: "Join here",
  joinGroup: (group) => `Join here: ${group}`,
  mine: "Your group",
  leave: "Not after all",
  leaveGroup: (group) => `Not after all: ${group}`,
  chosen: (group) => `You have chosen ${group}.`,
  left: "You have not chosen a group yet.",
  places: (n) => (n === 0 ? "full" : n === 1 ? "1 place left" : `${n} places left`),
  nobody: "Nobody yet",
  members: (names, more) => `With: ${names}${more > 0 ? ` and ${more} more` : ""}`,
  announced: "The groups are open for choice.",
};
