"use client";

import { useEffect, useRef } from "react";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { RadioGroup } from "#ui/radio-group.tsx";
import { TextInput } from "#ui/text-input.tsx";
import type { DoorForm } from "./use-door.ts";

/** Who is let in. */
export function DoorChoice({ form }: { readonly form: DoorForm }) {
  const { set } = wordsOf("desk");
  return (
    <RadioGroup
      legend={set.door}
      value={form.shown}
      onChange={form.choose}
      choices={[
        { value: "open", label: set.doors.open },
        { value: "approve", label: set.doors.approve, hint: set.doors.approveHint },
        {
          value: "passphrase",
          label: set.doors.passphrase,
          more: form.shown === "passphrase" && <Passphrase form={form} />,
        },
        { value: "locked", label: set.doors.locked, hint: set.doorHint },
      ]}
    />
  );
}

/** Comes into sight where it is asked for. The focus stays with the choice: arrows may go on, Tab leads here. */
function Passphrase({ form }: { readonly form: DoorForm }) {
  const { doors } = wordsOf("desk").set;
  const isSet = form.door === "passphrase";
  const asked = useRef(!isSet);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (asked.current) element.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <form
      ref={element}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.settle();
      }}
      className="flex scroll-my-4 flex-col items-start gap-2 ps-4"
    >
      <Field label={isSet ? doors.newWord : doors.word} hint={doors.wordHint} error={form.error}>
        {(control) => (
          <TextInput
            {...control}
            ref={form.field}
            value={form.word}
            onChange={(event) => form.type(event.target.value)}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      <Button type="submit" size="small">
        {doors.setWord}
      </Button>
    </form>
  );
}
