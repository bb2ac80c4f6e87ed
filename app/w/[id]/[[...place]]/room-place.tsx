"use client";

import { useState } from "react";
import { Board } from "#components/board/board.tsx";
import { PlenaryBoard } from "#components/board/plenary-board.tsx";
import { ModerationBadge } from "#components/rounds/moderation-badge.tsx";
import { TaskCard } from "#components/rounds/task-card.tsx";
import { useWide } from "#components/workroom/use-wide.ts";
import { isRunning, plenaryOf } from "#lib/model/access.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import type { OpenDialog } from "./dialogs.tsx";
import {
  LazyEndedNotice,
  LazyGroupChoice,
  LazyHarvest,
  LazyHelpButton,
  LazyLastGroup,
  LazyLobbyPlace,
} from "./lazy-places.tsx";
import { isLobby } from "./whereabouts.ts";

interface RoomPlaceProps {
  readonly roomId: string;
  /** Is the first look over? */
  readonly looked: boolean;
  readonly onDialog: (dialog: OpenDialog) => void;
  readonly onDesk: () => void;
  readonly onDocument: (() => void) | undefined;
}

/** The middle: the board of the group, or the plenary with the cards of all. */
export function RoomPlace({ roomId, looked, onDialog, onDesk, onDocument }: RoomPlaceProps) {
  const { workroom } = useMessages();
  const wide = useWide();
  const plenary = useWorkshop((ready) => roomId === plenaryOf(ready.state));
  const [backInId, setBackInId] = useState<string | null>(null);
  if (plenary && backInId === null)
    return <Plenary onDialog={onDialog} onDesk={onDesk} onDocument={onDocument} onLastGroup={setBackInId} />;
  return (
    <div className="flex grow flex-col gap-3">
      {plenary && <LazyLastGroup inside onLeave={() => setBackInId(null)} />}
      {!wide && (
        <div className="flex flex-wrap items-start gap-x-3 gap-y-2 empty:hidden">
          <TaskCard roomId={backInId ?? roomId} folded />
          {looked && <LazyHelpButton roomId={roomId} compact />}
          <ModerationBadge roomId={roomId} />
        </div>
      )}
      <h2 className="visually-hidden">{workroom.place.room}</h2>
      {looked && !plenary && <LazyHarvest roomId={roomId} />}
      <Board roomId={plenary && backInId !== null ? backInId : roomId} />
    </div>
  );
}

interface PlenaryProps extends Omit<RoomPlaceProps, "roomId" | "looked"> {
  readonly onLastGroup: (roomId: string) => void;
}

function Plenary({ onDialog, onDesk, onDocument, onLastGroup }: PlenaryProps) {
  const { board } = useMessages();
  const wide = useWide();
  const roomId = useWorkshop(({ state }) => plenaryOf(state));
  const lobby = useWorkshop(({ state }) => isLobby(state));
  const ended = useWorkshop(({ state }) => state.endedAtMs !== undefined);
  const after = useWorkshop(({ state }) => state.round !== null && !isRunning(state.round));
  const free = useWorkshop(({ state }) => state.round?.assignment === "free");
  return (
    <div className="flex grow flex-col gap-6">
      {free && !ended && <LazyGroupChoice />}
      {ended && <LazyEndedNotice onDocument={onDocument} />}
      {lobby ? (
        <LazyLobbyPlace onDialog={onDialog} onDesk={onDesk} />
      ) : (
        after && <LazyLastGroup inside={false} onEnter={onLastGroup} />
      )}
      {!wide && !lobby && <TaskCard roomId={roomId} folded />}
      <h2 className="visually-hidden">{board.plenary.own}</h2>
      <PlenaryBoard />
    </div>
  );
}
