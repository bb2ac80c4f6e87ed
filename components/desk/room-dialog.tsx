"use client";

import { useId, useState, type FormEvent } from "react";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { LIMITS } from "#lib/model/limits.ts";
import type { Room } from "#lib/model/state.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { showToast } from "#ui/toasts.ts";
import { useRun } from "#components/act/use-run.ts";

interface RoomDialogProps {
  readonly room: Room;
  readonly onClose: () => void;
}

/** Name, task and call of one group, also while it works. */
export function RoomDialog({ room, onClose }: RoomDialogProps) {
  const desk = wordsOf("desk");
  const { workroom } = useMessages();
  const run = useRun();
  const formId = useId();
  const [name, setName] = useState(room.name);
  const [task, setTask] = useState(room.task ?? "");
  const [callUrl, setCallUrl] = useState(room.callUrl ?? "");
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const accepted = await run("room.change", {
      roomId: room.id,
      ...(name.trim() !== "" && { name: name.trim() }),
      task: task.trim() === "" ? null : task.trim(),
      callUrl: callUrl.trim() === "" ? null : callUrl.trim(),
    });
    setBusy(false);
    if (!accepted) return;
    showToast({ text: desk.room.saved });
    onClose();
  };
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={desk.room.title(room.name)}
      closeLabel={workroom.close}
      footer={
        <Button type="submit" form={formId} variant="primary" busy={busy}>
          {desk.room.save}
        </Button>
      }
    >
      <form id={formId} onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        <Field label={desk.room.name}>
          {(control) => (
            <TextInput
              {...control}
              data-autofocus
              value={name}
              maxLength={LIMITS.roomName}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={desk.room.task} hint={desk.plan.taskHint}>
          {(control) => (
            <TextArea
              {...control}
              value={task}
              maxLength={LIMITS.task}
              onChange={(event) => setTask(event.target.value)}
            />
          )}
        </Field>
        <Field label={desk.room.callUrl} hint={desk.plan.callUrlHint}>
          {(control) => (
            <TextInput
              {...control}
              type="url"
              value={callUrl}
              maxLength={LIMITS.callUrl}
              onChange={(event) => setCallUrl(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
