"use client";

import { useCallback, useEffect, useRef } from "react";
import { useRun } from "#components/act/use-run.ts";
import { useServerNow, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { progressOf } from "#lib/model/agenda-progress.ts";
import { announce } from "#ui/announcer.ts";
import { useKeptFocus } from "#ui/kept-focus.ts";
import { PhaseForm } from "./phase-form.tsx";
import { PhaseRow } from "./phase-row.tsx";
import type { PhaseForm as Form } from "./use-phase-form.ts";

/** All phases in order; the one that is being edited is unfolded in its place. */
export function PhaseList({ form }: { readonly form: Form }) {
  const words = wordsOf("agenda");
  const state = useWorkshop((ready) => ready.state);
  const nowMs = useServerNow(10_000);
  const run = useRun();
  const last = useRef("");
  const { steps } = progressOf(state, nowMs);
  const { editing } = form;
  const total = steps.reduce<number | null>(
    (sum, { phase }) =>
      phase.skipped ? sum : sum === null || phase.minutes === null ? null : sum + phase.minutes,
    0,
  );

  const editingId = editing && (editing.phaseId ?? "new");
  const stage = `${editingId ?? ""} ${steps.map(({ phase }) => phase.id).join(" ")}`;
  const list = useKeptFocus<HTMLOListElement>(
    stage,
    useCallback(
      (inside: HTMLElement) =>
        inside.querySelector<HTMLElement>(`[data-phase-control="menu ${last.current}"]`) ??
        inside.querySelector<HTMLElement>("[data-phase-control^=menu]"),
      [],
    ),
  );
  useEffect(() => {
    if (editingId === null) return;
    last.current = editingId;
    document.querySelector<HTMLElement>("[data-phase-title]")?.focus();
  }, [editingId]);

  /** The row moves in the page, by which it loses the focus. */
  const move = async (phaseId: string, title: string, to: number, from: HTMLElement) => {
    const control = from.dataset["phaseControl"];
    if (!(await run("agenda.move", { phaseId, to }))) return;
    announce(words.editor.moved(title, to + 1, steps.length));
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-phase-control="${control ?? ""}"]`)?.focus(),
    );
  };

  const formFor = (title: string, running: boolean) =>
    editing && (
      <PhaseForm
        title={title}
        draft={editing.draft}
        faults={form.faults}
        running={running}
        busy={form.busy}
        onChange={form.change}
        onSave={() => void form.finish()}
        onCancel={form.cancel}
      />
    );
  return (
    <div className="flex flex-col gap-3">
      <p className="max-w-text text-ink-2">{words.editor.soft}</p>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{words.editor.summary(steps.length, total)}</span>
        {steps.length > 1 && <span className="text-sm text-ink-3 max-sm:hidden">{words.editor.keys}</span>}
      </p>
      <ol ref={list} className="flex flex-col gap-2">
        {steps.map((step, index) => (
          <li key={step.phase.id} aria-current={step.standing === "current" ? "step" : undefined}>
            {editing?.phaseId === step.phase.id ? (
              formFor(words.form.change(step.phase.title), step.standing === "current")
            ) : (
              <PhaseRow
                step={step}
                index={index}
                count={steps.length}
                onEdit={() => void form.begin(step.phase)}
                onMove={(to, from) => void move(step.phase.id, step.phase.title, to, from)}
              />
            )}
          </li>
        ))}
        {editing?.phaseId === null && <li>{formFor(words.form.add, false)}</li>}
      </ol>
    </div>
  );
}
