"use client";

import { useEffect, useId, useState, type FormEvent } from "react";
import { CAST } from "#lib/model/limits.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import type { RehearsalAnswer, RehearsalBody } from "#lib/protocol/http.ts";
import { useLocale, useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { Stepper } from "#ui/stepper.tsx";
import { beginRehearsal, endRehearsal, readRehearsal } from "./ask-rehearsal.ts";

type Running = NonNullable<RehearsalAnswer["running"]>;
type Problem = keyof ReturnType<typeof wordsOf<"over">>["rehearsal"]["failed"];

/** Begins a rehearsal of this workshop, or leads into the one that is there. */
export function RehearsalDialog({ onClose }: { readonly onClose: () => void }) {
  const words = wordsOf("over").rehearsal;
  const { workroom } = useMessages();
  const workshopId = useWorkshop((ready) => ready.state.id);
  const formId = useId();
  const [running, setRunning] = useState<Running | null | "unknown">("unknown");
  const [people, setPeople] = useState<number>(CAST.usual);
  const [busy, setBusy] = useState<"begin" | "again" | "end" | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    let wanted = true;
    const look = async () => {
      const answer = await readRehearsal(workshopId);
      if (wanted) setRunning(answer.ok ? answer.value.running : null);
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [workshopId]);

  const begin = async (body: RehearsalBody) => {
    setBusy(body.again ? "again" : "begin");
    setProblem(null);
    const begun = await beginRehearsal(workshopId, body);
    if (begun.ok) return location.assign(`/w/${begun.value.workshopId}/desk`);
    setBusy(null);
    setProblem(problemOf(begun.code));
  };
  const end = async () => {
    setBusy("end");
    setProblem(null);
    const ended = await endRehearsal(workshopId);
    setBusy(null);
    if (ended.ok) setRunning(null);
    else setProblem("end");
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy === null) void begin({ people });
  };
  const there = running !== null && running !== "unknown" ? running : null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      closeLabel={workroom.close}
      footer={
        there ? (
          <>
            <Button busy={busy === "end"} onClick={() => void end()}>
              {words.end}
            </Button>
            <Button busy={busy === "again"} onClick={() => void begin({ again: true })}>
              {words.again}
            </Button>
            <Button variant="primary" busy={busy === "begin"} onClick={() => void begin({})}>
              {words.enter}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button
              type="submit"
              form={formId}
              variant="primary"
              busy={busy === "begin"}
              disabled={running === "unknown"}
            >
              {words.start}
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {running === "unknown" && <Skeleton label={words.loading} lines={4} />}
        {running === null && (
          <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
            <p>{words.text}</p>
            <p>{words.copy}</p>
            <Field label={words.people} hint={words.peopleHint(CAST.most)}>
              {(control) => (
                <Stepper
                  control={control}
                  value={people}
                  least={CAST.least}
                  most={CAST.most}
                  fewerLabel={words.fewer}
                  moreLabel={words.more}
                  onChange={setPeople}
                />
              )}
            </Field>
          </form>
        )}
        {there && <There running={there} />}
        {problem !== null && (
          <Callout tone="danger" role="alert">
            {words.failed[problem]}
          </Callout>
        )}
      </div>
    </Dialog>
  );
}

function There({ running }: { readonly running: Running }) {
  const words = wordsOf("over").rehearsal;
  const locale = useLocale();
  const time = (ms: number) =>
    new Date(ms).toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
  return (
    <>
      <p className="font-semibold">{words.running(running.people, time(running.startedAtMs))}</p>
      <p className="text-ink-2">{words.runningHint(time(running.endsAtMs))}</p>
    </>
  );
}

function problemOf(code: Refusal): Problem {
  return code === "too-many" ? "full" : "start";
}
