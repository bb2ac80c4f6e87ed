"use client";

import { useState } from "react";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Field } from "#ui/field.tsx";
import { Select } from "#ui/select.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { Toaster } from "#ui/toaster.tsx";
import { LogEntry } from "./log-entry.tsx";
import { useLines } from "./use-lines.ts";

/** The protocol of the session: what happened, when, by whom, and the way back where there is one. */
export function LogDialog({ onClose }: { readonly onClose: () => void }) {
  const words = wordsOf("log");
  const { workroom } = useMessages();
  const people = useWorkshop((ready) => ready.state.people);
  const { held, failed, refresh, earlier } = useLines();
  const [whose, setWhose] = useState<"all" | "moderation">("all");
  const moderators = new Set(people.filter(({ role }) => role === "moderator").map(({ id }) => id));
  const lines = (held?.lines ?? []).filter(
    ({ by }) => whose === "all" || (by !== undefined && moderators.has(by)),
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      closeLabel={workroom.close}
      placement="end"
      width="normal"
    >
      <div className="flex flex-col gap-4">
        <p className="text-ink-2">{words.text}</p>
        <Field label={words.show}>
          {(control) => (
            <Select
              {...control}
              value={whose}
              onChange={(event) => setWhose(event.target.value === "all" ? "all" : "moderation")}
            >
              <option value="all">{words.all}</option>
              <option value="moderation">{words.moderation}</option>
            </Select>
          )}
        </Field>
        {failed && (
          <Callout tone="warn" actions={<Button onClick={() => void refresh()}>{words.again}</Button>}>
            {words.failed}
          </Callout>
        )}
        {held === null && !failed && <Skeleton label={words.loading} lines={8} />}
        {held !== null && lines.length === 0 && <EmptyState text={words.none} />}
        <ol className="flex flex-col divide-y divide-line">
          {lines.map((line) => (
            <li key={line.seq}>
              <LogEntry line={line} onUndone={() => void refresh()} />
            </li>
          ))}
        </ol>
        {/* The page's own is out of reach while a dialog is open. */}
        <Toaster label={`${words.title}: ${workroom.toasts}`} dismissLabel={workroom.dismiss} />
        {held?.more && (
          <Button className="self-start" onClick={() => void earlier()}>
            {words.earlier}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
