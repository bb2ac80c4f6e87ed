"use client";

import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { isDealt } from "#lib/model/dealt.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import { mergedCount } from "#lib/model/merging.ts";
import { RadioGroup, type Choice } from "#ui/radio-group.tsx";
import { groupsToMerge, lastRooms, type PlanDraft, type PlanKind } from "./plan.ts";
import { useIsHere } from "./use-is-here.ts";

interface PlanKindsProps {
  readonly draft: PlanDraft;
  readonly onChange: (change: Pick<PlanDraft, "kind">) => void;
}

/** Who goes where: by chance, by hand, by choice, by a list, as before, or from table to table. */
export function PlanKinds({ draft, onChange }: PlanKindsProps) {
  const { form } = wordsOf("planning");
  const last = useWorkshop((ready) =>
    lastRooms(ready.state)
      .map((room) => room.name)
      .join(", "),
  );
  const isHere = useIsHere();
  const toMerge = useWorkshop((ready) => groupsToMerge(ready.state, isHere));
  const { all, known, others } = useWorkshop((ready) => countsOf(ready.state));
  const choices: Choice<PlanKind>[] = [
    { value: "random", label: form.random },
    {
      value: "mixed",
      label: form.mixed,
      hint: all === 0 ? form.mixedHintEarly : form.mixedHint(known, all),
    },
    { value: "manual", label: form.manual },
    { value: "free", label: form.free, hint: form.freeHint },
    { value: "list", label: form.list, hint: form.listHint },
    { value: "rotate", label: form.rotate, hint: form.rotateHint },
    ...(last === "" ? [] : [{ value: "keep" as const, label: form.keep, hint: form.keepHint(last) }]),
    ...(toMerge < 2
      ? []
      : [
          {
            value: "merge" as const,
            label: form.merge,
            hint: form.mergeHint(toMerge, mergedCount(toMerge)),
          },
        ]),
  ];
  return (
    <div className="flex flex-col gap-2">
      <RadioGroup
        legend={form.kind}
        layout="tiles"
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
        choices={choices}
      />
      {others !== "" && <p className="text-sm text-ink-2">{form.moderation(others)}</p>}
    </div>
  );
}

const MOST_NAMES = 4;

function countsOf({ people }: WorkshopState): { all: number; known: number; others: string } {
  const dealt = people.filter(isDealt);
  const others = people.filter((person) => !person.removed && !isDealt(person)).map((person) => person.name);
  return {
    all: dealt.length,
    known: dealt.filter((person) => person.organisation !== undefined).length,
    others:
      others.length > MOST_NAMES
        ? `${others.slice(0, MOST_NAMES).join(", ")} + ${String(others.length - MOST_NAMES)}`
        : others.join(", "),
  };
}
