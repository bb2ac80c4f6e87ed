// place.ts: where in a document a struct lies: in which type, under which key, how deep. Yjs writes the parent only where
// a struct has no neighbour; otherwise it is that of the neighbour. Types never move, so places are remembered per type.

import * as Y from "yjs";
import type { TypeKind } from "./decode.ts";

/** A type in a document, named by the way to it. One object per type: the same object is the same place. */
export interface Parent {
  readonly kind: TypeKind;
  /** Name of the root, then keys; null for a step through a list. */
  readonly path: readonly (string | null)[];
  /** The type that it lies in; null for a root. */
  readonly within: Parent | null;
  /** What holds it in the document; null for a root and for what an update brings. */
  readonly item: Y.Item | null;
}

/** Where a struct lies; "gone" if what held it is deleted and forgotten, then the struct has no effect. */
export type Place = { readonly parent: Parent; readonly key: string | null } | "gone";

type AnyType = Y.AbstractType<unknown>;

/** Remembers places of one document. Roots are named by its shape, because Yjs does not know their kind. */
export interface Places {
  root(name: string): Parent | null;
  /** The place of something that the document holds. */
  of(id: Y.ID): Place;
  /** The type that a struct of the document is, for structs inside it; null if it is none. */
  inside(id: Y.ID): Parent | "gone" | null;
}

export function createPlaces(doc: Y.Doc, roots: Readonly<Record<string, TypeKind>>): Places {
  const parents = new WeakMap<AnyType, Parent>();
  const rootParents = new Map<string, Parent>(
    Object.entries(roots).map(([name, kind]) => [name, { kind, path: [name], within: null, item: null }]),
  );
  const rootParent = (name: string): Parent | null => rootParents.get(name) ?? null;

  return {
    root: rootParent,
    of(id) {
      const struct: Y.Item | Y.GC = Y.getItem(doc.store, id);
      return struct instanceof Y.Item ? placeOfItem(struct) : "gone";
    },
    inside(id) {
      const struct: Y.Item | Y.GC = Y.getItem(doc.store, id);
      if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return "gone";
      return struct.content instanceof Y.ContentType ? parentOf(struct.content.type) : null;
    },
  };

  function placeOfItem(item: Y.Item): Place {
    const { parent } = item;
    if (parent === null || !(parent instanceof Y.AbstractType)) return "gone";
    const found = parentOf(parent);
    return found === null ? "gone" : { parent: found, key: item.parentSub };
  }

  function parentOf(type: AnyType): Parent | null {
    const known = parents.get(type);
    if (known) return known;
    const made = makeParent(type);
    if (made) parents.set(type, made);
    return made;
  }

  function makeParent(type: AnyType): Parent | null {
    // oxlint-disable-next-line no-underscore-dangle -- the item that holds a type has no public name
    const item = type._item;
    if (item === null) return rootParent(Y.findRootTypeKey(type));
    const place = placeOfItem(item);
    const kind = kindOf(type);
    if (place === "gone" || kind === null) return null;
    return { kind, path: [...place.parent.path, place.key], within: place.parent, item };
  }
}

// The order matters: an XML element is a fragment, an XML text is a text.
function kindOf(type: AnyType): TypeKind | null {
  if (type instanceof Y.XmlText) return "xml-text";
  if (type instanceof Y.Text) return "text";
  if (type instanceof Y.XmlElement) return "xml-element";
  if (type instanceof Y.XmlFragment) return "xml-fragment";
  if (type instanceof Y.Map) return "map";
  return type instanceof Y.Array ? "array" : null;
}
