"use client";

import clsx from "clsx";
import { Hourglass, MessageSquareQuote } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { chime } from "#live/chime.ts";
import { useMessages, useServerNow, useWorkshop } from "#live/hooks.ts";
import {
  deadlineOf,
  formatClock,
  nextSign,
  signAt,
  timeLeftMs,
  type Sign,
  type Told,
} from "#lib/model/time-left.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";

interface TimeNoticeProps {
  /** To where messages are written; absent where that is not on the screen. */
  readonly onHarvest?: (() => void) | undefined;
}

/** What the time asks for: the harvest, the last minute, the grace. Announced once, never by the second. */
export function TimeNotice({ onHarvest }: TimeNoticeProps) {
  const round = useWorkshop((ready) => ready.state.round);
  const signs = useWorkshop((ready) => ready.state.settings.signs);
  const nowMs = useServerNow(250);
  const group = wordsOf("group");
  const told = useRef<Told | null>(null);
  const closing = round?.state === "closing";
  const deadlineMs = deadlineOf(round);
  const leftMs = timeLeftMs(round, nowMs);

  useEffect(() => {
    if (deadlineMs === null) {
      told.current = null;
      return;
    }
    const before = told.current;
    const next = nextSign(before, deadlineMs, nowMs, signs);
    told.current = next.told;
    const left = deadlineMs - nowMs;
    if (before !== null && before.deadlineMs !== deadlineMs)
      announce(closing ? group.closingSpoken(left) : group.timeChanged(left));
    else if (next.tell !== null && !closing) {
      announce(group.sign[next.tell](left));
      if (next.tell === "minute") chime.ring();
    }
  }, [deadlineMs, nowMs, closing, group, signs]);

  if (leftMs === null) return null;
  if (closing)
    return (
      <Band strong icon={<Hourglass />}>
        <strong className="tabular-nums">{group.closing(formatClock(leftMs))}</strong> {group.closingText}
      </Band>
    );
  return <SignBand sign={signAt(leftMs, signs)} leftMs={leftMs} onHarvest={onHarvest} />;
}

interface SignBandProps extends TimeNoticeProps {
  readonly sign: Sign | null;
  readonly leftMs: number;
}

function SignBand({ sign, leftMs, onHarvest }: SignBandProps) {
  const group = wordsOf("group");
  const harvest = wordsOf("harvest");
  if (sign === "harvest")
    return (
      <Band
        icon={<MessageSquareQuote />}
        action={
          onHarvest && (
            <Button size="small" className="shrink-0" onClick={onHarvest}>
              {harvest.go}
            </Button>
          )
        }
      >
        <strong>{harvest.title}</strong> {onHarvest === undefined && harvest.text}
      </Band>
    );
  if (sign === "minute" || sign === "final")
    return (
      <Band strong large icon={<Hourglass />}>
        <strong>{sign === "minute" ? group.lastMinute : group.lastSeconds}</strong>{" "}
        <span className="tabular-nums">{formatClock(leftMs)}</span>
      </Band>
    );
  if (sign === "over")
    return (
      <Band strong icon={<Hourglass />}>
        <strong>{group.sign.over(0)}</strong> {group.closingText}
      </Band>
    );
  return null;
}

interface BandProps {
  readonly icon: ReactNode;
  readonly strong?: boolean;
  readonly large?: boolean;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Band({ icon, strong = false, large = false, action, children }: BandProps) {
  const { rounds } = useMessages();
  return (
    <section
      aria-label={rounds.timeLeft}
      className={clsx(
        "animate-fade border-b",
        strong ? "border-warn bg-warn-fill text-on-warn" : "border-warn bg-warn-soft text-ink-1",
      )}
    >
      <div
        className={clsx(
          "mx-auto flex max-w-page items-center gap-3 px-4 sm:px-6",
          large ? "py-4 text-2xl" : "py-2.5",
        )}
      >
        <span aria-hidden="true" className={large ? "[&>svg]:size-8" : "[&>svg]:size-5"}>
          {icon}
        </span>
        <p className="min-w-0 grow">{children}</p>
        {action}
      </div>
    </section>
  );
}
