"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import type { Broadcast } from "#lib/model/state.ts";
import { useMe, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { BroadcastSource } from "./broadcast-source.tsx";
import { heardBy } from "./messages-to-me.ts";

interface BroadcastListProps {
  /** What moderation can do with one of them. */
  readonly renderAction?: (broadcast: Broadcast) => ReactNode;
}

/** All that was said to me, newest first, folded away. What was withdrawn says so. */
export function BroadcastList({ renderAction }: BroadcastListProps) {
  const { broadcasts: words } = wordsOf("together");
  const me = useMe();
  const broadcasts = useWorkshop((ready) => ready.state.broadcasts);
  const heard = heardBy(me, broadcasts);
  if (heard.length === 0) return null;
  return (
    <Disclosure summary={words.title} hint={String(heard.length)}>
      <ul className="flex flex-col gap-3">
        {heard.map((broadcast) => (
          <li
            key={broadcast.id}
            className={clsx("border-s-2 ps-3", broadcast.withdrawn ? "border-line" : "border-accent")}
          >
            <p className="eyebrow">
              <BroadcastSource broadcast={broadcast} />
              {broadcast.withdrawn && ` · ${words.withdrawn}`}
            </p>
            <p
              className={clsx(
                "hyphenate whitespace-pre-line",
                broadcast.withdrawn && "text-ink-3 line-through",
              )}
            >
              {broadcast.text}
            </p>
            {renderAction?.(broadcast)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
