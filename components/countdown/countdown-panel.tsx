"use client";

import { Pause, Play, Timer } from "lucide-react";
import { useState, type FormEvent } from "react";
import { useRun } from "#components/act/use-run.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Field } from "#ui/field.tsx";
import { TextInput } from "#ui/text-input.tsx";

const DEFAULT_MINUTES = "5";

/** Moderation's hand on the clock for anything: starts it, stops it, gives more. */
export function CountdownPanel() {
  const words = wordsOf("countdown");
  const running = useWorkshop((ready) => ready.state.countdown !== undefined);
  if (running) return <Running />;
  return (
    <Disclosure summary={words.title}>
      <Start />
    </Disclosure>
  );
}

function Start() {
  const words = wordsOf("countdown");
  const run = useRun();
  const [label, setLabel] = useState("");
  const [minutes, setMinutes] = useState(DEFAULT_MINUTES);
  const [wrong, setWrong] = useState(false);
  const most = LIMITS.extendSeconds / 60;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const seconds = Math.round(Number(minutes.trim().replace(",", ".")) * 60);
    const fits = seconds >= LIMITS.leastCountdownSeconds && seconds <= LIMITS.extendSeconds;
    setWrong(!fits);
    if (!fits) return;
    const input = { seconds, ...(label.trim() !== "" && { label: label.trim() }) };
    if (await run("countdown.start", input)) announce(words.started);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-2">
      <p className="text-sm text-ink-2">{words.hint}</p>
      <Field label={words.label}>
        {(control) => (
          <TextInput
            {...control}
            value={label}
            placeholder={words.labelExample}
            maxLength={LIMITS.countdownLabel}
            onChange={(event) => setLabel(event.target.value)}
          />
        )}
      </Field>
      <Field label={words.minutes} error={wrong ? words.wrong(most) : undefined}>
        {(control) => (
          <TextInput
            {...control}
            inputMode="decimal"
            value={minutes}
            onChange={(event) => setMinutes(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" size="small" icon={<Timer />}>
        {words.start}
      </Button>
    </form>
  );
}

function Running() {
  const words = wordsOf("countdown");
  const paused = useWorkshop((ready) => ready.state.countdown?.timer.kind === "paused");
  const run = useRun();
  const stop = async () => {
    if (await run("countdown.stop", {})) announce(words.stopped);
  };
  return (
    <section aria-label={words.title} className="flex flex-col gap-2">
      <h2 className="eyebrow">{words.title}</h2>
      <div className="flex flex-wrap gap-1.5">
        <Button
          size="small"
          icon={paused ? <Play /> : <Pause />}
          onClick={() => void run(paused ? "countdown.resume" : "countdown.pause", {})}
        >
          {paused ? words.resume : words.pause}
        </Button>
        <Button
          size="small"
          aria-label={words.moreLabel}
          onClick={() => void run("countdown.extend", { seconds: 60 })}
        >
          {words.more}
        </Button>
        <Button size="small" variant="quiet" onClick={() => void stop()}>
          {words.stop}
        </Button>
      </div>
    </section>
  );
}
