"use client";

import clsx from "clsx";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { listOf, plannedPeople, plannedRooms, type PlanDraft } from "./plan.ts";
import { groupSizes } from "./sizes.ts";
import { useIsHere } from "./use-is-here.ts";

/** More than that are a number, no row of dots. */
const MOST_DOTS = 12;

/** The groups as they would be: names, tasks, and a dot for each place. */
export function PlanPreview({ draft }: { readonly draft: PlanDraft }) {
  const { form } = wordsOf("planning");
  const state = useWorkshop((ready) => ready.state);
  const isHere = useIsHere();
  const rooms = plannedRooms(draft, state, isHere);
  const sizes = sizesOf(draft, rooms.length, plannedPeople(draft, state, isHere), () => listOf(draft, state));
  if (rooms.length === 0) return null;
  return (
    <section className="sticky top-4 flex flex-col gap-3">
      <h3 className="eyebrow">{form.preview}</h3>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-2">
        {rooms.map((room, index) => (
          <li
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            className={clsx(
              "flex flex-col rounded-lg border border-line bg-surface-2",
              rooms.length > 12 ? "gap-0.5 px-3 py-1.5" : "gap-2 p-3",
            )}
          >
            <p className="hyphenate font-semibold">{room.name}</p>
            {draft.kind === "free" && (
              <p className="text-sm text-ink-2">
                {room.capacity === undefined ? form.chosen : form.seats(room.capacity)}
              </p>
            )}
            {sizes !== null && <Dots size={sizes[index] ?? 0} />}
            {room.task !== undefined && room.task !== draft.task.trim() && (
              <p className="line-clamp-3 text-sm hyphenate text-ink-2">{room.task}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Dots({ size }: { readonly size: number }) {
  const { form } = wordsOf("planning");
  if (size === 0) return <p className="text-sm text-warn">{form.empty}</p>;
  if (size > MOST_DOTS) return <p className="text-sm text-ink-2 tabular-nums">{form.seats(size)}</p>;
  return (
    <p className="flex flex-wrap gap-1">
      <span className="visually-hidden">{form.seats(size)}</span>
      {Array.from({ length: size }, (_, seat) => (
        <span key={seat} aria-hidden="true" className="size-3.5 rounded-full bg-accent" />
      ))}
    </p>
  );
}

/** null where nobody can say yet: by hand, by choice, as before, or while nobody is reckoned with. */
function sizesOf(
  draft: PlanDraft,
  rooms: number,
  people: number,
  list: () => ReturnType<typeof listOf>,
): readonly number[] | null {
  switch (draft.kind) {
    case "random":
    case "mixed":
    case "rotate":
      return people === 0 || rooms === 0 ? null : groupSizes(people, { kind: "rooms", rooms });
    case "list": {
      const { names, groups } = list();
      return groups.map((_, room) => names.filter((name) => name.room === room).length);
    }
    default:
      return null;
  }
}
