"use client";

import { Plus, X } from "lucide-react";
import { useRef } from "react";
import { LIMITS } from "#lib/model/limits.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { Select } from "#ui/select.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { emptyPerson, type DraftPerson } from "./draft.ts";
import type { HeadFieldsProps } from "./head-fields.tsx";

/** Rows of speakers and moderators, as they will be printed. */
export function PeopleFields({ draft, change, errorOf, create }: HeadFieldsProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  const { people } = draft;

  const set = (index: number, changes: Partial<DraftPerson>) =>
    change({ people: people.map((person, at) => (at === index ? { ...person, ...changes } : person)) });

  const focus = (name: string) =>
    requestAnimationFrame(() => group.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus());

  const add = () => {
    const key = Math.max(-1, ...people.map((person) => person.key)) + 1;
    change({ people: [...people, emptyPerson(key, "speaker")] });
    focus(`person-${people.length}-name`);
  };

  const remove = (index: number) => {
    const name = people[index]?.name.trim() || create.person(index + 1);
    change({ people: people.filter((_, at) => at !== index) });
    announce(create.removed(name));
    focus(index < people.length - 1 ? `person-${index}-name` : "add-person");
  };

  return (
    <fieldset ref={group} className="flex flex-col gap-3">
      <legend className="text-lg font-semibold">{create.people}</legend>
      <p className="text-sm text-ink-2">{create.peopleHint}</p>
      {people.map((person, index) => (
        <fieldset
          key={person.key}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-3 border-t border-line pt-3 sm:grid-cols-[9.5rem_minmax(0,1fr)_auto]"
        >
          <legend className="visually-hidden">{create.person(index + 1)}</legend>
          <Field label={create.role}>
            {(control) => (
              <Select
                {...control}
                name={`person-${index}-role`}
                value={person.role}
                onChange={(event) => set(index, { role: event.target.value as DraftPerson["role"] })}
              >
                <option value="speaker">{create.roles.speaker}</option>
                <option value="moderator">{create.roles.moderator}</option>
              </Select>
            )}
          </Field>
          <Field
            label={create.personName}
            error={errorOf(`person-${index}-name`)}
            className="max-sm:col-span-2"
          >
            {(control) => (
              <TextInput
                {...control}
                name={`person-${index}-name`}
                value={person.name}
                autoComplete="off"
                onChange={(event) => set(index, { name: event.target.value })}
              />
            )}
          </Field>
          <Field
            label={create.printedAs}
            error={errorOf(`person-${index}-label`)}
            className="max-sm:col-span-2"
          >
            {(control) => (
              <TextInput
                {...control}
                name={`person-${index}-label`}
                value={person.label}
                placeholder={create.roles[person.role]}
                autoComplete="off"
                onChange={(event) => set(index, { label: event.target.value })}
              />
            )}
          </Field>
          <Field
            label={create.personOrganisation}
            error={errorOf(`person-${index}-organisation`)}
            className="col-span-2 sm:col-span-1 sm:col-start-2"
          >
            {(control) => (
              <TextInput
                {...control}
                name={`person-${index}-organisation`}
                value={person.organisation}
                autoComplete="off"
                onChange={(event) => set(index, { organisation: event.target.value })}
              />
            )}
          </Field>
          <IconButton
            label={create.removePerson(person.name.trim() || create.person(index + 1))}
            icon={<X />}
            onClick={() => remove(index)}
            className="col-start-2 row-start-1 mt-7 sm:col-start-3"
          />
        </fieldset>
      ))}
      <Button
        name="add-person"
        size="small"
        icon={<Plus />}
        disabled={people.length >= LIMITS.contributors}
        onClick={add}
        className="self-start"
      >
        {create.addPerson}
      </Button>
    </fieldset>
  );
}
