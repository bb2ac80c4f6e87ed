"use client";

import clsx from "clsx";
import { setVoteLeftOut } from "#lib/board/overlay.ts";
import { printableVotes } from "#lib/report/weighting.ts";
import type { DocumentHandle } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Badge } from "#ui/badge.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { Panel } from "#ui/panel.tsx";
import type { ReportSource } from "./use-report.ts";

interface VoteChooserProps {
  readonly source: ReportSource;
  readonly handle: DocumentHandle;
}

/** Which votes stand in the document. Nothing where none is closed. */
export function VoteChooser({ source, handle }: VoteChooserProps) {
  const { votes: words } = wordsOf("documentation");
  const votes = printableVotes(source.state.votes);
  if (votes.length === 0) return null;
  return (
    <Panel title={words.title}>
      <p className="text-sm text-ink-2">{words.hint}</p>
      <ul className="flex flex-col divide-y divide-line">
        {votes.map((vote) => {
          const leftOut = source.overlay.leftOutVotes.has(vote.id);
          return (
            <li key={vote.id} className="flex items-start justify-between gap-2 py-1">
              <Checkbox
                className="min-w-0 grow text-sm"
                label={
                  <span className={clsx("hyphenate", leftOut && "text-ink-3 line-through")}>
                    {vote.title}
                  </span>
                }
                aria-label={words.include(vote.title)}
                checked={!leftOut}
                onChange={(event) => {
                  const { checked } = event.currentTarget;
                  handle.perform(() => setVoteLeftOut(handle.doc, vote.id, !checked));
                }}
              />
              {vote.runOffOf !== undefined && <Badge className="mt-1 shrink-0">{words.runOff}</Badge>}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
