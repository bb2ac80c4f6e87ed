// show-card.ts: brings a card of the board into sight.

import { elementOfCard } from "#components/board/card-element.ts";

export function showCard(ref: string): void {
  elementOfCard(ref.split("/")[1] ?? "")?.scrollIntoView({ block: "center" });
}

/** When what was asked for stands on the screen. */
export function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run, 0));
}
