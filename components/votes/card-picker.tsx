"use client";

import { useId } from "react";
import { CARD_KINDS } from "#lib/board/card.ts";
import { countCards, isCardKind } from "#lib/board/projection.ts";
import { categoriesIn, GROUPS } from "#lib/landscape/categories.ts";
import { roomName } from "#lib/messages/room-name.ts";
import { useLocale, useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Field } from "#ui/field.tsx";
import { Select } from "#ui/select.tsx";
import type { RenderCard } from "./option-view.tsx";
import { CardTicks, ClusterTicks } from "./tick-list.tsx";
import { isTicked, offeredCards, tick, type CardSource, type Votable, type VoteDraft } from "./vote-draft.ts";

interface CardPickerProps {
  readonly draft: VoteDraft;
  readonly votable: Votable;
  readonly onChange: (part: Partial<VoteDraft>) => void;
  readonly renderCard: RenderCard;
}

/** What is weighed: what a filter lets through, or clusters and what is in none of them, less what is unticked. */
export function CardPicker({ draft, votable, onChange, renderCard }: CardPickerProps) {
  const { form } = wordsOf("weigh");
  const id = useId();
  const byCluster = draft.source === "cluster";
  const { clusters } = votable;
  const offered = offeredCards(draft, votable);
  const keys = byCluster ? clusters.map((cluster) => cluster.id) : offered.map(({ ref }) => ref);
  const chosen = keys.filter((key) => isTicked(draft, key)).length;
  const loose = byCluster ? offered.filter(({ ref }) => isTicked(draft, ref)).length : 0;
  const untitled = clusters.filter((cluster) => cluster.title === "" && isTicked(draft, cluster.id)).length;
  const set = (options: readonly string[], ticked: boolean) => onChange(tick(draft, options, ticked));
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h3 id={id} className="text-lg">
        {form.cards}
      </h3>
      <Filters draft={draft} votable={votable} onChange={onChange} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <output className="font-semibold tabular-nums">
          {byCluster ? form.chosenClusters(chosen, keys.length, loose) : form.chosen(chosen, keys.length)}
        </output>
        <Button
          size="small"
          variant="quiet"
          aria-disabled={chosen === keys.length}
          onClick={() => set(keys, true)}
        >
          {form.chooseAll}
        </Button>
        <Button size="small" variant="quiet" aria-disabled={chosen === 0} onClick={() => set(keys, false)}>
          {form.chooseNone}
        </Button>
      </div>
      {byCluster ? (
        <ClusterTicks clusters={clusters} draft={draft} onTick={set} />
      ) : (
        <CardTicks label={form.list} cards={offered} draft={draft} onTick={set} renderCard={renderCard} />
      )}
      {byCluster && (
        <p className="max-w-text text-sm text-ink-2">
          {form.asTheyStand} {untitled > 0 && form.untitledHint(untitled)}
        </p>
      )}
      {byCluster && offered.length > 0 && (
        <Disclosure summary={form.loose} hint={String(offered.length)}>
          <CardTicks
            label={form.looseList}
            cards={offered}
            draft={draft}
            onTick={set}
            renderCard={renderCard}
          />
        </Disclosure>
      )}
    </section>
  );
}

function Filters({ draft, votable, onChange }: Omit<CardPickerProps, "renderCard">) {
  const { cards, clusters } = votable;
  const filtered = draft.source !== "hand" && draft.source !== "cluster";
  const { form } = wordsOf("weigh");
  const messages = useMessages();
  const locale = useLocale();
  const rooms = useWorkshop((ready) => ready.state.rooms);
  const counts = countCards(cards);
  const peopled = rooms.filter((room) => cards.some((card) => card.roomId === room.id));
  const fielded = draft.source === "partner" || draft.source === "offer" || draft.source === "all";
  return (
    <div className="grid gap-x-3 gap-y-2 sm:grid-cols-2 xl:grid-cols-4">
      <Field label={clusters.length > 0 ? form.kindsOrClusters : form.kinds}>
        {(control) => (
          <Select
            {...control}
            value={draft.source}
            onChange={(event) => onChange({ source: sourceOf(event.target.value), ...NO_FIELD })}
          >
            {draft.hand.size > 0 && <option value="hand">{form.byHand(draft.hand.size)}</option>}
            {clusters.length > 0 && <option value="cluster">{form.clusters(clusters.length)}</option>}
            {CARD_KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
              <option key={kind} value={kind}>
                {form.kind(messages.board.kinds[kind], counts[kind])}
              </option>
            ))}
            <option value="all">{form.all(cards.length)}</option>
          </Select>
        )}
      </Field>
      {filtered && peopled.length > 1 && (
        <Field label={form.room}>
          {(control) => (
            <Select
              {...control}
              value={draft.roomId ?? ""}
              onChange={(event) => onChange({ roomId: event.target.value || null })}
            >
              <option value="">{form.allRooms}</option>
              {peopled.map((room) => (
                <option key={room.id} value={room.id}>
                  {roomName(room, messages)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {filtered && clusters.length > 0 && (
        <Field label={form.cluster}>
          {(control) => (
            <Select
              {...control}
              value={draft.cluster ?? ""}
              onChange={(event) => onChange({ cluster: event.target.value || null })}
            >
              <option value="">{form.allClusters}</option>
              {clusters.map((cluster) => (
                <option key={cluster.id} value={cluster.id}>
                  {cluster.title || form.untitledCluster}
                </option>
              ))}
              <option value="none">{form.noCluster}</option>
            </Select>
          )}
        </Field>
      )}
      {fielded && (
        <Field label={form.group}>
          {(control) => (
            <Select
              {...control}
              value={draft.group ?? ""}
              onChange={(event) => onChange({ group: event.target.value || null, category: null })}
            >
              <option value="">{form.allGroups}</option>
              {GROUPS.map((group) => (
                <option key={group.key} value={group.key}>
                  {group.label[locale]}
                </option>
              ))}
              <option value="none">{form.noGroup}</option>
            </Select>
          )}
        </Field>
      )}
      {fielded && draft.group !== null && draft.group !== "none" && (
        <Field label={form.category}>
          {(control) => (
            <Select
              {...control}
              value={draft.category ?? ""}
              onChange={(event) => onChange({ category: event.target.value || null })}
            >
              <option value="">{form.allCategories}</option>
              {categoriesIn(draft.group ?? "").map((category) => (
                <option key={category.key} value={category.key}>
                  {category.label[locale]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </div>
  );
}

const NO_FIELD = { group: null, category: null } as const;

function sourceOf(value: string): CardSource {
  return value === "hand" || value === "cluster" || isCardKind(value) ? value : "all";
}
