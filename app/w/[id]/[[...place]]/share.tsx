"use client";

import { InviteByName } from "#components/share/invite-by-name.tsx";
import { ModeratorSessions } from "#components/share/moderator-sessions.tsx";
import { ShareDialog } from "#components/share/share-dialog.tsx";
import { useLocale, useMe, useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { joinUrlOf } from "./join-url.ts";

/** Brings people in, from wherever moderation is. */
export function Share({ onClose }: { readonly onClose: () => void }) {
  const messages = {
    ...useMessages(),
    invite: wordsOf("invite"),
    share: wordsOf("share"),
    refusals: wordsOf("refusals"),
  };
  const me = useMe();
  const locale = useLocale();
  const { id, head, joinCode, people, rehearsal } = useWorkshop((ready) => ready.state);
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
      {...(!rehearsal && {
        personal: {
          title: messages.invite.title,
          content: (
            <InviteByName
              workshopId={id}
              workshopTitle={head.title}
              me={me.id}
              people={people}
              locale={locale}
              messages={messages}
            />
          ),
        },
      })}
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
