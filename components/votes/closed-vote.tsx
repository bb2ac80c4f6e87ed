"use client";

import { RotateCcw, Scale } from "lucide-react";
import { useRun } from "#components/act/use-run.ts";
import type { Vote } from "#lib/model/state.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { weighedIn } from "#lib/model/vote-options.ts";
import { wordingsIn } from "./changed.ts";
import type { RenderCard } from "./option-view.tsx";
import { useCards } from "./use-cards.ts";
import { DiscardButton } from "./discard-button.tsx";
import { Ranking } from "./ranking.tsx";
import { tiesOf } from "./ties.ts";
import { VotePanel } from "./vote-panel.tsx";

interface ClosedVoteProps {
  readonly vote: Vote;
  readonly renderCard: RenderCard;
}

/** What came out, and what moderation can make of it. */
export function ClosedVote({ vote, renderCard }: ClosedVoteProps) {
  const words = wordsOf("weigh");
  const run = useRun();
  const ended = useWorkshop((ready) => ready.state.endedAtMs !== undefined);
  const reopen = async () => {
    if (await run("vote.reopen", { voteId: vote.id })) announce(words.reopened);
  };
  return (
    <VotePanel vote={vote}>
      <Ranking vote={vote} renderCard={renderCard} />
      {!ended && <Ties vote={vote} />}
      {!ended && (
        <div className="flex flex-wrap gap-2">
          <Button icon={<RotateCcw />} onClick={() => void reopen()}>
            {words.reopen}
          </Button>
          <DiscardButton vote={vote} />
        </div>
      )}
    </VotePanel>
  );
}

/** The first tie can be decided by one dot each; the others matter less. */
function Ties({ vote }: { readonly vote: Vote }) {
  const words = wordsOf("weigh");
  const run = useRun();
  const votes = useWorkshop((ready) => ready.state.votes);
  const all = useCards();
  const [first] = tiesOf(vote, votes);
  if (!first) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line bg-surface-2 px-4 py-2">
      <p className="grow basis-60">
        {words.tie(first.rank, first.cards.length, weighedIn({ ...vote, cards: first.cards }))}
      </p>
      <Button
        size="small"
        icon={<Scale />}
        onClick={() =>
          void run("vote.run-off", {
            voteId: vote.id,
            rank: first.rank,
            wording: wordingsIn(vote, first.cards, all),
          })
        }
      >
        {words.runOff}
      </Button>
    </div>
  );
}
