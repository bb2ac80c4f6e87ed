// rich-text.ts: the written part of the documentation as plain blocks. It reads the XML fragment in which the editor
// keeps its nodes (paragraph, heading, bulletList, orderedList, listItem; marks bold and italic as attributes of the
// text), without a browser and without the editor. No HTML anywhere: a "<" somebody typed is a sign like any other.

import * as Y from "yjs";

/** A run of written text. */
export interface RichRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
}

export type RichBlock =
  | { readonly kind: "paragraph"; readonly runs: readonly RichRun[] }
  | { readonly kind: "heading"; readonly runs: readonly RichRun[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly RichRun[])[] };

/** What only hostile content exceeds. */
const MAX_BLOCKS = 2000;
const MAX_DEPTH = 20;

/** Blocks without words are left out. Lists inside lists become items of the outer one, unknown elements paragraphs. */
export function readRichText(fragment: Y.XmlFragment): RichBlock[] {
  return childrenOf(fragment)
    .flatMap((node) => blocksOf(node, 0))
    .slice(0, MAX_BLOCKS);
}

function blocksOf(node: unknown, depth: number): RichBlock[] {
  if (depth > MAX_DEPTH) return [];
  if (node instanceof Y.XmlText) return withWords("paragraph", runsOf(node));
  if (!(node instanceof Y.XmlElement)) return [];
  switch (node.nodeName) {
    case "heading":
    case "paragraph":
      return withWords(node.nodeName, inlineOf(node, depth));
    case "bulletList":
    case "orderedList": {
      const items = childrenOf(node).flatMap((item) => itemsOf(item, depth + 1));
      return items.length > 0 ? [{ kind: "list", ordered: node.nodeName === "orderedList", items }] : [];
    }
    default:
      return childrenOf(node).flatMap((child) => blocksOf(child, depth + 1));
  }
}

/** The item itself and, after it, those of a list inside it. */
function itemsOf(item: unknown, depth: number): RichRun[][] {
  const lines: RichRun[] = [];
  const inner: RichRun[][] = [];
  for (const block of item instanceof Y.XmlElement
    ? childrenOf(item).flatMap((c) => blocksOf(c, depth))
    : []) {
    if (block.kind === "list") inner.push(...block.items.map((each) => [...each]));
    else lines.push(...(lines.length > 0 ? [{ text: " " }] : []), ...block.runs);
  }
  return lines.length > 0 ? [lines, ...inner] : inner;
}

function inlineOf(node: Y.XmlElement, depth: number): RichRun[] {
  if (depth > MAX_DEPTH) return [];
  return childrenOf(node).flatMap((child) => {
    if (child instanceof Y.XmlText) return runsOf(child);
    return child instanceof Y.XmlElement ? inlineOf(child, depth + 1) : [];
  });
}

function runsOf(text: Y.XmlText): RichRun[] {
  const delta: readonly { insert?: unknown; attributes?: Readonly<Record<string, unknown>> }[] =
    text.toDelta();
  return delta.flatMap(({ insert, attributes }) => {
    if (typeof insert !== "string" || insert === "") return [];
    const bold = marked(attributes?.["bold"]);
    const italic = marked(attributes?.["italic"]);
    return [{ text: insert, ...(bold && { bold }), ...(italic && { italic }) }];
  });
}

/** The editor stores a mark as an object of its attributes, `null` takes it away. */
function marked(attribute: unknown): true | undefined {
  return attribute !== undefined && attribute !== null && attribute !== false ? true : undefined;
}

function withWords(kind: "paragraph" | "heading", runs: readonly RichRun[]): RichBlock[] {
  return runs.some((run) => run.text.trim() !== "") ? [{ kind, runs }] : [];
}

function childrenOf(node: Y.XmlFragment): readonly unknown[] {
  return node.toArray();
}
