"use client";

import { useRun } from "#components/act/use-run.ts";
import { useReadWorkshop, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { currentPhase } from "#lib/model/agenda.ts";
import { hereIn } from "#lib/model/here.ts";
import { formingInput } from "./forming.ts";
import { hintOf, isMain } from "./lead.ts";

/** Time to write the last sentence. */
const GRACE_SECONDS = 60;

interface PanelHintProps {
  readonly quietIsUp: boolean;
  readonly onPlan: (() => void) | undefined;
  readonly onReveal: () => void;
}

/** The phase does not go together with groups or with quiet writing: one sentence and the way to change that. */
export function PanelHint({ quietIsUp, onPlan, onReveal }: PanelHintProps) {
  const words = wordsOf("agenda").hint;
  const hint = useWorkshop((ready) => hintOf(ready.state, quietIsUp));
  const writing = useWorkshop((ready) => ready.state.writing !== undefined);
  const read = useReadWorkshop();
  const run = useRun();
  const form = () => {
    const { state, online } = read();
    const phase = currentPhase(state);
    if (phase?.forming) void run("round.begin", formingInput(state, phase, hereIn(online)));
  };
  const turn = async () => {
    const { state } = read();
    const minutes = currentPhase(state)?.minutes;
    const before = state.round?.minutes;
    // A turn lasts as long as the one before, unless its phase says otherwise.
    if ((await run("round.rotate", {})) && minutes !== undefined && minutes !== before)
      void run("timer.set", { seconds: minutes === null ? null : minutes * 60 });
  };
  if (hint === null || (hint === "groups-needed" && !onPlan)) return null;
  const { text, label, act } = {
    "groups-open": {
      text: words.groupsOpen,
      label: words.close,
      act: () => void run("round.close", { graceSeconds: GRACE_SECONDS }),
    },
    "groups-needed": { text: words.groupsNeeded, label: words.plan, act: onPlan },
    "pairs-needed": {
      text: writing ? words.pairsNeededWriting : words.pairsNeeded,
      label: words.pairs,
      act: form,
    },
    "merge-needed": { text: words.mergeNeeded, label: words.merge, act: form },
    "cafe-needed": { text: words.cafeNeeded, label: words.cafe, act: form },
    "turn-needed": { text: words.turnNeeded, label: words.turn, act: () => void turn() },
    "writing-open": { text: words.writingOpen, label: words.reveal, act: onReveal },
    "writing-due": { text: words.writingDue, label: words.revealAll, act: onReveal },
  }[hint];
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border-s-4 border-warn bg-warn-soft px-3 py-1.5">
      <p className="grow text-sm">{text}</p>
      <Button size="small" data-next-step variant={isMain(hint) ? "primary" : "secondary"} onClick={act}>
        {label}
      </Button>
      {hint === "cafe-needed" && onPlan && (
        <Button size="small" variant="quiet" onClick={onPlan}>
          {words.cafePlan}
        </Button>
      )}
    </div>
  );
}
