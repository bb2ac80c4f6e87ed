"use client";

import { UserPlus } from "lucide-react";
import { useState, type FormEvent } from "react";
import { useRun } from "#components/act/use-run.ts";
import { LIMITS } from "#lib/model/limits.ts";
import type { ProxyEntry, Vote } from "#lib/model/state.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Field } from "#ui/field.tsx";
import { useKeptFocus } from "#ui/kept-focus.ts";
import { Stepper } from "#ui/stepper.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { dotsOn, mostOn } from "./ballot.ts";
import { OptionView, useOptionTitle, type RenderCard } from "./option-view.tsx";
import { optionOf } from "./options.ts";
import { useBallot } from "./use-ballot.ts";
import { useSight } from "./use-sight.ts";

interface ProxyPanelProps {
  readonly vote: Vote;
  readonly renderCard: RenderCard;
}

/** Dots for people who sit together without devices, entered by moderation. */
export function ProxyPanel({ vote, renderCard }: ProxyPanelProps) {
  const { proxy } = wordsOf("weigh");
  const proxies = (vote.proxies ?? []).filter(({ discarded }) => !discarded);
  return (
    <Disclosure summary={proxy.title} {...(proxies.length > 0 && { hint: String(proxies.length) })}>
      <div className="flex flex-col gap-6">
        <p className="max-w-text text-ink-2">{proxy.text}</p>
        {proxies.map((each) => (
          <ProxyBallot key={each.id} vote={vote} proxy={each} renderCard={renderCard} />
        ))}
        <ProxyForm voteId={vote.id} />
      </div>
    </Disclosure>
  );
}

interface ProxyFormProps {
  readonly voteId: string;
  /** The entry that is changed; without it a new one is made. */
  readonly entry?: ProxyEntry;
  readonly onDone?: () => void;
}

function ProxyForm({ voteId, entry, onDone }: ProxyFormProps) {
  const { proxy, form } = wordsOf("weigh");
  const run = useRun();
  const [name, setName] = useState(entry?.name ?? "");
  const [people, setPeople] = useState(entry?.people ?? 2);
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(name.trim() === "");
    if (name.trim() === "") return;
    if (!(await run("vote.proxy", { voteId, name, people, ...(entry && { proxyId: entry.id }) }))) return;
    setName("");
    setPeople(2);
    onDone?.();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-wrap items-end gap-3">
      <Field
        label={proxy.name}
        hint={proxy.nameHint}
        error={missing ? proxy.nameMissing : undefined}
        className="min-w-52 grow sm:max-w-72"
      >
        {(control) => (
          <TextInput
            {...control}
            value={name}
            maxLength={LIMITS.name}
            autoComplete="off"
            onChange={(event) => {
              setName(event.target.value);
              setMissing(false);
            }}
          />
        )}
      </Field>
      <Field label={proxy.people}>
        {(control) => (
          <Stepper
            control={control}
            value={people}
            least={1}
            most={LIMITS.people}
            fewerLabel={form.fewer}
            moreLabel={form.more}
            onChange={setPeople}
          />
        )}
      </Field>
      {entry ? (
        <>
          <Button type="submit">{proxy.save}</Button>
          <Button variant="quiet" onClick={onDone}>
            {proxy.cancel}
          </Button>
        </>
      ) : (
        <Button type="submit" icon={<UserPlus />}>
          {proxy.add}
        </Button>
      )}
    </form>
  );
}

interface ProxyBallotProps extends ProxyPanelProps {
  readonly proxy: ProxyEntry;
}

/** Many dots at once: typed as a number, or by one more and one less. */
function ProxyBallot({ vote, proxy, renderCard }: ProxyBallotProps) {
  const weigh = wordsOf("weigh");
  const votes = wordsOf("votes");
  const sight = useSight();
  const titleOf = useOptionTitle();
  const { ballot, lay, delivery, refused } = useBallot(vote, proxy.id);
  return (
    <section aria-label={weigh.proxy.entry(proxy.name, proxy.people)} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="hyphenate text-lg">{weigh.proxy.entry(proxy.name, proxy.people)}</h3>
        <output className="text-sm text-ink-2">
          {votes.left(ballot.left, ballot.budget)}
          {delivery !== "saved" && ` · ${votes.state[delivery]}`}
        </output>
      </div>
      <ProxyTools vote={vote} proxy={proxy} />
      {refused !== null && <Callout tone="warn">{wordsOf("refusals")[refused]}</Callout>}
      <ul className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface-2">
        {vote.cards.map((ref) => {
          const option = optionOf(vote, ref, sight);
          const title = titleOf(option);
          return (
            <li
              key={ref}
              className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2 px-3 py-2 sm:px-4"
            >
              <div className="min-w-0 grow basis-64">
                <OptionView vote={vote} option={option} renderCard={renderCard} />
              </div>
              <Field label={<span className="visually-hidden">{weigh.proxy.dotsOn(title)}</span>}>
                {(control) => (
                  <Stepper
                    control={control}
                    value={dotsOn(ballot, ref)}
                    least={0}
                    most={mostOn(ballot, ref)}
                    fewerLabel={votes.take(title)}
                    moreLabel={votes.put(title)}
                    onChange={(dots) => lay(ref, dots)}
                  />
                )}
              </Field>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function firstControl(container: HTMLElement): HTMLElement | null {
  return container.querySelector<HTMLElement>("input, button");
}

/** Name and number can be mended, and the whole entry put aside. */
function ProxyTools({ vote, proxy }: Pick<ProxyBallotProps, "vote" | "proxy">) {
  const words = wordsOf("weigh").proxy;
  const run = useRun();
  const [changing, setChanging] = useState(false);
  const tools = useKeptFocus<HTMLDivElement>(String(changing), firstControl);
  const discard = () => run("vote.discard-proxy", { voteId: vote.id, proxyId: proxy.id });
  return (
    <div ref={tools} className="flex flex-wrap gap-2 [&_input]:scroll-mb-40">
      {changing ? (
        <ProxyForm voteId={vote.id} entry={proxy} onDone={() => setChanging(false)} />
      ) : (
        <>
          <Button size="small" aria-label={words.changeOf(proxy.name)} onClick={() => setChanging(true)}>
            {words.change}
          </Button>
          <Button
            size="small"
            variant="quiet"
            aria-label={words.removeOf(proxy.name)}
            onClick={() => void discard()}
          >
            {words.remove}
          </Button>
        </>
      )}
    </div>
  );
}
