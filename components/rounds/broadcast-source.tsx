"use client";

import { useLocale, useMessages, useWorkshop } from "#live/hooks.ts";
import { personOf } from "#lib/model/access.ts";
import type { Broadcast } from "#lib/model/state.ts";

/** Who said it, when, and to which room. */
export function BroadcastSource({ broadcast }: { readonly broadcast: Broadcast }) {
  const { rounds } = useMessages();
  const locale = useLocale();
  const who = useWorkshop((ready) => personOf(ready.state, broadcast.by)?.name);
  const room = useWorkshop(
    (ready) => ready.state.rooms.find((candidate) => candidate.id === broadcast.roomId)?.name,
  );
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(
    broadcast.sentAtMs,
  );
  const source = rounds.broadcasts.from(who ?? "", time);
  return <>{room === undefined ? source : `${source}, ${rounds.broadcasts.toRoom(room)}`}</>;
}
