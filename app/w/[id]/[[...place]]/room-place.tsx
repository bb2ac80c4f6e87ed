"use client";

import { useState, type ReactNode } from "react";
import { Board } from "#components/board/board.tsx";
import { CardExtrasContext } from "#components/board/board-context.ts";
import { sheetMemory } from "#components/board/kept.ts";
import { PlenaryBoard } from "#components/board/plenary-board.tsx";
import { TaskCard } from "#components/rounds/task-card.tsx";
import { useWide } from "#components/workroom/use-wide.ts";
import { isRunning, plenaryOf } from "#lib/model/access.ts";
import { useMe, useMessages, useWorkshop } from "#live/hooks.ts";
import type { OpenDialog } from "./dialogs.tsx";
import {
  LazyEndedNotice,
  LazyGroupChoice,
  LazyGroupHead,
  LazyLastGroup,
  LazyLobbyPlace,
  LazyModerationBadge,
  LazyModerationBar,
  LazyNotebookPlace,
} from "./lazy-places.tsx";
import { useCardExtras } from "./use-card-extras.ts";
import { isReceiving } from "./whereabouts.ts";

interface RoomPlaceProps {
  readonly roomId: string;
  /** Is the first look over? */
  readonly looked: boolean;
  readonly onDialog: (dialog: OpenDialog) => void;
  readonly onDesk: () => void;
  readonly onDocument: (() => void) | undefined;
  readonly onVotes: () => void;
  /** Small signs to moderation; here only where there is no room beside the board. */
  readonly signs: ReactNode;
}

/** The middle: the board of the group, or the plenary with the cards of all. */
export function RoomPlace(props: RoomPlaceProps) {
  const extras = useCardExtras();
  return (
    <CardExtrasContext value={extras}>
      <Room {...props} />
    </CardExtrasContext>
  );
}

/** The room one is in; while people write quietly, and as long as something lies on it, with one's own sheet. */
export function OwnRoomPlace(props: RoomPlaceProps) {
  const room = <RoomPlace {...props} />;
  const writing = useWorkshop(({ state }) => state.writing !== undefined);
  const [wrote, setWrote] = useState(sheetMemory.get);
  if (writing && !wrote) setWrote(true);
  const moderator = useMe().role === "moderator";
  return wrote && !moderator ? <LazyNotebookPlace {...props}>{room}</LazyNotebookPlace> : room;
}

function Room({ roomId, looked, signs, ...steps }: RoomPlaceProps) {
  const { workroom } = useMessages();
  const wide = useWide();
  const moderator = useMe().role === "moderator";
  const plenary = useWorkshop((ready) => roomId === plenaryOf(ready.state));
  const [backInId, setBackInId] = useState<string | null>(null);
  if (plenary && backInId === null)
    return <Plenary {...steps} roomId={roomId} signs={signs} onLastGroup={setBackInId} />;
  return (
    <div className="flex grow flex-col gap-3">
      {plenary && <LazyLastGroup inside onLeave={() => setBackInId(null)} />}
      {!wide && (
        <div className="flex flex-wrap items-start gap-x-3 gap-y-2 empty:hidden">
          <TaskCard roomId={backInId ?? roomId} folded />
          {looked && <LazyModerationBadge roomId={roomId} />}
          {signs}
        </div>
      )}
      {moderator && !plenary && <LazyModerationBar roomId={roomId} plenary={false} onVotes={steps.onVotes} />}
      <h2 className="visually-hidden">{workroom.place.room}</h2>
      {looked && !plenary && <LazyGroupHead roomId={roomId} />}
      <Board roomId={plenary && backInId !== null ? backInId : roomId} />
    </div>
  );
}

interface PlenaryProps extends Omit<RoomPlaceProps, "looked"> {
  readonly onLastGroup: (roomId: string) => void;
}

function Plenary({ roomId, onDialog, onDesk, onDocument, onVotes, signs, onLastGroup }: PlenaryProps) {
  const { board } = useMessages();
  const wide = useWide();
  const moderator = useMe().role === "moderator";
  const lobby = useWorkshop(isReceiving);
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
      {(lobby || !wide) && (
        <div className="flex flex-wrap items-start gap-x-3 gap-y-2 empty:hidden">
          <TaskCard roomId={roomId} folded />
          {signs}
        </div>
      )}
      {moderator && !lobby && <LazyModerationBar roomId={roomId} plenary onVotes={onVotes} />}
      <h2 className="visually-hidden">{board.plenary.own}</h2>
      <PlenaryBoard />
    </div>
  );
}
