"use client";

import { Check, Mic } from "lucide-react";
import { useRun } from "#components/act/use-run.ts";
import { useServerNow, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { firstButton, useKeptFocus } from "#ui/kept-focus.ts";

/** For moderation: who wants to speak, in the order of raising. Nothing while nobody does. */
export function HandList() {
  const { hands: words } = wordsOf("signs");
  const run = useRun();
  const hands = useWorkshop((ready) => ready.state.hands);
  const people = useWorkshop((ready) => ready.state.people);
  const nowMs = useServerNow(10_000);
  const list = useKeptFocus<HTMLElement>(
    (hands ?? []).map(({ personId, speaking }) => `${personId}${speaking ? "!" : ""}`).join(" "),
    firstButton,
  );
  if (!hands) return null;
  return (
    <section ref={list} aria-label={words.title} className="flex flex-col gap-1.5">
      <h2 className="eyebrow flex items-center gap-2">
        {words.title}
        <Badge tone="warn">{hands.length}</Badge>
      </h2>
      <ol className="flex flex-col divide-y divide-line rounded-md border border-line bg-surface-2">
        {hands.map(({ personId, raisedAtMs, speaking }) => {
          const name = people.find(({ id }) => id === personId)?.name ?? "";
          return (
            <li key={personId} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5">
              <p className="min-w-0 grow">
                <span className="hyphenate font-semibold">{name}</span>{" "}
                <span className="text-sm text-ink-2">
                  {speaking
                    ? words.speaking
                    : words.waited(Math.floor(Math.max(0, nowMs - raisedAtMs) / 60_000))}
                </span>
              </p>
              <div className="flex gap-1">
                {!speaking && (
                  <Button
                    size="small"
                    icon={<Mic />}
                    aria-label={words.takeFrom(name)}
                    onClick={() => void run("hand.take", { personId })}
                  >
                    {words.take}
                  </Button>
                )}
                <Button
                  size="small"
                  variant="quiet"
                  icon={<Check />}
                  aria-label={words.lowerOf(name)}
                  onClick={() => void run("hand.lower", { personId })}
                >
                  {words.lower}
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
