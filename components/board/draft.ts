// draft.ts: the card that is being written and not yet added. It outlives the room: whoever is moved to another group
// in the middle of a word goes on with that word there.

import type { CardKind } from "#lib/board/card.ts";
import { createStore } from "#live/store.ts";

export interface Draft {
  readonly kind: CardKind;
  readonly title: string;
}

export const draftStore = createStore<Draft>({ kind: "partner", title: "" });
