"use client";

import { useEffect, useRef } from "react";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { showToast } from "#ui/toasts.ts";

interface HelpWatchProps {
  /** Leads to the one who calls; absent where the call is in sight anyway. */
  readonly onGo?: (() => void) | undefined;
}

/** Tells moderation, wherever it is, that a group calls. Once for each call. */
export function HelpWatch({ onGo }: HelpWatchProps) {
  const { workroom } = useMessages();
  const { guest } = wordsOf("together");
  const help = useWorkshop((ready) => ready.state.help);
  const rooms = useWorkshop((ready) => ready.state.rooms);
  const told = useRef<ReadonlySet<string> | null>(null);

  useEffect(() => {
    const calls = new Map(help.map((call) => [`${call.roomId} ${String(call.raisedAtMs)}`, call]));
    const known = told.current;
    told.current = new Set(calls.keys());
    for (const [key, call] of calls) {
      if (known === null || known.has(key)) continue;
      const room = rooms.find((candidate) => candidate.id === call.roomId)?.name ?? "";
      const text = guest.calls(room);
      if (onGo) showToast({ text, tone: "warn", action: { label: workroom.place.desk, run: onGo } });
      else announce(text);
    }
  }, [help, rooms, onGo, guest, workroom]);

  return null;
}
