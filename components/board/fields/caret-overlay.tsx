import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { TextField } from "#lib/board/fields.ts";
import { cardText } from "#lib/board/schema.ts";
import { caretIndex } from "#live/caret.ts";
import type { Editor } from "#live/hooks.ts";
import { personVariable } from "#ui/person.ts";
import { useBoardActions } from "../board-context.ts";

interface CaretOverlayProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly cardId: string;
  readonly field: TextField;
  readonly editors: readonly Editor[];
}

/** All that decides where a line of a textarea breaks. */
const MEASURES = [
  "font",
  "letterSpacing",
  "wordSpacing",
  "textTransform",
  "textIndent",
  "tabSize",
  "hyphens",
  "padding",
  "borderWidth",
  "boxSizing",
  "direction",
] as const;

/** Carets of others over a textarea: the text is laid out once more, unseen, to find the place of a letter. */
export function CaretOverlay({ area, cardId, field, editors }: CaretOverlayProps) {
  const { doc } = useBoardActions();
  const layer = useRef<HTMLDivElement>(null);
  const [, again] = useState(0);

  useLayoutEffect(() => {
    const text = cardText(doc, cardId, field);
    if (!text || editors.length === 0) return undefined;
    const redraw = () => again((n) => n + 1);
    text.observe(redraw);
    const resized = new ResizeObserver(redraw);
    if (area.current) resized.observe(area.current);
    return () => {
      text.unobserve(redraw);
      resized.disconnect();
    };
  }, [doc, cardId, field, area, editors.length]);

  // After every render: the text, the width or a caret has changed.
  useLayoutEffect(() => {
    const text = cardText(doc, cardId, field);
    const over = layer.current;
    const below = area.current;
    if (!text || !over || !below) return;
    over.replaceChildren();
    for (const { caret, personId } of editors) {
      const index = caret ? caretIndex(text, caret) : null;
      if (index !== null) over.append(drawCaret(below, index, personId));
    }
  });

  return (
    <div ref={layer} aria-hidden="true" className="pointer-events-none absolute inset-0 overflow-hidden" />
  );
}

function drawCaret(area: HTMLTextAreaElement, index: number, personId: string): HTMLElement {
  const mirror = document.createElement("div");
  const from = getComputedStyle(area);
  for (const measure of MEASURES) mirror.style[measure] = from[measure];
  Object.assign(mirror.style, {
    position: "absolute",
    visibility: "hidden",
    whiteSpace: "pre-wrap",
    overflowWrap: "break-word",
    width: `${area.offsetWidth}px`,
    lineHeight: from.lineHeight,
  });
  const mark = document.createElement("span");
  mark.textContent = area.value.slice(index) || ".";
  mirror.append(area.value.slice(0, index), mark);
  area.parentElement?.append(mirror);
  const { offsetLeft, offsetTop } = mark;
  mirror.remove();

  const caret = document.createElement("span");
  Object.assign(caret.style, {
    position: "absolute",
    left: `${offsetLeft - 1}px`,
    top: `${offsetTop - area.scrollTop}px`,
    width: "2px",
    height: from.lineHeight,
    background: personVariable(personId),
  });
  return caret;
}
