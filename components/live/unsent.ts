// unsent.ts: own edits that no server has, as plain data: taken from a document that is about to go, shown to their author,
// and written once more into the document that took its place. What others wrote meanwhile stays. Loaded lazily.

import type * as Y from "yjs";
import type { Card, CardKind, CardRef } from "#lib/board/card.ts";
import { clip, FIELD_LIMITS, SCALARS, TEXT_FIELDS } from "#lib/board/fields.ts";
import type { ScalarField, Scalars, TextField } from "#lib/board/fields.ts";
import { readOverlay, type RichRun } from "#lib/board/overlay.ts";
import {
  createCard,
  ensureCardText,
  linkPartner,
  readCard,
  restoreCard,
  setScalar,
} from "#lib/board/schema.ts";
import { editBetween, rebaseEdit, type Delta } from "./text-edit.ts";

export interface UnsentText {
  readonly field: TextField;
  readonly mine: string;
  /** As the server had it when that became known; null if it never did. */
  readonly base: string | null;
}

export type UnsentScalar = {
  readonly [Field in ScalarField]: { readonly field: Field; readonly mine: Scalars[Field] | null };
}[ScalarField];

/** What one person wrote on one card. */
export interface UnsentCard {
  readonly kind: CardKind;
  readonly cardId: string;
  /** Of the card, to recognise it by. */
  readonly title: string;
  /** The server never had the card. */
  readonly isNew: boolean;
  readonly by?: string;
  readonly createdAt: number;
  readonly texts: readonly UnsentText[];
  readonly scalars: readonly UnsentScalar[];
  readonly partners: readonly CardRef[];
}

/** The written part of the documentation, as plain lines: it can be copied, not put back by itself. */
export interface UnsentResults {
  readonly kind: "results";
  readonly lines: readonly string[];
}

export type Unsent = UnsentCard | UnsentResults;

/** What `touched` (touched.ts) names in `doc` and `current` does not have. `current` null: the server cannot be asked. */
export function collectUnsent(
  doc: Y.Doc,
  touched: ReadonlySet<string>,
  current: Y.Doc | null,
): readonly Unsent[] {
  const fields = new Map<string, Set<string>>();
  for (const each of touched) {
    const cut = each.indexOf("/");
    const cardId = each.slice(0, cut);
    fields.set(cardId, (fields.get(cardId) ?? new Set()).add(each.slice(cut + 1)));
  }
  return [...fields].flatMap(([cardId, names]): readonly Unsent[] =>
    cardId === "" ? collectResults(doc, current) : collectCard(doc, cardId, names, current),
  );
}

/** The card or the text as it would be pasted somewhere else. `label` names fields. */
export function unsentAsText(unsent: Unsent, label: (field: TextField) => string): string {
  if (unsent.kind === "results") return unsent.lines.join("\n");
  const texts = unsent.texts.filter((text) => text.field !== "title");
  const title = unsent.texts.find((text) => text.field === "title")?.mine ?? unsent.title;
  return [title, ...texts.map((text) => `${label(text.field)}: ${text.mine}`)].join("\n");
}

/** Is there nothing left of it to be put back into this document? */
export function isThere(doc: Y.Doc, unsent: Unsent): boolean {
  if (unsent.kind === "results") return false;
  const card = readCard(doc, "", unsent.cardId);
  if (!card) return false;
  return (
    unsent.texts.every(({ field, mine }) => valueOf(card, field) === mine) &&
    unsent.scalars.every(({ field, mine }) => (valueOf(card, field) ?? null) === mine) &&
    missingPartners(card, unsent).length === 0
  );
}

/** Can it be put back? Not if somebody else took the card away, and not the written part. */
export function isRestorable(doc: Y.Doc, unsent: Unsent): unsent is UnsentCard {
  return unsent.kind !== "results" && (unsent.isNew || readCard(doc, "", unsent.cardId) !== null);
}

/** A transaction origin that undo does not follow: taking back what was put back must not delete a card for good. */
const RESTORING = "restoring";

/** Writes it again, as one own step; what others wrote since then stays. */
export function restoreUnsent(
  doc: Y.Doc,
  unsent: UnsentCard,
  perform: (change: () => void) => void = (change) => doc.transact(change),
): void {
  const { cardId, kind, by, createdAt, texts, scalars, partners } = unsent;
  const isMissing = readCard(doc, "", cardId) === null;
  if (isMissing) {
    const card = { id: cardId, kind, ...(by !== undefined && { by }), createdAt, title: "", hidden: true };
    doc.transact(() => createCard(doc, card), RESTORING);
  }
  perform(() => {
    if (isMissing) restoreCard(doc, cardId);
    for (const text of texts) restoreText(doc, cardId, text);
    for (const scalar of scalars) restoreScalar(doc, cardId, scalar);
    for (const ref of partners) linkPartner(doc, cardId, ref);
  });
}

function collectCard(
  doc: Y.Doc,
  cardId: string,
  names: ReadonlySet<string>,
  current: Y.Doc | null,
): readonly UnsentCard[] {
  const card = readCard(doc, "", cardId);
  if (!card) return [];
  const theirs = current && readCard(current, "", cardId);
  const whole = names.has("");
  const isTouched = (field: string): boolean => (whole || names.has(field)) && !same(card, theirs, field);
  const texts = TEXT_FIELDS[card.kind]
    .filter((field) => isTouched(field))
    .map((field) => ({
      field,
      mine: textOf(card, field),
      base: theirs ? textOf(theirs, field) : current && "",
    }))
    .filter(({ mine, base }) => mine !== "" || base !== "");
  const scalars = SCALAR_FIELDS.filter(isTouched)
    .map((field) => ({ field, mine: valueOf(card, field) ?? null }) as UnsentScalar)
    .filter(({ mine }) => mine !== null || !whole);
  const partners = whole || names.has("partners") ? missingFrom(partnersOf(card), theirs) : [];
  if (texts.length + scalars.length + partners.length === 0) return [];
  const { kind, title, by, createdAt } = card;
  const isNew = whole && !theirs;
  return [
    { kind, cardId, title, isNew, ...(by !== undefined && { by }), createdAt, texts, scalars, partners },
  ];
}

const SCALAR_FIELDS = Object.keys(SCALARS) as ScalarField[];

function collectResults(doc: Y.Doc, current: Y.Doc | null): readonly UnsentResults[] {
  const lines = linesIn(doc);
  const isKnown = current !== null && linesIn(current).join("\n") === lines.join("\n");
  return lines.length === 0 || isKnown ? [] : [{ kind: "results", lines }];
}

function linesIn(doc: Y.Doc): readonly string[] {
  return readOverlay(doc).results.flatMap((block) =>
    block.kind === "list" ? block.items.map((item) => `- ${textIn(item)}`) : [textIn(block.runs)],
  );
}

function restoreText(doc: Y.Doc, cardId: string, { field, mine, base }: UnsentText): void {
  const text = ensureCardText(doc, cardId, field);
  if (!text) return;
  const now = text.toJSON();
  const wanted = clip(mine, FIELD_LIMITS[field]);
  const edit = editBetween(base ?? now, wanted, wanted.length);
  if (edit === null || now === wanted) return;
  const since = base === null ? null : editBetween(base, now, now.length);
  const delta: Delta = since
    ? [{ retain: since.at }, { delete: since.remove }, { insert: since.insert }]
    : [];
  const { removals, at, insert } = rebaseEdit(edit, since ? [delta] : []);
  for (const removal of removals) text.delete(removal.at, removal.remove);
  if (insert !== "") text.insert(at, insert);
}

function restoreScalar(doc: Y.Doc, cardId: string, { field, mine }: UnsentScalar): void {
  setScalar(doc, cardId, field, mine);
}

function missingPartners(card: Card, { partners }: UnsentCard): readonly CardRef[] {
  return missingFrom(partners, card);
}

function missingFrom(partners: readonly CardRef[], card: Card | null): readonly CardRef[] {
  const there = card ? partnersOf(card) : [];
  return partners.filter((ref) => !there.includes(ref));
}

function partnersOf(card: Card): readonly CardRef[] {
  return card.kind === "offer" ? card.partners : [];
}

function textOf(card: Card, field: TextField): string {
  const value = valueOf(card, field);
  return typeof value === "string" ? value : "";
}

function valueOf(card: Card, field: string): unknown {
  return Object.hasOwn(card, field) ? card[field as keyof Card] : undefined;
}

function same(card: Card, other: Card | null, field: string): boolean {
  return other !== null && valueOf(card, field) === valueOf(other, field);
}

function textIn(runs: readonly RichRun[]): string {
  return runs.map((run) => run.text).join("");
}
