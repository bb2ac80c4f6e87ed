"use client";

import { useTicking } from "#components/act/use-ticking.ts";
import { mayCommand } from "#lib/model/access.ts";
import type { Vote } from "#lib/model/state.ts";
import { useMe, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { dotsOn, mostOn } from "./ballot.ts";
import { ChangedMark } from "./changed-mark.tsx";
import { DotControl } from "./dot-control.tsx";
import { useOptionTitle } from "./option-view.tsx";
import { optionOf } from "./options.ts";
import { sortedVotes } from "./sorted-votes.ts";
import { useBallot } from "./use-ballot.ts";
import { useSight } from "./use-sight.ts";

/**
 * In the plenary, below the title of a cluster: one's own dots on it, for each vote that runs on it. Not for moderation, whose
 * screen others look at, and not while one ticks cards.
 */
export function ClusterDots({ clusterId }: { readonly clusterId: string }) {
  const { role } = useMe();
  const votes = useWorkshop((ready) => ready.state.votes);
  const ticking = useTicking();
  if (ticking) return null;
  if (role === "moderator" || !mayCommand(role, "vote.cast")) return null;
  const { open } = sortedVotes(votes);
  const here = open.filter(({ clusters = {} }) => Object.hasOwn(clusters, clusterId));
  if (here.length === 0) return null;
  return (
    <div className="mb-4 flex flex-col divide-y divide-line rounded-md border border-line bg-surface-2">
      {here.map((vote) => (
        <DotsIn key={vote.id} vote={vote} clusterId={clusterId} named={open.length > 1} />
      ))}
    </div>
  );
}

interface DotsInProps {
  readonly vote: Vote;
  readonly clusterId: string;
  /** Are there several votes between which one must be able to tell? */
  readonly named: boolean;
}

function DotsIn({ vote, clusterId, named }: DotsInProps) {
  const words = wordsOf("votes");
  const { ballot, lay, delivery, refused } = useBallot(vote);
  const option = optionOf(vote, clusterId, useSight());
  const title = useOptionTitle()(option);
  const laid = dotsOn(ballot, clusterId);
  return (
    <div className="flex flex-col gap-1 px-3 py-2">
      {named && <p className="hyphenate text-sm font-semibold">{words.cluster.inVote(vote.title)}</p>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <DotControl
          title={named ? words.cluster.titleIn(title, vote.title) : title}
          laid={laid}
          most={ballot.perCard}
          room={mostOn(ballot, clusterId)}
          onLay={(dots) => {
            lay(clusterId, dots);
            announce(words.laid(title, dots, ballot.left + laid - dots));
          }}
        />
        <p className="text-sm text-ink-2 tabular-nums">
          {words.left(ballot.left, ballot.budget)}
          {delivery === "held" && ` · ${words.state.held}`}
        </p>
      </div>
      {refused !== null && <p className="text-sm font-semibold">{wordsOf("refusals")[refused]}</p>}
      <ChangedMark open option={option} />
    </div>
  );
}
