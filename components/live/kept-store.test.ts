import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openKeptStore } from "./kept-store.ts";

/** A database in memory, as far as the store asks it; `close` does what a browser does to a page that lives on. */
function aFactory(): {
  readonly factory: IDBFactory;
  readonly rows: Map<string, unknown>;
  readonly close: () => void;
  readonly opened: () => number;
} {
  const rows = new Map<string, unknown>();
  let opened = 0;
  let current = 0;
  const settled = <Result>(result: Result) => {
    const target = new EventTarget();
    queueMicrotask(() => target.dispatchEvent(new Event("success")));
    return Object.assign(target, { result });
  };
  const connection = (number: number) => ({
    transaction() {
      if (number !== current) throw new DOMException("closed", "InvalidStateError");
      const transaction = new EventTarget();
      return Object.assign(transaction, {
        commit: () => queueMicrotask(() => transaction.dispatchEvent(new Event("complete"))),
        objectStore: () => ({
          put: (row: { key: string; value: unknown }) => settled(rows.set(row.key, row.value)),
          count: () => settled(rows.size),
        }),
      });
    },
  });
  const open = () => settled(connection((current = opened += 1)));
  return {
    factory: { open } as unknown as IDBFactory,
    rows,
    close: () => void (current = -1),
    opened: () => opened,
  };
}

describe("openKeptStore", () => {
  it("[JN1] goes on keeping when the browser has closed the database under it", async () => {
    const { factory, rows, close, opened } = aFactory();
    const kept = openKeptStore(factory);
    assert.equal(await kept.put("w/a", 1), true);
    close();
    assert.deepEqual(await Promise.all([kept.put("w/b", 2), kept.put("w/c", 3)]), [true, true]);
    assert.deepEqual([...rows.keys()], ["w/a", "w/b", "w/c"]);
    assert.equal(opened(), 2);
  });

  it("[JN5] keeps nothing where there is no database, and says so", async () => {
    const kept = openKeptStore(undefined);
    assert.equal(await kept.put("w/a", 1), false);
    assert.equal(await kept.isEmpty(), true);
  });
});
