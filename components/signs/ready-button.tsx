"use client";

import { Check, CircleCheckBig } from "lucide-react";
import { useRun } from "#components/act/use-run.ts";
import { isDealt } from "#lib/model/dealt.ts";
import { useMe, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { hasTask, readyIn } from "./standing.ts";

/** "Fertig" with the task at hand, and how many others are. Nothing without a task. */
export function ReadyButton({ roomId }: { readonly roomId: string }) {
  const { ready: words } = wordsOf("signs");
  const me = useMe();
  const run = useRun();
  const task = useWorkshop(({ state }) => hasTask(state));
  const done = useWorkshop(({ state, you }) => (state.ready ?? []).includes(you));
  const count = useWorkshop((ready) => readyIn(ready, roomId));
  if (!task || !isDealt(me)) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button
        size="small"
        icon={done ? <CircleCheckBig /> : <Check />}
        aria-pressed={done}
        aria-label={done ? `${words.is} – ${words.unset}` : undefined}
        className={done ? "border-accent! bg-accent-soft! text-accent!" : undefined}
        onClick={() => void run("ready.set", { ready: !done })}
      >
        {done ? words.is : words.set}
      </Button>
      {count.ready > 0 && (
        <p className="text-sm text-ink-2 tabular-nums">{words.count(count.ready, count.of)}</p>
      )}
    </div>
  );
}
