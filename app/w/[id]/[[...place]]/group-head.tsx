"use client";

import { Brought } from "#components/board/brought/brought.tsx";
import { Harvest } from "#components/board/harvest.tsx";
import { TableCard } from "#components/rounds/table-card.tsx";
import { later, Nothing } from "./later.tsx";

/** With the sums of where guests sit next. */
const LazyNextTable = later(
  async () => (await import("#components/rounds/next-table.tsx")).NextTable,
  ["group"],
  Nothing,
);

/** Above the board of a group: whose table it is, what it brings from the groups of which it was made, what it takes along. */
export function GroupHead({ roomId }: { readonly roomId: string }) {
  return (
    <>
      <TableCard roomId={roomId} next={<LazyNextTable />} />
      <Brought roomId={roomId} />
      <Harvest roomId={roomId} />
    </>
  );
}
