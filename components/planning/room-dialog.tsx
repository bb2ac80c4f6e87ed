"use client";

import { useState } from "react";
import { useRun } from "#components/act/use-run.ts";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { isCallUrl } from "#lib/model/call-url.ts";
import { roomName } from "#lib/messages/room-name.ts";
import type { Room } from "#lib/model/state.ts";
import { Field } from "#ui/field.tsx";
import { FormDialog } from "#ui/form-dialog.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { showToast } from "#ui/toasts.ts";
import { callUrlFrom } from "./call-url.ts";
import { readPlaces } from "./plan.ts";

interface RoomDialogProps {
  readonly room: Room;
  readonly onClose: () => void;
}

/** Name, task and call of one group, also while it works; of the plenary the task and the call. */
export function RoomDialog({ room, onClose }: RoomDialogProps) {
  const { form, room: words } = wordsOf("planning");
  const messages = useMessages();
  const plenary = room.kind === "plenary";
  const run = useRun();
  const [name, setName] = useState(room.name);
  const [task, setTask] = useState(room.task ?? "");
  const [callUrl, setCallUrl] = useState(room.callUrl ?? "");
  const [places, setPlaces] = useState(room.capacity === undefined ? "" : String(room.capacity));
  const [wrong, setWrong] = useState<"callUrl" | "places" | null>(null);

  const submit = async () => {
    const address = callUrlFrom(callUrl);
    const capacity = readPlaces(places);
    const fault =
      address !== "" && !isCallUrl(address) ? "callUrl" : capacity === undefined ? "places" : null;
    setWrong(fault);
    if (fault !== null || capacity === undefined) return;
    const accepted = await run("room.change", {
      roomId: room.id,
      ...(!plenary && name.trim() !== "" && { name: name.trim() }),
      task: task.trim() === "" ? null : task.trim(),
      callUrl: address === "" ? null : address,
      capacity,
    });
    if (!accepted) return;
    showToast({ text: words.saved });
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={words.title(roomName(room, messages))}
      closeLabel={messages.workroom.close}
      submitLabel={words.save}
      onSubmit={submit}
    >
      {!plenary && (
        <Field label={words.name}>
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
      )}
      <Field label={words.task} hint={form.taskHint}>
        {(control) => (
          <TextArea
            {...control}
            data-autofocus={plenary || undefined}
            value={task}
            maxLength={LIMITS.task}
            onChange={(event) => setTask(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={words.callUrl}
        hint={form.callUrlHint}
        error={wrong === "callUrl" ? form.callUrlWrong : undefined}
      >
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
      {!plenary && (
        <Field
          label={words.places}
          hint={form.placesHint}
          error={wrong === "places" ? form.placesWrong(LIMITS.people) : undefined}
          className="max-w-60"
        >
          {(control) => (
            <TextInput
              {...control}
              inputMode="numeric"
              value={places}
              onChange={(event) => setPlaces(event.target.value)}
            />
          )}
        </Field>
      )}
    </FormDialog>
  );
}
