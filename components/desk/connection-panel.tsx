"use client";

import { CloudOff } from "lucide-react";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { connectionsOf } from "./connections.ts";

/** Who is connected, and whose cards have not arrived. */
export function ConnectionPanel() {
  const words = wordsOf("desk").connections;
  const state = useWorkshop((ready) => ready.state);
  const online = useWorkshop((ready) => ready.online);
  const activity = useWorkshop((ready) => ready.activity);
  const { counts, offline, waiting } = connectionsOf(state, online, activity.waiting);
  return (
    <section aria-label={words.title} className="flex flex-col gap-2 text-sm">
      <h2 className="eyebrow">{words.title}</h2>
      <p className="tabular-nums">{words.counts(counts.here, counts.away)}</p>
      {waiting.length > 0 && (
        <ul aria-label={words.waiting} className="rounded-md border border-warn bg-warn-soft px-3 py-2">
          {waiting.map(({ person, cards }) => (
            <li key={person.id} className="flex items-start gap-2">
              <CloudOff aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
              <span className="hyphenate min-w-0">{words.cardsWait(person.name, cards)}</span>
            </li>
          ))}
        </ul>
      )}
      {offline.length > 0 && (
        <Disclosure summary={words.offline(offline.length)}>
          <p className="hyphenate text-ink-2">{offline.map((person) => person.name).join(", ")}</p>
        </Disclosure>
      )}
    </section>
  );
}
