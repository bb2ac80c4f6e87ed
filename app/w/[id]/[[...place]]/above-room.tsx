"use client";

import { CatchUp } from "#components/agenda/catch-up.tsx";
import { BegunElsewhere } from "#components/board/begun/begun-elsewhere.tsx";
import { EnoughHint } from "#components/board/enough/enough-hint.tsx";
import { useMe, useWorkshop } from "#live/hooks.ts";

interface AboveRoomProps {
  readonly roomId: string;
  /** Something else is on screen. */
  readonly hidden: boolean;
}

/** Above the cards, once the first look is over: what one has missed, and what one has begun elsewhere. */
export function AboveRoom({ roomId, hidden }: AboveRoomProps) {
  const writing = useWorkshop(({ state }) => state.writing !== undefined);
  const sheet = useMe().role !== "moderator" && writing;
  return (
    <>
      <CatchUp roomId={roomId} hidden={hidden} />
      <EnoughHint roomId={roomId} />
      <BegunElsewhere roomId={roomId} hidden={hidden || sheet} />
    </>
  );
}
