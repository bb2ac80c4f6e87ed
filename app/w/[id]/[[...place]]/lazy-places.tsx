"use client";

import { MeButton } from "#components/workroom/me-button.tsx";
import { later, Nothing, Waiting } from "./later.tsx";
import { LazyPlanForm } from "./lazy-planning.tsx";

// What a participant's first look does not need. Each part is fetched with its words when it is wanted, and waits for the
// network.

export const LazyDeskPlace = later(
  async () => (await import("./desk-place.tsx")).DeskPlace,
  ["agenda", "desk", "share"],
  Waiting,
);

export const LazyPresentPlace = later(
  async () => (await import("./present-place.tsx")).PresentPlace,
  ["desk", "phases", "share"],
  Waiting,
);

export const LazyDocumentationPage = later(
  async () => (await import("#components/documentation/documentation-page.tsx")).DocumentationPage,
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
  async () => (await import("./ended-notice.tsx")).EndedNotice,
  ["over"],
  Nothing,
);

export const LazyToaster = later(async () => (await import("#ui/toaster.tsx")).Toaster, [], Nothing);

export const LazyGuestNotices = later(
  async () => (await import("./guest-notices.tsx")).GuestNotices,
  [],
  Nothing,
);

export const LazyRoundClock = later(async () => (await import("./round-parts.tsx")).RoundClock, [], Nothing);

export const LazyTripNotice = later(async () => (await import("./round-parts.tsx")).TripNotice, [], Nothing);

/** With what groups need while they work, so that all of it comes at once. */
export const LazyTimeNotice = later(
  async () => (await import("./group-parts.tsx")).TimeNotice,
  ["harvest"],
  Nothing,
);

export const LazyHarvest = later(
  async () => (await import("./group-parts.tsx")).Harvest,
  ["harvest"],
  Nothing,
);

export const LazyHelpButton = later(async () => (await import("./group-parts.tsx")).HelpButton, [], Nothing);

export const LazyLastGroup = later(async () => (await import("./group-parts.tsx")).LastGroup, [], Nothing);

export const LazyMeMenu = later(
  async () => (await import("#components/workroom/me-menu.tsx")).MeMenu,
  [],
  MeButton,
);

export const LazyMembers = later(async () => (await import("./group-parts.tsx")).Members, [], Nothing);

export const LazyCountdownBand = later(
  async () => (await import("#components/countdown/countdown-band.tsx")).CountdownBand,
  ["countdown"],
  Nothing,
);

export const LazyGroupChoice = later(
  async () => (await import("#components/choice/group-choice.tsx")).GroupChoice,
  ["choice"],
  Nothing,
);

export const LazyBroadcastNotices = later(
  async () => (await import("#components/rounds/broadcast-notices.tsx")).BroadcastNotices,
  [],
  Nothing,
);

export const LazyBroadcastList = later(
  async () => (await import("#components/rounds/broadcast-list.tsx")).BroadcastList,
  [],
  Nothing,
);

export const LazyPhaseClock = later(
  async () => (await import("#components/agenda/phase-clock.tsx")).PhaseClock,
  ["phases"],
  Nothing,
);

export const LazyAgendaDialog = later(
  async () => (await import("#components/agenda/agenda-dialog.tsx")).AgendaDialog,
  ["agenda"],
  Nothing,
);

export const LazyLogDialog = later(
  async () => (await import("#components/log/log-dialog.tsx")).LogDialog,
  ["log", "refusals"],
  Nothing,
);

export const LazyUndoToasts = later(
  async () => (await import("#components/log/undo-toasts.tsx")).UndoToasts,
  ["log", "refusals"],
  Nothing,
);

export const LazyCatchUp = later(
  async () => (await import("#components/agenda/catch-up.tsx")).CatchUp,
  ["phases"],
  Nothing,
);

export const LazyUnsentNotice = later(
  async () => (await import("#components/unsent/unsent-notice.tsx")).UnsentNotice,
  ["fields", "unsent"],
  Nothing,
);

export const LazyHeadDialog = later(
  async () => (await import("#components/desk/head-dialog.tsx")).HeadDialog,
  ["desk"],
  Nothing,
);

export const LazyPeopleDialog = later(
  async () => (await import("./people-dialog.tsx")).PeopleDialog,
  [],
  Nothing,
);

export const LazyReEntryDialog = later(
  async () => (await import("#components/people/re-entry-dialog.tsx")).ReEntryDialog,
  ["join"],
  Nothing,
);

export const LazyShortcutKeys = later(
  async () => (await import("#components/shortcuts/shortcut-keys.tsx")).ShortcutKeys,
  [],
  Nothing,
);

export const LazyShortcutsDialog = later(
  async () => (await import("#components/shortcuts/shortcuts-dialog.tsx")).ShortcutsDialog,
  ["shortcuts"],
  Nothing,
);

export const LazyRenameDialog = later(
  async () => (await import("#components/people/rename-dialog.tsx")).RenameDialog,
  [],
  Nothing,
);

export const LazyShare = later(
  async () => (await import("./share.tsx")).Share,
  ["share", "refusals"],
  Nothing,
);

/** Once somebody begins to work here: the rest, so that a connection that breaks later takes nothing away. */
export function preloadPlaces(moderator: boolean): void {
  LazyDocumentationPage.preload();
  LazyMeMenu.preload();
  LazyRoundClock.preload();
  LazyTripNotice.preload();
  LazyTimeNotice.preload();
  LazyHarvest.preload();
  LazyMembers.preload();
  LazyPhaseClock.preload();
  LazyHelpButton.preload();
  LazyLastGroup.preload();
  LazyBroadcastNotices.preload();
  LazyBroadcastList.preload();
  LazyUnsentNotice.preload();
  LazyRenameDialog.preload();
  LazyReEntryDialog.preload();
  if (!moderator) return;
  LazyDeskPlace.preload();
  LazyPlanForm.preload();
  LazyPeopleDialog.preload();
  LazyShare.preload();
  LazyHeadDialog.preload();
  LazyAgendaDialog.preload();
  LazyLogDialog.preload();
}
