"use client";

import { CircleCheckBig } from "lucide-react";
import { useRun } from "#components/act/use-run.ts";
import { plenaryOf } from "#lib/model/access.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { readyIn } from "./standing.ts";

/** For moderation: how many say that they are done. Nothing while nobody does. */
export function ReadyCount() {
  const { ready: words } = wordsOf("signs");
  const run = useRun();
  const { ready, of } = useWorkshop((now) => readyIn(now, plenaryOf(now.state)));
  if (ready === 0) return null;
  const reset = async () => {
    if (await run("ready.reset", {})) announce(words.resetDone);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <output className="flex items-center gap-1.5 font-semibold tabular-nums">
        <CircleCheckBig aria-hidden="true" className="size-5 text-accent" />
        {ready >= of ? words.all : words.count(ready, of)}
      </output>
      <Button size="small" variant="quiet" onClick={() => void reset()}>
        {words.reset}
      </Button>
    </div>
  );
}
