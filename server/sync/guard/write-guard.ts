// write-guard.ts: what stands between a client's bytes and a document. Only an update that this file calls "apply" may
// reach Y.applyUpdate, and only in the form that it hands out: nothing that is known already, nothing that would stay
// pending, no struct under another person's client id (GD4).

import * as Y from "yjs";
import { createCardPolicy } from "./card-policy.ts";
import type { Writer } from "./card-policy.ts";
import { decodeUpdate } from "./decode.ts";
import { createPlaces } from "./place.ts";
import type { Shape } from "./shape.ts";
import { createExamine } from "./structure.ts";
import type { NewStruct } from "./structure.ts";

export type Verdict =
  /** Everything in it is in the document. */
  | { readonly kind: "known" }
  /** Leans on something that the document lacks; the client must be asked for all it has. */
  | { readonly kind: "gap" }
  | { readonly kind: "malformed" }
  /** Well formed, but not this person's to write; `path` says where. */
  | { readonly kind: "denied"; readonly path: string }
  | {
      readonly kind: "apply";
      readonly update: Uint8Array;
      /** False: it only deletes. */
      readonly adds: boolean;
      /** Client ids that it writes under; from now on they are the person's. */
      readonly clients: readonly number[];
    };

export interface WriteGuard {
  /** Judges without changing anything. The verdict holds until the document changes. */
  judge(update: Uint8Array, writer: Writer): Verdict;
}

export interface WriteGuardOptions {
  readonly doc: Y.Doc;
  readonly shape: Shape;
  /** Is this a board, where cards belong to their authors? Else whoever may write may write everywhere. */
  readonly hasCardPolicy: boolean;
  /** Whose a client id is; undefined if it is free. */
  readonly authorOf: (clientId: number) => string | undefined;
}

export function createWriteGuard({ doc, shape, hasCardPolicy, authorOf }: WriteGuardOptions): WriteGuard {
  const places = createPlaces(doc, shape.roots);
  const examine = createExamine(doc, shape, places);
  const firstForbidden = hasCardPolicy ? createCardPolicy(doc, places, authorOf) : () => null;

  return {
    judge(update, writer) {
      const decoded = decodeUpdate(update);
      if (!decoded) return { kind: "malformed" };
      const finding = examine(decoded);
      if (finding.kind !== "read") return finding;
      const { structs, deletes, repeats } = finding;
      if (structs.length === 0 && deletes.length === 0) return { kind: "known" };

      const clients = new Set(structs.map((struct) => struct.client));
      for (const client of clients) {
        if ((authorOf(client) ?? writer.personId) !== writer.personId) return { kind: "denied", path: "" };
      }
      const path = firstForbidden(finding, writer) ?? firstFull(structs);
      if (path !== null) return { kind: "denied", path };
      return {
        kind: "apply",
        update: repeats ? withoutKnown(update) : update,
        adds: structs.length > 0,
        clients: [...clients],
      };
    },
  };

  /** A root that would hold more entries than the shape allows. */
  function firstFull(structs: readonly NewStruct[]): string | null {
    for (const [root, { most }] of Object.entries(shape.entries ?? {})) {
      const keys = new Set<string>();
      for (const { place } of structs)
        if (
          place !== "gone" &&
          place.parent.within === null &&
          place.parent.path[0] === root &&
          place.key !== null
        )
          keys.add(place.key);
      if (keys.size === 0) continue;
      const map = doc.getMap(root);
      if (map.size + [...keys].filter((key) => !map.has(key)).length > most) return root;
    }
    return null;
  }

  // Yjs itself would skip what it knows, but only after it has looked at the references of known structs too.
  function withoutKnown(update: Uint8Array): Uint8Array {
    return Y.diffUpdate(update, Y.encodeStateVector(doc));
  }
}
