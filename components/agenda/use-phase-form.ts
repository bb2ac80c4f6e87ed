"use client";

import { useState } from "react";
import { useRun } from "#components/act/use-run.ts";
import { useWorkshop } from "#live/hooks.ts";
import type { Phase } from "#lib/model/state.ts";
import {
  addInput,
  changeInput,
  draftOf,
  faultsOf,
  type PhaseDraft,
  type PhaseFaults,
} from "./phase-draft.ts";

export interface PhaseForm {
  /** `phaseId` null: a new one. */
  readonly editing: { readonly phaseId: string | null; readonly draft: PhaseDraft } | null;
  readonly faults: PhaseFaults;
  readonly busy: boolean;
  /** Takes over what is open, then opens another one. */
  readonly begin: (phase: Phase | null) => Promise<void>;
  readonly change: (draft: PhaseDraft) => void;
  /** False: something is wrong with it, or it was refused; it stays open. Nothing open is fine. */
  readonly finish: () => Promise<boolean>;
  readonly cancel: () => void;
}

/** The one phase that is being edited. */
export function usePhaseForm(): PhaseForm {
  const phases = useWorkshop(({ state }) => state.agenda?.phases);
  const run = useRun();
  const [open, setOpen] = useState<{ readonly before: Phase | null; readonly draft: PhaseDraft } | null>(
    null,
  );
  const [faults, setFaults] = useState<PhaseFaults>({});
  const [busy, setBusy] = useState(false);

  const save = (before: Phase | null, draft: PhaseDraft): Promise<boolean> => {
    if (before === null) return run("agenda.add", addInput(draft));
    const input = changeInput(before, draft);
    return input ? run("agenda.change", input) : Promise.resolve(true);
  };

  const finish = async (): Promise<boolean> => {
    if (open === null) return true;
    const { before, draft } = open;
    // A new phase that nobody has begun to write is no phase.
    const untouched = before === null && draft.title.trim() === "" && draft.task.trim() === "";
    // Somebody else has removed it meanwhile.
    const gone = before !== null && !phases?.some(({ id }) => id === before.id);
    if (untouched || gone) {
      setOpen(null);
      return true;
    }
    const found = faultsOf(draft);
    setFaults(found);
    if (Object.keys(found).length > 0) return false;
    setBusy(true);
    const saved = await save(before, draft);
    setBusy(false);
    if (saved) setOpen(null);
    return saved;
  };

  return {
    editing: open && { phaseId: open.before?.id ?? null, draft: open.draft },
    faults,
    busy,
    async begin(phase) {
      if (!(await finish())) return;
      setFaults({});
      setOpen({ before: phase, draft: draftOf(phase ?? undefined) });
    },
    change(draft) {
      setOpen((last) => last && { ...last, draft });
      // What was marked is judged again while it is corrected.
      if (Object.keys(faults).length > 0) setFaults(faultsOf(draft));
    },
    finish,
    cancel: () => setOpen(null),
  };
}
