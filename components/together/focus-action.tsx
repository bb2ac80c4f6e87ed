"use client";

import { Crosshair, Undo2, Users } from "lucide-react";
import { useRun } from "#components/act/use-run.ts";
import type { Card } from "#lib/board/card.ts";
import { isRunning, plenaryOf } from "#lib/model/access.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";

/** For moderation, in an open card: puts it before everybody's eyes, or brings everybody to it; and takes that back. */
export function FocusAction({ card }: { readonly card: Card }) {
  const { focus, gather } = wordsOf("together");
  const run = useRun();
  const { ref, roomId } = card;
  const shown = useWorkshop((ready) => ready.state.focus?.card === ref);
  const called = useWorkshop((ready) => ready.state.call?.card === ref);
  // While groups work, only the group's own board shows its cards; a call opens it to all meanwhile.
  const closed = useWorkshop(({ state }) => roomId !== plenaryOf(state) && isRunning(state.round));
  const bring = () =>
    void run("everybody.call", {
      card: ref,
      ...(closed ? { place: "room", roomId } : { place: "plenary" }),
    });
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        icon={<Crosshair />}
        onClick={() => void run("focus.set", { card: shown ? null : ref })}
      >
        {shown ? focus.clear : focus.set}
      </Button>
      {called && (
        <Button
          size="small"
          variant="quiet"
          icon={<Undo2 />}
          onClick={() => void run("everybody.release", {})}
        >
          {gather.release}
        </Button>
      )}
      {!called && (
        <Button size="small" variant="quiet" icon={<Users />} onClick={bring}>
          {gather.card}
        </Button>
      )}
    </>
  );
}
