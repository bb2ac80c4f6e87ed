// preload.ts: fetches ahead of need what a workroom can show, so that a connection that breaks later takes nothing away.

import {
  LazyAgendaDialog,
  LazyHeadDialog,
  LazyLogDialog,
  LazyPeopleDialog,
  LazyReEntryDialog,
  LazyRenameDialog,
  LazyShare,
} from "./lazy-dialogs.tsx";
import { LazyCallBanner, LazyFocusBanner, LazyVoteNotice } from "./lazy-notices.tsx";
import {
  LazyBanners,
  LazyBroadcastList,
  LazyDeskPlace,
  LazyDialogs,
  LazyDocumentationPage,
  LazyGroupHead,
  LazyLastGroup,
  LazyMeMenu,
  LazyMembers,
  LazyModerationBar,
  LazyModeratorMark,
  LazyNotebookPlace,
  LazyNoticeStack,
  LazyPhaseClock,
  LazyRoomSigns,
  LazyRoundClock,
  LazyTrip,
  LazyUnsentNotice,
  LazyVotePlace,
  LazyWeighPlace,
} from "./lazy-places.tsx";
import { LazyPlanForm } from "./lazy-planning.tsx";

/** What is there already is not fetched again. */
export function preloadAll(moderator: boolean): void {
  LazyDocumentationPage.preload();
  LazyMeMenu.preload();
  LazyRoundClock.preload();
  LazyTrip.preload();
  LazyBanners.preload();
  LazyNoticeStack.preload();
  LazyVotePlace.preload();
  LazyVoteNotice.preload();
  LazyCallBanner.preload();
  LazyFocusBanner.preload();
  LazyRoomSigns.preload();
  LazyGroupHead.preload();
  LazyMembers.preload();
  LazyPhaseClock.preload();
  LazyLastGroup.preload();
  LazyBroadcastList.preload();
  LazyUnsentNotice.preload();
  LazyDialogs.preload();
  LazyRenameDialog.preload();
  LazyReEntryDialog.preload();
  if (!moderator) {
    LazyNotebookPlace.preload();
    return;
  }
  LazyDeskPlace.preload();
  LazyPlanForm.preload();
  LazyWeighPlace.preload();
  LazyModerationBar.preload();
  LazyModeratorMark.preload();
  LazyPeopleDialog.preload();
  LazyShare.preload();
  LazyHeadDialog.preload();
  LazyAgendaDialog.preload();
  LazyLogDialog.preload();
}
