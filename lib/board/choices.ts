// choices.ts: where the choices of the documentation lie in its Y document. Apart from overlay.ts, so that whoever only
// connects a document does not load what reads it.

import type * as Y from "yjs";

/** What an undo of choices may touch: everything but the written part, which its editor undoes by itself. */
export function choicesIn(doc: Y.Doc): Y.Map<unknown>[] {
  return ["leftOut", "leftOutVotes", "featured", "order", "clusters", "clusterOf", "merged"].map((name) =>
    doc.getMap(name),
  );
}
