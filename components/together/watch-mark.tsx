"use client";

import { useServerNow, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { watchOf } from "./watch.ts";

/** For moderation, at the way to the desk: how many wait for it, and how long. */
export function WatchMark() {
  const { watch: words } = wordsOf("together");
  const state = useWorkshop((ready) => ready.state);
  const { calls, atDoor, longestMs } = watchOf(state, useServerNow(10_000));
  if (calls + atDoor === 0) return null;
  const said = [
    ...(calls > 0 ? [words.help(calls, Math.floor(longestMs / 60_000))] : []),
    ...(atDoor > 0 ? [words.door(atDoor)] : []),
  ].join("; ");
  return (
    <span
      title={said}
      className="rounded-full bg-warn-fill px-1.5 text-xs text-on-warn tabular-nums max-sm:absolute max-sm:inset-e-1 max-sm:top-0.5"
    >
      <span aria-hidden="true">{calls + atDoor}</span>
      <span className="visually-hidden"> ({said})</span>
    </span>
  );
}
