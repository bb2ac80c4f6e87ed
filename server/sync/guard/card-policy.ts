// card-policy.ts: who may write what on a room's board (CP1…CP6, CP9), decided on structs before they are applied. A card's
// author is whoever made it; what it says about kind, author and time is said once and is true; only author and
// moderation hide or remove it; others edit its fields if the room is open to that. Texts and lists that several people
// write in are never thrown away by one of them. Whatever somebody wrote they may take back, so undo always works.

import * as Y from "yjs";
import { SCALARS } from "#lib/board/fields.ts";
import type { BoardRights } from "#lib/model/board-rights.ts";
import type { Content, DeletedRange } from "./decode.ts";
import type { Parent, Place, Places } from "./place.ts";
import type { NewStruct, Read } from "./structure.ts";

export interface Writer extends BoardRights {
  readonly personId: string;
}

/** Null if all of it is this person's to do; else the path of the first thing that is not. */
export type CardPolicy = (update: Read, writer: Writer) => string | null;

const CARDS = "cards";
/** Said when a card is made, and never again. */
const FIXED = new Set<string | null>(["kind", "by", "createdAt"]);

export function createCardPolicy(
  doc: Y.Doc,
  places: Places,
  authorOf: (clientId: number) => string | undefined,
): CardPolicy {
  return (update, writer) => {
    const removed = removedItems(update);
    const struct = update.structs.find((candidate) => !mayInsert(candidate, writer, removed));
    if (struct) return pathOf(struct.place);
    for (const item of removed) {
      if (!isInside(item, removed) && !mayRemove(item, writer)) return pathOf(places.of(item.id));
    }
    return null;
  };

  function mayInsert(struct: NewStruct, writer: Writer, removed: ReadonlySet<Y.Item>): boolean {
    const { place, content } = struct;
    if (place === "gone") return !blotsOut(struct, writer);
    const { parent, key } = place;
    if (parent.within === null) return parent.path[0] !== CARDS || mayPlaceCard(key, content, writer);
    const card = cardOf(parent);
    const field = parent.within.within === null ? key : null;
    if (content?.kind === "type" && isOnlyForValues(field)) return false;
    if (card === null) return field === null || isTrue(field, content, writer);
    if (card.deleted) return !blotsOut(struct, writer);
    if (field === "hidden") return owns(card, writer);
    if (!mayEdit(card, writer)) return false;
    if (field === null) return true;
    const before = valueOf(card, field);
    if (FIXED.has(field)) {
      // Set, undone and redone, then sent at once: the same is said again, and the first time is taken back.
      const isFree =
        before === null || (removed.has(before) && made(before, writer) && says(content, before));
      return isFree && made(card, writer) && isTrue(field, content, writer);
    }
    return before === null || mayReplace(before, card, writer);
  }

  // What has no place has no effect, but Yjs cuts runs at its neighbours first, and blots out a sign that it cuts in two.
  function blotsOut({ origin, rightOrigin }: NewStruct, writer: Writer): boolean {
    const cuts = [origin && { client: origin.client, clock: origin.clock + 1 }, rightOrigin];
    return cuts.some((cut) => {
      if (cut === null || cut.clock >= Y.getState(doc.store, cut.client)) return false;
      const item: Y.Item | Y.GC = Y.getItem(doc.store, Y.createID(cut.client, cut.clock));
      if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentString)) return false;
      const before = item.content.str.charCodeAt(cut.clock - item.id.clock - 1);
      return before >= 0xd800 && before <= 0xdbff && !mayRemove(item, writer);
    });
  }

  function mayPlaceCard(cardId: string | null, content: Content | null, writer: Writer): boolean {
    // A deleted one stands for a card that was made and taken back, or replaces what it comes upon.
    if (content?.kind !== "deleted" && !(content?.kind === "type" && content.type === "map")) return false;
    // oxlint-disable-next-line no-underscore-dangle -- the item behind a key has no public name
    const before = cardId === null ? undefined : doc.getMap(CARDS)._map.get(cardId);
    return before === undefined || before.deleted || owns(before, writer);
  }

  /** Are `kind`, `by` and `createdAt` what they must be? */
  function isTrue(field: string, content: Content | null, { personId }: Writer): boolean {
    if (!FIXED.has(field) || content?.kind === "deleted") return true;
    if (content?.kind !== "values") return false;
    // Several: what was set, taken back and set again.
    return content.values.every((value) => {
      if (field === "by") return value === personId;
      return typeof value === (field === "createdAt" ? "number" : "string");
    });
  }

  /** The same value as this item, or none. */
  function says(content: Content | null, item: Y.Item): boolean {
    if (content?.kind === "deleted") return true;
    if (content?.kind !== "values" || !(item.content instanceof Y.ContentAny)) return false;
    return content.values.at(-1) === item.content.arr.at(-1);
  }

  function mayRemove(item: Y.Item, writer: Writer): boolean {
    const place = places.of(item.id);
    if (place === "gone") return true;
    const { parent, key } = place;
    if (parent.within === null) return parent.path[0] !== CARDS || owns(item, writer);
    const card = cardOf(parent);
    if (card === null || card.deleted || made(item, writer)) return true;
    const field = parent.within.within === null ? key : null;
    if (field === "hidden") return owns(card, writer);
    if (FIXED.has(field) || !mayEdit(card, writer)) return false;
    return field === null || mayReplace(item, card, writer);
  }

  /** A value, or a text or list that is this person's own, on their own card, or empty. */
  function mayReplace(item: Y.Item, card: Y.Item, writer: Writer): boolean {
    if (!(item.content instanceof Y.ContentType) || made(item, writer) || owns(card, writer)) return true;
    return isEmpty(item.content.type);
  }

  function mayEdit(card: Y.Item, writer: Writer): boolean {
    return writer.editing === "everyone" || owns(card, writer);
  }

  /** Its author, or moderation. What the server published has the author that it names, or none. */
  function owns(card: Y.Item, writer: Writer): boolean {
    if (writer.moderates || made(card, writer)) return true;
    const by = valueOf(card, "by");
    return by?.content instanceof Y.ContentAny && by.content.arr.at(-1) === writer.personId;
  }

  function made(item: Y.Item, { personId }: Writer): boolean {
    return authorOf(item.id.client) === personId;
  }

  /** What the update deletes and the document still has, each item in full even if only a part goes. */
  function removedItems({ deletes }: Read): Set<Y.Item> {
    const found = new Set<Y.Item>();
    for (const range of deletes) {
      for (const item of liveItems(range)) found.add(item);
    }
    return found;
  }

  function* liveItems({ client, clock, length }: DeletedRange): Generator<Y.Item> {
    const structs = doc.store.clients.get(client);
    if (!structs || clock >= Y.getState(doc.store, client)) return;
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
      const struct = structs[index];
      if (!struct || struct.id.clock >= clock + length) return;
      if (struct instanceof Y.Item && !struct.deleted) yield struct;
    }
  }
}

function pathOf(place: Place): string {
  return place === "gone" ? "" : [...place.parent.path, place.key].filter((key) => key !== null).join("/");
}

/** What holds the card that a type lies in; null for a card that the update brings. */
function cardOf(parent: Parent): Y.Item | null {
  let type = parent;
  while (type.within !== null && type.within.within !== null) type = type.within;
  return type.item;
}

/** Whoever put a text there would keep all others from setting the field (CP4). Null: inside one of the card's texts or lists. */
function isOnlyForValues(field: string | null): boolean {
  return field === null || field === "origin" || Object.hasOwn(SCALARS, field);
}

/** The live value of a card's field. */
function valueOf(card: Y.Item, field: string): Y.Item | null {
  if (!(card.content instanceof Y.ContentType)) return null;
  // oxlint-disable-next-line no-underscore-dangle -- the item behind a key has no public name
  const item = card.content.type._map.get(field);
  return item === undefined || item.deleted ? null : item;
}

/** Does it lie in something else that is removed with it? */
function isInside(item: Y.Item, removed: ReadonlySet<Y.Item>): boolean {
  for (let type = item.parent; type instanceof Y.AbstractType;) {
    // oxlint-disable-next-line no-underscore-dangle -- the item that holds a type has no public name
    const holder = type._item;
    if (holder === null) return false;
    if (removed.has(holder)) return true;
    type = holder.parent;
  }
  return false;
}

function isEmpty(type: Y.AbstractType<unknown>): boolean {
  if (type instanceof Y.Map) return type.size === 0;
  return type instanceof Y.Text || type instanceof Y.Array ? type.length === 0 : false;
}
