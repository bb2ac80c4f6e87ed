// writer.ts: writes cards and running text into Y documents like a person: letter by letter, or all at once. It knows
// nothing of connections.

import { setTimeout as sleep } from "node:timers/promises";
import * as Y from "yjs";
import type { CardKind } from "#lib/board/card.ts";
import type { ScalarField, Scalars, TextField } from "#lib/board/fields.ts";
import { promiseAuthor } from "#lib/board/notebook.ts";
import { RESULTS_FRAGMENT } from "#lib/board/overlay.ts";
import { cardText, createCard, linkPartner, setScalar } from "#lib/board/schema.ts";
import type { AuthorShown } from "#lib/model/state.ts";

/** How fast somebody writes. 0: at once. */
export interface Pace {
  readonly letterMs: number;
  readonly signal: AbortSignal;
  /** Told after each sign where it was typed. */
  readonly onSign?: (field: TextField, text: Y.Text) => void;
}

/** What stands on a card. */
export interface Words {
  readonly kind: CardKind;
  readonly title: string;
  readonly texts?: Partial<Record<TextField, string>>;
  readonly scalars?: Partial<Scalars>;
}

export interface Writer {
  readonly cardId: string;
  readonly by: string;
  readonly createdAt: number;
  /** In a notebook: what may be shown of them. */
  readonly author?: AuthorShown;
}

/** Stops quietly, with what is written so far, when the signal is given. */
export async function writeCard(
  doc: Y.Doc,
  card: Words,
  who: Writer,
  linked: readonly string[],
  pace: Pace,
): Promise<void> {
  const { cardId: id, by, createdAt, author } = who;
  doc.transact(() => {
    createCard(doc, { id, kind: card.kind, by, createdAt, title: "" });
    if (author !== undefined) promiseAuthor(doc, id, author);
  });
  await typeInto(cardText(doc, id, "title"), card.title, pace, "title");
  for (const [field, value] of Object.entries(card.scalars ?? {})) {
    setScalar(doc, who.cardId, field as ScalarField, value);
  }
  for (const ref of linked) linkPartner(doc, who.cardId, ref);
  for (const [field, text] of Object.entries(card.texts ?? {})) {
    await typeInto(cardText(doc, id, field as TextField), text, pace, field as TextField);
  }
}

/** Appends at the end, grapheme by grapheme, as an input sends it. */
async function typeInto(target: Y.Text | null, text: string, pace: Pace, field?: TextField): Promise<void> {
  if (target === null) return;
  if (pace.letterMs === 0) {
    target.insert(target.length, text);
    return;
  }
  for (const { segment } of new Intl.Segmenter("de").segment(text)) {
    if (!(await pause(pace.letterMs, pace.signal))) return;
    target.insert(target.length, segment);
    if (field !== undefined) pace.onSign?.(field, target);
  }
}

/** The written part of the documentation: paragraphs and lists, as the editor stores them. */
export async function writeResults(
  doc: Y.Doc,
  parts: readonly (string | readonly string[])[],
  pace: Pace,
): Promise<void> {
  const fragment = doc.getXmlFragment(RESULTS_FRAGMENT);
  for (const part of parts) {
    if (typeof part === "string") {
      await typeInto(addParagraph(fragment), part, pace);
      continue;
    }
    const list = new Y.XmlElement("bulletList");
    fragment.push([list]);
    for (const line of part) {
      const item = new Y.XmlElement("listItem");
      list.push([item]);
      await typeInto(addParagraph(item), line, pace);
    }
  }
}

function addParagraph(parent: Y.XmlFragment): Y.XmlText {
  const paragraph = new Y.XmlElement("paragraph");
  const text = new Y.XmlText();
  parent.push([paragraph]);
  paragraph.push([text]);
  return text;
}

/** False if the signal was given before the time was over. */
export async function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false;
  try {
    await sleep(ms, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}
