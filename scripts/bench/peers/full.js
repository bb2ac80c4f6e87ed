// full.js: the stock providers of Hocuspocus and y-socket.io around a real document, for the load generator.

import { HocuspocusProvider } from "@hocuspocus/provider";
import { Awareness } from "y-protocols/awareness";
import { SocketIOProvider } from "y-socket.io";
import * as Y from "yjs";

/** `{ doc, applyUpdate, whenSynced, close }`; without presence nothing is said about who is there. */
export function connectHocuspocus(port, room, presence) {
  const doc = new Y.Doc();
  let provider = null;
  const whenSynced = new Promise((resolve) => {
    provider = new HocuspocusProvider({
      url: `ws://127.0.0.1:${port}`,
      name: room,
      document: doc,
      ...(presence ? {} : { awareness: null }),
      onSynced: () => resolve(),
    });
  });
  return { doc, applyUpdate: Y.applyUpdate, whenSynced, close: () => provider.destroy() };
}

export function connectSocketIo(port, room, presence) {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  if (!presence) awareness.setLocalState(null);
  const provider = new SocketIOProvider(`http://127.0.0.1:${port}`, room, doc, {
    awareness,
    disableBc: true,
  });
  const whenSynced = new Promise((resolve) => provider.once("sync", resolve));
  return { doc, applyUpdate: Y.applyUpdate, whenSynced, close: () => provider.destroy() };
}
