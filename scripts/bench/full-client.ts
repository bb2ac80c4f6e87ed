// full-client.ts: somebody with a real document and the stock provider of the system under measurement. What is measured
// is measured here: in the document, after it was decoded and integrated.

import { join } from "node:path";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { MESSAGE } from "#lib/protocol/sync.ts";
import { PEERS_DIR } from "./systems.ts";
import type { Presence, System } from "./systems.ts";
import { WORD } from "./typist.ts";

/** The peers' copies of Yjs are other copies than ours, but with the same shape. */
interface Stock {
  readonly doc: Y.Doc;
  readonly applyUpdate: (doc: Y.Doc, update: Uint8Array) => void;
  readonly whenSynced: Promise<unknown>;
  close(): void;
}

export interface FullClient extends Omit<Stock, "applyUpdate"> {
  /** As if it were made here: it goes to the server. */
  make(update: Uint8Array): void;
}

export interface FullOptions {
  readonly system: System;
  readonly port: number;
  readonly room: string;
  readonly personId: string;
  readonly presence: Presence;
  /** A word is in the document now. */
  readonly onWord?: (typist: number, number: number) => void;
}

export async function connectFull(options: FullOptions): Promise<FullClient> {
  const { onWord } = options;
  const stock = await connectStock(options);
  const { doc, whenSynced } = stock;
  if (onWord) {
    doc.getMap("cards").observeDeep((events) => {
      for (const event of events) {
        for (const { insert } of event.delta) {
          if (typeof insert !== "string") continue;
          for (const [, typist, number] of insert.matchAll(WORD)) onWord(Number(typist), Number(number));
        }
      }
    });
  }
  return {
    doc,
    whenSynced,
    close: () => stock.close(),
    make: (update) => stock.applyUpdate(doc, update),
  };
}

async function connectStock({ system, port, room, personId, presence }: FullOptions): Promise<Stock> {
  if (system.wire === "y-websocket") return connectWebsocket(port, room, personId, presence);
  const stock = (await import(join(PEERS_DIR, "full.js"))) as Record<
    "connectHocuspocus" | "connectSocketIo",
    (port: number, room: string, presence: boolean) => Stock
  >;
  const connect = system.wire === "hocuspocus" ? stock.connectHocuspocus : stock.connectSocketIo;
  return connect(port, room, presence !== "none");
}

function connectWebsocket(port: number, room: string, personId: string, presence: Presence): Stock {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, `workshop-1/rooms/${room}`, doc, {
    connect: false,
    disableBc: true,
    params: { person: personId },
  });
  const { awareness } = provider;
  if (presence === "none") awareness.setLocalState(null);
  if (presence === "once") {
    /* oxlint-disable no-underscore-dangle -- the provider offers no option for this; our own client does the same */
    clearInterval(awareness._checkInterval as ReturnType<typeof setInterval>);
    awareness.off("update", provider._awarenessUpdateHandler as () => void);
    /* oxlint-enable no-underscore-dangle */
  }
  // Our own messages, which a stock client passes over with a word on the console.
  for (const type of [MESSAGE.ack, MESSAGE.ack + 1, MESSAGE.ack + 2, MESSAGE.ack + 3]) {
    provider.messageHandlers[type] = () => {};
  }
  const whenSynced = new Promise((resolve) => provider.once("sync", resolve));
  provider.connect();
  return { doc, applyUpdate: Y.applyUpdate, whenSynced, close: () => provider.destroy() };
}
