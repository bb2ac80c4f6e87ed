// stock-document.ts: one document as the stock y-websocket client holds it, for people who are simulated. It knows nothing
// of what stands in a document.

import * as encoding from "lib0/encoding";
import { WebSocket as NodeSocket } from "ws";
import { writeSyncStep1 } from "y-protocols/sync";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { MESSAGE } from "#lib/protocol/sync.ts";

export interface StockDocument {
  readonly doc: Y.Doc;
  /** Closed for good: what it has is never brought up to date again. */
  readonly isRefused: () => boolean;
  /** Tells the others on the document where its writer is; null: nowhere. */
  point(place: Readonly<Record<string, unknown>> | null): void;
  /** Resolves once the content has come; rejects when none comes, or none may come any more. */
  synced(): Promise<void>;
  /** Resolves when everything that was written here is on the server. Rejects when some of it never will be. */
  settled(): Promise<void>;
  close(): void;
}

const LONGEST_PAUSE_MS = 10_000;
/** After a restart a client may just have begun its longest pause. */
const CONTENT_MS = 3 * LONGEST_PAUSE_MS;

/** Connects at once, and again whenever the connection is lost. `headers` go with each request. */
export function openStockDocument(
  origin: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): StockDocument {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${origin.replace(/^http/, "ws")}/sync`, path, doc, {
    WebSocketPolyfill: withHeaders(headers),
    disableBc: true,
    maxBackoffTime: LONGEST_PAUSE_MS,
  });
  // For those who show what is saved and what may be written (a refusal closes, too); the stock client would complain about each on the console.
  for (const type of [MESSAGE.ack, MESSAGE.reject, MESSAGE.perm, MESSAGE.hello])
    provider.messageHandlers[type] = () => {};
  // Each provider listens for the end of the process.
  process.setMaxListeners(process.getMaxListeners() + 1);
  let refusedBy: number | null = null;
  let isWritten = false;
  provider.on("closed", ({ code }: { code: number }) => {
    refusedBy = code;
  });
  doc.on("update", (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) isWritten = true;
  });

  return {
    doc,
    isRefused: () => refusedBy !== null,
    point: (place) => provider.awareness.setLocalState({ ...place }),
    synced,
    async settled() {
      if (!isWritten) return;
      await synced();
      isWritten = false;
      // A question that the server answers after everything that was sent before it.
      const question = encoding.createEncoder();
      encoding.writeVarUint(question, MESSAGE.sync);
      writeSyncStep1(question, doc);
      provider.synced = false;
      provider.ws?.send(encoding.toUint8Array(question));
      try {
        await synced();
      } catch (error) {
        isWritten = true;
        throw error;
      }
    },
    close() {
      provider.destroy();
      // Ends the awareness, whose clock would keep the process alive.
      doc.destroy();
    },
  };

  async function synced(): Promise<void> {
    if (refusedBy !== null) throw refusal(refusedBy);
    if (provider.synced) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(end, CONTENT_MS, new Error(`${path}: no content came`));
      const onSync = (isSynced: boolean): void => {
        if (isSynced) end();
      };
      const onClosed = ({ code }: { code: number }): void => end(refusal(code));
      provider.on("sync", onSync);
      provider.on("closed", onClosed);

      function end(error?: Error): void {
        clearTimeout(timer);
        provider.off("sync", onSync);
        provider.off("closed", onClosed);
        if (error) reject(error);
        else resolve();
      }
    });
  }

  function refusal(code: number): Error {
    return new Error(`${path}: closed by the server with ${String(code)}`);
  }
}

/** The stock client cannot send headers by itself. */
function withHeaders(headers: Readonly<Record<string, string>>): typeof WebSocket {
  class WithHeaders extends NodeSocket {
    constructor(address: string | URL) {
      super(address, { headers });
    }
  }
  // What the provider uses of it is the same; the types of both differ in what it does not use.
  return WithHeaders as unknown as typeof WebSocket;
}
