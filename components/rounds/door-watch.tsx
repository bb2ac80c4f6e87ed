"use client";

import { useEffect, useRef } from "react";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { showToast } from "#ui/toasts.ts";

interface DoorWatchProps {
  /** Leads to those who wait; absent where they are in sight anyway. */
  readonly onGo?: (() => void) | undefined;
}

/** Tells moderation, wherever it is, that somebody waits at the door. Politely, and only when there are more than before. */
export function DoorWatch({ onGo }: DoorWatchProps) {
  const { workroom } = useMessages();
  const { guest } = wordsOf("together");
  const count = useWorkshop((ready) => ready.state.waiting?.length ?? 0);
  const told = useRef(0);

  useEffect(() => {
    const more = count > told.current;
    told.current = count;
    if (!more) return;
    const text = guest.atDoor(count);
    if (onGo) showToast({ text, action: { label: workroom.place.desk, run: onGo } });
    else announce(text);
  }, [count, onGo, guest, workroom]);

  return null;
}
