"use client";

import { lazily } from "#components/board/lazily.tsx";
import { useMessages } from "#live/hooks.ts";
import { Skeleton } from "#ui/skeleton.tsx";

/** What a participant's first look does not need. Each part is fetched when it is wanted, and waits for the network. */

export const LazyDeskPlace = lazily(async () => (await import("./desk-place.tsx")).DeskPlace, Waiting);

export const LazyPresentPlace = lazily(
  async () => (await import("./present-place.tsx")).PresentPlace,
  Waiting,
);

export const LazyDocumentationPage = lazily(
  async () => (await import("#components/documentation/documentation-page.tsx")).DocumentationPage,
  Waiting,
);

export const LazyHeadDialog = lazily(
  async () => (await import("#components/desk/head-dialog.tsx")).HeadDialog,
  Nothing,
);

export const LazyPeopleDialog = lazily(
  async () => (await import("./people-dialog.tsx")).PeopleDialog,
  Nothing,
);

export const LazyReEntryDialog = lazily(
  async () => (await import("#components/people/re-entry-dialog.tsx")).ReEntryDialog,
  Nothing,
);

export const LazyRenameDialog = lazily(
  async () => (await import("#components/people/rename-dialog.tsx")).RenameDialog,
  Nothing,
);

export const LazyShareDialog = lazily(
  async () => (await import("#components/share/share-dialog.tsx")).ShareDialog,
  Nothing,
);

/** Once somebody begins to work here: the rest, so that a connection that breaks later takes nothing away. */
export function preloadPlaces(moderator: boolean): void {
  LazyDocumentationPage.preload();
  LazyRenameDialog.preload();
  LazyReEntryDialog.preload();
  if (!moderator) return;
  LazyDeskPlace.preload();
  LazyPeopleDialog.preload();
  LazyShareDialog.preload();
  LazyHeadDialog.preload();
}

function Waiting() {
  const { workroom } = useMessages();
  return <Skeleton label={workroom.loading} kind="cards" lines={3} />;
}

function Nothing() {
  return null;
}
