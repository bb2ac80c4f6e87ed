// editors.ts: who edits which card and field at the moment, from the awareness of a board document. The server says who is
// behind a client (`user.id`); everything else in a state was written by a client and is believed only if it has the right
// form.

import type { Awareness } from "y-protocols/awareness";
import { createStore, type Store } from "./store.ts";

/** Relative positions in a Y.Text, as Yjs writes them to JSON. */
export interface Caret {
  readonly anchor: unknown;
  readonly head: unknown;
}

export interface Presence {
  readonly personId: string;
  readonly cardId: string;
  readonly field: string;
  readonly caret: Caret | null;
}

/** Others' places, oldest client first. The caller's own tabs do not count. */
export function createEditorsStore(awareness: Awareness, you: string): Store<readonly Presence[]> {
  const store = createStore<readonly Presence[]>([]);
  const read = (): void => {
    const found: Presence[] = [];
    for (const [client, state] of awareness.getStates()) {
      if (client === awareness.clientID) continue;
      const presence = presenceIn(state);
      if (presence && presence.personId !== you) found.push(presence);
    }
    if (found.length > 0 || store.get().length > 0) store.set(found);
  };
  awareness.on("change", read);
  read();
  return store;
}

/** Says where the caller is; null when nowhere. */
export function sayEditing(
  awareness: Awareness,
  editing: { readonly cardId: string; readonly field: string; readonly caret: Caret | null } | null,
): void {
  if (awareness.getLocalState() === null) return;
  if (editing === null) awareness.setLocalState({});
  else {
    const { cardId, field, caret } = editing;
    awareness.setLocalState({ editing: { cardId, field }, ...(caret ? { cursor: caret } : {}) });
  }
}

function presenceIn(state: unknown): Presence | null {
  const user = member(state, "user");
  const editing = member(state, "editing");
  const personId = member(user, "id");
  const cardId = member(editing, "cardId");
  const field = member(editing, "field");
  if (typeof personId !== "string" || typeof cardId !== "string" || typeof field !== "string") return null;
  const cursor = member(state, "cursor");
  const anchor = member(cursor, "anchor");
  const head = member(cursor, "head");
  return { personId, cardId, field, caret: anchor && head ? { anchor, head } : null };
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
