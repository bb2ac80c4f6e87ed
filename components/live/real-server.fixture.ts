// real-server.fixture.ts: the document client against the real data plane: a server of its own, people by their name, and
// waiting for what a status says. No network but the loopback.

import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { WebSocket as NodeSocket } from "ws";
import type { DocumentName } from "#lib/protocol/sync.ts";
import { BOARD, WORKSHOP } from "#server/sync/documents.fixture.ts";
import {
  createDocumentClient,
  type DocumentClient,
  type DocumentStatus,
  type Loss,
} from "./document-client.ts";

// Each provider listens for the end of the process.
process.setMaxListeners(0);

export interface Person {
  readonly client: DocumentClient;
  /** What the client handed over before it began anew. */
  readonly losses: Loss[];
  /** Every status so far, the first included. */
  readonly history: DocumentStatus[];
  readonly until: (isSo: (status: DocumentStatus) => boolean) => Promise<void>;
}

/** Nobody listens here. */
const NOWHERE = "ws://127.0.0.1:9";

/** A WebSocket class that says who comes, as a program does. Without a network it gets nowhere. */
export function socketOf(personId: string, hasNetwork: () => boolean = () => true): typeof WebSocket {
  class BearerSocket extends NodeSocket {
    constructor(url: string | URL) {
      super(hasNetwork() ? url : NOWHERE, { headers: { Authorization: `Bearer ${personId}` } });
    }
  }
  return BearerSocket as unknown as typeof WebSocket;
}

export function enter(port: number, personId: string, name: DocumentName = BOARD): Person {
  const losses: Loss[] = [];
  const client = createDocumentClient({
    serverUrl: `ws://127.0.0.1:${port}/sync`,
    workshopId: WORKSHOP,
    name,
    Socket: socketOf(personId),
    random: () => 0,
    rescue: async (loss) => void losses.push(loss),
    now: () => Date.now(),
  });
  const history: DocumentStatus[] = [client.status.get()];
  client.status.subscribe(() => history.push(client.status.get()));
  client.open();
  return { client, losses, history, until: (isSo) => until(client, isSo) };
}

/** A way to a server on which nothing comes back once it is mute. */
export interface OneWay {
  readonly port: number;
  readonly mute: () => void;
  /** Breaks off what is open; what comes then passes both ways. */
  readonly heal: () => void;
  readonly close: () => void;
}

/** `port` is asked for each connection. */
export async function oneWayTo(port: () => number): Promise<OneWay> {
  const sockets = new Set<Socket>();
  let isMute = false;
  const server = createServer((near) => {
    const far = connect(port(), "127.0.0.1");
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.on("data", (bytes) => {
      if (!isMute) near.write(bytes);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const breakOff = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    mute: () => (isMute = true),
    heal() {
      isMute = false;
      breakOff();
    },
    close() {
      server.close();
      breakOff();
    },
  };
}

export function until(client: DocumentClient, isSo: (status: DocumentStatus) => boolean): Promise<void> {
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

export function isSaved({ delivery }: DocumentStatus): boolean {
  return delivery === "saved";
}
