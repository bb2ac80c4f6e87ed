import { useEffect } from "react";
import { roomName } from "#lib/messages/room-name.ts";
import {
  useBoard,
  useDismissUnsent,
  useMe,
  useMessages,
  useWorkshop,
  type UnsentEntry,
} from "#live/hooks.ts";
import { isRestorable, isThere, restoreUnsent, type UnsentCard } from "#live/unsent.ts";
import { wordsOf } from "#live/words.ts";
import { showToast } from "#ui/toasts.ts";
import { UnsentItem } from "./unsent-item.tsx";

interface UnsentOfRoomProps {
  readonly roomId: string;
  readonly entries: readonly UnsentEntry[];
}

/** The edits of one board, which is open while they are shown: they are put back into it. */
export function UnsentOfRoom({ roomId, entries }: UnsentOfRoomProps) {
  const words = wordsOf("unsent");
  const messages = useMessages();
  const board = useBoard(roomId);
  const me = useMe();
  const room = useWorkshop(({ state }) => state.rooms.find((candidate) => candidate.id === roomId));
  const everyone = useWorkshop(({ state }) => state.settings.editing) === "everyone";
  const dismiss = useDismissUnsent();
  const { doc, grant, delivery, editing, cards } = board;
  const loaded = delivery === "saved" || delivery === "waiting";

  // Restored in another tab, or it had arrived after all.
  const done = loaded ? entries.filter(({ unsent }) => isThere(doc, unsent)) : [];
  const doneIds = done.map(({ id }) => id).join(" ");
  useEffect(() => {
    if (doneIds !== "") doneIds.split(" ").forEach(dismiss);
  }, [doneIds, dismiss]);

  const obstacleOf = (unsent: UnsentCard): string | null => {
    if (grant !== "write") return words.closed;
    if (!isRestorable(doc, unsent)) return words.gone;
    const mine = unsent.isNew || me.role === "moderator" || unsent.by === me.id;
    return mine || (everyone && editing === "everyone") ? null : words.notYours;
  };
  const restore = (id: string, unsent: UnsentCard) => {
    restoreUnsent(doc, unsent, board.perform);
    dismiss(id);
    showToast({ text: words.restored(unsent.title || messages.board.card.untitled) });
  };
  return entries.map(({ id, unsent }) =>
    unsent.kind === "results" ? null : (
      <UnsentItem
        key={id}
        unsent={unsent}
        room={roomName(room, messages)}
        now={cards.find((card) => card.id === unsent.cardId)}
        obstacle={loaded || grant !== "write" ? obstacleOf(unsent) : null}
        onRestore={() => restore(id, unsent)}
        onDismiss={() => dismiss(id)}
      />
    ),
  );
}
