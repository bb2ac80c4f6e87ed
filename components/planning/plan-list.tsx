"use client";

import { useWorkshop } from "#live/hooks.ts";
import { ListField } from "./list-field.tsx";
import { listOf, type PlanDraft } from "./plan.ts";

interface PlanListProps {
  readonly draft: PlanDraft;
  readonly error: string | undefined;
  readonly onChange: (change: Pick<PlanDraft, "list">) => void;
}

/** The list makes the groups. */
export function PlanList({ draft, error, onChange }: PlanListProps) {
  const state = useWorkshop((ready) => ready.state);
  return (
    <ListField
      value={draft.list}
      list={listOf(draft, state)}
      error={error}
      onChange={(list) => onChange({ list })}
    />
  );
}
