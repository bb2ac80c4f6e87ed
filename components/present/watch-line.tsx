"use client";

import { DoorOpen, Hand } from "lucide-react";
import type { ReactNode } from "react";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";

/** How many wait for moderation while it presents. The whole room reads this, so there are no names. */
export function WatchLine() {
  const words = wordsOf("present");
  const calls = useWorkshop(({ state }) => state.help.filter((call) => call.takenBy === undefined).length);
  const atDoor = useWorkshop(({ state }) => state.waiting?.length ?? 0);
  return (
    <ul className="flex flex-wrap gap-2 tabular-nums empty:hidden">
      {calls > 0 && <Count icon={<Hand />} text={words.calls(calls)} />}
      {atDoor > 0 && <Count icon={<DoorOpen />} text={words.atDoor(atDoor)} />}
    </ul>
  );
}

function Count({ icon, text }: { readonly icon: ReactNode; readonly text: string }) {
  return (
    <li className="flex items-center gap-2 rounded-md bg-warn-soft px-3 py-1.5 text-warn">
      <span aria-hidden="true" className="[&>svg]:size-6">
        {icon}
      </span>
      {text}
    </li>
  );
}
