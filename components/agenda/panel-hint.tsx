"use client";

import { useRun } from "#components/act/use-run.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { hintOf } from "./lead.ts";

/** Time to write the last sentence. */
const GRACE_SECONDS = 60;

/** Phase and groups do not go together: one sentence and the way to change that. */
export function PanelHint({ onPlan }: { readonly onPlan: (() => void) | undefined }) {
  const words = wordsOf("agenda").hint;
  const hint = useWorkshop((ready) => hintOf(ready.state));
  const run = useRun();
  if (hint === null || (hint === "groups-needed" && !onPlan)) return null;
  const open = hint === "groups-open";
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border-s-4 border-warn bg-warn-soft px-3 py-1.5">
      <p className="grow text-sm">{open ? words.groupsOpen : words.groupsNeeded}</p>
      <Button
        size="small"
        onClick={open ? () => void run("round.close", { graceSeconds: GRACE_SECONDS }) : onPlan}
      >
        {open ? words.close : words.plan}
      </Button>
    </div>
  );
}
