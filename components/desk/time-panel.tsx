"use client";

import { ChevronDown, Pause, Play, Repeat } from "lucide-react";
import { useState, type FormEvent, type ReactNode } from "react";
import { useMessages, useServerNow, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { useBusy } from "#components/act/use-busy.ts";
import { useRun } from "#components/act/use-run.ts";
import { LIMITS } from "#lib/model/limits.ts";
import type { Round } from "#lib/model/state.ts";
import { formatClock, timeLeftMs } from "#lib/model/time-left.ts";
import { announce } from "#ui/announcer.ts";
import { Checkbox } from "#ui/checkbox.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Field } from "#ui/field.tsx";
import { Menu } from "#ui/menu.tsx";
import { TextInput } from "#ui/text-input.tsx";

const EXTEND_MINUTES = [1, 2, 5] as const;
const MINUTE_MS = 60_000;
/** Less, and one minute less would leave less than one. */
const LEAST_LEFT_MS = 2 * MINUTE_MS;
const GRACE_SECONDS = [0, 30, 60, 120] as const;

interface TimePanelProps {
  readonly clock: ReactNode;
}

/** The time of the running round: more, less, and the end of it. */
export function TimePanel({ clock }: TimePanelProps) {
  const desk = wordsOf("desk");
  const { workroom } = useMessages();
  const round = useWorkshop((ready) => ready.state.round);
  const nowMs = useServerNow();
  const run = useRun();
  const [rotating, once] = useBusy();
  const [asked, setAsked] = useState(false);
  if (round?.state !== "open" && round?.state !== "closing") return null;
  const closing = round.state === "closing";
  const leftMs = timeLeftMs(round, nowMs);
  const extend = (minutes: number) => void run("round.extend", { seconds: minutes * 60 });
  const close = (graceSeconds: number) => void run("round.close", { graceSeconds });
  const timed = round.state === "open" && round.timer.kind !== "none";
  return (
    <section
      aria-label={desk.timer.title}
      className="flex flex-col gap-2 max-wide:flex-row max-wide:flex-wrap max-wide:items-center"
    >
      <h2 className="eyebrow max-wide:w-full">{closing ? desk.timer.closing : desk.timer.title}</h2>
      {clock}
      {timed && (
        <div className="grid grow grid-cols-4 gap-1.5">
          <Button
            size="small"
            aria-label={desk.timer.shortenLabel}
            onClick={() => (leftMs !== null && leftMs < LEAST_LEFT_MS ? setAsked(true) : extend(-1))}
            className="px-1!"
          >
            {desk.timer.shorten}
          </Button>
          {EXTEND_MINUTES.map((minutes) => (
            <Button
              key={minutes}
              size="small"
              aria-label={desk.timer.extendLabel(minutes)}
              onClick={() => extend(minutes)}
              className="px-1!"
            >
              {desk.timer.extend(minutes)}
            </Button>
          ))}
        </div>
      )}
      {asked && leftMs !== null && (
        <ConfirmDialog
          open
          onClose={() => setAsked(false)}
          onConfirm={() => {
            setAsked(false);
            extend(-1);
          }}
          title={desk.timer.shortenTitle}
          confirmLabel={desk.timer.shortenDo}
          cancelLabel={desk.timer.shortenKeep}
          closeLabel={workroom.close}
        >
          <p>{desk.timer.shortenText(formatClock(leftMs - MINUTE_MS))}</p>
        </ConfirmDialog>
      )}
      {round.state === "open" && <Controls round={round} />}
      {round.assignment === "rotate" && (
        <Button
          size="small"
          wide
          icon={<Repeat />}
          busy={rotating}
          title={desk.timer.nextHint}
          onClick={() => once(() => run("round.rotate", {}))}
        >
          {desk.timer.next}
        </Button>
      )}
      {(round.turnsLeft ?? 0) > 0 && (
        <p className="text-sm text-ink-2">{desk.timer.turns(round.turnsLeft ?? 0)}</p>
      )}
      {closing ? (
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => close(0)}>
            {desk.timer.closeNow}
          </Button>
          <Button size="small" variant="quiet" onClick={() => extend(5)}>
            {desk.timer.reopen}
          </Button>
        </div>
      ) : (
        <Menu
          label={desk.timer.close}
          entries={GRACE_SECONDS.map((seconds) => ({
            key: String(seconds),
            label: desk.timer.closeIn[seconds],
            onSelect: () => close(seconds),
          }))}
          trigger={(trigger) => (
            <Button {...trigger} size="small" wide icon={<ChevronDown />}>
              {desk.timer.close}
            </Button>
          )}
        />
      )}
    </section>
  );
}

type Open = Extract<Round, { state: "open" }>;

/** Stopping and setting the time, and what happens when it is over. */
function Controls({ round }: { readonly round: Open }) {
  const { timer } = wordsOf("desk");
  const returns = useWorkshop((ready) => ready.state.settings.autoReturn !== false);
  const run = useRun();
  const { kind } = round.timer;
  const toggle = async () => {
    const paused = kind === "paused";
    if (await run(paused ? "timer.resume" : "timer.pause", {}))
      announce(paused ? timer.resumed : timer.paused);
  };
  return (
    <>
      {kind !== "none" && (
        <Button
          size="small"
          wide
          icon={kind === "paused" ? <Play /> : <Pause />}
          onClick={() => void toggle()}
        >
          {kind === "paused" ? timer.resume : timer.pause}
        </Button>
      )}
      <Disclosure summary={kind === "none" ? timer.start : timer.set} className="text-sm">
        <SetTime limited={kind !== "none"} />
        {kind !== "none" && (round.turnsLeft ?? 0) === 0 && (
          <Checkbox
            kind="switch"
            className="mt-2"
            label={timer.autoReturn}
            checked={returns}
            onChange={(event) => void run("settings.change", { autoReturn: event.target.checked })}
          />
        )}
      </Disclosure>
    </>
  );
}

function SetTime({ limited }: { readonly limited: boolean }) {
  const { timer } = wordsOf("desk");
  const run = useRun();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const minutes = Number(typed.trim().replace(",", "."));
    const fits = Number.isFinite(minutes) && minutes >= 1 && minutes <= LIMITS.minutes;
    setWrong(!fits);
    if (fits && (await run("timer.set", { seconds: Math.round(minutes * 60) }))) setTyped("");
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-2">
      <Field label={timer.setTo} error={wrong ? timer.wrong(LIMITS.minutes) : undefined}>
        {(control) => (
          <TextInput
            {...control}
            inputMode="decimal"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small">
          {timer.setNow}
        </Button>
        {limited && (
          <Button size="small" variant="quiet" onClick={() => void run("timer.set", { seconds: null })}>
            {timer.noLimit}
          </Button>
        )}
      </div>
    </form>
  );
}
