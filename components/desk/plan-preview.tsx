"use client";

import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { dealtCount, plannedRooms, type PlanDraft } from "./plan.ts";
import { groupSizes } from "./sizes.ts";

/** The groups as they would be: names, tasks, and a dot for each place. */
export function PlanPreview({ draft }: { readonly draft: PlanDraft }) {
  const desk = wordsOf("desk");
  const state = useWorkshop((ready) => ready.state);
  const rooms = plannedRooms(draft, state);
  const sizes =
    draft.assignment === "random"
      ? groupSizes(dealtCount(state), { kind: "rooms", rooms: rooms.length })
      : rooms.map(() => null);
  return (
    <section className="flex flex-col gap-3">
      <h3 className="eyebrow">{desk.plan.preview}</h3>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-2">
        {rooms.map((room, index) => {
          const size = sizes[index] ?? null;
          return (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className="flex flex-col gap-2 rounded-lg border border-line bg-surface-2 p-3">
              <p className="hyphenate font-semibold">{room.name}</p>
              {size !== null && (
                <p className="flex flex-wrap gap-1">
                  <span className="visually-hidden">{desk.plan.seats(size)}</span>
                  {Array.from({ length: size }, (_, seat) => (
                    <span key={seat} aria-hidden="true" className="size-3.5 rounded-full bg-accent" />
                  ))}
                  {size === 0 && <span className="text-sm text-warn">{desk.tile.empty}</span>}
                </p>
              )}
              {room.task !== undefined && room.task !== draft.task.trim() && (
                <p className="line-clamp-3 text-sm hyphenate text-ink-2">{room.task}</p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
