"use client";

import { readyIn } from "#components/signs/standing.ts";
import { ReadyCount } from "#components/signs/ready-count.tsx";
import { WritingTools } from "#components/writing/writing-tools.tsx";
import { plenaryOf } from "#lib/model/access.ts";
import { useWorkshop } from "#live/hooks.ts";

/** For moderation: quiet writing, and how many of all are done with it, or with whatever else is to be done. */
export function WritingNow({ yields = false }: { readonly yields?: boolean }) {
  const writing = useWorkshop(({ state }) => state.writing !== undefined);
  const done = useWorkshop((ready) => readyIn(ready, plenaryOf(ready.state)));
  return (
    <>
      <WritingTools done={done} yields={yields} />
      {!writing && <ReadyCount />}
    </>
  );
}
