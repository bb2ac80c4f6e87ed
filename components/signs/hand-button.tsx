"use client";

import { Hand } from "lucide-react";
import { useEffect, useRef } from "react";
import { useRun } from "#components/act/use-run.ts";
import { mayCommand, placeOf, plenaryOf } from "#lib/model/access.ts";
import { useMe, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { handNow } from "./standing.ts";

/** Raises one's hand in the plenary, says when it is one's turn, and takes it down. */
export function HandButton() {
  const { hand: words } = wordsOf("signs");
  const me = useMe();
  const run = useRun();
  const ended = useWorkshop((ready) => ready.state.endedAtMs !== undefined);
  const inPlenary = useWorkshop(({ state, you }) => placeOf(state, you) === plenaryOf(state));
  const hand = useWorkshop(({ state, you }) => handNow(state, you));
  const speaking = hand.kind === "speaking";
  const told = useRef(speaking);
  useEffect(() => {
    if (speaking && !told.current) announce(words.speaking);
    told.current = speaking;
  }, [speaking, words]);
  if (ended || !inPlenary || me.role === "moderator" || !mayCommand(me.role, "hand.raise")) return null;
  const up = hand.kind !== "down";
  const press = async () => {
    if (await run(up ? "hand.lower" : "hand.raise", {})) announce(up ? words.lowered : words.raised);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button
        size="small"
        icon={<Hand />}
        aria-pressed={up}
        className={up ? "border-warn! bg-warn-soft!" : undefined}
        onClick={() => void press()}
      >
        {up ? words.lower : words.raise}
      </Button>
      {hand.kind === "waiting" && <p className="text-sm">{words.place(hand.place)}</p>}
      {hand.kind === "speaking" && <p className="text-sm font-semibold text-warn">{words.speaking}</p>}
    </div>
  );
}
