"use client";

import { CircleDot } from "lucide-react";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { sortedVotes } from "./sorted-votes.ts";
import { turnoutOf } from "./turnout.ts";

interface VoteGlanceProps {
  readonly onGo: () => void;
}

/** For moderation, elsewhere: how far the votes are that run, and the way there. */
export function VoteGlance({ onGo }: VoteGlanceProps) {
  const weigh = wordsOf("weigh");
  const votes = wordsOf("votes");
  const state = useWorkshop((ready) => ready.state);
  const { open } = sortedVotes(state.votes);
  return (
    <div className="flex flex-col gap-1.5">
      {open.map((vote) => {
        const { voters, of } = turnoutOf(state, vote);
        return (
          <p key={vote.id} className="flex flex-col text-sm">
            <span className="hyphenate font-semibold">{vote.title}</span>
            <span className="text-ink-2 tabular-nums">{votes.voters(voters, of)}</span>
          </p>
        );
      })}
      <Button size="small" icon={<CircleDot />} onClick={onGo} className="self-start">
        {open.length > 0 ? weigh.follow : weigh.prepare}
      </Button>
    </div>
  );
}
