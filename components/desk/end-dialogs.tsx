"use client";

import { useId, useState, type FormEvent } from "react";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
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
    showToast({
      text: desk.ending.done,
      action: { label: workroom.undo, run: () => void run("workshop.reopen", {}) },
    });
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
  const formId = useId();
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const confirmed = typed.trim().toLocaleUpperCase("de") === desk.deleting.word;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!confirmed || busy) return;
    setBusy(true);
    const erased = await eraseWorkshop(workshopId);
    setFailed(!erased);
    setBusy(false);
    if (erased) location.assign("/");
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={desk.deleting.title}
      closeLabel={workroom.close}
      width="narrow"
      footer={
        <>
          <Button onClick={onClose}>{desk.deleting.keep}</Button>
          <Button type="submit" form={formId} variant="danger" busy={busy} disabled={!confirmed}>
            {desk.deleting.do}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
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
      </form>
    </Dialog>
  );
}
