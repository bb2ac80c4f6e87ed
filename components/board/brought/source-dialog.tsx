import { useState } from "react";
import { roomName } from "#lib/messages/room-name.ts";
import type { Room } from "#lib/model/state.ts";
import { useMessages } from "#live/hooks.ts";
import { Dialog } from "#ui/dialog.tsx";
import { Board } from "../board.tsx";
import { createDraft, DraftContext } from "../kept.ts";

interface SourceDialogProps {
  readonly room: Room;
  readonly onClose: () => void;
}

/** One of the boards that a group brings, whole: its authors change their cards there. */
export function SourceDialog({ room, onClose }: SourceDialogProps) {
  const messages = useMessages();
  const [draft] = useState(createDraft);
  return (
    <Dialog
      open
      onClose={onClose}
      title={messages.board.of(roomName(room, messages))}
      closeLabel={messages.workroom.close}
      width="wide"
      guarded
    >
      <DraftContext value={draft}>
        <div className="flex min-h-[60dvh] flex-col">
          <Board roomId={room.id} />
        </div>
      </DraftContext>
    </Dialog>
  );
}
