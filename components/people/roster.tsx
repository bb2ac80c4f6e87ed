"use client";

import { EllipsisVertical } from "lucide-react";
import { useState } from "react";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { placeOf } from "#lib/model/access.ts";
import { roomName } from "#lib/messages/room-name.ts";
import type { Person } from "#lib/model/state.ts";
import { Avatar } from "#ui/avatar.tsx";
import { Field } from "#ui/field.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { TextInput } from "#ui/text-input.tsx";
import { byName } from "./by-name.ts";
import { PersonMenu } from "./person-menu.tsx";

const SEARCH_FROM = 8;

/** Everybody in the workshop, with role, room and what moderation can do. */
export function Roster() {
  const words = wordsOf("desk").everybody;
  const everybody = useWorkshop((ready) => ready.state.people);
  const [wanted, setWanted] = useState("");
  const found = byName(everybody, wanted);
  const present = found.filter((person) => !person.removed);
  const removed = found.filter((person) => person.removed);
  return (
    <div className="flex flex-col gap-4">
      {everybody.length >= SEARCH_FROM && (
        <Field label={words.roster.search}>
          {(control) => (
            <TextInput
              {...control}
              type="search"
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
            />
          )}
        </Field>
      )}
      {found.length === 0 && <p className="text-ink-2">{words.roster.none}</p>}
      <People people={present} />
      {removed.length > 0 && (
        <section className="flex flex-col gap-2">
          <h3 className="eyebrow">{words.roster.removed}</h3>
          <People people={removed} />
        </section>
      )}
    </div>
  );
}

function People({ people }: { readonly people: readonly Person[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {people.map((person) => (
        <Line key={person.id} person={person} />
      ))}
    </ul>
  );
}

function Line({ person }: { readonly person: Person }) {
  const messages = useMessages();
  const { people } = messages;
  const words = wordsOf("desk").everybody;
  const you = useWorkshop((ready) => ready.you);
  const attendance = useWorkshop((ready) => ready.online[person.id] ?? "offline");
  const room = useWorkshop((ready) =>
    ready.state.rooms.find((candidate) => candidate.id === placeOf(ready.state, person.id)),
  );
  const facts = [
    person.simulated ? wordsOf("desk").simulated : people.role[person.role],
    person.organisation,
    person.removed ? undefined : roomName(room, messages),
    person.removed || attendance === "here" ? undefined : people.attendance[attendance],
  ].filter((fact) => fact !== undefined);
  return (
    <li className="flex items-center gap-3 py-1.5">
      <Avatar personId={person.id} name={person.name} presence={attendance} decorative />
      <div className="min-w-0 flex-1">
        <p className="hyphenate font-semibold">
          {person.name}
          {person.id === you && <span className="font-normal text-ink-3"> ({people.you})</span>}
        </p>
        <p className="hyphenate text-sm text-ink-2">{facts.join(" · ")}</p>
      </div>
      <PersonMenu
        person={person}
        trigger={(trigger) => (
          <IconButton {...trigger} label={words.menu.label(person.name)} icon={<EllipsisVertical />} />
        )}
      />
    </li>
  );
}
