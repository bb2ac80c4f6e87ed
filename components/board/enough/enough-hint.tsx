"use client";

import { useEffect, useRef } from "react";
import { useMe, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { showToast } from "#ui/toasts.ts";
import { countOwn, enoughCards, peopleIn } from "./own-cards.ts";

/** Says once in each room and phase, with the card that makes it enough, that fewer cards are read better. */
export function EnoughHint({ roomId }: { readonly roomId: string }) {
  const words = wordsOf("phases");
  const me = useMe();
  const phase = useWorkshop(({ state }) => state.agenda?.current);
  const people = useWorkshop(({ state }) => peopleIn(state, roomId));
  const cards = useWorkshop((ready) => ready.cards.get(roomId));
  const count = countOwn(cards ?? [], me.id, phase?.startedAtMs ?? 0);
  const enough = enoughCards(people);
  const where = `${roomId} ${phase?.phaseId ?? ""}`;
  const last = useRef({ where, count });
  useEffect(() => {
    const { current: before } = last;
    last.current = { where, count };
    if (before.where === where && before.count < enough && count >= enough && me.role !== "moderator")
      showToast({ text: words.enough(count) });
  }, [where, count, enough, me.role, words]);
  return null;
}
