import clsx from "clsx";
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { CardKind } from "#lib/board/card.ts";
import { FIELD_LIMITS, type TextField } from "#lib/board/fields.ts";
import { cardText, ensureCardText } from "#lib/board/schema.ts";
import { bindText } from "#live/bind-text.ts";
import { caretOf } from "#live/caret.ts";
import { type Editor } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Field } from "#ui/field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { useBoardActions } from "../board-context.ts";
import { useEditingText } from "../card/editing-text.ts";
import { CaretOverlay } from "./caret-overlay.tsx";

interface SharedTextProps {
  readonly cardId: string;
  readonly field: TextField;
  readonly label: string;
  readonly hint?: string;
  /** Everybody who is in this card. */
  readonly editors: readonly Editor[];
  /** The title is large, has no line breaks, and Enter leaves it. */
  readonly title?: CardKind;
  readonly className?: string;
}

/** From here on the number of signs left is shown. */
const NEAR_LIMIT = 40;

/** A text that several people write at once; the element belongs to the document, not to React. */
export function SharedText({ cardId, field, label, hint, editors, title, className }: SharedTextProps) {
  const { doc, sayEditing } = useBoardActions();
  const element = useRef<HTMLTextAreaElement>(null);
  const here = editors.filter((editor) => editor.field === field);
  const editing = useEditingText(here);
  const limit = FIELD_LIMITS[field];
  const length = useTextLength(cardId, field);

  useEffect(() => {
    const area = element.current;
    const text = cardText(doc, cardId, field) ?? ensureCardText(doc, cardId, field);
    if (!area || !text) return undefined;
    const isFocused = () => document.activeElement === area;
    const binding = bindText(area, text, isFocused);
    const tell = () => {
      if (!isFocused()) return;
      const caret = caretOf(text, area.selectionStart, area.selectionEnd);
      sayEditing({ cardId, field, caret });
    };
    const leave = () => sayEditing(null);
    document.addEventListener("selectionchange", tell);
    area.addEventListener("input", tell);
    area.addEventListener("focus", tell);
    area.addEventListener("blur", leave);
    tell();
    return () => {
      if (isFocused()) leave();
      document.removeEventListener("selectionchange", tell);
      area.removeEventListener("input", tell);
      area.removeEventListener("focus", tell);
      area.removeEventListener("blur", leave);
      binding.close();
    };
  }, [doc, cardId, field, sayEditing]);

  const left = limit - length;
  return (
    <Field
      label={label}
      {...(className === undefined ? {} : { className })}
      note={
        editing !== "" ? editing : left <= NEAR_LIMIT ? wordsOf("fields").left(Math.max(0, left)) : undefined
      }
      {...(hint === undefined ? {} : { hint })}
    >
      {(control) => (
        <div className="relative">
          <TextArea
            {...control}
            ref={element}
            rows={1}
            maxLength={limit}
            className={clsx("block resize-none", title && "text-lg font-semibold")}
            onKeyDown={(event) => {
              if (!title || event.key !== "Enter" || event.nativeEvent.isComposing) return;
              event.preventDefault();
              event.currentTarget.blur();
            }}
          />
          <CaretOverlay area={element} cardId={cardId} field={field} editors={here} />
        </div>
      )}
    </Field>
  );
}

function useTextLength(cardId: string, field: TextField): number {
  const { doc } = useBoardActions();
  return useSyncExternalStore(
    (listener) => {
      const text = cardText(doc, cardId, field);
      text?.observe(listener);
      return () => text?.unobserve(listener);
    },
    () => cardText(doc, cardId, field)?.length ?? 0,
  );
}
