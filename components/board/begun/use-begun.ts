"use client";

import { use, useEffect, useRef, useSyncExternalStore } from "react";
import { createStore } from "#live/store.ts";
import { DraftContext, messageStore } from "../kept.ts";
import { changeRoom, elsewhere, insert, without, type Begun } from "./begun.ts";

const begunStore = createStore<readonly Begun[]>([]);

/** Whoever has typed nothing for so long is not in the middle of a word. */
const PAUSE_MS = 3000;

interface BegunElsewhere {
  readonly begun: readonly Begun[];
  readonly insert: (chosen: Begun) => void;
  readonly discard: (chosen: Begun) => void;
  readonly restore: (chosen: Begun) => void;
}

/** Keeps what stands in the field for new cards with the room in which it was begun; a word is never cut. */
export function useBegun(roomId: string): BegunElsewhere {
  const draftStore = use(DraftContext);
  const begun = useSyncExternalStore(begunStore.subscribe, begunStore.get);
  const messages = useSyncExternalStore(messageStore.subscribe, messageStore.get);
  const fieldOf = useRef(roomId);
  const typedAtMs = useRef(-Infinity);

  useEffect(
    () =>
      draftStore.subscribe(() => {
        typedAtMs.current = performance.now();
      }),
    [draftStore],
  );

  useEffect(() => {
    if (fieldOf.current === roomId) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (): void => {
      const restMs = typedAtMs.current + PAUSE_MS - performance.now();
      const draft = draftStore.get();
      if (restMs > 0 && draft.title !== "" && document.activeElement?.matches("[data-new-card]")) {
        timer = setTimeout(settle, restMs);
        return;
      }
      const next = changeRoom({ begun: begunStore.get(), draft }, fieldOf.current, roomId);
      begunStore.set(next.begun);
      draftStore.set(next.draft);
      fieldOf.current = roomId;
    };
    settle();
    return () => clearTimeout(timer);
  }, [roomId, draftStore]);

  const discard = ({ roomId: of, title, ...rest }: Begun): void => {
    if (messageStore.get()[of] === title) messageStore.set({ ...messageStore.get(), [of]: "" });
    else begunStore.set(without(begunStore.get(), { roomId: of, title, ...rest }));
  };
  return {
    begun: elsewhere(begun, messages, roomId),
    insert(chosen) {
      discard(chosen);
      draftStore.set(insert(draftStore.get(), chosen));
    },
    discard,
    restore: (chosen) => begunStore.set([...begunStore.get(), chosen]),
  };
}
