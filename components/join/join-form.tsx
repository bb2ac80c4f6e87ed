import type { Messages } from "#lib/messages/de.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import { Button } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";
import { Field } from "#ui/field.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { problemPlace, type Typed } from "./door.ts";

interface JoinFormProps {
  readonly typed: Typed;
  readonly problem: Refusal | null;
  readonly messages: Messages;
}

/** Code, name, in. A plain form: it works before and without any script. */
export function JoinForm({ typed, problem, messages }: JoinFormProps) {
  const { join, common, refusals } = messages;
  const place = problem && problemPlace(problem);
  const errorAt = (field: "code" | "name" | "passphrase") =>
    problem && place === field ? refusals[problem] : undefined;
  return (
    <form action="/join" method="post" className="flex flex-col gap-5">
      {problem && (place === "wait" || place === "form") && (
        <Callout tone={place === "wait" ? "warn" : "danger"} role="alert" title={join.problem}>
          {refusals[problem]}
        </Callout>
      )}
      <Field label={join.code} hint={join.codeHint} error={errorAt("code")} id="join-code">
        {(control) => (
          <TextInput
            {...control}
            name="joinCode"
            // After a refusal only: the page came back because of this field.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={place === "code"}
            defaultValue={typed.code}
            required
            maxLength={64}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="font-mono text-xl tracking-wider uppercase"
          />
        )}
      </Field>
      <Field label={join.name} hint={join.nameHint} error={errorAt("name")} id="join-name">
        {(control) => (
          <TextInput
            {...control}
            name="name"
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={place === "name"}
            defaultValue={typed.name ?? join.nameSuggestion}
            required
            maxLength={200}
            autoComplete="nickname"
            className="text-lg"
          />
        )}
      </Field>
      {typed.asksPassphrase && (
        <Field
          label={join.passphrase}
          hint={join.passphraseHint}
          error={errorAt("passphrase")}
          id="join-passphrase"
        >
          {(control) => (
            <TextInput
              {...control}
              name="passphrase"
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={place === "passphrase"}
              required
              maxLength={200}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              className="text-lg"
            />
          )}
        </Field>
      )}
      <Field label={join.organisation} note={common.optional} id="join-organisation">
        {(control) => (
          <TextInput
            {...control}
            name="organisation"
            defaultValue={typed.organisation}
            maxLength={500}
            autoComplete="organization"
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="large" wide>
        {join.submit}
      </Button>
    </form>
  );
}
