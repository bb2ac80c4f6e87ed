"use client";

import { X } from "lucide-react";
import { useRun } from "#components/act/use-run.ts";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { isDealt } from "#lib/model/dealt.ts";
import type { ExpectedName, Round } from "#lib/model/state.ts";
import { announce } from "#ui/announcer.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { IconButton } from "#ui/icon-button.tsx";

/** Names of the list that nobody here has. Whoever came under another name is shown to their place by hand. */
export function ExpectedNames({ round }: { readonly round: Round }) {
  const { proposal } = wordsOf("planning");
  const rooms = useWorkshop((ready) => ready.state.rooms);
  const people = useWorkshop((ready) => ready.state.people);
  const run = useRun();
  const expected = round.expected ?? [];
  if (expected.length === 0) return null;
  const free = people
    .filter((person) => isDealt(person) && round.members[person.id] === undefined)
    .toSorted((one, other) => one.name.localeCompare(other.name));

  const forget = (gone: ExpectedName): Promise<boolean> =>
    run("round.expect", {
      names: expected
        .filter((each) => each !== gone)
        .map(({ name, roomId }) => ({ name, room: round.roomIds.indexOf(roomId) })),
    });
  const seat = async (name: ExpectedName, personId: string) => {
    if (await run("people.move", { moves: [{ personId, roomId: name.roomId }] })) await forget(name);
  };
  return (
    <Disclosure summary={proposal.expectedTitle} hint={String(expected.length)}>
      <p className="mb-2 text-sm text-ink-2">{proposal.expectedHint}</p>
      <ul className="grid max-h-80 grid-cols-[repeat(auto-fill,minmax(min(20rem,100%),1fr))] gap-x-6 gap-y-1 overflow-y-auto">
        {expected.map((each, index) => (
          // Two people may be expected under one name.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="flex min-w-0 items-center gap-2">
            <span className="min-w-0 grow truncate">
              {each.name}{" "}
              <span className="text-sm text-ink-3">
                {rooms.find((room) => room.id === each.roomId)?.name}
              </span>
            </span>
            <select
              aria-label={proposal.expectedIs(each.name)}
              value=""
              onChange={(event) => void seat(each, event.target.value)}
              className="target-small w-36 shrink-0 rounded-md border border-line-strong bg-surface-2 px-2 text-sm"
            >
              <option value="">{proposal.expectedNobody}</option>
              {free.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </select>
            <IconButton
              size="small"
              label={proposal.expectedForget(each.name)}
              icon={<X />}
              onClick={() =>
                void forget(each).then((done) => done && announce(proposal.expectedForgotten(each.name)))
              }
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
