"use client";

import { EyeOff } from "lucide-react";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import type { Done } from "./done.ts";

/** On the shared screen: that people write quietly, and how many are done. */
export function WritingSlideLine({ done }: { readonly done: Done }) {
  const { now } = wordsOf("writing");
  const writing = useWorkshop(({ state }) => state.writing !== undefined);
  if (!writing) return null;
  return (
    <p className="flex flex-wrap items-center justify-center gap-x-3 text-center text-[clamp(1.25rem,3.5vmin,2.5rem)] leading-snug">
      <EyeOff aria-hidden="true" className="size-[1em] shrink-0 text-accent" />
      {now.title}
      <span className="font-semibold tabular-nums">
        {done.of > 0 && done.ready >= done.of ? now.all : now.done(done.ready, done.of)}
      </span>
    </p>
  );
}
