"use client";

import { ShareDialog } from "#components/share/share-dialog.tsx";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { joinUrlOf } from "./join-url.ts";

/** Brings people in, from wherever moderation is. */
export function Share({ onClose }: { readonly onClose: () => void }) {
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
      messages={{ ...messages, share: wordsOf("share") }}
    />
  );
}
