"use client";

import { Lock } from "lucide-react";
import { useState } from "react";
import { useRun } from "#components/act/use-run.ts";
import type { Vote } from "#lib/model/state.ts";
import { weighedIn } from "#lib/model/vote-options.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { BallotList } from "./ballot-list.tsx";
import { DiscardButton } from "./discard-button.tsx";
import type { RenderCard } from "./option-view.tsx";
import { ProxyPanel } from "./proxy-panel.tsx";
import { turnoutOf } from "./turnout.ts";
import { VotePanel } from "./vote-panel.tsx";

interface OpenVoteProps {
  readonly vote: Vote;
  readonly renderCard: RenderCard;
}

/** A vote that runs, as moderation sees it: how many have voted, never how. */
export function OpenVote({ vote, renderCard }: OpenVoteProps) {
  const words = wordsOf("weigh");
  const run = useRun();
  const [busy, setBusy] = useState(false);
  const close = async () => {
    setBusy(true);
    if (await run("vote.close", { voteId: vote.id })) announce(words.closed);
    setBusy(false);
  };
  return (
    <VotePanel
      vote={vote}
      lead={
        <p className="text-ink-2">
          {words.budget(vote.cards.length, vote.dots, vote.perCard, weighedIn(vote))}
        </p>
      }
    >
      <Progress vote={vote} />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" icon={<Lock />} busy={busy} onClick={() => void close()}>
          {words.close}
        </Button>
        <DiscardButton vote={vote} />
      </div>
      <div className="flex flex-col">
        <Disclosure summary={words.own}>
          <BallotList vote={vote} renderCard={renderCard} />
        </Disclosure>
        <ProxyPanel vote={vote} renderCard={renderCard} />
      </div>
    </VotePanel>
  );
}

/** For the eye; the words stand above. */
function Progress({ vote }: { readonly vote: Vote }) {
  const { voters, of } = useWorkshop((ready) => turnoutOf(ready.state, vote));
  const share = of === 0 ? 0 : Math.min(1, voters / of);
  return (
    <div
      aria-hidden="true"
      className="h-3 max-w-form overflow-hidden rounded-full border border-line-strong bg-surface-3"
    >
      <div className="h-full bg-accent forced:bg-[Highlight]" style={{ width: `${String(share * 100)}%` }} />
    </div>
  );
}
