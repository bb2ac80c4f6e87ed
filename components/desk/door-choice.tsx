"use client";

import { useState, type FormEvent } from "react";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import type { Settings } from "#lib/model/state.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { RadioGroup } from "#ui/radio-group.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { useRun } from "#components/act/use-run.ts";

type Door = Settings["door"];

/** Who is let in. Takes effect at once; a passphrase as soon as there is one. */
export function DoorChoice() {
  const { set } = wordsOf("desk");
  const door = useWorkshop((ready) => ready.state.settings.door);
  const run = useRun();
  /** Chosen, but still without a word. */
  const [asksWord, setAsksWord] = useState(false);
  const shown: Door = asksWord ? "passphrase" : door;

  const choose = async (next: Door) => {
    setAsksWord(next === "passphrase" && door !== "passphrase");
    if (next !== "passphrase" && next !== door && (await run("door.set", { door: next })))
      announce(set.saved);
  };
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        legend={set.door}
        value={shown}
        onChange={(next) => void choose(next)}
        choices={[
          { value: "open", label: set.doors.open },
          { value: "approve", label: set.doors.approve, hint: set.doors.approveHint },
          { value: "passphrase", label: set.doors.passphrase },
          { value: "locked", label: set.doors.locked, hint: set.doorHint },
        ]}
      />
      {shown === "passphrase" && (
        <Passphrase isSet={door === "passphrase"} onSet={() => setAsksWord(false)} />
      )}
    </div>
  );
}

interface PassphraseProps {
  /** There is one already; the server alone knows it. */
  readonly isSet: boolean;
  readonly onSet: () => void;
}

function Passphrase({ isSet, onSet }: PassphraseProps) {
  const { set } = wordsOf("desk");
  const run = useRun();
  const [word, setWord] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (word.trim() === "" || !(await run("door.set", { door: "passphrase", passphrase: word }))) return;
    announce(set.saved);
    setWord("");
    onSet();
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col items-start gap-2">
      <Field label={isSet ? set.doors.newWord : set.doors.word} hint={set.doors.wordHint}>
        {(control) => (
          <TextInput
            {...control}
            value={word}
            onChange={(event) => setWord(event.target.value)}
            required
            maxLength={200}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      <Button type="submit" size="small">
        {set.doors.setWord}
      </Button>
    </form>
  );
}
