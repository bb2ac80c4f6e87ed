"use client";

import { Plus, Trash2 } from "lucide-react";
import { wordsOf } from "#live/words.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { Select } from "#ui/select.tsx";
import { TextInput } from "#ui/text-input.tsx";
import type { ContributorDraft, HeadDraft } from "./head-draft.ts";

interface ContributorsProps {
  readonly draft: HeadDraft;
  readonly onChange: (people: readonly ContributorDraft[]) => void;
  readonly onAdd: () => void;
}

/** Speakers and moderation as they will be printed; no logins. */
export function ContributorsFields({ draft, onChange, onAdd }: ContributorsProps) {
  const desk = wordsOf("desk");
  const change = (key: number, part: Partial<ContributorDraft>) =>
    onChange(draft.people.map((person) => (person.key === key ? { ...person, ...part } : person)));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-lg font-semibold">{desk.head.people}</legend>
      <ul className="flex flex-col gap-4">
        {draft.people.map((person, index) => (
          <li
            key={person.key}
            aria-label={desk.head.personRow(index + 1)}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-x-3 gap-y-2 border-s-2 border-line-strong ps-3 sm:grid-cols-[10rem_minmax(0,1fr)_auto]"
          >
            <Field label={desk.head.role}>
              {(control) => (
                <Select
                  {...control}
                  value={person.role}
                  onChange={(event) =>
                    change(person.key, {
                      role: event.target.value === "moderator" ? "moderator" : "speaker",
                    })
                  }
                >
                  <option value="speaker">{desk.head.speaker}</option>
                  <option value="moderator">{desk.head.moderator}</option>
                </Select>
              )}
            </Field>
            <Field label={desk.head.person} className="max-sm:col-span-2">
              {(control) => (
                <TextInput
                  {...control}
                  value={person.name}
                  maxLength={LIMITS.contributorName}
                  onChange={(event) => change(person.key, { name: event.target.value })}
                />
              )}
            </Field>
            <Field label={desk.head.printedAs} className="max-sm:col-span-2">
              {(control) => (
                <TextInput
                  {...control}
                  value={person.label}
                  maxLength={LIMITS.contributorLabel}
                  placeholder={person.role === "moderator" ? desk.head.moderator : desk.head.speaker}
                  onChange={(event) => change(person.key, { label: event.target.value })}
                />
              )}
            </Field>
            <Field label={desk.head.organisation} className="max-sm:col-span-2 sm:col-start-2">
              {(control) => (
                <TextInput
                  {...control}
                  value={person.organisation}
                  maxLength={LIMITS.organisation}
                  onChange={(event) => change(person.key, { organisation: event.target.value })}
                />
              )}
            </Field>
            <IconButton
              label={desk.head.removePerson(person.name)}
              icon={<Trash2 />}
              onClick={() => onChange(draft.people.filter((other) => other.key !== person.key))}
              className="col-start-2 row-start-1 sm:col-start-3"
            />
          </li>
        ))}
      </ul>
      {draft.people.length < LIMITS.contributors && (
        <Button icon={<Plus />} onClick={onAdd} className="self-start">
          {desk.head.addPerson}
        </Button>
      )}
    </fieldset>
  );
}
