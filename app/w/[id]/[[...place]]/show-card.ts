// show-card.ts: brings a card of the board into sight.

import { elementOfCard } from "#components/board/card-element.ts";

export function showCard(ref: string): void {
  elementOfCard(ref.split("/")[1] ?? "")?.scrollIntoView({ block: "center" });
}

/** When what was asked for stands on the screen. */
export function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run, 0));
}

/** A second, as screens draw. */
const FRAMES = 60;

/** When an element that was out of sight is shown again: what a timer asks for is drawn when there is time. */
export function whenSeen(element: Element, run: () => void, frames = FRAMES): void {
  requestAnimationFrame(() => {
    if (frames === 0 || element.checkVisibility()) run();
    else whenSeen(element, run, frames - 1);
  });
}
