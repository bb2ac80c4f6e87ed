// rights.ts: what a person may do with one card on a board that they may write on. The server checks the same.

import type { Card } from "#lib/board/card.ts";
import type { Person, Settings } from "#lib/model/state.ts";

/** May change its fields. */
export function mayEdit(card: Card, me: Person, editing: Settings["editing"]): boolean {
  return editing === "everyone" || isOwner(card, me);
}

/** May put it into the bin and take it out again. */
export function mayHide(card: Card, me: Person): boolean {
  return isOwner(card, me);
}

function isOwner(card: Card, me: Person): boolean {
  return me.role === "moderator" || card.by === me.id;
}
