"use client";

import { useId } from "react";
import { CARD_KINDS } from "#lib/board/card.ts";
import type { Cluster } from "#lib/board/clusters.ts";
import { countCards, isCardKind } from "#lib/board/projection.ts";
import { categoriesIn, GROUPS } from "#lib/landscape/categories.ts";
import { roomName } from "#lib/messages/room-name.ts";
import { useLocale, useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { Select } from "#ui/select.tsx";
import type { RenderCard } from "./ballot-list.tsx";
import { offeredCards, type CardSource, type Votable, type VoteDraft } from "./vote-draft.ts";

interface CardPickerProps {
  readonly draft: VoteDraft;
  readonly votable: Votable;
  readonly clusters: readonly Cluster[];
  readonly onChange: (part: Partial<VoteDraft>) => void;
  readonly renderCard: RenderCard;
}

/** Which cards are weighed: what a filter lets through, less what is unticked. */
export function CardPicker({ draft, votable, clusters, onChange, renderCard }: CardPickerProps) {
  const { form } = wordsOf("weigh");
  const { board } = useMessages();
  const id = useId();
  const offered = offeredCards(draft, votable);
  const chosen = offered.filter(({ ref }) => !draft.without.has(ref)).length;
  const tick = (refs: readonly string[], chosen: boolean) => {
    const without = new Set(draft.without);
    for (const ref of refs)
      if (chosen) without.delete(ref);
      else without.add(ref);
    onChange({ without });
  };
  const refs = offered.map(({ ref }) => ref);
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h3 id={id} className="text-lg">
        {form.cards}
      </h3>
      <Filters draft={draft} votable={votable} clusters={clusters} onChange={onChange} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <output className="font-semibold tabular-nums">{form.chosen(chosen, offered.length)}</output>
        <Button
          size="small"
          variant="quiet"
          aria-disabled={chosen === offered.length}
          onClick={() => tick(refs, true)}
        >
          {form.chooseAll}
        </Button>
        <Button size="small" variant="quiet" aria-disabled={chosen === 0} onClick={() => tick(refs, false)}>
          {form.chooseNone}
        </Button>
      </div>
      {offered.length > 0 && (
        <ul
          aria-label={form.list}
          className="grid max-h-112 overflow-y-auto rounded-lg border border-line bg-surface-2 lg:grid-cols-2"
        >
          {offered.map((card) => (
            <li key={card.ref} className="-mb-px flex border-b border-line lg:odd:border-e">
              <label className="flex w-full items-start gap-3 px-3 py-2.5 has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent">
                <input
                  type="checkbox"
                  checked={!draft.without.has(card.ref)}
                  onChange={(event) => tick([card.ref], event.target.checked)}
                  aria-label={card.title || board.card.untitled}
                  className="mt-1 size-5 shrink-0 focus-visible:outline-none"
                />
                <div className="min-w-0 grow">{renderCard(card)}</div>
              </label>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Filters({ draft, votable, clusters, onChange }: Omit<CardPickerProps, "renderCard">) {
  const { cards } = votable;
  const { form } = wordsOf("weigh");
  const messages = useMessages();
  const locale = useLocale();
  const rooms = useWorkshop((ready) => ready.state.rooms);
  const counts = countCards(cards);
  const peopled = rooms.filter((room) => cards.some((card) => card.roomId === room.id));
  const fielded = draft.source === "partner" || draft.source === "offer" || draft.source === "all";
  return (
    <div className="grid gap-x-3 gap-y-2 sm:grid-cols-2 xl:grid-cols-4">
      <Field label={form.kinds}>
        {(control) => (
          <Select
            {...control}
            value={draft.source}
            onChange={(event) => onChange({ source: sourceOf(event.target.value), ...NO_FIELD })}
          >
            {draft.hand.size > 0 && <option value="hand">{form.byHand(draft.hand.size)}</option>}
            {CARD_KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
              <option key={kind} value={kind}>
                {form.kind(messages.board.kinds[kind], counts[kind])}
              </option>
            ))}
            <option value="all">{form.all(cards.length)}</option>
          </Select>
        )}
      </Field>
      {draft.source !== "hand" && peopled.length > 1 && (
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
      {draft.source !== "hand" && clusters.length > 0 && (
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
  return value === "hand" || isCardKind(value) ? value : "all";
}
