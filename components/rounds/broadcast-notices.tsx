"use client";

import { Megaphone } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useLocale, useMe, useMessages, useWorkshop } from "#live/hooks.ts";
import { personOf } from "#lib/model/access.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { heardBy, unread } from "./messages-to-me.ts";
import type { Broadcast } from "#lib/model/state.ts";

/** What moderation said and I have not put away: one after the other, each until "Gelesen". */
export function BroadcastNotices() {
  const { rounds } = useMessages();
  const me = useMe();
  const workshopId = useWorkshop((ready) => ready.state.id);
  const broadcasts = useWorkshop((ready) => ready.state.broadcasts);
  const [dismissed, dismiss] = useDismissed(workshopId);
  const waiting = unread(me, broadcasts, dismissed);
  const spoken = useRef(new Set<string>());

  useEffect(() => {
    for (const { id, text } of waiting) {
      if (spoken.current.has(id)) continue;
      spoken.current.add(id);
      announce(rounds.broadcasts.spoken(text));
    }
  }, [waiting, rounds]);

  const first = waiting[0];
  if (!first) return null;
  return (
    <section
      key={first.id}
      aria-label={rounds.broadcasts.one}
      className="animate-fade border-b border-accent bg-accent-soft"
    >
      <div className="mx-auto grid max-w-page grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-2 sm:px-6">
        <Megaphone aria-hidden="true" className="size-5 text-accent" />
        <p className="eyebrow">
          {rounds.broadcasts.one} · <Source broadcast={first} />
          {waiting.length > 1 && <> · {rounds.broadcasts.more(waiting.length - 1)}</>}
        </p>
        <Button
          size="small"
          onClick={() => dismiss(first.id)}
          className="sm:col-start-3 sm:row-span-2 sm:row-start-1"
        >
          {rounds.broadcasts.read}
        </Button>
        <p className="hyphenate whitespace-pre-line max-sm:col-span-3 sm:col-start-2">{first.text}</p>
      </div>
    </section>
  );
}

/** All that was said to me, newest first, folded away. */
export function BroadcastList() {
  const { rounds } = useMessages();
  const me = useMe();
  const broadcasts = useWorkshop((ready) => ready.state.broadcasts);
  const heard = heardBy(me, broadcasts);
  if (heard.length === 0) return null;
  return (
    <Disclosure summary={rounds.broadcasts.title} hint={String(heard.length)}>
      <ul className="flex flex-col gap-3">
        {heard.map((broadcast) => (
          <li key={broadcast.id} className="border-s-2 border-accent ps-3">
            <p className="eyebrow">
              <Source broadcast={broadcast} />
            </p>
            <p className="hyphenate whitespace-pre-line">{broadcast.text}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Source({ broadcast }: { readonly broadcast: Broadcast }) {
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

/** What was put away stays away in this tab, also after a reload. */
function useDismissed(workshopId: string): [ReadonlySet<string>, (id: string) => void] {
  const key = `nw_read_${workshopId}`;
  const [ids, setIds] = useState<readonly string[]>(() => readIds(key));
  const dismissed = useMemo(() => new Set(ids), [ids]);
  const dismiss = (id: string) => {
    const next = [...ids, id];
    setIds(next);
    writeIds(key, next);
  };
  return [dismissed, dismiss];
}

function readIds(key: string): readonly string[] {
  try {
    return sessionStorage.getItem(key)?.split(" ") ?? [];
  } catch {
    return [];
  }
}

/** Storage may be closed to us; then the notices come back after a reload. */
function writeIds(key: string, ids: readonly string[]): void {
  try {
    sessionStorage.setItem(key, ids.join(" "));
  } catch {
    return;
  }
}
