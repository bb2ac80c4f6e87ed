"use client";

import { useMe, useMessages, useWorkshop } from "#live/hooks.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { BroadcastSource } from "./broadcast-source.tsx";
import { heardBy } from "./messages-to-me.ts";

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
              <BroadcastSource broadcast={broadcast} />
            </p>
            <p className="hyphenate whitespace-pre-line">{broadcast.text}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
