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
  const { people } = useMessages();
  const words = wordsOf("group");
  const state = useWorkshop((ready) => ready.state);
  const online = useWorkshop((ready) => ready.online);
  const you = useWorkshop((ready) => ready.you);
  const room = state.rooms.find((candidate) => candidate.id === roomId);
  const grouped = room?.kind === "group";
  const seats = withHosts(seatsOf(state, online, roomId), grouped ? state.round : null);
  const rest = seats.length - MOST;
  return (
    <section aria-label={words.members} className="flex flex-col gap-2">
      <h2 className="eyebrow">{grouped ? words.members : words.membersPlenary}</h2>
      {seats.length === 0 && <p className="text-ink-2">{words.nobodyHere}</p>}
      <ul className="flex flex-col gap-1.5">
        {seats.slice(0, MOST).map(({ person, attendance, hosts }) => (
          <li key={person.id} className="flex items-center gap-2">
            <Avatar personId={person.id} name={person.name} size="small" presence={attendance} decorative />
            <span className={clsx("min-w-0 truncate", attendance === "offline" && "text-ink-3")}>
              {person.name}
              {person.id === you && <span className="text-ink-3"> ({people.you})</span>}
            </span>
            {hosts && <span className="shrink-0 text-xs text-ink-2">{words.cafe.mark}</span>}
            {attendance !== "here" && (
              <span className="shrink-0 text-xs text-ink-3">{people.attendance[attendance]}</span>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="text-sm text-ink-2">{words.more(rest)}</p>}
    </section>
  );
}
