"use client";

import { HandList } from "#components/signs/hand-list.tsx";
import { CallTools, LockTools } from "#components/together/gather-tools.tsx";
import { VoteGlance } from "#components/votes/vote-glance.tsx";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { WritingNow } from "./writing-now.tsx";

interface DeskTogetherProps {
  /** The time for writing quietly is up; the agenda offers to reveal. */
  readonly quietIsUp: boolean;
  readonly onVotes: () => void;
}

/** On the desk: gathering everybody, what they weigh at the moment, and the signs they give. */
export function DeskTogether({ quietIsUp, onVotes }: DeskTogetherProps) {
  const words = wordsOf("together");
  const ended = useWorkshop((ready) => ready.state.endedAtMs !== undefined);
  if (ended) return null;
  return (
    <section aria-label={words.label} className="flex flex-col gap-3">
      <h2 className="eyebrow">{words.label}</h2>
      <div className="flex flex-wrap gap-2">
        <CallTools />
        <LockTools />
      </div>
      <VoteGlance onGo={onVotes} />
      <WritingNow yields={quietIsUp} />
      <HandList />
    </section>
  );
}
