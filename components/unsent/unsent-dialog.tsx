import { useMemo } from "react";
import type { DocumentName } from "#lib/protocol/sync.ts";
import { useDismissUnsent, useMessages, type UnsentEntry } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Dialog } from "#ui/dialog.tsx";
import { firstButton, useKeptFocus } from "#ui/kept-focus.ts";
import { UnsentItem } from "./unsent-item.tsx";
import { UnsentOfRoom } from "./unsent-of-room.tsx";
import { UnsentResultsItem } from "./unsent-results-item.tsx";

interface UnsentDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly entries: readonly UnsentEntry[];
}

/** All own edits that could not be sent, by document: what was written, and what one can do with it. */
export function UnsentDialog({ open, onClose, entries }: UnsentDialogProps) {
  const words = wordsOf("unsent");
  const { common } = useMessages();
  const list = useKeptFocus<HTMLUListElement>(String(entries.length), nextOne);
  const dismiss = useDismissUnsent();
  const rooms = useMemo(() => byRoom(entries), [entries]);
  return (
    <Dialog open={open} onClose={onClose} title={words.title} closeLabel={common.close} width="normal">
      <p className="text-ink-2">{words.lead}</p>
      <ul ref={list} className="mt-4 flex flex-col gap-4">
        {rooms.map(([roomId, ofRoom]) => (
          <UnsentOfRoom key={roomId} roomId={roomId} entries={ofRoom} />
        ))}
        {entries.map(({ id, document, unsent }) =>
          document === "notebook" && unsent.kind !== "results" ? (
            <UnsentItem
              key={id}
              unsent={unsent}
              room={words.sheet}
              now={undefined}
              obstacle={words.onlyCopyToSheet}
              onRestore={NEVER}
              onDismiss={() => dismiss(id)}
            />
          ) : null,
        )}
        {entries.map((entry) =>
          entry.unsent.kind === "results" ? (
            <UnsentResultsItem key={entry.id} id={entry.id} unsent={entry.unsent} />
          ) : null,
        )}
      </ul>
    </Dialog>
  );
}

const ROOM = "rooms/";

/** A card put back into a notebook would not know what was promised for it. */
const NEVER = () => {};

function byRoom(entries: readonly UnsentEntry[]): readonly (readonly [string, readonly UnsentEntry[]])[] {
  const rooms = new Map<string, UnsentEntry[]>();
  for (const entry of entries) {
    const roomId = roomOf(entry.document);
    if (roomId === null || entry.unsent.kind === "results") continue;
    rooms.set(roomId, [...(rooms.get(roomId) ?? []), entry]);
  }
  return [...rooms];
}

function roomOf(document: DocumentName): string | null {
  return document.startsWith(ROOM) ? document.slice(ROOM.length) : null;
}

function nextOne(list: HTMLElement): HTMLElement | null | undefined {
  return firstButton(list) ?? list.closest("dialog")?.querySelector<HTMLElement>("[data-dialog-title]");
}
