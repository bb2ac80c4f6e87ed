"use client";

import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { isDealt } from "#lib/model/dealt.ts";
import { nameKey } from "#lib/model/name-key.ts";
import { Field } from "#ui/field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import type { NameList } from "./name-list.ts";

/** Faulty lines that are shown; the rest is counted. */
const MOST_FAULTS = 6;

interface ListFieldProps {
  readonly value: string;
  readonly list: NameList;
  readonly error: string | undefined;
  /** What else there is to know, above the field. */
  readonly hint?: string;
  readonly onChange: (value: string) => void;
}

/** A list of names as it is pasted, and at once what was understood and what was not. */
export function ListField({ value, list, error, hint, onChange }: ListFieldProps) {
  const { list: words } = wordsOf("planning");
  const here = useWorkshop((ready) =>
    ready.state.people
      .filter(isDealt)
      .map((person) => nameKey(person.name))
      .join("\n"),
  );
  const present = new Set(here.split("\n"));
  const found = list.names.filter(({ name }) => present.has(nameKey(name))).length;
  return (
    <div className="flex flex-col gap-3">
      <Field
        label={words.text}
        hint={hint === undefined ? words.hint : `${words.hint} ${hint}`}
        error={error}
      >
        {(control) => (
          <TextArea
            {...control}
            rows={6}
            value={value}
            spellCheck={false}
            placeholder={words.example}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      {value.trim() !== "" && (
        <output className="flex flex-col gap-2 rounded-md bg-surface-3 px-3 py-2">
          <span className="font-semibold">{words.found(list.names.length, found)}</span>
          {list.groups.length > 0 && (
            <ul className="flex flex-wrap gap-x-4 text-sm">
              {list.groups.map((group, room) => (
                <li key={group}>
                  {group}{" "}
                  <span className="text-ink-2">
                    {words.inGroup(list.names.filter((name) => name.room === room).length)}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {list.faults.length > 0 && <Faults list={list} />}
        </output>
      )}
    </div>
  );
}

function Faults({ list: { faults } }: { readonly list: NameList }) {
  const { list: words } = wordsOf("planning");
  return (
    <div className="text-sm">
      <p className="font-semibold text-warn">{words.faults(faults.length)}</p>
      <ul>
        {faults.slice(0, MOST_FAULTS).map(({ line, text, fault }) => (
          <li key={line} className="hyphenate">
            {words.line(line, text)}: {words.fault[fault]}
          </li>
        ))}
        {faults.length > MOST_FAULTS && <li>{words.moreFaults(faults.length - MOST_FAULTS)}</li>}
      </ul>
    </div>
  );
}
