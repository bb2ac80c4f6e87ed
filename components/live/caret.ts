// caret.ts: a selection in a shared text, in a form that stays at its letters while others write.

import * as Y from "yjs";
import type { Caret } from "./editors.ts";

export function caretOf(text: Y.Text, start: number, end: number): Caret {
  const at = (index: number): unknown =>
    Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, Math.min(index, text.length)));
  return { anchor: at(start), head: at(end) };
}

/** Where another's caret is in this text now; null if it is in another text or was never a position. */
export function caretIndex(text: Y.Text, caret: Caret): number | null {
  const { doc } = text;
  if (!doc) return null;
  try {
    const position = Y.createRelativePositionFromJSON(caret.head);
    const found = Y.createAbsolutePositionFromRelativePosition(position, doc);
    return found?.type === text ? found.index : null;
  } catch {
    // Written by a client: it may be anything.
    return null;
  }
}
