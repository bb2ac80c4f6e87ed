"use client";

// hooks.ts: all that features ask of the live workshop. Values keep their identity while nothing of theirs changed.

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { Card } from "#lib/board/card.ts";
import { grantOf, personOf, placeOf, type DocumentKey } from "#lib/model/access.ts";
import type { CommandName, Commands } from "#lib/model/command.ts";
import type { Person } from "#lib/model/state.ts";
import type { FirstMessages } from "#lib/messages/areas.ts";
import type { Locale } from "#lib/messages/locale.ts";
import type { Ack } from "#lib/protocol/control.ts";
import { CLOSE, type DocumentName, type DocumentRights, type DocumentSize } from "#lib/protocol/sync.ts";
import { personColour } from "#lib/util/person-colour.ts";
import { createBoardStore } from "./board-store.ts";
import type { Control, Ready } from "./control-client.ts";
import type { Delivery } from "./delivery.ts";
import type { DocumentClient, DocumentStatus } from "./document-client.ts";
import { createEditorsStore, type Presence } from "./editors.ts";
import type { UnsentEntry } from "./keeper.ts";
import { isSame } from "./store.ts";
import { useLive } from "./workshop.tsx";

export type { Control, Ready } from "./control-client.ts";
export type { Delivery } from "./delivery.ts";
export type { UnsentEntry } from "./keeper.ts";

export interface DocumentHandle {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly grant: "read" | "write";
  /** What the server says of others' cards on this connection, which may be a moment ahead of the settings. */
  readonly editing: DocumentRights["editing"];
  readonly size: DocumentSize;
  readonly delivery: Delivery;
  /** Why `delivery` is "closed": no right (any more), or the server did not accept what was sent. */
  readonly closed: "no-grant" | "refused" | null;
  readonly undo: () => void;
  readonly redo: () => void;
  /** One own step for undo. */
  readonly perform: (change: () => void) => void;
  /** Tries again after a refusal. */
  readonly reopen: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface Editor {
  readonly personId: string;
  readonly name: string;
  /** 1 to 12, the number of a `person-…` colour. */
  readonly color: number;
  readonly field: string;
  readonly caret: Presence["caret"];
}

export interface BoardHandle extends DocumentHandle {
  readonly cards: readonly Card[];
  /** Cards with edits that are not on the server's disk. */
  readonly waiting: ReadonlySet<string>;
  readonly editors: ReadonlyMap<string, readonly Editor[]>;
}

export function useControl(): Control {
  const { control } = useLive().control;
  return useSyncExternalStore(control.subscribe, control.get);
}

/** A part of what the server has told; renders only when that part changed. Only inside what is shown when ready. */
export function useWorkshop<T>(select: (ready: Ready) => T): T {
  const { control } = useLive().control;
  const last = useRef<{ readonly ready: Ready; readonly select: unknown; readonly value: T } | null>(null);
  const read = (): T => {
    const ready = control.get();
    const held = last.current;
    if (ready.kind !== "ready") {
      // The workshop ended in this moment; the parent is about to take this component away.
      if (held) return held.value;
      throw new Error("used before the workshop is ready");
    }
    if (held && held.ready === ready && held.select === select) return held.value;
    const fresh = select(ready);
    const value = held && isSame(held.value, fresh) ? held.value : fresh;
    last.current = { ready, select, value };
    return value;
  };
  return useSyncExternalStore(control.subscribe, read);
}

/** Reads what is true at the moment of asking, for handlers; renders nothing anew. Only inside what is shown when ready. */
export function useReadWorkshop(): () => Ready {
  const { control } = useLive().control;
  return useCallback(() => {
    const now = control.get();
    if (now.kind !== "ready") throw new Error("asked before the workshop is ready");
    return now;
  }, [control]);
}

export function useMe(): Person {
  return useWorkshop(({ state, you }) => {
    const me = personOf(state, you);
    if (!me) throw new Error("a session of nobody");
    return me;
  });
}

/** The room this person is in. */
export function usePlace(): string {
  return useWorkshop(({ state, you }) => placeOf(state, you));
}

export function useSend(): <Name extends CommandName>(name: Name, input: Commands[Name]) => Promise<Ack> {
  return useLive().control.send;
}

/** The server's clock; renders every `everyMs`. */
export function useServerNow(everyMs = 1000): number {
  const { control } = useLive();
  const [nowMs, setNowMs] = useState(control.now);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(control.now()), everyMs);
    return () => clearInterval(timer);
  }, [control, everyMs]);
  return nowMs;
}

/** What everybody reads from the beginning; for later areas see words.ts. */
export function useMessages(): FirstMessages {
  return useLive().messages;
}

export function useLocale(): Locale {
  return useLive().locale;
}

/** Own edits that could not be sent. */
export function useUnsent(): readonly UnsentEntry[] {
  const { unsent } = useLive().keeping;
  return useSyncExternalStore(unsent.subscribe, unsent.get);
}

/** Forgets one of them: it was put back, or is not wanted. */
export function useDismissUnsent(): (id: string) => void {
  return useLive().keeping.dismiss;
}

/** The documentation document; held while the component is shown. */
export function useDocumentation(): DocumentHandle {
  return useDocument("documentation", { kind: "documentation" }).handle;
}

/** Keeps the document of a board that is out of sight for a while, so that it comes back as it was. */
export function useHeldBoard(roomId: string | null): void {
  const { documents } = useLive();
  useEffect(() => (roomId === null ? undefined : documents.hold(`rooms/${roomId}`)), [documents, roomId]);
}

/** The board of a room that this person may open; held while the component is shown. */
export function useBoard(roomId: string): BoardHandle {
  const { client, handle } = useDocument(`rooms/${roomId}`, { kind: "room", roomId });
  const you = useWorkshop((ready) => ready.you);
  const people = useWorkshop((ready) => ready.state.people);
  const stores = useMemo(
    () => ({
      cards: createBoardStore(handle.doc, roomId),
      editors: createEditorsStore(handle.awareness, you),
    }),
    [handle.doc, handle.awareness, roomId, you],
  );
  const cards = useSyncExternalStore(stores.cards.subscribe, stores.cards.get);
  const presences = useSyncExternalStore(stores.editors.subscribe, stores.editors.get);
  const { waiting } = useSyncExternalStore(client.status.subscribe, client.status.get);
  const editors = useMemo(() => editorsByCard(presences, people), [presences, people]);
  return { ...handle, cards, waiting, editors };
}

/** A document by its name, opened as long as this person may; held while the component is shown. */
export function useDocument(
  name: DocumentName,
  key: DocumentKey,
): { readonly client: DocumentClient; readonly handle: DocumentHandle } {
  const { documents } = useLive();
  const client = documents.get(name);
  const grant = useWorkshop(({ state, you }) => grantOf(state, you, key));
  const status = useSyncExternalStore(client.status.subscribe, client.status.get);
  const refused = status.closeCode === CLOSE.noGrant;

  useEffect(() => documents.hold(name), [documents, name]);
  useEffect(() => {
    if (grant === "none") return;
    if (!refused) return client.open();
    // Refused although the state says otherwise: the two planes are a moment apart.
    const timer = setTimeout(() => client.open(), 1000);
    return () => clearTimeout(timer);
  }, [client, grant, refused]);

  return {
    client,
    handle: {
      doc: status.doc,
      awareness: status.awareness,
      grant: grant === "write" && mayWrite(status) ? "write" : "read",
      editing: status.rights?.editing ?? "everyone",
      size: status.rights?.size ?? "normal",
      delivery: grant === "none" ? "closed" : status.delivery,
      closed: grant === "none" || refused ? "no-grant" : status.delivery === "closed" ? "refused" : null,
      undo: client.undo,
      redo: client.redo,
      perform: client.perform,
      reopen: client.open,
      canUndo: status.canUndo,
      canRedo: status.canRedo,
    },
  };
}

/** The server may have said so a moment before the state of the workshop does. */
function mayWrite({ delivery, rights, spent }: DocumentStatus): boolean {
  if (delivery === "closed" || spent) return false;
  return rights === null || (rights.grant === "write" && (rights.size !== "full" || rights.moderates));
}

function editorsByCard(
  presences: readonly Presence[],
  people: readonly Person[],
): ReadonlyMap<string, readonly Editor[]> {
  const editors = new Map<string, Editor[]>();
  for (const { personId, cardId, field, caret } of presences) {
    const person = people.find((candidate) => candidate.id === personId);
    if (!person) continue;
    const editor = { personId, name: person.name, color: personColour(personId), field, caret };
    editors.set(cardId, [...(editors.get(cardId) ?? []), editor]);
  }
  return editors;
}
