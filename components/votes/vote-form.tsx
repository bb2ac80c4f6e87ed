"use client";

import { useId, useMemo, useState, type FormEvent } from "react";
import type { CardRef } from "#lib/board/card.ts";
import { clustersFor, NO_CLUSTERING, standInsOf } from "#lib/board/clusters.ts";
import { isDealt } from "#lib/model/dealt.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { dotsFor } from "#lib/model/votes.ts";
import { useRun } from "#components/act/use-run.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";
import { Field } from "#ui/field.tsx";
import { useKeptFocus } from "#ui/kept-focus.ts";
import { Stepper } from "#ui/stepper.tsx";
import { TextInput } from "#ui/text-input.tsx";
import type { RenderCard } from "./option-view.tsx";
import { CardPicker } from "./card-picker.tsx";
import { useCards } from "./use-cards.ts";
import {
  chosenOptions,
  firstVoteDraft,
  MANY_CARDS,
  suggestedDots,
  votableOf,
  voteInput,
  weighedBy,
  type DraftFault,
  type Votable,
  type VoteDraft,
} from "./vote-draft.ts";

interface VoteFormProps {
  /** Ticked in the plenary; may be none. */
  readonly hand: ReadonlySet<CardRef>;
  readonly renderCard: RenderCard;
  readonly onDone: () => void;
}

/** A new vote: the question, the cards, the dots. An untouched form can be opened as it is. */
export function VoteForm({ hand, renderCard, onDone }: VoteFormProps) {
  const { form } = wordsOf("weigh");
  const all = useCards();
  const clustering = useWorkshop((ready) => ready.clustering) ?? NO_CLUSTERING;
  const votable = useMemo(() => votableOf([...all.values()], clustering), [all, clustering]);
  const run = useRun();
  const titleId = useId();
  const [draft, setDraft] = useState(() =>
    firstVoteDraft(votable, new Set([...hand].map(standInsOf(clustering, [...all.values()])))),
  );
  const [fault, setFault] = useState<DraftFault | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<VoteDraft>) => {
    setDraft({ ...draft, ...part });
    setFault(null);
  };
  // The button that goes over to clusters is gone once it is pressed.
  const picker = useKeptFocus<HTMLDivElement>(draft.source, firstSelect);
  const suggested = form.suggested[draft.source];
  const faults: Readonly<Record<DraftFault, string>> = {
    "question-missing": form.questionMissing,
    "too-few": form.tooFew,
    "too-many": form.tooMany(LIMITS.voteCards, LIMITS.voteClusterCards),
  };
  const chosen = chosenOptions(draft, votable).length;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const input = voteInput(draft, votable, suggested);
    if (!input.ok) {
      setFault(input.code);
      return announce(faults[input.code]);
    }
    setBusy(true);
    const accepted = await run("vote.open", input.value);
    setBusy(false);
    if (!accepted) return undefined;
    announce(form.opened);
    return onDone();
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-labelledby={titleId}
      className="flex grow flex-col gap-6"
    >
      <h2 id={titleId} tabIndex={-1} className="text-2xl">
        {form.title}
      </h2>
      <Field
        label={form.question}
        error={fault === "question-missing" ? form.questionMissing : undefined}
        className="max-w-form"
      >
        {(control) => (
          <TextInput
            {...control}
            value={draft.question ?? suggested}
            maxLength={LIMITS.voteTitle}
            onChange={(event) => change({ question: event.target.value })}
          />
        )}
      </Field>
      <div ref={picker}>
        <CardPicker draft={draft} votable={votable} onChange={change} renderCard={renderCard} />
      </div>
      {fault !== null && fault !== "question-missing" && <Callout tone="warn">{faults[fault]}</Callout>}
      {fault === null && chosen > MANY_CARDS && (
        <Many draft={draft} votable={votable} chosen={chosen} onChange={change} />
      )}
      <DotsFields draft={draft} chosen={chosen} votable={votable} onChange={change} />
      <div className="sticky bottom-0 z-10 mt-auto flex flex-wrap justify-end gap-2 border-t border-line bg-surface-1 py-3 max-sm:bottom-14">
        <Button onClick={onDone}>{form.cancel}</Button>
        <Button type="submit" variant="primary" busy={busy}>
          {form.open}
        </Button>
      </div>
    </form>
  );
}

function firstSelect(container: HTMLElement): HTMLElement | null {
  return container.querySelector("select");
}

/** More than one can look over: clusters are fewer, and what comes of it is told by the formula. */
function Many({ draft, votable, chosen, onChange }: DotsFieldsProps) {
  const { form } = wordsOf("weigh");
  const voters = useWorkshop((ready) => ready.state.people.filter(isDealt).length);
  const there = votable.clusters.length;
  const suit = clustersFor(chosen);
  if (draft.source === "cluster") return <Callout>{form.manyOptions(chosen)}</Callout>;
  if (there < 2) return suit && <Callout>{form.many(chosen, suit)}</Callout>;
  return (
    <Callout>
      <p>{form.manyClustered(chosen, there, dotsFor(there, voters))}</p>
      <Button size="small" className="mt-2" onClick={() => onChange({ source: "cluster" })}>
        {form.takeClusters}
      </Button>
    </Callout>
  );
}

interface DotsFieldsProps {
  readonly draft: VoteDraft;
  readonly chosen: number;
  readonly votable: Votable;
  readonly onChange: (part: Partial<VoteDraft>) => void;
}

/** How many dots: by the formula, which is shown, or as wished. */
function DotsFields({ draft, chosen, votable, onChange }: DotsFieldsProps) {
  const { form } = wordsOf("weigh");
  const voters = useWorkshop((ready) => ready.state.people.filter(isDealt).length);
  const suggested = suggestedDots(draft, votable, voters);
  const weighed = weighedBy(draft, votable);
  const dots = draft.dots ?? suggested;
  const steps = { fewerLabel: form.fewer, moreLabel: form.more };
  return (
    <div className="flex flex-wrap items-start gap-x-10 gap-y-4">
      <Field
        label={form.dots}
        hint={
          <>
            {voters === 0 ? form.formulaAlone(suggested) : form.formula(chosen, voters, suggested, weighed)}
            {voters > 0 && chosen > 1 && (
              <span className="block text-ink-3">{form.formulaHow(chosen, voters)}</span>
            )}
          </>
        }
      >
        {(control) => (
          <div className="flex flex-wrap items-center gap-2">
            <Stepper
              {...steps}
              control={control}
              value={dots}
              least={1}
              most={LIMITS.dots}
              onChange={(value) => onChange({ dots: value })}
            />
            {dots !== suggested && (
              <Button size="small" variant="quiet" onClick={() => onChange({ dots: null })}>
                {form.useFormula}
              </Button>
            )}
          </div>
        )}
      </Field>
      <Field label={weighed === "cards" ? form.perCard : form.perOption}>
        {(control) => (
          <Stepper
            {...steps}
            control={control}
            value={Math.min(draft.perCard, dots)}
            least={1}
            most={Math.min(LIMITS.dotsPerCard, dots)}
            onChange={(perCard) => onChange({ perCard })}
          />
        )}
      </Field>
    </div>
  );
}
