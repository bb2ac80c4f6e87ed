"use client";

import clsx from "clsx";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { seatsOf } from "#lib/model/attendance.ts";
import { withHosts } from "#lib/model/hosts.ts";
import { Avatar } from "#ui/avatar.tsx";

const MOST = 12;

/** Who belongs to the room and is there, in words and form. */
export function Members({ roomId }: { readonly roomId: string }) {
  const { people, rounds } = useMessages();
  const state = useWorkshop((ready) => ready.state);
  const online = useWorkshop((ready) => ready.online);
  const you = useWorkshop((ready) => ready.you);
  const room = state.rooms.find((candidate) => candidate.id === roomId);
  const group = room?.kind === "group";
  const seats = withHosts(seatsOf(state, online, roomId), group ? state.round : null);
  const rest = seats.length - MOST;
  return (
    <section aria-label={rounds.members} className="flex flex-col gap-2">
      <h2 className="eyebrow">{group ? rounds.members : rounds.membersPlenary}</h2>
      {seats.length === 0 && <p className="text-ink-2">{rounds.nobodyHere}</p>}
      <ul className="flex flex-col gap-1.5">
        {seats.slice(0, MOST).map(({ person, attendance, hosts }) => (
          <li key={person.id} className="flex items-center gap-2">
            <Avatar personId={person.id} name={person.name} size="small" presence={attendance} decorative />
            <span className={clsx("min-w-0 truncate", attendance === "offline" && "text-ink-3")}>
              {person.name}
              {person.id === you && <span className="text-ink-3"> ({people.you})</span>}
            </span>
            {hosts && <span className="shrink-0 text-xs text-ink-2">{wordsOf("harvest").cafe.mark}</span>}
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
