// document-client.ts: one document as the screen sees it. Behind it is a replica. When the server refuses what is in it,
// another one takes its place as soon as it has everything; until then the old one stays to be looked at, and what was
// written last is handed to `rescue` before it goes.

import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import { CLOSE, type DocumentName } from "#lib/protocol/sync.ts";
import {
  createReplica,
  type Edits,
  type Replica,
  type ReplicaOptions,
  type ReplicaStatus,
} from "./replica.ts";
import { createStore, isSame, type Store } from "./store.ts";

export interface DocumentStatus extends ReplicaStatus {
  /** Another one once something was refused: whatever is bound to it has to be bound anew. */
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
}

export interface DocumentClient extends Omit<Replica, "status"> {
  readonly status: Store<DocumentStatus>;
}

/** A replica that goes with edits in it that no server has. */
export interface Loss {
  readonly name: DocumentName;
  readonly doc: Y.Doc;
  readonly touched: Edits["touched"];
  /** The document as the server has it; null if one may not read it any more. */
  readonly current: Y.Doc | null;
}

export interface DocumentClientOptions extends ReplicaOptions {
  /** Resolves when the texts are in safety. */
  readonly rescue: (loss: Loss) => Promise<void>;
  readonly now: () => number;
}

/** Whoever is refused more often in a minute is not helped by beginning anew. */
const REPLACEMENTS = 3;
const MINUTE_MS = 60_000;

export function createDocumentClient(options: DocumentClientOptions): DocumentClient {
  const { name, now } = options;
  let replica = createReplica(options);
  /** Takes the place of a spent one when it has everything. */
  let next: Replica | null = null;
  let rescuing: Promise<void> | null = null;
  let replacedAtMs: number[] = [];
  let ended = false;
  const status = createStore<DocumentStatus>(statusNow());
  replica.status.subscribe(look);

  function statusNow(): DocumentStatus {
    const { doc, awareness } = replica;
    const last = replica.status.get();
    if (!last.spent) return { ...last, doc, awareness };
    const outcome = next?.status.get();
    const stays = !outcome || outcome.delivery === "closed";
    const closeCode = stays ? (outcome?.closeCode ?? CLOSE.malformed) : null;
    return { ...last, delivery: stays ? "closed" : "connecting", closeCode, doc, awareness };
  }

  function look(): void {
    if (ended) return;
    if (replica.status.get().spent && !next) replace();
    const { delivery } = next?.status.get() ?? {};
    if (delivery === "closed" || (replica.status.get().spent && !next)) void rescue(null);
    if (next && (delivery === "saved" || delivery === "waiting")) void rescue(next.doc).then(swap);
    const fresh = statusNow();
    if (!isSame(fresh, status.get())) status.set(fresh);
  }

  function replace(): void {
    replacedAtMs = [...replacedAtMs.filter((atMs) => now() - atMs < MINUTE_MS), now()];
    if (replacedAtMs.length > REPLACEMENTS) return;
    next = createReplica(options);
    next.status.subscribe(look);
    next.open();
  }

  function rescue(current: Y.Doc | null): Promise<void> {
    const { touched } = replica.edits();
    rescuing ??=
      touched.size === 0 ? Promise.resolve() : options.rescue({ name, doc: replica.doc, touched, current });
    return rescuing;
  }

  function swap(): void {
    if (ended || !next) return;
    replica.close();
    replica = next;
    next = null;
    rescuing = null;
    look();
  }

  return {
    get doc() {
      return replica.doc;
    },
    get awareness() {
      return replica.awareness;
    },
    status,
    open() {
      if (!replica.status.get().spent) return replica.open();
      if (next) return next.open();
      replacedAtMs = [];
      look();
    },
    networkChanged(online) {
      replica.networkChanged(online);
      next?.networkChanged(online);
    },
    undo: () => replica.undo(),
    redo: () => replica.redo(),
    perform(change) {
      if (!replica.status.get().spent) replica.perform(change);
    },
    edits: () => replica.edits(),
    spend: () => replica.spend(),
    close() {
      ended = true;
      next?.close();
      replica.close();
    },
  };
}
