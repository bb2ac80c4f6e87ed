"use client";

import { useState } from "react";
import { useRun } from "#components/act/use-run.ts";
import { AUTHORS_SHOWN, type AuthorShown } from "#lib/model/state.ts";
import { QUIET_MINUTES } from "#lib/model/writing.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Checkbox } from "#ui/checkbox.tsx";
import { FormDialog } from "#ui/form-dialog.tsx";
import { RadioGroup } from "#ui/radio-group.tsx";
import { showToast } from "#ui/toasts.ts";
import { hasClock, secondsOf, type QuietTime } from "./quiet-time.ts";
import { QuietTimeField } from "./quiet-time-field.tsx";

/** Begins quiet writing, or changes what is promised while it runs. */
export function WritingFormDialog({ onClose }: { readonly onClose: () => void }) {
  const { begin: words } = wordsOf("writing");
  const { workroom } = useMessages();
  const writing = useWorkshop(({ state }) => state.writing);
  const run = useRun();
  const [author, setAuthor] = useState<AuthorShown>(writing?.author ?? "group");
  const [own, setOwn] = useState(writing?.own ?? false);
  const [changes] = useState(writing !== undefined);
  // A clock that runs already is left alone.
  const [asksTime] = useState(useWorkshop(({ state }) => !changes && !hasClock(state)));
  const [time, setTime] = useState<QuietTime>({ minutes: String(QUIET_MINUTES), timeless: false });
  const [wrong, setWrong] = useState(false);

  const submit = async () => {
    const seconds = asksTime ? secondsOf(time) : null;
    setWrong(seconds === undefined);
    if (seconds === undefined) return;
    const clock = seconds !== null && { clock: { seconds, label: words.clock } };
    const accepted = changes
      ? await run("writing.change", { author, own })
      : await run("writing.start", { author, own, ...clock });
    if (!accepted) return;
    showToast({ text: changes ? words.changed : words.done });
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={changes ? words.changeTitle : words.title}
      closeLabel={workroom.close}
      submitLabel={changes ? words.save : words.do}
      cancelLabel={words.cancel}
      onSubmit={submit}
    >
      <p className="max-w-text text-ink-2">{changes ? words.changeText : words.text}</p>
      <RadioGroup
        legend={words.author}
        value={author}
        onChange={setAuthor}
        choices={AUTHORS_SHOWN.toReversed().map((value) => ({
          value,
          label: words.authors[value],
          hint: words.hints[value],
        }))}
      />
      {asksTime && <QuietTimeField time={time} wrong={wrong} onChange={setTime} />}
      <Checkbox
        label={words.own}
        hint={words.ownHint}
        checked={own}
        onChange={(event) => setOwn(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
