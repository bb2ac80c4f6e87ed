// shape.ts: what may lie where in the two shapes of document, board and documentation: names of roots, kinds of types,
// kinds of content, depth. Everything that the contract does not know of is let through as a value, never as structure.

import { CLUSTERING_RULES, type EntryRule } from "#lib/board/clustering.ts";
import type { Content, TypeKind } from "./decode.ts";

export interface Shape {
  readonly roots: Readonly<Record<string, TypeKind>>;
  /** Types that may be made inside others. */
  readonly types: ReadonlySet<TypeKind>;
  /** Types inside each other, the root not counted. */
  readonly maxDepth: number;
  /** Roots whose entries are plain values of a known form, of which there are not too many. */
  readonly entries?: Readonly<Record<string, EntryRule>>;
}

/** Boards and notebooks: cards in a map, plain texts and small maps in the cards. */
export const BOARD: Shape = {
  roots: { cards: "map" },
  types: new Set<TypeKind>(["map", "text", "array"]),
  maxDepth: 4,
};

/** The overlay's maps, and the rich text of the written part. */
export const DOCUMENTATION: Shape = {
  roots: {
    leftOut: "map",
    leftOutVotes: "map",
    featured: "map",
    order: "map",
    clusters: "map",
    clusterOf: "map",
    merged: "map",
    results: "xml-fragment",
  },
  types: new Set<TypeKind>(["map", "text", "array", "xml-element", "xml-text"]),
  maxDepth: 24,
  entries: CLUSTERING_RULES,
};

/** May this content stand in a parent of this kind, under a key or without one? */
export function fits(shape: Shape, parent: TypeKind, key: string | null, content: Content): boolean {
  if (content.kind === "deleted") return true;
  if (content.kind === "type" && !shape.types.has(content.type)) return false;
  if (key !== null) return fitsKeyed(parent, content);
  switch (parent) {
    case "map":
      return false;
    case "array":
      return content.kind === "values" || (content.kind === "type" && !isXml(content.type));
    case "text":
      return content.kind === "string";
    case "xml-text":
      return content.kind === "string" || content.kind === "format";
    case "xml-element":
    case "xml-fragment":
      return content.kind === "type" && isXml(content.type);
  }
}

/** May this stand in a root under a key? Yes where the shape says nothing of its entries. */
export function isEntry(shape: Shape, root: string | null, key: string | null, content: Content): boolean {
  const rule = root === null ? undefined : shape.entries?.[root];
  if (!rule || content.kind === "deleted") return true;
  // Several: what was set, taken back and set again.
  return (
    key !== null && content.kind === "values" && content.values.every((value) => rule.isEntry(key, value))
  );
}

function fitsKeyed(parent: TypeKind, content: Content): boolean {
  if (parent === "map") return content.kind === "values" || (content.kind === "type" && !isXml(content.type));
  // Attributes.
  return (parent === "xml-element" || parent === "xml-text") && content.kind === "values";
}

function isXml(type: TypeKind): boolean {
  return type.startsWith("xml-");
}
