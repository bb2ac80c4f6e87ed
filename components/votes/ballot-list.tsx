"use client";

import { Check, CloudOff, LoaderCircle } from "lucide-react";
import { useState } from "react";
import type { Vote } from "#lib/model/state.ts";
import { wordsOf } from "#live/words.ts";
import { Callout } from "#ui/callout.tsx";
import { Dots } from "./dots.tsx";
import { dotsOn, mostOn } from "./ballot.ts";
import { DotControl } from "./dot-control.tsx";
import { OptionView, useOptionTitle, type RenderCard } from "./option-view.tsx";
import { optionOf } from "./options.ts";
import { useBallot, type HeldBallot } from "./use-ballot.ts";
import { useSight } from "./use-sight.ts";

interface BallotListProps {
  readonly vote: Vote;
  readonly renderCard: RenderCard;
}

/** What can be chosen in an open vote with one's own dots on them. What is left stays in sight. */
export function BallotList({ vote, renderCard }: BallotListProps) {
  const words = wordsOf("votes");
  const sight = useSight();
  const titleOf = useOptionTitle();
  const held = useBallot(vote);
  const [said, setSaid] = useState("");
  const { ballot, lay, refused } = held;
  const options = vote.cards.map((key) => optionOf(vote, key, sight));
  const shown = options.filter(({ kind, key }) => kind !== "unseen" || dotsOn(ballot, key) > 0);
  const unseen = options.filter(({ kind }) => kind === "unseen").length;

  return (
    <div className="flex flex-col gap-3">
      <output className="visually-hidden">{said}</output>
      <ul className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface-2">
        {shown.map((option) => {
          const { key } = option;
          const title = titleOf(option);
          return (
            <li
              key={key}
              className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2 px-3 py-3 sm:px-4"
            >
              <div className="min-w-0 grow basis-64">
                <OptionView vote={vote} option={option} renderCard={renderCard} />
              </div>
              <DotControl
                title={title}
                laid={dotsOn(ballot, key)}
                most={ballot.perCard}
                room={mostOn(ballot, key)}
                onLay={(dots) => {
                  const left = ballot.left + dotsOn(ballot, key) - dots;
                  lay(key, dots);
                  setSaid(words.laid(title, dots, left));
                }}
              />
            </li>
          );
        })}
      </ul>
      {unseen > 0 && <p className="text-sm text-ink-2">{words.unseen(unseen)}</p>}
      {refused !== null && (
        <Callout tone="warn" role="alert">
          {wordsOf("refusals")[refused]}
        </Callout>
      )}
      <Purse held={held} />
    </div>
  );
}

/** How many dots are left, and whether they have counted; stays at the thumb. */
function Purse({ held: { ballot, delivery } }: { readonly held: HeldBallot }) {
  const words = wordsOf("votes");
  const laid = ballot.budget - ballot.left;
  const State = { saved: Check, sending: LoaderCircle, held: CloudOff }[delivery];
  return (
    <div className="sticky bottom-2 z-10 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-lg border border-line-strong bg-surface-3 px-4 py-2.5 max-sm:bottom-16">
      <Dots laid={ballot.left} most={ballot.budget} />
      <p className="grow text-lg font-semibold">{words.left(ballot.left, ballot.budget)}</p>
      {(laid > 0 || delivery !== "saved") && (
        <p className="flex items-center gap-1.5 text-sm text-ink-2">
          <State aria-hidden="true" className="size-4 shrink-0" />
          {words.state[delivery]}
        </p>
      )}
    </div>
  );
}
