"use client";

import { useMe } from "#live/hooks.ts";
import {
  LazyAgendaDialog,
  LazyHeadDialog,
  LazyLogDialog,
  LazyPeopleDialog,
  LazyReEntryDialog,
  LazyRehearsalDialog,
  LazyRenameDialog,
  LazyShare,
  LazyShortcutsDialog,
} from "./lazy-dialogs.tsx";

export type OpenDialog =
  | "rename"
  | "re-entry"
  | "share"
  | "people"
  | "head"
  | "agenda"
  | "log"
  | "rehearsal"
  | "shortcuts";

interface DialogsProps {
  readonly open: OpenDialog;
  /** Names of the places, in the order of their keys. */
  readonly places: readonly string[];
  readonly onClose: () => void;
}

/** The dialogs that more than one place opens. */
export function Dialogs({ open, places, onClose }: DialogsProps) {
  const me = useMe();
  switch (open) {
    case "rename":
      return <LazyRenameDialog person={me} onClose={onClose} />;
    case "re-entry":
      return <LazyReEntryDialog onClose={onClose} />;
    case "share":
      return <LazyShare onClose={onClose} />;
    case "people":
      return <LazyPeopleDialog onClose={onClose} />;
    case "agenda":
      return <LazyAgendaDialog onClose={onClose} />;
    case "log":
      return <LazyLogDialog onClose={onClose} />;
    case "rehearsal":
      return <LazyRehearsalDialog onClose={onClose} />;
    case "shortcuts":
      return <LazyShortcutsDialog places={places} onClose={onClose} />;
    case "head":
      return <LazyHeadDialog onClose={onClose} />;
  }
}
