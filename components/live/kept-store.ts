// kept-store.ts: what this browser keeps beyond the page, in IndexedDB: plain values under keys that begin with the
// workshop. Where there is none (private windows, full disks) nothing is kept and nobody is troubled. Loaded lazily.

export interface KeptStore {
  /** What lies under keys that begin so. */
  list(prefix: string): Promise<readonly (readonly [key: string, value: unknown])[]>;
  /** False if it could not be kept. */
  put(key: string, value: unknown): Promise<boolean>;
  drop(keys: readonly string[]): Promise<void>;
  isEmpty(): Promise<boolean>;
}

const DATABASE = "netzwerkstatt";
const STORE = "kept";

interface Row {
  readonly key: string;
  readonly value: unknown;
}

export function openKeptStore(factory: IDBFactory | undefined): KeptStore {
  let opening = open(factory);

  /** Null if there is no store (any more). A browser may close the connection of a page that lives on: then once more. */
  async function run<T>(
    mode: IDBTransactionMode,
    work: (rows: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T | null> {
    const tried = opening;
    const result = await attempt(await tried, mode, work);
    if (result !== "closed") return result;
    // Whoever finds it closed meanwhile waits for the same new one.
    if (opening === tried) opening = open(factory);
    const again = await attempt(await opening, mode, work);
    return again === "closed" ? null : again;
  }

  async function attempt<T>(
    database: IDBDatabase | null,
    mode: IDBTransactionMode,
    work: (rows: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T | null | "closed"> {
    try {
      const transaction = database?.transaction(STORE, mode);
      if (!transaction) return null;
      const request = work(transaction.objectStore(STORE));
      // At once: a page that goes may take with it what is not complete.
      transaction.commit();
      return await new Promise((resolve) => {
        transaction.addEventListener("complete", () => resolve(request.result));
        transaction.addEventListener("abort", () => resolve(null));
      });
    } catch {
      return "closed";
    }
  }

  return {
    async list(prefix) {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const rows = (await run<Row[]>("readonly", (store) => store.getAll(range))) ?? [];
      return rows.map(({ key, value }) => [key, value]);
    },
    async put(key, value) {
      const row: Row = { key, value };
      return (await run("readwrite", (store) => store.put(row))) !== null;
    },
    async drop(keys) {
      for (const key of keys) await run("readwrite", (store) => store.delete(key));
    },
    isEmpty: async () => ((await run("readonly", (store) => store.count())) ?? 0) === 0,
  };
}

function open(factory: IDBFactory | undefined): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = factory?.open(DATABASE, 1);
      if (!request) return resolve(null);
      request.addEventListener("upgradeneeded", () =>
        request.result.createObjectStore(STORE, { keyPath: "key" }),
      );
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => resolve(null));
    } catch {
      // Some private windows throw instead of saying no.
      resolve(null);
    }
  });
}
