"use client";

import { CircleDot, Plus } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { forgetPicks, picksStore } from "#components/act/picks.ts";
import { useRun } from "#components/act/use-run.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { useKeptFocus } from "#ui/kept-focus.ts";
import type { RenderCard } from "./option-view.tsx";
import { ClosedVote } from "./closed-vote.tsx";
import { OpenVote } from "./open-vote.tsx";
import { sortedVotes } from "./sorted-votes.ts";
import { useCards } from "./use-cards.ts";
import { VoteForm } from "./vote-form.tsx";

interface WeighPlaceProps {
  readonly renderCard: RenderCard;
}

const NONE: ReadonlySet<string> = new Set();

/** Where moderation opens votes, follows and closes them, and reads what came out. */
export function WeighPlace({ renderCard }: WeighPlaceProps) {
  const words = wordsOf("weigh");
  const picks = useSyncExternalStore(picksStore.subscribe, picksStore.get);
  const ended = useWorkshop((ready) => ready.state.endedAtMs !== undefined);
  const votes = useWorkshop((ready) => ready.state.votes);
  const some = useCards().size > 0;
  const [asking, setAsking] = useState(false);
  const { open, closed, discarded } = sortedVotes(votes);
  const form = !ended && (asking || picks?.done === true);
  const place = useKeptFocus<HTMLDivElement>(`${form ? "form" : "list"} ${open.length} ${closed.length}`);

  if (form)
    return (
      <div ref={place} className="flex grow flex-col">
        <VoteForm
          hand={picks?.refs ?? NONE}
          renderCard={renderCard}
          onDone={() => {
            setAsking(false);
            forgetPicks();
          }}
        />
      </div>
    );
  const another = (
    <Button
      variant={open.length === 0 ? "primary" : "secondary"}
      size="large"
      icon={<Plus />}
      onClick={() => setAsking(true)}
    >
      {open.length + closed.length === 0 ? words.prepare : words.another}
    </Button>
  );
  return (
    <div ref={place} className="flex grow flex-col gap-10">
      {open.length + closed.length === 0 && (
        <EmptyState
          icon={<CircleDot />}
          text={some ? words.none : words.noCards}
          action={some && !ended && another}
        />
      )}
      {open.map((vote) => (
        <OpenVote key={vote.id} vote={vote} renderCard={renderCard} />
      ))}
      {closed.map((vote) => (
        <ClosedVote key={vote.id} vote={vote} renderCard={renderCard} />
      ))}
      <Discarded votes={discarded} />
      {open.length + closed.length > 0 && !ended && (
        <div className="sticky bottom-0 z-10 mt-auto flex justify-end border-t border-line bg-surface-1 py-3 max-sm:bottom-14">
          {another}
        </div>
      )}
    </div>
  );
}

/** Put aside, and brought back as they were. */
function Discarded({ votes }: { readonly votes: ReturnType<typeof sortedVotes>["discarded"] }) {
  const words = wordsOf("weigh");
  const run = useRun();
  if (votes.length === 0) return null;
  return (
    <Disclosure summary={words.discardedOnes} hint={String(votes.length)}>
      <ul className="flex flex-col divide-y divide-line">
        {votes.map((vote) => (
          <li key={vote.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span className="hyphenate min-w-0">{vote.title}</span>
            <Button
              size="small"
              aria-label={words.restoreOf(vote.title)}
              onClick={() => void run("vote.discard", { voteId: vote.id, discarded: false })}
            >
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
