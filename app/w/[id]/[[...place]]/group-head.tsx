"use client";

import { Brought } from "#components/board/brought/brought.tsx";
import { Harvest } from "#components/board/harvest.tsx";

/** Above the board of a group: what it brings from the groups of which it was made, and what it takes along. */
export function GroupHead({ roomId }: { readonly roomId: string }) {
  return (
    <>
      <Brought roomId={roomId} />
      <Harvest roomId={roomId} />
    </>
  );
}
