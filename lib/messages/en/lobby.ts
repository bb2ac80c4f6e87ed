// lobby.ts (en): visible sentences of this area. Strings, or functions of what they speak of; the German twin has the same keys.

import type { LobbyMessages } from "#lib/messages/de/lobby.ts";

export const lobby: LobbyMessages = {
  soon: "We are about to start",
  soonText: "The moderator will begin the workshop. There is nothing you need to do.",
  about: "What this is about",
  who: "Who is here",
  speaker: "Speaker",
  moderation: "Moderated by",
  moderatorHint: "Invite people, and form groups as soon as everyone is here.",
  toDesk: "Go to the overview",
  share: "Invite",
};
