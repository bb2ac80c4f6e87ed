// start-keeper.ts: puts the keeper together with what this browser has to offer. Loaded lazily.

import { grantOf, type DocumentKey } from "#lib/model/access.ts";
import type { DocumentName } from "#lib/protocol/sync.ts";
import type { Control } from "./control-client.ts";
import type { DocumentRegistry } from "./document-registry.ts";
import { createKeeper, type Keeper, type UnsentEntry } from "./keeper.ts";
import { keptEdits } from "./keeping.ts";
import { openKeptStore } from "./kept-store.ts";
import { randomId } from "./random-id.ts";
import type { Store } from "./store.ts";
import { holdTab, whenTabGone } from "./tab-lock.ts";

interface Surroundings {
  readonly workshopId: string;
  readonly control: Store<Control>;
  readonly documents: DocumentRegistry;
  readonly unsent: Store<readonly UnsentEntry[]>;
}

/** Resolves once the server has said who one is here: what is kept belongs to a person. */
export async function startKeeper({ workshopId, control, documents, unsent }: Surroundings): Promise<Keeper> {
  const personId = await whoIsHere(control);
  // Missing where a page is not secure (plain http in a local network).
  const locks = (navigator as Partial<Navigator>).locks;
  const tabId = randomId();
  const release = holdTab(locks, tabId);
  const keeper = createKeeper({
    workshopId,
    personId,
    kept: openKeptStore(window.indexedDB),
    unsent,
    open,
    opensAgain,
    tabId,
    whenGone: (other) => whenTabGone(locks, other),
    now: Date.now,
    randomId,
    onKept: keptEdits.set,
  });
  const unwatch = control.subscribe(() => {
    const now = control.get();
    // Whoever was signed out or removed may come back as the same person, and finds what waited.
    if (now.kind === "ended" && now.code === "not-found") void keeper.forget();
    keeper.look();
  });
  return {
    ...keeper,
    close() {
      unwatch();
      keeper.close();
      release();
    },
  };

  /** A lock is for a while. Without the control plane nobody knows, so one waits for it. */
  function opensAgain(name: DocumentName): boolean {
    const now = control.get();
    if (now.kind !== "ready" || now.connection === "offline") return true;
    return grantOf({ ...now.state, lockedRooms: [] }, now.you, keyOf(name, now.you)) === "write";
  }

  function open(name: DocumentName) {
    const client = documents.get(name);
    const letGo = documents.hold(name);
    client.open();
    return { client, release: letGo };
  }
}

function keyOf(name: DocumentName, personId: string): DocumentKey {
  if (name === "notebook") return { kind: "notebook", personId };
  if (name === "documentation") return { kind: "documentation" };
  return { kind: "room", roomId: name.slice("rooms/".length) };
}

function whoIsHere(control: Store<Control>): Promise<string> {
  return new Promise((resolve) => {
    const look = (): void => {
      const now = control.get();
      if (now.kind !== "ready") return;
      unwatch();
      resolve(now.you);
    };
    const unwatch = control.subscribe(look);
    look();
  });
}
