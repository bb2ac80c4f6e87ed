"use client";

import { later, Nothing } from "./later.tsx";

// The dialogs that more than one place opens, each fetched with its words when it is wanted.

export const LazyAgendaDialog = later(
  async () => (await import("#components/agenda/agenda-dialog.tsx")).AgendaDialog,
  ["agenda", "writing"],
  Nothing,
);

export const LazyLogDialog = later(
  async () => (await import("#components/log/log-dialog.tsx")).LogDialog,
  ["log", "refusals"],
  Nothing,
);

export const LazyHeadDialog = later(
  async () => (await import("#components/desk/head-dialog.tsx")).HeadDialog,
  ["desk"],
  Nothing,
);

export const LazyPeopleDialog = later(
  async () => (await import("./people-dialog.tsx")).PeopleDialog,
  ["desk"],
  Nothing,
);

export const LazyReEntryDialog = later(
  async () => (await import("#components/people/re-entry-dialog.tsx")).ReEntryDialog,
  ["join"],
  Nothing,
);

export const LazyRehearsalDialog = later(
  async () => (await import("#components/rehearsal/rehearsal-dialog.tsx")).RehearsalDialog,
  ["over"],
  Nothing,
);

export const LazyRenameDialog = later(
  async () => (await import("#components/people/rename-dialog.tsx")).RenameDialog,
  [],
  Nothing,
);

export const LazyShare = later(
  async () => (await import("./share.tsx")).Share,
  ["invite", "share", "refusals"],
  Nothing,
);

export const LazyShortcutsDialog = later(
  async () => (await import("./shortcuts-list.tsx")).ShortcutsList,
  ["present", "shortcuts"],
  Nothing,
);
