"use client";

import { PencilLine } from "lucide-react";
import { grantOf } from "#lib/model/access.ts";
import { useEffect } from "react";
import { roomName } from "#lib/messages/room-name.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { Callout } from "#ui/callout.tsx";
import { showToast } from "#ui/toasts.ts";
import { useBegun } from "./use-begun.ts";

interface BegunElsewhereProps {
  readonly roomId: string;
  /** Only keeps, where something else is on screen. */
  readonly hidden: boolean;
}

/** What was begun in another room and is not sent: offered here, never put under anybody's hands. */
export function BegunElsewhere({ roomId, hidden }: BegunElsewhereProps) {
  const messages = useMessages();
  const words = wordsOf("phases").begun;
  const rooms = useWorkshop(({ state }) => state.rooms);
  const writes = useWorkshop(({ state, you }) => grantOf(state, you, { kind: "room", roomId }) === "write");
  const { begun, insert, discard, restore } = useBegun(roomId);
  const latest = hidden ? undefined : begun.at(-1);
  const from = latest && rooms.find(({ id }) => id === latest.roomId);
  const said = from && words.title(roomName(from, messages));
  useEffect(() => {
    if (said !== undefined) announce(said);
  }, [said]);
  if (hidden) return null;
  return begun.map((each) => {
    const room = rooms.find(({ id }) => id === each.roomId);
    return (
      <Callout
        key={`${each.roomId} ${each.kind}`}
        role="note"
        icon={<PencilLine />}
        className="mb-4 animate-fade"
        title={room ? words.title(roomName(room, messages)) : words.titleElsewhere}
        actions={
          <>
            {writes && (
              <Button
                size="small"
                onClick={() => {
                  insert(each);
                  document.querySelector<HTMLElement>("[data-new-card]")?.focus();
                }}
              >
                {words.insert}
              </Button>
            )}
            <Button
              size="small"
              variant="quiet"
              onClick={() => {
                discard(each);
                showToast({
                  text: words.discarded,
                  action: { label: messages.board.bar.undo, run: () => restore(each) },
                });
              }}
            >
              {words.discard}
            </Button>
          </>
        }
      >
        <p className="hyphenate">{words.card(messages.board.kind[each.kind], each.title)}</p>
      </Callout>
    );
  });
}
