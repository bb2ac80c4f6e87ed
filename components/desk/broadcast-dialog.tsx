"use client";

import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import type { Room } from "#lib/model/state.ts";
import { Dialog } from "#ui/dialog.tsx";
import { BroadcastForm } from "./broadcast-form.tsx";

interface BroadcastDialogProps {
  readonly room: Room;
  readonly onClose: () => void;
}

export function BroadcastDialog({ room, onClose }: BroadcastDialogProps) {
  const desk = wordsOf("desk");
  const { workroom } = useMessages();
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={desk.tile.message(room.name)}
      closeLabel={workroom.close}
      width="narrow"
    >
      <BroadcastForm roomId={room.id} onSent={onClose} />
    </Dialog>
  );
}
