import type { JoinMessages } from "#lib/messages/de/join.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Field } from "#ui/field.tsx";
import { TextInput } from "#ui/text-input.tsx";

interface ReEntryFormProps {
  readonly words: JoinMessages["again"];
  /** What went wrong with the last code, in words; unfolds the form. */
  readonly error: string | undefined;
}

/** Back in as the same person, on another device. A plain form, folded away. */
export function ReEntryForm({ words, error }: ReEntryFormProps) {
  return (
    <Disclosure summary={words.summary} open={error !== undefined}>
      <form action="/re-enter" method="post" className="flex flex-col gap-4">
        <p className="max-w-text text-ink-2">{words.text}</p>
        <Field label={words.code} hint={words.hint} error={error} id="re-entry-code">
          {(control) => (
            <TextInput
              {...control}
              name="code"
              required
              maxLength={64}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              className="font-mono text-lg tracking-wider uppercase"
            />
          )}
        </Field>
        <Button type="submit" className="self-start max-sm:w-full">
          {words.submit}
        </Button>
      </form>
    </Disclosure>
  );
}
