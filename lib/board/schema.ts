// schema.ts: the only place that knows how cards lie in a Y document (docs/protocol.md, "Board document"): root map
// `cards`, in it one Y.Map per card. Reading never throws and never invents: what has the wrong type, an unknown kind or a
// malformed id is passed over, because a document may hold anything that a foreign client wrote. Writing touches only the
// field named, so scalars that this version does not know stay. Cards are never removed, only hidden.
//
// Each function opens its own transaction without origin; wrap several in `doc.transact` to make one step of them.

import * as Y from "yjs";
import { CARD_KINDS } from "./card.ts";
import type { Card, CardKind, CardRef, PartnerCard } from "./card.ts";
import { clip, FIELD_LIMITS, KEYS_LIMIT, READ_LIMIT, SCALARS, TEXT_FIELDS } from "./fields.ts";
import type { ScalarField, Scalars, TextField } from "./fields.ts";
import { compareCards } from "./projection.ts";

export interface NewCard {
  /** 21 random URL-safe signs, made by the caller. */
  readonly id: string;
  readonly kind: CardKind;
  /** personId; left out where the author is withheld. */
  readonly by?: string;
  readonly createdAt: number;
  readonly title: string;
  readonly text?: string;
  readonly scalars?: Partial<Scalars>;
  readonly hidden?: boolean;
  /** The card from which it is taken over. */
  readonly origin?: CardRef;
}

const LONGEST: Partial<Record<ScalarField, number>> = FIELD_LIMITS;

const CARD_ID = /^[A-Za-z0-9_-]{6,64}$/;
const CARD_REF = /^[A-Za-z0-9_-]{6,64}\/[A-Za-z0-9_-]{6,64}$/;

/** Adds a card with all its texts, so that nobody has to add one later and overwrite another's. False if the id is taken or malformed. */
export function createCard(doc: Y.Doc, card: NewCard): boolean {
  const cards = cardsOf(doc);
  if (!CARD_ID.test(card.id) || cards.has(card.id)) return false;
  doc.transact(() => {
    const map = new Y.Map<unknown>();
    map.set("kind", card.kind);
    if (card.by !== undefined) map.set("by", card.by);
    map.set("createdAt", card.createdAt);
    if (card.origin !== undefined) map.set("origin", card.origin);
    if (card.hidden) map.set("hidden", true);
    for (const field of TEXT_FIELDS[card.kind]) map.set(field, newText(field, card));
    if (card.kind === "partner") {
      map.set("gives", new Y.Map());
      map.set("gets", new Y.Map());
    }
    if (card.kind === "offer") map.set("partners", new Y.Map());
    for (const [field, value] of Object.entries(card.scalars ?? {})) {
      if (value !== undefined) map.set(field, value);
    }
    cards.set(card.id, map);
  });
  return true;
}

/** All cards, hidden ones included, oldest first. */
export function readCards(doc: Y.Doc, roomId: string): Card[] {
  const cards: Card[] = [];
  for (const id of cardsOf(doc).keys()) {
    const card = readCard(doc, roomId, id);
    if (card) cards.push(card);
  }
  return cards.sort(compareCards);
}

/** One card as plain data; null if there is none or none that can be understood. */
export function readCard(doc: Y.Doc, roomId: string, cardId: string): Card | null {
  const map = mapOf(doc, cardId);
  if (!map || !CARD_ID.test(cardId)) return null;
  const kind = map.get("kind");
  const by = map.get("by");
  const createdAt = map.get("createdAt");
  const origin = map.get("origin");
  const base = {
    ref: `${roomId}/${cardId}`,
    id: cardId,
    roomId,
    ...(typeof by === "string" && CARD_ID.test(by) ? { by } : {}),
    createdAt: typeof createdAt === "number" && Number.isFinite(createdAt) ? createdAt : 0,
    ...(typeof origin === "string" && CARD_REF.test(origin) && { origin }),
    hidden: map.get("hidden") === true,
    title: readText(map, "title"),
    text: readText(map, "text"),
  };
  switch (CARD_KINDS.find((known) => known === kind)) {
    case "partner":
      return {
        ...base,
        kind: "partner",
        ...readScalars(map, ["category", "ring", "typicality", "formality", "lastContact", "place"]),
        ...readResources(map),
      };
    case "offer":
      return {
        ...base,
        kind: "offer",
        partners: readKeys(map, "partners", isLink),
        purpose: readText(map, "purpose"),
        outcome: readText(map, "outcome"),
        ...readScalars(map, ["targetGroup", "lifePhase", "newPartner", "newTask", "status", "benefit"]),
      };
    case "strategy":
      return {
        ...base,
        kind: "strategy",
        obstacle: readText(map, "obstacle"),
        condition: readText(map, "condition"),
      };
    case "wish":
      return {
        ...base,
        kind: "wish",
        weBring: readText(map, "weBring"),
        ...readScalars(map, ["addressee", "wishKind"]),
      };
    case "message":
      return { ...base, kind: "message" };
    case "question":
      return { ...base, kind: "question" };
    case undefined:
      return null;
  }
}

/** The shared text of a field, for binding an input to it; null if the card or the text does not exist. */
export function cardText(doc: Y.Doc, cardId: string, field: TextField): Y.Text | null {
  const value = mapOf(doc, cardId)?.get(field);
  return value instanceof Y.Text ? value : null;
}

/** Like `cardText`, but adds the text if a foreign client left it out. Call on the first edit, not while showing. */
export function ensureCardText(doc: Y.Doc, cardId: string, field: TextField): Y.Text | null {
  const map = mapOf(doc, cardId);
  if (!map) return null;
  const found = map.get(field);
  if (found instanceof Y.Text) return found;
  const made = new Y.Text();
  map.set(field, made);
  return made;
}

/** Sets a scalar, or takes it away with null. Texts are clipped to their limit. False if there is no such card or the value is none for this field. */
export function setScalar<Field extends ScalarField>(
  doc: Y.Doc,
  cardId: string,
  field: Field,
  value: Scalars[Field] | null,
): boolean {
  const map = mapOf(doc, cardId);
  if (!map) return false;
  if (value === null || value === "") {
    if (map.has(field)) map.delete(field);
    return true;
  }
  const fitting = typeof value === "string" ? clip(value, LONGEST[field] ?? READ_LIMIT) : value;
  const read: (raw: unknown) => unknown = SCALARS[field];
  if (read(fitting) === undefined) return false;
  if (map.get(field) !== fitting) map.set(field, fitting);
  return true;
}

/** Links an offer to a partner of any room. False if the offer does not exist or `ref` is no reference. */
export function linkPartner(doc: Y.Doc, offerId: string, ref: CardRef): boolean {
  const map = mapOf(doc, offerId);
  if (!map || map.get("kind") !== "offer" || !CARD_REF.test(ref)) return false;
  doc.transact(() => {
    const found = map.get("partners");
    const partners: Y.Map<unknown> = found instanceof Y.Map ? found : new Y.Map();
    if (partners !== found) map.set("partners", partners);
    if (partners.get(ref) !== true) partners.set(ref, true);
  });
  return true;
}

export function unlinkPartner(doc: Y.Doc, offerId: string, ref: CardRef): boolean {
  const partners = mapOf(doc, offerId)?.get("partners");
  if (!(partners instanceof Y.Map) || !partners.has(ref)) return false;
  partners.delete(ref);
  return true;
}

/** Says of a kind of resource whether it flows from us to the partner, or back. */
export function setResource(
  doc: Y.Doc,
  cardId: string,
  direction: "gives" | "gets",
  kind: string,
  flows: boolean,
): boolean {
  const map = mapOf(doc, cardId);
  if (!map || map.get("kind") !== "partner") return false;
  doc.transact(() => {
    const found = map.get(direction);
    const kinds: Y.Map<unknown> = found instanceof Y.Map ? found : new Y.Map();
    if (kinds !== found) map.set(direction, kinds);
    if (!flows) kinds.delete(kind);
    else if (kinds.get(kind) !== true) kinds.set(kind, true);
  });
  return true;
}

/** Puts a card into the bin. */
export function hideCard(doc: Y.Doc, cardId: string): boolean {
  return setHidden(doc, cardId, true);
}

export function restoreCard(doc: Y.Doc, cardId: string): boolean {
  return setHidden(doc, cardId, false);
}

/**
 * Tells after each transaction which cards it touched; `own` is false for what came from others. Returns the function
 * that ends it.
 */
export function watchCards(
  doc: Y.Doc,
  listener: (cardIds: ReadonlySet<string>, own: boolean) => void,
): () => void {
  const cards = cardsOf(doc);
  const observer = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    const touched = new Set<string>();
    for (const event of events) {
      if (event.target === cards) for (const key of event.keys.keys()) touched.add(key);
      else if (typeof event.path[0] === "string") touched.add(event.path[0]);
    }
    listener(touched, transaction.local);
  };
  cards.observeDeep(observer);
  return () => cards.unobserveDeep(observer);
}

function cardsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("cards");
}

function mapOf(doc: Y.Doc, cardId: string): Y.Map<unknown> | null {
  const map = cardsOf(doc).get(cardId);
  return map instanceof Y.Map ? map : null;
}

function newText(field: TextField, card: NewCard): Y.Text {
  if (field === "title") return new Y.Text(clip(card.title, FIELD_LIMITS.title));
  if (field === "text") return new Y.Text(clip(card.text ?? "", FIELD_LIMITS.text));
  return new Y.Text();
}

// Embeds and formats do not show in it.
function readText(map: Y.Map<unknown>, field: TextField): string {
  const value = map.get(field);
  return value instanceof Y.Text ? clip(value.toJSON(), READ_LIMIT) : "";
}

function readScalars<Field extends ScalarField>(
  map: Y.Map<unknown>,
  fields: readonly Field[],
): { [Name in Field]?: Scalars[Name] } {
  const found: { [Name in Field]?: Scalars[Name] } = {};
  for (const field of fields) {
    const value = SCALARS[field](map.get(field));
    if (value !== undefined) found[field] = value;
  }
  return found;
}

// Within one author's session the clock is the order of setting; between sessions the client id decides, so that every
// replica shows the same order, whatever order the updates arrived in.
function readKeys(
  map: Y.Map<unknown>,
  field: "partners" | "gives" | "gets",
  isSet: (value: unknown, key: string) => boolean,
): string[] {
  const keys = map.get(field);
  if (!(keys instanceof Y.Map)) return [];
  const set: { key: string; client: number; clock: number }[] = [];
  // oxlint-disable-next-line no-underscore-dangle -- the item behind a key has no public name
  for (const [key, item] of keys._map) {
    if (item.deleted || !isSet(keys.get(key), key)) continue;
    set.push({ key, client: item.id.client, clock: item.id.clock });
  }
  set.sort((a, b) => a.client - b.client || a.clock - b.clock);
  return set.slice(0, KEYS_LIMIT).map(({ key }) => key);
}

function isLink(value: unknown, key: string): boolean {
  return value === true && CARD_REF.test(key);
}

function readResources(map: Y.Map<unknown>): Pick<PartnerCard, "gives" | "gets"> {
  const [gives, gets] = [readKeys(map, "gives", Boolean), readKeys(map, "gets", Boolean)];
  return { ...(gives.length > 0 && { gives }), ...(gets.length > 0 && { gets }) };
}

function setHidden(doc: Y.Doc, cardId: string, hidden: boolean): boolean {
  const map = mapOf(doc, cardId);
  if (!map) return false;
  if ((map.get("hidden") === true) !== hidden) map.set("hidden", hidden);
  return true;
}
