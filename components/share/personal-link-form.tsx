"use client";

import { useState, type FormEvent } from "react";
import type { InviteMessages } from "#lib/messages/de/invite.ts";
import { INVITED_ROLES, type InvitedRole, type PersonalLinkBody } from "#lib/protocol/http.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { Select } from "#ui/select.tsx";
import { TextInput } from "#ui/text-input.tsx";

interface PersonalLinkFormProps {
  readonly busy: boolean;
  readonly onMake: (body: PersonalLinkBody) => void;
  readonly words: InviteMessages;
}

/** For whom, and for what. */
export function PersonalLinkForm({ busy, onMake, words }: PersonalLinkFormProps) {
  const [name, setName] = useState("");
  const [role, setRole] = useState<InvitedRole>("speaker");
  const [missing, setMissing] = useState(false);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const given = name.trim();
    setMissing(given === "");
    if (given !== "") onMake({ name: given, role });
    else event.currentTarget.querySelector("input")?.focus();
  };

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <p className="max-w-text text-ink-2">{words.hint}</p>
      <Field label={words.name} hint={words.nameHint} error={missing ? words.nameMissing : undefined}>
        {(control) => (
          <TextInput
            {...control}
            value={name}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => {
              setName(event.target.value);
              setMissing(false);
            }}
          />
        )}
      </Field>
      <Field label={words.task} hint={words.roleText[role]}>
        {(control) => (
          <Select
            {...control}
            value={role}
            onChange={(event) =>
              setRole(INVITED_ROLES.find((one) => one === event.target.value) ?? "speaker")
            }
          >
            {INVITED_ROLES.map((one) => (
              <option key={one} value={one}>
                {words.role[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit" busy={busy} className="self-start max-sm:self-stretch">
        {words.make}
      </Button>
    </form>
  );
}
