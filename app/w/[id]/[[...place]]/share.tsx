"use client";

import { ModeratorSessions } from "#components/share/moderator-sessions.tsx";
import { ShareDialog } from "#components/share/share-dialog.tsx";
import { useLocale, useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { joinUrlOf } from "./join-url.ts";

/** Brings people in, from wherever moderation is. */
export function Share({ onClose }: { readonly onClose: () => void }) {
  const messages = { ...useMessages(), share: wordsOf("share"), refusals: wordsOf("refusals") };
  const locale = useLocale();
  const { id, head, joinCode, people } = useWorkshop((ready) => ready.state);
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
      sessions={
        <ModeratorSessions
          workshopId={id}
          nameOf={(personId) => people.find((person) => person.id === personId)?.name ?? ""}
          locale={locale}
          messages={messages}
        />
      }
      messages={messages}
    />
  );
}
