// foreground.ts: which kinds of cards stand in front where one is added. A phase brings those that it asks for to the
// front; all others stay within reach.

import type { CardKind } from "#lib/board/card.ts";

const USUAL: readonly CardKind[] = ["partner", "offer", "message"];

/** Three at least, those of the phase first; the chosen one is always among them. */
export function kindsInFront(asked: readonly CardKind[] = [], chosen: CardKind): readonly CardKind[] {
  const others = USUAL.filter((kind) => !asked.includes(kind));
  const shown = [...asked, ...others.slice(0, Math.max(0, USUAL.length - asked.length))];
  return shown.includes(chosen) ? shown : [...shown, chosen];
}
