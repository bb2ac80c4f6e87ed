"use client";

import type { JoinMessages } from "#lib/messages/de/join.ts";
import type { RefusalsMessages } from "#lib/messages/de/refusals.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import { Apology } from "#ui/apology.tsx";
import { Button, ButtonLink } from "#ui/button.tsx";

const CLOSED = ["link-unknown", "turned-away", "workshop-ended"] as const satisfies readonly Refusal[];
type Closed = (typeof CLOSED)[number];

/** Trying again, or another name, would change nothing. */
export function isClosed(why: Refusal): why is Closed {
  return (CLOSED as readonly Refusal[]).includes(why);
}

interface ClosedLinkProps {
  readonly why: Refusal;
  readonly words: JoinMessages["enter"];
  readonly refusals: RefusalsMessages;
  readonly onRetry: () => void;
}

/** A link that opens nothing, or nothing just now: why, and what one can do. */
export function ClosedLink({ why, words, refusals, onRetry }: ClosedLinkProps) {
  if (!isClosed(why))
    return (
      <Apology
        title={words.later.title}
        text={refusals[why]}
        actions={
          <Button variant="primary" onClick={onRetry}>
            {words.later.retry}
          </Button>
        }
      />
    );
  const { title, text } = words.closed[why];
  return <Apology title={title} text={text} actions={<ButtonLink href="/j">{words.toJoin}</ButtonLink>} />;
}
