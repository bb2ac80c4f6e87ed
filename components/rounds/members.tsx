"use client";

import clsx from "clsx";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { seatsOf } from "#lib/model/attendance.ts";
import { Avatar } from "#ui/avatar.tsx";

const MOST = 12;

/** Who belongs to the room and is there, in words and form. */
export function Members({ roomId }: { readonly roomId: string }) {
  const { people, rounds } = useMessages();
  const state = useWorkshop((ready) => ready.state);
  const online = useWorkshop((ready) => ready.online);
  const you = useWorkshop((ready) => ready.you);
  const room = state.rooms.find((candidate) => candidate.id === roomId);
  const seats = seatsOf(state, online, roomId);
  const rest = seats.length - MOST;
  return (
    <section aria-label={rounds.members} className="flex flex-col gap-2">
      <h2 className="eyebrow">{room?.kind === "group" ? rounds.members : rounds.membersPlenary}</h2>
      {seats.length === 0 && <p className="text-ink-2">{rounds.nobodyHere}</p>}
      <ul className="flex flex-col gap-1.5">
        {seats.slice(0, MOST).map(({ person, attendance }) => (
          <li key={person.id} className="flex items-center gap-2">
            <Avatar personId={person.id} name={person.name} size="small" presence={attendance} decorative />
            <span className={clsx("min-w-0 truncate", attendance === "offline" && "text-ink-3")}>
              {person.name}
              {person.id === you && <span className="text-ink-3"> ({people.you})</span>}
            </span>
            {attendance !== "here" && (
              <span className="shrink-0 text-xs text-ink-3">{people.attendance[attendance]}</span>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="text-sm text-ink-2">{rounds.more(rest)}</p>}
    </section>
  );
}
