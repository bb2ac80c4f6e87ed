"use client";

import dynamic from "next/dynamic";
import { useMe, useMessages, useWorkshop } from "#live/hooks.ts";
import { joinUrlOf } from "./join-url.ts";

/** None of them is needed to begin with. */
const HeadDialog = dynamic(async () => (await import("#components/desk/head-dialog.tsx")).HeadDialog, {
  ssr: false,
});
const PeopleDialog = dynamic(async () => (await import("./people-dialog.tsx")).PeopleDialog, { ssr: false });
const ReEntryDialog = dynamic(
  async () => (await import("#components/people/re-entry-dialog.tsx")).ReEntryDialog,
  { ssr: false },
);
const RenameDialog = dynamic(
  async () => (await import("#components/people/rename-dialog.tsx")).RenameDialog,
  {
    ssr: false,
  },
);
const ShareDialog = dynamic(async () => (await import("#components/share/share-dialog.tsx")).ShareDialog, {
  ssr: false,
});

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
      return <RenameDialog person={me} onClose={onClose} />;
    case "re-entry":
      return <ReEntryDialog onClose={onClose} />;
    case "share":
      return <Share onClose={onClose} />;
    case "people":
      return <PeopleDialog onClose={onClose} />;
    case "head":
      return <HeadDialog onClose={onClose} />;
  }
}

function Share({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages();
  const { id, head, joinCode } = useWorkshop((ready) => ready.state);
  const here = useWorkshop((ready) => Object.keys(ready.online).length);
  return (
    <ShareDialog
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
