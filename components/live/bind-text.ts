// bind-text.ts: ties an input or textarea to a shared text, in both directions. The element is uncontrolled: React never
// writes its value. While somebody composes a sign (IME, dead keys), changes of others are held back from the element and
// the composed sign is put in where it belongs afterwards; writing into a composing element tears the sign apart.

import type * as Y from "yjs";
import type { Delta } from "./text-edit.ts";
import { editBetween, moveCaret, movePosition, rebaseEdit } from "./text-edit.ts";

/** The part of HTMLInputElement and HTMLTextAreaElement that is used. */
export interface TextElement extends EventTarget {
  value: string;
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
  readonly selectionDirection: "forward" | "backward" | "none" | null;
  setSelectionRange(start: number, end: number, direction?: "forward" | "backward" | "none"): void;
}

export interface TextBinding {
  /** Ends it; a sign that is being composed is written first. */
  close(): void;
}

/** `isFocused` says whether the element has the caret (only then is the selection set, which would steal the focus in some browsers). */
export function bindText(
  element: TextElement,
  text: Y.Text,
  isFocused: () => boolean,
  onChanged: () => void = () => {},
): TextBinding {
  let writing = false;
  let composing = false;
  let shown = text.toJSON();
  let held: Delta[] = [];

  function write(): void {
    const value = element.value;
    const caret = element.selectionEnd ?? value.length;
    const deltas = held;
    held = [];
    // Without held changes the document itself is compared, which also repairs signs that the element does not show (\r).
    const edit = editBetween(deltas.length > 0 ? shown : text.toJSON(), value, caret);
    if (edit === null) return deltas.length > 0 ? show(text.toJSON(), caret, caret) : undefined;
    const rebased = rebaseEdit(edit, deltas);
    writing = true;
    try {
      const change = (): void => {
        for (const { at, remove } of rebased.removals) text.delete(at, remove);
        if (rebased.insert !== "") text.insert(rebased.at, rebased.insert);
      };
      if (text.doc) text.doc.transact(change);
    } finally {
      writing = false;
    }
    if (deltas.length > 0) {
      const moved = moveCaret(caret, edit, rebased, deltas);
      show(text.toJSON(), moved, moved);
    } else {
      shown = value;
    }
    onChanged();
  }

  function show(value: string, start: number, end: number): void {
    const direction = element.selectionDirection ?? "none";
    element.value = value;
    shown = element.value;
    if (isFocused()) element.setSelectionRange(start, end, direction);
  }

  const observer = (event: Y.YTextEvent): void => {
    if (writing) return;
    if (composing) {
      held.push(event.delta);
      return;
    }
    const start = movePosition(element.selectionStart ?? 0, event.delta, "left");
    const end = movePosition(element.selectionEnd ?? 0, event.delta, "left");
    show(text.toJSON(), start, Math.max(start, end));
    onChanged();
  };

  const onInput = (): void => {
    if (!composing) write();
  };
  const onStart = (): void => {
    composing = true;
  };
  const onEnd = (): void => {
    composing = false;
    write();
  };

  if (element.value !== shown) element.value = shown;
  text.observe(observer);
  element.addEventListener("input", onInput);
  element.addEventListener("compositionstart", onStart);
  element.addEventListener("compositionend", onEnd);
  // Some browsers end a composition without telling when the focus leaves.
  element.addEventListener("blur", onEnd);

  return {
    close() {
      if (composing) onEnd();
      text.unobserve(observer);
      element.removeEventListener("input", onInput);
      element.removeEventListener("compositionstart", onStart);
      element.removeEventListener("compositionend", onEnd);
      element.removeEventListener("blur", onEnd);
    },
  };
}
