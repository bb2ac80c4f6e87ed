"use client";

import { useEffect, useRef } from "react";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { showToast } from "#ui/toasts.ts";
import { announce } from "#ui/announcer.ts";

interface HandWatchProps {
  /** Is the list of hands in sight? */
  readonly seen: boolean;
}

/** Tells moderation, wherever it is, that somebody raises a hand. Once for each. */
export function HandWatch({ seen }: HandWatchProps) {
  const { hands: words } = wordsOf("signs");
  const hands = useWorkshop((ready) => ready.state.hands ?? NONE);
  const people = useWorkshop((ready) => ready.state.people);
  const told = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const raised = new Map(hands.map((hand) => [`${hand.personId} ${String(hand.raisedAtMs)}`, hand]));
    const known = told.current;
    told.current = new Set(raised.keys());
    for (const [key, { personId }] of raised) {
      if (known === null || known.has(key)) continue;
      const text = words.raised(people.find(({ id }) => id === personId)?.name ?? "");
      if (seen) announce(text);
      else showToast({ text });
    }
  }, [hands, people, seen, words]);
  return null;
}

const NONE: readonly never[] = [];
