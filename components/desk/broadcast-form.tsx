"use client";

import { Megaphone } from "lucide-react";
import { useState, type FormEvent } from "react";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { isRunning } from "#lib/model/access.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { countGraphemes } from "#lib/util/text.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { Select } from "#ui/select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { showToast } from "#ui/toasts.ts";
import { dropDraft, keepDraft, readDraft } from "#components/act/kept-draft.ts";
import { useRun } from "#components/act/use-run.ts";

const WARN_FROM = 40;
const EVERYBODY = "";

interface BroadcastFormProps {
  /** Whom to tell at first; without it everybody. */
  readonly roomId?: string;
  readonly onSent?: () => void;
}

/** A sentence to everybody or to one group; it stays on their screens until they put it away. */
export function BroadcastForm({ roomId, onSent }: BroadcastFormProps) {
  const desk = wordsOf("desk");
  const state = useWorkshop((ready) => ready.state);
  const run = useRun();
  const key = `nw_broadcast_${state.id}_${roomId ?? ""}`;
  const first = { text: "", to: roomId ?? EVERYBODY };
  const [draft, setDraft] = useState(() => readDraft(key, first));
  const { text, to } = draft;
  const [busy, setBusy] = useState(false);
  const groups = isRunning(state.round) ? state.round.roomIds : [];
  const left = LIMITS.broadcast - countGraphemes(text.trim());
  const target = groups.includes(to) ? to : EVERYBODY;

  /** Half written it is still there after a visit or a reload. */
  const change = (part: Partial<typeof draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    if (next.text === "") dropDraft(key);
    else keepDraft(key, next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || text.trim() === "" || left < 0) return;
    setBusy(true);
    const accepted = await run("broadcast.send", {
      text: text.trim(),
      ...(target !== EVERYBODY && { roomId: target }),
    });
    setBusy(false);
    if (!accepted) return;
    change(first);
    showToast({ text: desk.broadcast.sent });
    onSent?.();
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-2">
      <Field
        label={desk.broadcast.text}
        error={left < 0 ? desk.broadcast.tooLong(-left) : undefined}
        {...(left >= 0 && left < WARN_FROM && { hint: desk.broadcast.left(left) })}
      >
        {(control) => (
          <TextArea
            data-broadcast
            {...control}
            rows={2}
            value={text}
            onChange={(event) => change({ text: event.target.value })}
            {...(roomId !== undefined && { "data-autofocus": true })}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-end gap-2">
        {groups.length > 0 && (
          <Field label={desk.broadcast.to} className="min-w-28 grow">
            {(control) => (
              <Select {...control} value={target} onChange={(event) => change({ to: event.target.value })}>
                <option value={EVERYBODY}>{desk.broadcast.everybody}</option>
                {groups.map((groupId) => (
                  <option key={groupId} value={groupId}>
                    {state.rooms.find((room) => room.id === groupId)?.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <Button type="submit" icon={<Megaphone />} busy={busy} disabled={text.trim() === "" || left < 0}>
          {desk.broadcast.send}
        </Button>
      </div>
    </form>
  );
}
