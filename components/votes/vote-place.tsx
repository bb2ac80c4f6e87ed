"use client";

import { CircleDot } from "lucide-react";
import { mayCommand } from "#lib/model/access.ts";
import { weighedIn } from "#lib/model/vote-options.ts";
import { useMe, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { BallotList } from "./ballot-list.tsx";
import type { RenderCard } from "./option-view.tsx";
import { Ranking } from "./ranking.tsx";
import { VotePanel } from "./vote-panel.tsx";
import { sortedVotes } from "./sorted-votes.ts";

interface VotePlaceProps {
  readonly renderCard: RenderCard;
}

/** Where one lays one's dots, and reads what came out. */
export function VotePlace({ renderCard }: VotePlaceProps) {
  const words = wordsOf("votes");
  const me = useMe();
  const votes = useWorkshop((ready) => ready.state.votes);
  const { open, closed } = sortedVotes(votes);
  const [latest, ...earlier] = closed;
  if (open.length === 0 && !latest) return <EmptyState icon={<CircleDot />} text={words.none} />;
  return (
    <div className="flex flex-col gap-10">
      {open.map((vote) => (
        <VotePanel
          key={vote.id}
          vote={vote}
          lead={
            mayCommand(me.role, "vote.cast") ? (
              <p className="max-w-text text-ink-2">
                {words.rules(vote.dots, vote.perCard, weighedIn(vote))} {words.secret}
              </p>
            ) : (
              <p className="text-ink-2">{words.onlyWatching}</p>
            )
          }
        >
          {mayCommand(me.role, "vote.cast") && <BallotList vote={vote} renderCard={renderCard} />}
        </VotePanel>
      ))}
      {latest && (
        <VotePanel vote={latest}>
          <Ranking vote={latest} renderCard={renderCard} />
        </VotePanel>
      )}
      {earlier.length > 0 && (
        <Disclosure summary={words.result.earlier} hint={String(earlier.length)}>
          <div className="flex flex-col gap-8">
            {earlier.map((vote) => (
              <VotePanel key={vote.id} vote={vote}>
                <Ranking vote={vote} renderCard={renderCard} />
              </VotePanel>
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}
