"use client";

import { CircleDot } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTicking } from "#components/act/use-ticking.ts";
import { useDismissed } from "#components/act/use-dismissed.ts";
import { mayCommand } from "#lib/model/access.ts";
import { useMe, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { useBallot } from "./use-ballot.ts";
import { voteNews } from "./vote-news.ts";
import type { Vote } from "#lib/model/state.ts";

interface VoteNoticeProps {
  readonly onGo: () => void;
}

/** Wherever one is: a vote runs and one has dots left, or the result is there. Until put away or done. */
export function VoteNotice({ onGo }: VoteNoticeProps) {
  const me = useMe();
  const workshopId = useWorkshop((ready) => ready.state.id);
  const votes = useWorkshop((ready) => ready.state.votes);
  const [dismissed, dismiss] = useDismissed(workshopId);
  const news = voteNews(votes, me, dismissed);
  if (!news) return null;
  const go = () => {
    if (news.kind === "closed") dismiss(news.key);
    onGo();
  };
  const away = () => dismiss(news.key);
  return news.kind === "open" && mayCommand(me.role, "vote.cast") ? (
    <OpenNotice key={news.key} vote={news.vote} onGo={go} onAway={away} />
  ) : (
    <ClosedNotice key={news.key} vote={news.vote} onGo={go} onAway={away} />
  );
}

interface NewsProps extends VoteNoticeProps {
  readonly vote: Vote;
  readonly onAway: () => void;
}

function OpenNotice({ vote, onGo, onAway }: NewsProps) {
  const { notice } = wordsOf("votes");
  const { ballot } = useBallot(vote);
  const { left } = ballot;
  const atFirst = useRef(left);
  useEffect(() => {
    if (atFirst.current > 0) announce(notice.openSpoken(vote.title, atFirst.current));
  }, [vote.title, notice]);
  if (left === 0) return null;
  return (
    <Strip
      text={notice.open(vote.title, left)}
      go={notice.go}
      away={notice.later}
      onGo={onGo}
      onAway={onAway}
    />
  );
}

function ClosedNotice({ vote, onGo, onAway }: NewsProps) {
  const { notice } = wordsOf("votes");
  const text = notice.closed(vote.title);
  useEffect(() => announce(text), [text]);
  return <Strip text={text} go={notice.see} away={notice.read} onGo={onGo} onAway={onAway} />;
}

interface StripProps extends Omit<NewsProps, "vote"> {
  readonly text: string;
  readonly go: string;
  readonly away: string;
}

function Strip({ text, go, away, onGo, onAway }: StripProps) {
  const { notice } = wordsOf("votes");
  // What is done with the ticked cards stands at the same place.
  if (useTicking()) return null;
  return (
    <section aria-label={notice.label} className="animate-fade border-b border-accent bg-accent-soft">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-2 sm:px-6">
        <CircleDot aria-hidden="true" className="size-5 shrink-0 text-accent" />
        <p className="hyphenate min-w-0 grow basis-52">{text}</p>
        <div className="flex gap-2 max-sm:ms-auto">
          <Button size="small" variant="quiet" onClick={onAway}>
            {away}
          </Button>
          <Button size="small" onClick={onGo}>
            {go}
          </Button>
        </div>
      </div>
    </section>
  );
}
