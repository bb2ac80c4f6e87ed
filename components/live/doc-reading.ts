// doc-reading.ts: plain values read from a Y document, read again only when somebody asks after a change.

import type * as Y from "yjs";
import type { Store } from "./store.ts";

/** A store that cannot be set: what `read` finds in the document. */
export function createDocReading<Value>(
  doc: Y.Doc,
  read: (doc: Y.Doc) => Value,
): Pick<Store<Value>, "get" | "subscribe"> {
  let held: { readonly value: Value } | null = null;
  return {
    get: () => (held ??= { value: read(doc) }).value,
    subscribe(listener) {
      const onUpdate = (): void => {
        held = null;
        listener();
      };
      onUpdate();
      doc.on("update", onUpdate);
      return () => doc.off("update", onUpdate);
    },
  };
}
