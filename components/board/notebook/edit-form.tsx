import { useEffect, useRef, type FormEvent, type KeyboardEvent } from "react";
import { FIELD_LIMITS } from "#lib/board/fields.ts";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { keepComposing } from "#ui/composing.ts";
import { Field } from "#ui/field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextInput } from "#ui/text-input.tsx";
import type { Edit } from "./private-draft.ts";

interface EditFormProps {
  readonly edit: Edit;
  /** The card went to a board meanwhile; these words can become a new one. */
  readonly gone: boolean;
  readonly onChange: (edit: Edit) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** Changes one card. What is typed is the screen's alone until it is taken over, so that nothing half goes to a board. */
export function EditForm({ edit, gone, onChange, onSave, onCancel }: EditFormProps) {
  const { edit: words } = wordsOf("writing");
  const { board } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (edit.title.trim() !== "") onSave();
    else input.current?.focus();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form
      onSubmit={save}
      aria-label={words.label}
      className="flex flex-col gap-3 rounded-lg border border-accent bg-surface-2 p-3"
    >
      {gone && <output className="block max-w-text text-sm">{words.gone}</output>}
      <Field label={words.title} note={board.kind[edit.kind]}>
        {(control) => (
          <TextInput
            {...control}
            ref={input}
            value={edit.title}
            maxLength={FIELD_LIMITS.title}
            autoComplete="off"
            onKeyDown={(event) => {
              keepComposing(event);
              leave(event);
            }}
            onChange={(event) => onChange({ ...edit, title: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words.text} note={words.optional}>
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            value={edit.text}
            maxLength={FIELD_LIMITS.text}
            onKeyDown={leave}
            onChange={(event) => onChange({ ...edit, text: event.currentTarget.value })}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="small" disabled={edit.title.trim() === ""}>
          {gone ? words.keep : words.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {gone ? words.discard : words.cancel}
        </Button>
      </div>
    </form>
  );
}
