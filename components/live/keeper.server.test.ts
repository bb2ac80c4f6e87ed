import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { cardText, createCard, hideCard, readCards } from "#lib/board/schema.ts";
import type { Grant } from "#lib/model/access.ts";
import { BOARD, holdStorage, startServer, WORKSHOP } from "#server/sync/documents.fixture.ts";
import type { HeldStorage, TestServer } from "#server/sync/documents.fixture.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import { createDocumentClient, type DocumentClient } from "./document-client.ts";
import { createKeeper, type Keeper, type UnsentEntry } from "./keeper.ts";
import type { KeptStore } from "./kept-store.ts";
import { isSaved, socketOf, until } from "./real-server.fixture.ts";
import { createStore, type Store } from "./store.ts";

const DAY_MS = 24 * 3_600_000;

/** One browser: its store, and which of its pages live. */
interface Browser {
  readonly kept: Map<string, unknown>;
  readonly pages: Map<string, () => void>;
  readonly store: KeptStore & { changed(): Promise<void>; tell(): void };
  nowMs: number;
  /** Nothing more can be written. */
  isFull: boolean;
}

interface Page {
  readonly personId: string;
  readonly client: DocumentClient;
  readonly keeper: Keeper;
  readonly unsent: Store<readonly UnsentEntry[]>;
  /** Whether the next page is told that something is kept. */
  readonly holds: () => boolean;
  /** Loses or finds the network. */
  setOnline(online: boolean): void;
  /** Ends like a crash: nobody gets to say anything. */
  crash(): void;
}

let storage: HeldStorage;
let server: TestServer;
let grants: Record<string, Grant>;
/** Is it only for a while that one may not write? */
let isLocked: boolean;
let browser: Browser;
const pages: Page[] = [];

beforeEach(async () => {
  storage = holdStorage(createMemoryStorage());
  grants = {};
  isLocked = false;
  browser = aBrowser();
  server = await startServer({ storage, grantOf: (personId) => grants[personId] ?? "write" });
});
afterEach(async () => {
  storage.release();
  for (const page of pages.splice(0)) page.crash();
  await server.close();
});

function aBrowser(keeps = true): Browser {
  const kept = new Map<string, unknown>();
  let waiting: (() => void)[] = [];
  const tell = (): void => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  const made: Browser = {
    kept,
    pages: new Map(),
    nowMs: 1_000_000,
    isFull: !keeps,
    store: {
      list: async (prefix) => [...kept].filter(([key]) => key.startsWith(prefix)),
      async put(key, value) {
        if (!made.isFull) kept.set(key, structuredClone(value));
        tell();
        return !made.isFull;
      },
      async drop(keys) {
        for (const key of keys) kept.delete(key);
        tell();
      },
      isEmpty: async () => kept.size === 0,
      tell,
      changed: () => new Promise((resolve) => (waiting = [...waiting, resolve])),
    },
  };
  return made;
}

let pageNumber = 0;
function openPage(personId = "anna", workshopId = WORKSHOP): Page {
  pageNumber += 1;
  const tabId = `tab-${pageNumber}`;
  const unsent = createStore<readonly UnsentEntry[]>([]);
  let holds = false;
  let hasNetwork = true;
  let onGone: () => void = () => {};
  const gone = new Promise<void>((resolve) => (onGone = resolve));
  goneOf.set(tabId, gone);
  let ids = 0;
  const keeper = createKeeper({
    workshopId,
    personId,
    kept: browser.store,
    unsent,
    open: () => {
      client.open();
      return { client, release: () => {} };
    },
    opensAgain: () => isLocked,
    tabId,
    whenGone: (other) => goneOf.get(other) ?? Promise.resolve(),
    now: () => browser.nowMs,
    randomId: () => `${tabId}-${(ids += 1)}`,
    onKept(is) {
      holds = is;
      browser.store.tell();
    },
  });
  const client = createDocumentClient({
    serverUrl: `ws://127.0.0.1:${server.port}/sync`,
    workshopId,
    name: BOARD,
    Socket: socketOf(personId, () => hasNetwork),
    random: () => 0,
    rescue: keeper.rescue,
    now: () => Date.now(),
  });
  keeper.watch(BOARD, client);
  const page = {
    personId,
    client,
    keeper,
    unsent,
    holds: () => holds,
    setOnline(online: boolean) {
      hasNetwork = online;
      client.networkChanged(online);
    },
    crash() {
      keeper.close();
      client.close();
      onGone();
    },
  };
  pages.push(page);
  return page;
}
const goneOf = new Map<string, Promise<void>>();

async function online(page: Page): Promise<Page> {
  page.client.open();
  await until(page.client, isSaved);
  return page;
}

function write({ client, personId }: Page, id: string, text: string): void {
  const found = cardText(client.doc, id, "text");
  if (found) found.insert(found.length, text);
  else createCard(client.doc, { id, kind: "message", by: personId, createdAt: 1, title: id, text });
}

function textIn({ client }: Page, id: string): string | undefined {
  return cardText(client.doc, id, "text")?.toJSON();
}

async function onServer(id: string): Promise<string | undefined> {
  return (await server.documents.cards(WORKSHOP, "room-01")).find((card) => card.id === id)?.text;
}

async function untilKept(isSo: () => boolean): Promise<void> {
  while (!isSo()) await browser.store.changed();
}

async function untilUnsent({ unsent }: Page): Promise<readonly UnsentEntry[]> {
  while (unsent.get().length === 0) await new Promise<void>((resolve) => unsent.subscribe(resolve));
  return unsent.get();
}

/** Writes a card online, and then more of it without a network, until that is kept. */
async function writeOffline(page: Page): Promise<void> {
  await online(page);
  write(page, "card-1", "gespeichert");
  await until(page.client, isSaved);
  page.setOnline(false);
  write(page, "card-1", ", nur hier");
  await untilKept(() => browser.kept.size === 1);
}

describe("createKeeper", () => {
  it("[JN1] writes nothing down while edits are saved at once", async () => {
    const page = await online(openPage());
    write(page, "card-1", "schnell");
    await until(page.client, isSaved);
    page.keeper.flush();
    assert.equal(browser.kept.size, 0);
    assert.equal(page.holds(), false);
  });

  it("[JN1] keeps what waits, and erases it once it is on the server's disk", async () => {
    const page = openPage();
    await writeOffline(page);
    assert.equal(page.holds(), true);
    page.setOnline(true);
    await until(page.client, isSaved);
    await untilKept(() => browser.kept.size === 0 && !page.holds());
    assert.equal(await onServer("card-1"), "gespeichert, nur hier");
  });

  it("[RT8] offers what waits as text as soon as one may only read, without a reload", async () => {
    const page = openPage();
    await writeOffline(page);
    const { doc } = page.client;
    grants["anna"] = "read";
    page.setOnline(true);
    const [entry] = await untilUnsent(page);
    assert.ok(entry?.unsent.kind === "message");
    assert.deepEqual(entry.unsent.texts, [
      { field: "text", mine: "gespeichert, nur hier", base: "gespeichert" },
    ]);
    await until(page.client, (status) => status.doc !== doc && status.delivery === "saved");
    assert.equal(textIn(page, "card-1"), "gespeichert");
    assert.equal(page.client.status.get().waiting.size, 0);
    await untilKept(() => [...browser.kept.keys()].every((key) => key.includes("/unsent/")));
  });

  it("[RT8] lets what waits on a locked board wait for the lock to be taken off, and no longer", async () => {
    const page = openPage();
    await writeOffline(page);
    grants["anna"] = "read";
    isLocked = true;
    page.setOnline(true);
    await until(page.client, ({ delivery }) => delivery === "unsaved");
    page.keeper.look();
    assert.deepEqual(page.unsent.get(), []);
    grants["anna"] = "write";
    server.documents.reevaluate(WORKSHOP);
    await until(page.client, isSaved);
    assert.equal(await onServer("card-1"), "gespeichert, nur hier");

    page.setOnline(false);
    write(page, "card-1", ", später");
    grants["anna"] = "read";
    page.setOnline(true);
    await until(page.client, ({ delivery }) => delivery === "unsaved");
    isLocked = false;
    page.keeper.look();
    const [entry] = await untilUnsent(page);
    assert.ok(entry?.unsent.kind === "message");
    assert.equal(entry.unsent.texts[0]?.mine, "gespeichert, nur hier, später");
  });

  it("[JN2] brings edits back after a crash and sends them as what they were", async () => {
    const before = openPage();
    await writeOffline(before);
    before.crash();
    const here = browser;
    browser = aBrowser();
    const other = await online(openPage("berta"));
    write(other, "card-1", " (Berta)");
    await until(other.client, isSaved);

    browser = here;
    const page = openPage();
    await untilKept(() => browser.kept.size === 0);
    await until(page.client, isSaved);
    assert.equal(textIn(page, "card-1"), await onServer("card-1"));
    assert.match(textIn(page, "card-1") ?? "", /, nur hier/);
    assert.match(textIn(page, "card-1") ?? "", / \(Berta\)/);
    assert.equal(page.unsent.get().length, 0);
  });

  it("[JN2] shows what came back as waiting until it is saved", async () => {
    const before = openPage();
    await writeOffline(before);
    before.crash();
    storage.hold();
    const page = openPage();
    await until(page.client, ({ waiting }) => waiting.has("card-1"));
    assert.equal(textIn(page, "card-1"), "gespeichert, nur hier");
    storage.release();
    await until(page.client, isSaved);
  });

  it("[JN2] does not send twice what had arrived before the crash", async () => {
    const before = await online(openPage());
    storage.hold();
    write(before, "card-1", "angekommen");
    await untilKept(() => browser.kept.size === 1);
    before.crash();
    storage.release();
    const page = openPage();
    await untilKept(() => browser.kept.size === 0);
    await until(page.client, isSaved);
    assert.equal(await onServer("card-1"), "angekommen");
    assert.deepEqual(server.complaints, []);
  });

  it("[JN3] leaves what another page keeps alone as long as that page lives, and takes it over then", async () => {
    const first = openPage();
    await writeOffline(first);
    const second = await online(openPage());
    second.setOnline(false);
    write(second, "card-2", "vom anderen Tab");
    await untilKept(() => browser.kept.size === 2);
    second.setOnline(true);
    await untilKept(() => browser.kept.size === 1);
    assert.equal(textIn(second, "card-1"), "gespeichert");

    first.crash();
    await untilKept(() => browser.kept.size === 0);
    await until(second.client, isSaved);
    assert.equal(await onServer("card-1"), "gespeichert, nur hier");
    assert.equal(await onServer("card-2"), "vom anderen Tab");
  });

  it("[JN3] does no harm where nobody knows whether another page lives", async () => {
    const first = openPage();
    await writeOffline(first);
    goneOf.clear();
    const second = openPage();
    await until(second.client, isSaved);
    await untilKept(() => browser.kept.size === 0);
    write(first, "card-1", ", und weiter");
    first.setOnline(true);
    await until(first.client, isSaved);
    assert.equal(await onServer("card-1"), "gespeichert, nur hier, und weiter");
  });

  it("[JN4] sends nothing under another person, and forgets it", async () => {
    const before = openPage("anna");
    await writeOffline(before);
    before.crash();
    const page = await online(openPage("berta"));
    await untilKept(() => browser.kept.size === 0);
    assert.equal(textIn(page, "card-1"), "gespeichert");
    assert.deepEqual(page.unsent.get(), []);
  });

  it("[JN4] forgets what is old in other workshops, and nothing in its own, whatever the clock says", async () => {
    const before = openPage();
    await writeOffline(before);
    before.crash();
    const elsewhere = (name: string, savedAtMs: number): string => {
      const [[key = "", value] = []] = browser.kept;
      const there = key.replace(WORKSHOP, name);
      browser.kept.set(there, { ...(value as object), savedAtMs });
      return there;
    };
    elsewhere("workshop-2", browser.nowMs);
    browser.nowMs += 8 * DAY_MS;
    const lately = elsewhere("workshop-3", browser.nowMs - 6 * DAY_MS);
    const page = await online(openPage());
    await untilKept(() => browser.kept.size === 1);
    assert.deepEqual([...browser.kept.keys()], [lately]);
    assert.equal(await onServer("card-1"), "gespeichert, nur hier");
    assert.equal(textIn(page, "card-1"), "gespeichert, nur hier");
  });

  it("[JN2] does not let go of what an earlier page left before it is written down anew or saved", async () => {
    const before = openPage();
    await writeOffline(before);
    before.crash();
    const key = [...browser.kept.keys()][0] ?? "";
    browser.isFull = true;
    storage.hold();
    const next = openPage();
    next.client.open();
    await until(next.client, ({ waiting }) => waiting.size > 0);
    next.keeper.flush();
    assert.ok(browser.kept.has(key));
    storage.release();
    await until(next.client, isSaved);
    await untilKept(() => browser.kept.size === 0);
    assert.equal(await onServer("card-1"), "gespeichert, nur hier");
  });

  it("[JN2] keeps what it cannot offer as text elsewhere than on this page", async () => {
    const before = openPage();
    await writeOffline(before);
    before.crash();
    const key = [...browser.kept.keys()][0] ?? "";
    browser.isFull = true;
    grants["anna"] = "read";
    const next = openPage();
    next.client.open();
    await untilUnsent(next);
    assert.deepEqual([...browser.kept.keys()], [key]);
    next.crash();
    browser.isFull = false;
    const last = openPage();
    last.client.open();
    const [entry] = await untilUnsent(last);
    assert.ok(entry);
    await untilKept(() => !browser.kept.has(key) && browser.kept.size === 1);
  });

  it("[JN4] erases everything of a workshop that is no more", async () => {
    const page = openPage();
    await writeOffline(page);
    await page.keeper.forget();
    assert.equal(browser.kept.size, 0);
  });

  it("[JN5] goes on without a store", async () => {
    browser = aBrowser(false);
    const page = await online(openPage());
    page.setOnline(false);
    write(page, "card-1", "nur im Speicher");
    page.keeper.flush();
    page.setOnline(true);
    await until(page.client, isSaved);
    assert.equal(await onServer("card-1"), "nur im Speicher");
    assert.equal(page.holds(), false);
  });

  it("[RT4] offers as text what was refused, also to the next page, until it is dismissed", async () => {
    const berta = await online(openPage("berta"));
    write(berta, "card-berta", "von Berta");
    await until(berta.client, isSaved);
    const page = await online(openPage());
    write(page, "card-1", "vorher");
    await until(page.client, isSaved);
    hideCard(page.client.doc, "card-berta");
    write(page, "card-1", ", und mehr");
    const [entry] = await untilUnsent(page);
    assert.ok(entry && entry.unsent.kind === "message");
    assert.equal(entry.document, BOARD);
    assert.equal(entry.unsent.texts[0]?.mine, "vorher, und mehr");
    await untilKept(() => browser.kept.size === 1);
    page.crash();

    const next = openPage();
    assert.deepEqual(await untilUnsent(next), [entry]);
    next.keeper.dismiss(entry.id);
    await untilKept(() => browser.kept.size === 0);
    assert.deepEqual(next.unsent.get(), []);
    assert.equal(
      readCards(berta.client.doc, "room-01").some((card) => card.hidden),
      false,
    );
  });

  it("[RT4] writes down nothing any more of a replica whose texts are in safety", async () => {
    const page = openPage();
    await writeOffline(page);
    const { client, keeper } = page;
    await keeper.rescue({
      name: BOARD,
      doc: client.doc,
      touched: client.edits().touched,
      current: null,
    });
    keeper.flush();
    assert.deepEqual(
      [...browser.kept.keys()].filter((key) => !key.includes("/unsent/")),
      [],
    );
  });

  it("[JN2] offers as text what one may no longer write", async () => {
    const before = openPage();
    await writeOffline(before);
    before.crash();
    grants["anna"] = "read";
    const page = openPage();
    const [entry] = await untilUnsent(page);
    assert.ok(entry && entry.unsent.kind === "message");
    assert.deepEqual(entry.unsent.texts, [{ field: "text", mine: "gespeichert, nur hier", base: null }]);
    await until(page.client, isSaved);
    assert.equal(textIn(page, "card-1"), "gespeichert");
  });
});
