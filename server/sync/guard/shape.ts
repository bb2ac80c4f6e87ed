// shape.ts: what may lie where in the two shapes of document, board and documentation: names of roots, kinds of types,
// kinds of content, depth. Everything that the contract does not know of is let through as a value, never as structure.

import type { Content, TypeKind } from "./decode.ts";

export interface Shape {
  readonly roots: Readonly<Record<string, TypeKind>>;
  /** Types that may be made inside others. */
  readonly types: ReadonlySet<TypeKind>;
  /** Types inside each other, the root not counted. */
  readonly maxDepth: number;
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
    results: "xml-fragment",
  },
  types: new Set<TypeKind>(["map", "text", "array", "xml-element", "xml-text"]),
  maxDepth: 24,
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

function fitsKeyed(parent: TypeKind, content: Content): boolean {
  if (parent === "map") return content.kind === "values" || (content.kind === "type" && !isXml(content.type));
  // Attributes.
  return (parent === "xml-element" || parent === "xml-text") && content.kind === "values";
}

function isXml(type: TypeKind): boolean {
  return type.startsWith("xml-");
}
