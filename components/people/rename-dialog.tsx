"use client";

import { useState } from "react";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { LIMITS } from "#lib/model/limits.ts";
import type { Person } from "#lib/model/state.ts";
import { Field } from "#ui/field.tsx";
import { FormDialog } from "#ui/form-dialog.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { useRun } from "#components/act/use-run.ts";

interface RenameDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** One's own name, or for moderation somebody else's. */
export function RenameDialog({ person, onClose }: RenameDialogProps) {
  const { people, workroom } = useMessages();
  const you = useWorkshop((ready) => ready.you);
  const run = useRun();
  const [name, setName] = useState(person.name);
  const [organisation, setOrganisation] = useState(person.organisation ?? "");
  const [missing, setMissing] = useState(false);

  const submit = async () => {
    setMissing(name.trim() === "");
    if (name.trim() === "") return;
    if (await run("person.rename", { personId: person.id, name, organisation })) onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={person.id === you ? people.rename.title : people.rename.titleOther(person.name)}
      closeLabel={workroom.close}
      width="narrow"
      submitLabel={people.rename.save}
      onSubmit={submit}
    >
      <Field label={people.rename.name} error={missing ? people.rename.missing : undefined}>
        {(control) => (
          <TextInput
            {...control}
            data-autofocus
            value={name}
            maxLength={LIMITS.name}
            autoComplete="nickname"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={people.rename.organisation}>
        {(control) => (
          <TextInput
            {...control}
            value={organisation}
            maxLength={LIMITS.organisation}
            autoComplete="organization"
            onChange={(event) => setOrganisation(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
