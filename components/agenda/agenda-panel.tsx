"use client";

import { ListOrdered, StepForward } from "lucide-react";
import { useId } from "react";
import { useRun } from "#components/act/use-run.ts";
import { useServerNow, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { progressOf } from "#lib/model/agenda-progress.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { firstButton, useKeptFocus } from "#ui/kept-focus.ts";
import { agendaLeads } from "./lead.ts";
import { PanelHint } from "./panel-hint.tsx";
import { PanelSteps } from "./panel-steps.tsx";
import { Schedule } from "./schedule.tsx";

interface AgendaPanelProps {
  /** The time for writing quietly is up. */
  readonly quietIsUp: boolean;
  /** Something else has the main button at the moment. */
  readonly yields: boolean;
  /** Only the next step; where we are and the rest is folded. */
  readonly brief: boolean;
  readonly onEdit: () => void;
  /** Makes groups; absent where that is under way. */
  readonly onPlan: (() => void) | undefined;
  /** Asks whether all cards that were written quietly are to be revealed. */
  readonly onReveal: () => void;
}

/** Where we are in the agenda, the time of the phase, and the next step as one button. */
export function AgendaPanel({ quietIsUp, yields, brief, onEdit, onPlan, onReveal }: AgendaPanelProps) {
  const words = wordsOf("agenda");
  const state = useWorkshop((ready) => ready.state);
  const nowMs = useServerNow(1000);
  const run = useRun();
  const titleId = useId();
  const progress = progressOf(state, nowMs);
  const { current, next, number, count } = progress;
  const panel = useKeptFocus<HTMLElement>(current?.phase.id ?? "", firstButton);
  const ended = state.endedAtMs !== undefined;
  if (ended && count === 0) return null;
  const rest = !ended && (
    <>
      {current && <Schedule progress={progress} />}
      <Button
        size="small"
        variant={count === 0 ? "secondary" : "quiet"}
        icon={<ListOrdered />}
        onClick={onEdit}
        className="self-start"
      >
        {count === 0 ? words.choose : words.editLabel}
      </Button>
    </>
  );
  return (
    <section ref={panel} aria-labelledby={titleId} className="flex flex-col gap-2">
      <div className="flex items-baseline justify-between gap-x-3">
        <h2 id={titleId} className="eyebrow">
          {words.title}
          {count > 0 && (
            <span className="font-normal">
              {" · "}
              {number === 0 ? words.notBegun(count) : words.position(number, count)}
            </span>
          )}
        </h2>
      </div>
      {count > 0 && !brief && <PanelSteps progress={progress} onEdit={onEdit} />}
      {count === 0 && !yields && <p className="text-sm text-ink-2">{words.none}</p>}
      {!ended && <PanelHint quietIsUp={quietIsUp} onPlan={onPlan} onReveal={onReveal} />}
      {!ended && next && (
        <Button
          wide
          data-next-step
          variant={!yields && agendaLeads(state, quietIsUp) ? "primary" : "secondary"}
          icon={<StepForward />}
          className="hyphenate"
          onClick={() => void run("agenda.start", { phaseId: next.id })}
        >
          {current ? words.next(next.title) : words.begin(next.title)}
        </Button>
      )}
      {!ended && current && !next && <p className="text-sm text-ink-2">{words.last}</p>}
      {brief && count > 0 ? (
        <Disclosure summary={words.all}>
          <PanelSteps progress={progress} onEdit={onEdit} />
          {rest}
        </Disclosure>
      ) : (
        rest
      )}
    </section>
  );
}
