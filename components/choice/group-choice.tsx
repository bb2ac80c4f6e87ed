"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useRun } from "#components/act/use-run.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { optionsFor, type Option } from "./options.ts";

/** Names that are shown of a group; the rest is counted. */
const MOST_NAMES = 6;

/** Groups to choose from, as long as there is something to choose. */
export function GroupChoice() {
  const words = wordsOf("choice");
  const state = useWorkshop((ready) => ready.state);
  const you = useWorkshop((ready) => ready.you);
  const run = useRun();
  const [busy, setBusy] = useState(false);
  const seen = optionsFor(state, you);
  const roundId = state.round?.id;
  const told = useRef<string | undefined>(undefined);
  const shown = seen !== null;

  useEffect(() => {
    if (!shown || told.current === roundId) return;
    told.current = roundId;
    announce(words.announced);
  }, [shown, roundId, words]);

  if (seen === null) return null;
  const { options, open, otherwise } = seen;
  const mine = options.find((option) => option.mine);
  const choose = async (option: Option, wanted: boolean) => {
    if (busy) return;
    setBusy(true);
    if (await run("room.choose", { roomId: wanted ? option.room.id : null }))
      announce(wanted ? words.chosen(option.room.name) : words.left);
    setBusy(false);
  };
  return (
    <section
      aria-label={words.title}
      className="flex flex-col gap-3 rounded-lg border-2 border-accent bg-surface-2 p-4"
    >
      <div>
        <h2 className="hyphenate text-xl">{mine ? words.titleChosen(mine.room.name) : words.title}</h2>
        <p className="text-ink-2">
          {open ? words.textOpen : words.text} {otherwise !== null && words.otherwise(otherwise)}
          {otherwise === null && !mine && options.every(({ places }) => places === 0) && words.full}
        </p>
      </div>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(16rem,100%),1fr))] gap-3">
        {options.map((option) => (
          <li key={option.room.id} className="min-w-0">
            <Card option={option} busy={busy} onChoose={(wanted) => void choose(option, wanted)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CardProps {
  readonly option: Option;
  readonly busy: boolean;
  readonly onChoose: (wanted: boolean) => void;
}

function Card({ option: { room, names, places, mine }, busy, onChoose }: CardProps) {
  const words = wordsOf("choice");
  return (
    <section
      aria-label={room.name}
      className={clsx(
        "flex h-full flex-col gap-1.5 rounded-lg border p-3",
        mine ? "border-accent bg-accent-soft" : "border-line",
      )}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="min-w-0 hyphenate font-semibold">{room.name}</h3>
        {mine ? (
          <Badge tone="accent" icon={<Check />}>
            {words.mine}
          </Badge>
        ) : (
          places !== null && <Badge tone={places === 0 ? "warn" : "neutral"}>{words.places(places)}</Badge>
        )}
      </div>
      {room.task !== undefined && <p className="line-clamp-3 text-sm hyphenate text-ink-2">{room.task}</p>}
      <p className="text-sm hyphenate">
        {names.length === 0 ? (
          <span className="text-ink-3">{words.nobody}</span>
        ) : (
          words.members(names.slice(0, MOST_NAMES).join(", "), Math.max(0, names.length - MOST_NAMES))
        )}
      </p>
      <Button
        wide
        className="mt-auto"
        variant={mine ? "quiet" : "secondary"}
        busy={busy}
        disabled={!mine && places === 0}
        aria-label={mine ? words.leaveGroup(room.name) : words.joinGroup(room.name)}
        onClick={() => onChoose(!mine)}
      >
        {mine ? words.leave : words.join}
      </Button>
    </section>
  );
}
