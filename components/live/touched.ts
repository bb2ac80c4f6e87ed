// touched.ts: what an edit touches, as "<cardId>/<field>": a field of a card, "<cardId>/" for a card that came or went as
// a whole, and "/" for everything that is no card.

import type * as Y from "yjs";

type AnyType = Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>;

export function touchedIn(transaction: Y.Transaction, cards: Y.Map<unknown>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [type, keys] of transaction.changed) {
    const path = pathFrom(type, cards);
    if (path === null) found.add("/");
    else if (path.length > 1) found.add(`${path[0] ?? ""}/${path[1] ?? ""}`);
    else
      for (const key of keys)
        found.add(path.length === 0 ? `${key ?? ""}/` : `${path[0] ?? ""}/${key ?? ""}`);
  }
  return found;
}

/** Ids of the cards in `touched`; "" for what is no card. */
export function cardsIn(touched: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...touched].map((each) => each.slice(0, each.indexOf("/"))));
}

/** Keys from the map of all cards down to a type; null if it lies elsewhere. */
function pathFrom(type: AnyType, cards: Y.Map<unknown>): (string | null)[] | null {
  if ((type as unknown) === cards) return [];
  if (type.parent === null) return null;
  const above = pathFrom(type.parent, cards);
  // oxlint-disable-next-line no-underscore-dangle -- the item that holds a type has no public name
  return above && [...above, type._item?.parentSub ?? null];
}
