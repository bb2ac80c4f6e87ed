"use client";

import { useMemo } from "react";
import { useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import type { Round } from "#lib/model/state.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { MOST_FORESEEN, turnsToShow, turnTable } from "./turn-table.ts";

/** The turns of a World Café to come, as far as they can be foreseen. */
export function TurnPlan({ round }: { readonly round: Round }) {
  const { turns } = wordsOf("planning");
  const large = Object.keys(round.members).length > MOST_FORESEEN;
  return (
    <Disclosure summary={turns.title} hint={turns.hint(turnsToShow(round))}>
      {large ? <p className="text-sm text-ink-2">{turns.large}</p> : <Table round={round} />}
    </Disclosure>
  );
}

function Table({ round }: { readonly round: Round }) {
  const { turns, proposal } = wordsOf("planning");
  const state = useWorkshop((ready) => ready.state);
  const { people, rooms, seatings } = state;
  const offline = useWorkshop(({ online }) =>
    people.flatMap(({ id }) => (online[id] === undefined ? [id] : [])).join(" "),
  );
  const { rows, repeated } = useMemo(() => {
    const absent = new Set(offline.split(" "));
    return turnTable(state, round, (personId) => !absent.has(personId));
    // Anything else that happens does not change the turns.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [people, rooms, seatings, round, offline]);
  const names = new Map(rooms.map((room) => [room.id, room.name]));
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-ink-2">
        {turns.text} {turns.tables(repeated.tables)} {turns.pairs(repeated.pairs)}
      </p>
      <div className="overflow-x-auto">
        <table className="w-full border-collapse text-sm">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{turns.title}</span>
              </th>
              {round.roomIds.map((roomId) => (
                <th
                  key={roomId}
                  scope="col"
                  className="min-w-36 border-b border-line p-2 text-start align-bottom"
                >
                  {names.get(roomId)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.number}>
                <th scope="row" className="border-b border-line p-2 text-start align-top">
                  {turns.turn(row.number)}
                  {row.minutes !== null && (
                    <span className="block font-normal whitespace-nowrap text-ink-2 tabular-nums">
                      {turns.minutes(row.minutes.from, row.minutes.to)}
                    </span>
                  )}
                </th>
                {row.tables.map((guests, table) => (
                  <td key={round.roomIds[table]} className="border-b border-line p-2 align-top">
                    <ul>
                      {guests.map(({ name, host }) => (
                        <li key={name} className={host ? "font-semibold" : undefined}>
                          {name}
                          {host && <span className="font-normal text-ink-2"> ({proposal.host})</span>}
                        </li>
                      ))}
                    </ul>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
