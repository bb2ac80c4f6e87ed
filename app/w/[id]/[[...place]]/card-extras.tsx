"use client";

import { PickMark } from "#components/act/pick-mark.tsx";
import { FocusAction } from "#components/together/focus-action.tsx";
import { FocusMark } from "#components/together/focus-mark.tsx";
import type { Card } from "#lib/board/card.ts";

interface ExtraProps {
  readonly card: Card;
}

/** What moderation and scribes see on a card besides what all see. */
export function ModeratorMark({ card }: ExtraProps) {
  return (
    <>
      <FocusMark card={card} />
      <PickMark card={card} />
    </>
  );
}

export function ModeratorAction({ card }: ExtraProps) {
  return <FocusAction card={card} />;
}
