"use client";

import { useLocale, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { personOf } from "#lib/model/access.ts";
import type { Broadcast } from "#lib/model/state.ts";

/** Who said it, when, and to which room. */
export function BroadcastSource({ broadcast }: { readonly broadcast: Broadcast }) {
  const { broadcasts: words } = wordsOf("together");
  const locale = useLocale();
  const who = useWorkshop((ready) => personOf(ready.state, broadcast.by)?.name);
  const room = useWorkshop(
    (ready) => ready.state.rooms.find((candidate) => candidate.id === broadcast.roomId)?.name,
  );
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(
    broadcast.sentAtMs,
  );
  const source = words.from(who ?? "", time);
  return <>{room === undefined ? source : `${source}, ${words.toRoom(room)}`}</>;
}
