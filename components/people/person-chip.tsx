"use client";

import clsx from "clsx";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import type { Attendance } from "#lib/model/attendance.ts";
import type { Person } from "#lib/model/state.ts";
import { Avatar } from "#ui/avatar.tsx";
import { PersonMenu } from "./person-menu.tsx";

interface PersonChipProps {
  readonly person: Person;
  readonly attendance: Attendance;
  /** For the eye, where the whole name has no room; the name is the person's all the same. */
  readonly shown?: string | undefined;
  /** Only the avatar shows; the name is in its label. */
  readonly bare?: boolean;
}

/** A person on the desk: who, whether there, and behind a press what one can do. */
export function PersonChip({ person, attendance, shown, bare = false }: PersonChipProps) {
  const { people } = useMessages();
  const simulated = person.simulated ? [wordsOf("desk").simulated] : [];
  const state = [people.attendance[attendance], ...simulated].join(", ");
  return (
    <PersonMenu
      person={person}
      trigger={(trigger) => (
        <button
          {...trigger}
          type="button"
          title={`${person.name} (${state})`}
          className={clsx(
            "flex max-w-full min-w-0 items-center gap-1.5 rounded-full border border-transparent py-0.5 ps-0.5 hover:border-accent hover:bg-accent-soft coarse:min-h-11",
            bare ? "pe-0.5" : "pe-2",
          )}
        >
          <Avatar personId={person.id} name={person.name} size="small" presence={attendance} decorative />
          {!bare && shown !== undefined && (
            <span aria-hidden="true" className="truncate text-sm">
              {shown}
            </span>
          )}
          <span className={bare || shown !== undefined ? "visually-hidden" : "truncate text-sm"}>
            {person.name}
          </span>
          {(attendance !== "here" || person.simulated) && <span className="visually-hidden">, {state}</span>}
        </button>
      )}
    />
  );
}
