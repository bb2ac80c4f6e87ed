// keeping.ts: sees to it that own edits survive the page. The work is done by keeper.ts, which is fetched after a first
// look or as soon as somebody begins to work here, and at once when this browser still holds something; until then this remembers what to look after.

import type { DocumentName } from "#lib/protocol/sync.ts";
import type { DocumentClient, Loss } from "./document-client.ts";
import type { Keeper, UnsentEntry } from "./keeper.ts";
import { browserMemory } from "./memory.ts";
import { createStore, type Store } from "./store.ts";

export interface Keeping {
  /** Own edits that could not be sent, in words. */
  readonly unsent: Store<readonly UnsentEntry[]>;
  readonly watch: (name: DocumentName, client: DocumentClient) => void;
  /** Resolves when the texts are in safety, as soon as the network brings what is needed for it. */
  readonly rescue: (loss: Loss) => Promise<void>;
  /** It was put back, or is not wanted. */
  readonly dismiss: (id: string) => void;
  /** Does nothing once it is there. */
  readonly preload: () => void;
  /** The page may be about to go. */
  readonly flush: () => void;
  readonly close: () => void;
}

const RETRY_MS = 3_000;

/** `load` rejects without a network. */
export function createKeeping(load: (unsent: Keeping["unsent"]) => Promise<Keeper>): Keeping {
  const unsent = createStore<readonly UnsentEntry[]>([]);
  const watched = new Map<DocumentName, DocumentClient>();
  let keeper: Keeper | null = null;
  let loading: Promise<Keeper> | null = null;
  let closed = false;

  async function fetched(): Promise<Keeper> {
    for (;;) {
      try {
        return await (loading ??= load(unsent).then(take));
      } catch {
        loading = null;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  function take(loaded: Keeper): Keeper {
    keeper = loaded;
    for (const [name, client] of watched) loaded.watch(name, client);
    if (closed) loaded.close();
    return loaded;
  }

  return {
    unsent,
    watch(name, client) {
      watched.set(name, client);
      keeper?.watch(name, client);
    },
    rescue: async (loss) => (await fetched()).rescue(loss),
    dismiss: (id) => keeper?.dismiss(id),
    preload: () => void fetched(),
    flush: () => keeper?.flush(),
    close() {
      closed = true;
      keeper?.close();
    },
  };
}

/** Does this browser hold edits of any workshop? Says so without the code that reads them. */
export const keptEdits = browserMemory("nw.kept");
