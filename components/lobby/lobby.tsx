"use client";

import clsx from "clsx";
import { Hourglass, Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { useLocale, useMe, useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { seatsOf } from "#lib/model/attendance.ts";
import { plenaryOf } from "#lib/model/access.ts";
import type { Head } from "#lib/model/state.ts";
import { Avatar } from "#ui/avatar.tsx";
import { Button } from "#ui/button.tsx";
import { headLine } from "./head-line.ts";

/** In signs: from here on the title leaves room for the rest on a phone. */
const LONG_TITLE = 80;

interface LobbyProps {
  readonly onRename: () => void;
  /** For moderation: what to do next. */
  readonly actions?: ReactNode;
}

/** Before the first round: what this is about, who is here, and that one need do nothing. */
export function Lobby({ onRename, actions }: LobbyProps) {
  const words = wordsOf("lobby");
  const head = useWorkshop((ready) => ready.state.head);
  const moderator = useMe().role === "moderator";
  return (
    <div className="flex flex-col gap-8">
      <Soon actions={actions} text={moderator ? words.moderatorHint : words.soonText} />
      <Title head={head} />
      {head.abstract !== undefined && (
        <section className="flex max-w-text flex-col gap-2">
          <h3 className="eyebrow">{words.about}</h3>
          <p className="hyphenate font-serif text-lg whitespace-pre-line">{head.abstract}</p>
        </section>
      )}
      <WhoIsHere onRename={onRename} />
    </div>
  );
}

function Soon({ text, actions }: { readonly text: string; readonly actions: ReactNode }) {
  const words = wordsOf("lobby");
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-lg border-s-4 border-warn-fill bg-warn-soft px-4 py-3">
      <Hourglass aria-hidden="true" className="size-7 shrink-0 text-warn" />
      <div className="min-w-0 grow basis-60">
        <p className="text-lg font-semibold">{words.soon}</p>
        <p>{text}</p>
      </div>
      {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

function Title({ head }: { readonly head: Head }) {
  const { workroom } = useMessages();
  const words = wordsOf("lobby");
  const locale = useLocale();
  const line = headLine(head, locale);
  return (
    <section className="flex flex-col gap-3">
      {line !== "" && <p className="eyebrow">{line}</p>}
      <h2
        className={clsx(
          "hyphenate font-serif",
          head.title.length > LONG_TITLE ? "text-2xl" : "text-3xl sm:text-4xl",
        )}
      >
        {head.number !== undefined && (
          <span className="block text-xl text-ink-2">{workroom.workshopNumber(head.number)}</span>
        )}
        {head.title}
      </h2>
      {head.subtitle !== undefined && <p className="font-serif text-xl text-ink-2">{head.subtitle}</p>}
      {head.people.length > 0 && (
        <dl className="mt-1 grid gap-x-8 gap-y-2 sm:grid-cols-2">
          {head.people.map((person) => (
            <div key={`${person.role}-${person.name}`} className="border-s-2 border-line-strong ps-3">
              <dt className="eyebrow">
                {person.label ?? (person.role === "speaker" ? words.speaker : words.moderation)}
              </dt>
              <dd className="hyphenate">
                <span className="font-semibold">{person.name}</span>
                {person.organisation !== undefined && (
                  <span className="text-ink-2">, {person.organisation}</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function WhoIsHere({ onRename }: { readonly onRename: () => void }) {
  const { people } = useMessages();
  const words = wordsOf("lobby");
  const me = useMe();
  const state = useWorkshop((ready) => ready.state);
  const online = useWorkshop((ready) => ready.online);
  const seats = seatsOf(state, online, plenaryOf(state)).filter((seat) => seat.attendance !== "offline");
  return (
    <section className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-xl">
          {words.who} <span className="text-ink-3 tabular-nums">({seats.length})</span>
        </h3>
        <Button size="small" variant="quiet" icon={<Pencil />} onClick={onRename}>
          {people.rename.title}
        </Button>
      </div>
      <ul className="flex flex-wrap gap-2">
        {seats.map(({ person, attendance }) => (
          <li
            key={person.id}
            className="flex min-w-0 items-center gap-2 rounded-full border border-line bg-surface-2 py-1 ps-1 pe-3"
          >
            <Avatar personId={person.id} name={person.name} size="small" presence={attendance} decorative />
            <span className="truncate">
              {person.name}
              {person.id === me.id && <strong> ({people.you})</strong>}
            </span>
            {person.role !== "participant" && (
              <span className="text-xs text-ink-3">{people.role[person.role]}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
