// keeper.ts: keeps own edits that no server has, until one has them. They are written to this browser's store while they
// wait, erased once they are on the server's disk, and found again after a reload, a crash or the end of another tab: then
// they are sent as what they are, or, where they can be no more, offered to their author as text. They belong to one person
// in one workshop and go to nobody else. Loaded lazily.

import * as Y from "yjs";
import type { DocumentName } from "#lib/protocol/sync.ts";
import type { Delivery } from "./delivery.ts";
import type { DocumentClient, Loss } from "./document-client.ts";
import type { KeptStore } from "./kept-store.ts";
import type { Store } from "./store.ts";
import { collectUnsent, type Unsent } from "./unsent.ts";

/** An own edit that could not be sent, in words. */
export interface UnsentEntry {
  readonly id: string;
  readonly document: DocumentName;
  readonly unsent: Unsent;
}

export interface Keeper {
  /** From now on, until the client is closed. */
  readonly watch: (name: DocumentName, client: DocumentClient) => void;
  /** Resolves when the texts of a replica that goes are in safety. */
  readonly rescue: (loss: Loss) => Promise<void>;
  /** It was put back, or is not wanted. */
  readonly dismiss: (id: string) => void;
  /** Writes down at once what waits: the page may be about to go. */
  readonly flush: () => void;
  /** To be called when the answer of `opensAgain` may be another one. */
  readonly look: () => void;
  /** Erases everything of this workshop. */
  readonly forget: () => Promise<void>;
  readonly close: () => void;
}

export interface KeeperOptions {
  readonly workshopId: string;
  readonly personId: string;
  readonly kept: KeptStore;
  readonly unsent: Store<readonly UnsentEntry[]>;
  /** Keeps a document open and answers the function that lets go of it. */
  readonly open: (name: DocumentName) => { readonly client: DocumentClient; readonly release: () => void };
  /** Where one may only read: will one write there again without further ado? Then what waits goes on waiting. */
  readonly opensAgain: (name: DocumentName) => boolean;
  /** Names this page, and nobody else at any time. */
  readonly tabId: string;
  /** Resolves when the page of that name is no more. */
  readonly whenGone: (tabId: string) => Promise<void>;
  readonly now: () => number;
  readonly randomId: () => string;
  /** Told whether anything is kept at all, so that the next page knows. */
  readonly onKept: (holds: boolean) => void;
}

/** Edits of one replica as they lie in the store. */
interface Journal {
  readonly tabId: string;
  readonly document: DocumentName;
  readonly savedAtMs: number;
  readonly update: Uint8Array;
  /** The same in words, in case the update is of no use any more. */
  readonly unsent: readonly Unsent[];
}

interface KeptUnsent {
  readonly savedAtMs: number;
  readonly entry: UnsentEntry;
}

/** An acknowledgement usually comes earlier, and then nothing is written. */
const PATIENCE_MS = 250;
/** As long as a session lasts: later nobody could send it. */
const MAX_AGE_MS = 7 * 24 * 3_600_000;
/** No frame may be larger. */
const MAX_BYTES = 1024 * 1024;
/** Origin of edits that come back. */
const KEPT = "kept";

export function createKeeper(options: KeeperOptions): Keeper {
  const { workshopId, personId, kept, unsent, opensAgain, tabId, now, onKept } = options;
  const own = `${workshopId}/${personId}/`;
  const journals = `${own}journal/`;
  const clients = new Map<DocumentName, DocumentClient>();
  const timers = new Map<DocumentName, ReturnType<typeof setTimeout>>();
  /** Keys under which this page has written something. */
  const written = new Set<string>();
  /** What is in them is kept in words. */
  const rescued = new WeakSet<Y.Doc>();
  let closed = false;
  void start();

  return {
    watch(name, client) {
      clients.set(name, client);
      client.status.subscribe(() => see(name, client));
      see(name, client);
    },
    async rescue({ name, doc, touched, current }) {
      if (!(await offer(name, collectUnsent(doc, touched, current)))) return;
      rescued.add(doc);
      await drop([keyOf(name, doc)]);
    },
    dismiss(id) {
      unsent.set(unsent.get().filter((entry) => entry.id !== id));
      void drop([`${own}unsent/${id}`]);
    },
    flush() {
      for (const [name, client] of clients) void note(name, client);
    },
    look() {
      for (const [name, client] of clients) see(name, client);
    },
    async forget() {
      unsent.set([]);
      await drop((await kept.list(`${workshopId}/`)).map(([key]) => key));
    },
    close() {
      closed = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };

  async function start(): Promise<void> {
    const all = await kept.list("");
    const outdated = all.filter(([key, value]) => {
      // Whatever the clock of this device says: the session is good, so it can still be sent.
      if (key.startsWith(own)) return false;
      const isForeign = key.startsWith(`${workshopId}/`);
      return isForeign || now() - (value as Journal | KeptUnsent).savedAtMs > MAX_AGE_MS;
    });
    await drop(outdated.map(([key]) => key));
    const current = all.filter((each) => !outdated.includes(each) && each[0].startsWith(own));
    const entries = current.filter(([key]) => !key.startsWith(journals));
    if (entries.length > 0)
      unsent.set([...entries.map(([, value]) => (value as KeptUnsent).entry), ...unsent.get()]);
    for (const [key, value] of current) {
      const { tabId: writer } = value as Journal;
      if (!key.startsWith(journals) || writer === tabId) continue;
      void options.whenGone(writer).then(() => takeOver(key));
    }
  }

  /** What another page left behind, unless it was delivered meanwhile. */
  async function takeOver(key: string): Promise<void> {
    const [found] = await kept.list(key);
    if (!found || closed) return;
    const { document, update, unsent: words } = found[1] as Journal;
    const { client, release } = options.open(document);
    const mayWrite = await settled(client);
    if (closed) return;
    const isGood = mayWrite && leansOnNothingElse(client.doc, update);
    if (isGood) Y.applyUpdate(client.doc, update, KEPT);
    const isSafe = await (isGood ? note(document, client) : offer(document, words));
    if (isSafe) await drop([key]);
    await until(client, ({ waiting, delivery }) => waiting.size === 0 || delivery === "closed");
    if (isGood && !isSafe && client.status.get().waiting.size === 0) await drop([key]);
    release();
  }

  function see(name: DocumentName, client: DocumentClient): void {
    noteLater(name, client);
    const { delivery, rights } = client.status.get();
    // It has had the time that the server gives to what was under way (RT3).
    if (delivery === "unsaved" && rights?.grant === "read" && !closed && !opensAgain(name)) client.spend();
  }

  function noteLater(name: DocumentName, client: DocumentClient): void {
    if (timers.has(name) || closed) return;
    const { waiting } = client.status.get();
    if (waiting.size === 0 && !written.has(keyOf(name, client.doc))) return;
    const timer = setTimeout(() => {
      timers.delete(name);
      void note(name, client);
    }, PATIENCE_MS);
    timers.set(name, timer);
  }

  /** False if what waits could not be written down. */
  async function note(name: DocumentName, client: DocumentClient): Promise<boolean> {
    if (rescued.has(client.doc)) return true;
    const { updates, touched } = client.edits();
    const key = keyOf(name, client.doc);
    if (updates.length === 0) {
      if (written.has(key)) await drop([key]);
      return true;
    }
    const update = Y.mergeUpdates([...updates]);
    if (update.length > MAX_BYTES) return false;
    written.add(key);
    const journal: Journal = {
      tabId,
      document: name,
      savedAtMs: now(),
      update,
      unsent: collectUnsent(client.doc, touched, null),
    };
    return put(key, journal);
  }

  /** False if some of it is nowhere but on this page. */
  async function offer(name: DocumentName, found: readonly Unsent[]): Promise<boolean> {
    const entries = found.map((each) => ({ id: options.randomId(), document: name, unsent: each }));
    unsent.set([...unsent.get(), ...entries]);
    let isSafe = true;
    for (const entry of entries) {
      const value: KeptUnsent = { savedAtMs: now(), entry };
      if (!(await put(`${own}unsent/${entry.id}`, value))) isSafe = false;
    }
    return isSafe;
  }

  async function put(key: string, value: Journal | KeptUnsent): Promise<boolean> {
    const isKept = await kept.put(key, value);
    if (isKept) onKept(true);
    return isKept;
  }

  async function drop(keys: readonly string[]): Promise<void> {
    for (const key of keys) written.delete(key);
    await kept.drop(keys);
    if (await kept.isEmpty()) onKept(false);
  }

  function keyOf(name: DocumentName, doc: Y.Doc): string {
    return `${journals}${name}/${String(doc.clientID)}`;
  }
}

const THERE: readonly Delivery[] = ["saved", "waiting", "closed"];

/** Resolves once the document is there or closed to us; true if one may write in it. */
async function settled(client: DocumentClient): Promise<boolean> {
  await until(client, ({ delivery }) => THERE.includes(delivery));
  const { delivery, rights } = client.status.get();
  return delivery !== "closed" && (rights === null || rights.grant === "write");
}

function until(
  client: DocumentClient,
  isSo: (status: ReturnType<DocumentClient["status"]["get"]>) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isSo(client.status.get())) return;
      unwatch();
      resolve();
    };
    const unwatch = client.status.subscribe(look);
    look();
  });
}

/** Is everything there that the update leans on? Yjs would keep it back for ever, and send it again and again. */
function leansOnNothingElse(doc: Y.Doc, update: Uint8Array): boolean {
  const trial = new Y.Doc();
  Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc));
  Y.applyUpdate(trial, update);
  const isComplete = trial.store.pendingStructs === null && trial.store.pendingDs === null;
  trial.destroy();
  return isComplete;
}
