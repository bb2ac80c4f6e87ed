// structure.ts: compares a decoded update with a document, before anything is applied. What the document has already is
// left out; what would stay pending is a gap; what lies where the shape has no place is malformed (GD2, GD3). After a
// finding "new" Yjs can integrate every struct at once.

import * as Y from "yjs";
import type { Content, DecodedUpdate, DeletedRange, Id, Item, Section, Struct } from "./decode.ts";
import { movesTooMuch } from "./moves.ts";
import type { Parent, Place, Places } from "./place.ts";
import { fits, isEntry } from "./shape.ts";
import type { Shape } from "./shape.ts";

/** Client ids of one update: somebody who was offline brings what was written on several visits. */
const MAX_AUTHORS = 64;
/** Ranges of one update in which something is still to be deleted. Yjs cuts runs at each, which costs the square of them. */
const MAX_LIVE_RANGES = 8_000;

/** A struct that the document lacks, and where it will lie. */
export interface NewStruct extends Id {
  readonly length: number;
  readonly place: Place;
  /** Null: deleted and forgotten before it arrived here. */
  readonly content: Content | null;
  /** Its neighbours when it was written. */
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
}

export type Finding =
  | { readonly kind: "malformed" }
  | { readonly kind: "gap" }
  | {
      readonly kind: "read";
      readonly structs: readonly NewStruct[];
      /** Ranges in which something is not deleted yet. */
      readonly deletes: readonly DeletedRange[];
      /** Does the update repeat structs that the document has? */
      readonly repeats: boolean;
    };

export type Read = Extract<Finding, { kind: "read" }>;

/** Examines updates for one document. */
export type Examine = (update: DecodedUpdate) => Finding;

export function createExamine(doc: Y.Doc, shape: Shape, places: Places): Examine {
  return (update) => examine(update, { store: doc.store, places, shape });
}

interface Context {
  readonly store: Y.Doc["store"];
  readonly places: Places;
  readonly shape: Shape;
}

/** A new struct and, if it is a type, the parent that it is for others. */
interface Placed extends NewStruct {
  readonly inside: Parent | "gone" | null;
}

interface Cursor {
  readonly client: number;
  readonly structs: readonly Struct[];
  /** The first new struct may be known in part: then it starts here. */
  readonly from: number;
  next: number;
}

function examine(update: DecodedUpdate, { store, places, shape }: Context): Finding {
  const placed = new Map<number, Placed[]>();
  const structs: NewStruct[] = [];
  let repeats = false;

  const cursors: Cursor[] = [];
  for (const section of update.sections) {
    const state = Y.getState(store, section.client);
    const next = firstNew(section, state);
    if (section.structs[0] && section.structs[0].clock < state) repeats = true;
    const first = section.structs[next];
    if (!first) continue;
    if (first.clock > state) return { kind: "gap" };
    if (cursors.length === MAX_AUTHORS) return { kind: "malformed" };
    cursors.push({ client: section.client, structs: section.structs, from: state, next });
  }

  // Clients of one update may lean on each other; a round without progress means that something is missing.
  let progress = true;
  while (progress) {
    progress = false;
    for (const cursor of cursors) {
      for (let struct = cursor.structs[cursor.next]; struct; struct = cursor.structs[cursor.next]) {
        const cut = cutTo(cursor, struct);
        if (cut.kind === "item" && !isKnown(cut)) break;
        const result = place(cursor.client, cut);
        if (result === null) return { kind: "malformed" };
        let own = placed.get(cursor.client);
        if (!own) placed.set(cursor.client, (own = []));
        own.push(result);
        structs.push(result);
        cursor.next += 1;
        progress = true;
      }
    }
  }
  if (cursors.some((cursor) => cursor.next < cursor.structs.length)) return { kind: "gap" };

  if (update.deletes.some((range) => range.clock + range.length > reached(range.client)))
    return { kind: "gap" };
  const deletes = update.deletes.filter(isLive);
  if (deletes.length > MAX_LIVE_RANGES) return { kind: "malformed" };
  if (movesTooMuch(store, structs, deletes)) return { kind: "malformed" };
  return { kind: "read", structs, deletes, repeats };

  /** The clock up to which structs of a client are in the document or come earlier in the update. */
  function reached(client: number): number {
    const last = placed.get(client)?.at(-1);
    return last ? last.clock + last.length : Y.getState(store, client);
  }

  function isKnown({ origin, rightOrigin, parent }: Item): boolean {
    for (const id of [origin, rightOrigin, parent]) {
      if (id !== null && typeof id === "object" && id.clock >= reached(id.client)) return false;
    }
    return true;
  }

  function place(client: number, struct: Struct): Placed | null {
    const { clock, length } = struct;
    if (struct.kind === "collected") {
      const nowhere = {
        place: "gone",
        content: null,
        origin: null,
        rightOrigin: null,
        inside: "gone",
      } as const;
      return { client, clock, length, ...nowhere };
    }
    const { content, origin, rightOrigin } = struct;
    const found = placeOf(struct);
    if (found === null) return null;
    const placed = { client, clock, length, place: found, content, origin, rightOrigin };
    if (found === "gone") return { ...placed, inside: "gone" };
    const { parent, key } = found;
    // A value goes to the end of its key's history; only in lists has anything a right neighbour.
    if (key !== null && rightOrigin !== null) return null;
    if (!fits(shape, parent.kind, key, content)) return null;
    if (parent.within === null && !isEntry(shape, parent.path[0] ?? null, key, content)) return null;
    if (content.kind !== "type") return { ...placed, inside: content.kind === "deleted" ? "gone" : null };
    if (parent.path.length > shape.maxDepth) return null;
    const path = [...parent.path, key];
    return { ...placed, inside: { kind: content.type, path, within: parent, item: null } };
  }

  /** Null: the struct names a place that cannot be. */
  function placeOf({ origin, rightOrigin, parent, key }: Item): Place | null {
    const left = origin && neighbour(origin);
    const right = rightOrigin && neighbour(rightOrigin);
    if (left === "gone" || right === "gone") return "gone";
    if (left && right && (left.parent !== right.parent || left.key !== right.key)) return null;
    const beside = left ?? right;
    if (beside) return beside;
    const holder = typeof parent === "string" ? places.root(parent) : parent && holderOf(parent);
    if (holder === null || holder === "gone") return holder;
    return { parent: holder, key };
  }

  function neighbour(id: Id): Place {
    return inUpdate(id)?.place ?? places.of(Y.createID(id.client, id.clock));
  }

  function holderOf(id: Id): Parent | "gone" | null {
    const struct = inUpdate(id);
    return struct ? struct.inside : places.inside(Y.createID(id.client, id.clock));
  }

  function inUpdate(id: Id): Placed | undefined {
    if (id.clock < Y.getState(store, id.client)) return undefined;
    const run = placed.get(id.client) ?? [];
    let low = 0;
    let high = run.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((run[middle]?.clock ?? Infinity) <= id.clock) low = middle;
      else high = middle - 1;
    }
    return run[low];
  }

  function isLive({ client, clock, length }: DeletedRange): boolean {
    const end = clock + length;
    const known = store.clients.get(client);
    if (!known || end > Y.getState(store, client)) return true;
    for (let index = Y.findIndexSS(known, clock); index < known.length; index += 1) {
      const struct = known[index];
      if (!struct || struct.id.clock >= end) return false;
      if (!struct.deleted) return true;
    }
    return false;
  }
}

function firstNew({ structs }: Section, state: number): number {
  const index = structs.findIndex((struct) => struct.clock + struct.length > state);
  return index === -1 ? structs.length : index;
}

/** As Yjs cuts it: the rest of a run that is known in part continues what is known. */
function cutTo({ client, from }: Cursor, struct: Struct): Struct {
  const known = from - struct.clock;
  if (known <= 0) return struct;
  const length = struct.length - known;
  if (struct.kind === "collected") return { kind: "collected", clock: from, length };
  const origin = { client, clock: from - 1 };
  const content = cutContent(struct.content, known);
  return { ...struct, clock: from, length, origin, parent: null, key: null, content };
}

function cutContent(content: Content, known: number): Content {
  if (content.kind === "string") return { kind: "string", text: content.text.slice(known) };
  if (content.kind === "values") return { kind: "values", values: content.values.slice(known) };
  return content;
}
