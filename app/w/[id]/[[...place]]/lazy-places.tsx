"use client";

import { MeButton } from "#components/workroom/me-button.tsx";
import { later, Nothing, Waiting } from "./later.tsx";

// What a participant's first look does not need. Each part is fetched with its words when it is wanted, and waits for the
// network.

export const LazyDeskPlace = later(
  async () => (await import("./desk-place.tsx")).DeskPlace,
  ["agenda", "desk", "share", "together", "votes", "weigh", "writing"],
  Waiting,
);

export const LazyPresentPlace = later(
  async () => (await import("./present-place.tsx")).PresentPlace,
  ["fields", "phases", "share", "votes", "weigh", "writing"],
  Waiting,
);

export const LazyFocusMark = later(
  async () => (await import("./called-parts.tsx")).FocusMark,
  ["together"],
  Nothing,
);

export const LazyRoomSigns = later(
  async () => (await import("./called-parts.tsx")).RoomSigns,
  ["group", "together"],
  Nothing,
);

export const LazyVotePlace = later(
  async () => (await import("./vote-parts.tsx")).VotePlace,
  ["refusals", "votes"],
  Waiting,
);

export const LazyWeighPlace = later(
  async () => (await import("./moderation-parts.tsx")).WeighPlace,
  ["refusals", "together", "votes", "weigh"],
  Waiting,
);

export const LazyModerationBar = later(
  async () => (await import("./moderation-parts.tsx")).ModerationBar,
  ["together", "votes", "weigh", "writing"],
  Nothing,
);

export const LazyModeratorMark = later(
  async () => (await import("./moderation-parts.tsx")).ModeratorMark,
  ["together", "votes", "weigh"],
  Nothing,
);

export const LazyModeratorAction = later(
  async () => (await import("./moderation-parts.tsx")).ModeratorAction,
  ["together", "votes", "weigh"],
  Nothing,
);

export const LazyCallTools = later(
  async () => (await import("./moderation-parts.tsx")).CallTools,
  ["together", "votes", "weigh"],
  Nothing,
);

export const LazyWatchMark = later(
  async () => (await import("#components/together/watch-mark.tsx")).WatchMark,
  ["together"],
  Nothing,
);

export const LazyDocumentationPage = later(
  async () => (await import("./documentation-place.tsx")).DocumentationPlace,
  ["documentation"],
  Waiting,
);

export const LazyPagePreview = later(
  async () => (await import("./page-preview.tsx")).PagePreview,
  ["documentation"],
  Waiting,
);

export const LazyLobbyPlace = later(
  async () => (await import("./lobby-place.tsx")).LobbyPlace,
  ["lobby"],
  Waiting,
);

export const LazyEndedNotice = later(
  async () => (await import("./outside-parts.tsx")).EndedNotice,
  ["over"],
  Nothing,
);

export const LazyToaster = later(async () => (await import("./looked-parts.tsx")).Toaster, [], Nothing);

export const LazyBanners = later(
  async () => (await import("./banners.tsx")).Banners,
  ["group", "harvest"],
  Nothing,
);

export const LazyNoticeStack = later(
  async () => (await import("./notice-stack.tsx")).NoticeStack,
  ["together"],
  Nothing,
);

export const LazyRoundClock = later(async () => (await import("./round-parts.tsx")).RoundClock, [], Nothing);

export const LazyTrip = later(async () => (await import("./round-parts.tsx")).Trip, [], Nothing);

export const LazyGroupHead = later(
  async () => (await import("./group-parts.tsx")).GroupHead,
  ["group", "harvest"],
  Nothing,
);

export const LazyLastGroup = later(
  async () => (await import("./group-parts.tsx")).LastGroup,
  ["group"],
  Nothing,
);

export const LazyMeMenu = later(async () => (await import("./looked-parts.tsx")).MeMenu, [], MeButton);

export const LazyModerationBadge = later(
  async () => (await import("./group-parts.tsx")).ModerationBadge,
  ["group"],
  Nothing,
);

export const LazyMembers = later(async () => (await import("./group-parts.tsx")).Members, ["group"], Nothing);

export const LazyGroupChoice = later(
  async () => (await import("#components/choice/group-choice.tsx")).GroupChoice,
  ["choice"],
  Nothing,
);

export const LazyBroadcastList = later(
  async () => (await import("#components/rounds/broadcast-list.tsx")).BroadcastList,
  ["together"],
  Nothing,
);

export const LazyPhaseClock = later(
  async () => (await import("#components/agenda/phase-clock.tsx")).PhaseClock,
  ["phases"],
  Nothing,
);

export const LazyAboveRoom = later(
  async () => (await import("./above-room.tsx")).AboveRoom,
  ["phases"],
  Nothing,
);

export const LazyUnsentNotice = later(
  async () => (await import("#components/unsent/unsent-notice.tsx")).UnsentNotice,
  ["fields", "unsent"],
  Nothing,
);

export const LazyShortcutKeys = later(
  async () => (await import("./looked-parts.tsx")).ShortcutKeys,
  [],
  Nothing,
);

export const LazyNotebookPlace = later(
  async () => (await import("./notebook-place.tsx")).NotebookPlace,
  ["group", "writing"],
  Waiting,
);

/** All of them; each is fetched by itself. */
export const LazyDialogs = later(async () => (await import("./dialogs.tsx")).Dialogs, [], Nothing);

/** Once somebody begins to work here: the rest, so that a connection that breaks later takes nothing away. */
export function preloadPlaces(moderator: boolean): void {
  import("./preload.ts").then(
    ({ preloadAll }) => preloadAll(moderator),
    // Without network each part is fetched when it is wanted.
    () => {},
  );
}
