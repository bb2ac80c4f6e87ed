"use client";

import { useId, type ReactNode } from "react";
import type { Vote } from "#lib/model/state.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Badge } from "#ui/badge.tsx";
import { turnoutOf } from "./turnout.ts";

interface VotePanelProps {
  readonly vote: Vote;
  /** Under the question. */
  readonly lead?: ReactNode;
  /** Beside the question. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** One vote: its question, how far it is, and what belongs to it. */
export function VotePanel({ vote, lead, actions, children }: VotePanelProps) {
  const words = wordsOf("votes");
  const id = useId();
  const turnout = useWorkshop((ready) => turnoutOf(ready.state, vote));
  const open = vote.counts === undefined;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 grow basis-72 flex-col gap-1">
          <p className="flex flex-wrap items-center gap-2">
            <Badge tone={open ? "warn" : "accent"}>{open ? words.open : words.closed}</Badge>
            {vote.runOffOf !== undefined && <Badge>{words.runOff}</Badge>}
            <span className="text-sm text-ink-2 tabular-nums">
              {open ? words.voters(turnout.voters, turnout.of) : words.result.by(vote.voters, vote.dots)}
            </span>
          </p>
          <h2 id={id} tabIndex={-1} className="hyphenate text-2xl">
            {vote.title}
          </h2>
          {lead}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
