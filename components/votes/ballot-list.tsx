"use client";

import { Check, CloudOff, LoaderCircle } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { Card } from "#lib/board/card.ts";
import type { Vote } from "#lib/model/state.ts";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Callout } from "#ui/callout.tsx";
import { ChangedMark } from "./changed-mark.tsx";
import { Dots } from "./dots.tsx";
import { dotsOn, mostOn } from "./ballot.ts";
import { DotControl } from "./dot-control.tsx";
import { useBallot, type HeldBallot } from "./use-ballot.ts";
import { useCards } from "./use-cards.ts";

export type RenderCard = (card: Card) => ReactNode;

interface BallotListProps {
  readonly vote: Vote;
  readonly renderCard: RenderCard;
}

/** The cards of an open vote with one's own dots on them. What is left stays in sight. */
export function BallotList({ vote, renderCard }: BallotListProps) {
  const words = wordsOf("votes");
  const messages = useMessages();
  const cards = useCards();
  const held = useBallot(vote);
  const [said, setSaid] = useState("");
  const { ballot, lay, refused } = held;
  const shown = vote.cards.filter((ref) => cards.has(ref) || dotsOn(ballot, ref) > 0);
  const unseen = vote.cards.filter((ref) => !cards.has(ref)).length;

  return (
    <div className="flex flex-col gap-3">
      <output className="visually-hidden">{said}</output>
      <ul className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface-2">
        {shown.map((ref) => {
          const card = cards.get(ref);
          const title = card ? card.title || messages.board.card.untitled : words.gone;
          const room = mostOn(ballot, ref);
          return (
            <li
              key={ref}
              className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2 px-3 py-3 sm:px-4"
            >
              <div className="min-w-0 grow basis-64">
                {card ? renderCard(card) : <p className="text-ink-2">{words.gone}</p>}
                {card && <ChangedMark vote={vote} card={card} />}
              </div>
              <DotControl
                title={title}
                laid={dotsOn(ballot, ref)}
                most={ballot.perCard}
                room={room}
                onLay={(dots) => {
                  const left = ballot.left + dotsOn(ballot, ref) - dots;
                  lay(ref, dots);
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
