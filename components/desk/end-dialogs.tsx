"use client";

import { useState } from "react";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Callout } from "#ui/callout.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { Field } from "#ui/field.tsx";
import { FormDialog } from "#ui/form-dialog.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { showToast } from "#ui/toasts.ts";
import { eraseWorkshop } from "./erase-workshop.ts";
import { useRun } from "#components/act/use-run.ts";

interface EndDialogProps {
  readonly onClose: () => void;
}

/** Ending can be undone, but everybody feels it: so it is asked. */
export function EndDialog({ onClose }: EndDialogProps) {
  const desk = wordsOf("desk");
  const { workroom } = useMessages();
  const run = useRun();
  const [busy, setBusy] = useState(false);
  const end = async () => {
    setBusy(true);
    const accepted = await run("workshop.end", {});
    setBusy(false);
    if (!accepted) return;
    showToast({ text: desk.ending.done });
    onClose();
  };
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      onConfirm={() => void end()}
      title={desk.ending.title}
      confirmLabel={desk.ending.do}
      cancelLabel={desk.ending.keep}
      closeLabel={workroom.close}
      busy={busy}
    >
      <p>{desk.ending.text}</p>
    </ConfirmDialog>
  );
}

/** Cannot be undone, so a word has to be typed. */
export function DeleteDialog({ onClose }: EndDialogProps) {
  const desk = wordsOf("desk");
  const { workroom } = useMessages();
  const workshopId = useWorkshop((ready) => ready.state.id);
  const [typed, setTyped] = useState("");
  const [failed, setFailed] = useState(false);
  const confirmed = typed.trim().toLocaleUpperCase("de") === desk.deleting.word;

  const submit = async () => {
    const erased = await eraseWorkshop(workshopId);
    setFailed(!erased);
    if (erased) location.assign("/");
  };
  return (
    <FormDialog
      onClose={onClose}
      title={desk.deleting.title}
      closeLabel={workroom.close}
      width="narrow"
      submitLabel={desk.deleting.do}
      cancelLabel={desk.deleting.keep}
      tone="danger"
      disabled={!confirmed}
      onSubmit={submit}
    >
      <p>{desk.deleting.text}</p>
      <Field label={desk.deleting.type(desk.deleting.word)}>
        {(control) => (
          <TextInput
            {...control}
            data-autofocus
            value={typed}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {failed && (
        <Callout tone="danger" role="alert">
          {desk.deleting.failed}
        </Callout>
      )}
    </FormDialog>
  );
}
