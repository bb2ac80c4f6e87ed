// write-guard.ts: what stands between a client's bytes and a document. Only an update that this file calls "apply" may
// reach Y.applyUpdate, and only in the form that it hands out: nothing that is known already, nothing that would stay
// pending, no struct under another person's client id (GD6).

import * as Y from "yjs";
import { decodeUpdate } from "./decode.ts";
import type { Shape } from "./shape.ts";
import { createExamine } from "./structure.ts";

/** Client ids that one update may introduce: an offline client writes under the ids of all its earlier visits. */
const MAX_NEW_AUTHORS = 64;

export type Verdict =
  /** Everything in it is in the document. */
  | { readonly kind: "known" }
  /** Leans on something that the document lacks; the client must be asked for all it has. */
  | { readonly kind: "gap" }
  | { readonly kind: "malformed" }
  /** Well formed, but not this person's to write. */
  | { readonly kind: "denied" }
  | {
      readonly kind: "apply";
      readonly update: Uint8Array;
      /** False: it only deletes. */
      readonly adds: boolean;
      /** Client ids that now belong to the person. */
      readonly claims: readonly number[];
    };

export interface WriteGuard {
  /** Judges without changing anything. The verdict holds until the document changes. */
  judge(update: Uint8Array, personId: string): Verdict;
}

/** `authorOf` answers whose a client id is; undefined if nobody wrote under it yet. */
export function createWriteGuard(
  doc: Y.Doc,
  shape: Shape,
  authorOf: (clientId: number) => string | undefined,
): WriteGuard {
  const examine = createExamine(doc, shape);

  return {
    judge(update, personId) {
      const decoded = decodeUpdate(update);
      if (!decoded) return { kind: "malformed" };
      const finding = examine(decoded);
      if (finding.kind !== "read") return finding;
      const { structs, deletes, repeats } = finding;
      if (structs.length === 0 && deletes.length === 0) return { kind: "known" };

      const claims: number[] = [];
      for (const client of new Set(structs.map((struct) => struct.client))) {
        const author = authorOf(client);
        if (author === undefined) claims.push(client);
        else if (author !== personId) return { kind: "denied" };
      }
      if (claims.length > MAX_NEW_AUTHORS) return { kind: "malformed" };
      return {
        kind: "apply",
        update: repeats ? withoutKnown(update) : update,
        adds: structs.length > 0,
        claims,
      };
    },
  };

  // Yjs itself would skip what it knows, but only after it has looked at the references of known structs too.
  function withoutKnown(update: Uint8Array): Uint8Array {
    return Y.diffUpdate(update, Y.encodeStateVector(doc));
  }
}
