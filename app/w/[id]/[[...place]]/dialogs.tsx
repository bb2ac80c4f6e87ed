"use client";

import { useMe, useMessages, useWorkshop } from "#live/hooks.ts";
import { joinUrlOf } from "./join-url.ts";
import {
  LazyHeadDialog,
  LazyPeopleDialog,
  LazyReEntryDialog,
  LazyRenameDialog,
  LazyShareDialog,
} from "./lazy-places.tsx";

export type OpenDialog = "rename" | "re-entry" | "share" | "people" | "head";

interface DialogsProps {
  readonly open: OpenDialog | null;
  readonly onClose: () => void;
}

/** The dialogs that more than one place opens. */
export function Dialogs({ open, onClose }: DialogsProps) {
  const me = useMe();
  if (open === null) return null;
  switch (open) {
    case "rename":
      return <LazyRenameDialog person={me} onClose={onClose} />;
    case "re-entry":
      return <LazyReEntryDialog onClose={onClose} />;
    case "share":
      return <Share onClose={onClose} />;
    case "people":
      return <LazyPeopleDialog onClose={onClose} />;
    case "head":
      return <LazyHeadDialog onClose={onClose} />;
  }
}

function Share({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages();
  const { id, head, joinCode } = useWorkshop((ready) => ready.state);
  const here = useWorkshop((ready) => Object.keys(ready.online).length);
  return (
    <LazyShareDialog
      open
      onClose={onClose}
      workshopId={id}
      workshopTitle={head.title}
      joinUrl={joinUrlOf(joinCode)}
      joinCode={joinCode}
      here={here}
      messages={messages}
    />
  );
}
