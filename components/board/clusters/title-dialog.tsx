import { useState } from "react";
import { LIMITS } from "#lib/model/limits.ts";
import { wordsOf } from "#live/words.ts";
import { Field } from "#ui/field.tsx";
import { FormDialog } from "#ui/form-dialog.tsx";
import { TextInput } from "#ui/text-input.tsx";

interface TitleDialogProps {
  readonly heading: string;
  readonly title: string;
  readonly confirm: string;
  /** Above the field: what will happen. */
  readonly text?: string;
  readonly onClose: () => void;
  /** May be called with nothing written. */
  readonly onConfirm: (title: string) => void;
}

/** Asks for the title of a cluster, which may wait. */
export function TitleDialog({ heading, title, confirm, text, onClose, onConfirm }: TitleDialogProps) {
  const { title: words } = wordsOf("clusters");
  const [written, setWritten] = useState(title);
  return (
    <FormDialog
      onClose={onClose}
      title={heading}
      closeLabel={words.close}
      width="narrow"
      submitLabel={confirm}
      cancelLabel={words.cancel}
      onSubmit={() => onConfirm(written.trim())}
    >
      {text !== undefined && <p>{text}</p>}
      <Field label={words.label} hint={words.hint}>
        {(control) => (
          <TextInput
            {...control}
            data-autofocus
            autoComplete="off"
            maxLength={LIMITS.clusterTitle}
            value={written}
            onChange={(event) => setWritten(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
