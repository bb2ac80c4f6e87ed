// visitor.ts: one simulated person over the public doors alone: HTTP to come in, Socket.IO for commands, the stock
// y-websocket client for documents. Whatever it can do, any program with a session can do.

import * as encoding from "lib0/encoding";
import { io, type Socket } from "socket.io-client";
import { writeSyncStep1 } from "y-protocols/sync";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { CommandName, Commands, CreateInput } from "#lib/model/command.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import type { Ack, ClientToServer, ServerToClient } from "#lib/protocol/control.ts";
import type { CreateAnswer, EntryAnswer, JoinBody } from "#lib/protocol/http.ts";
import { MESSAGE, type DocumentName } from "#lib/protocol/sync.ts";

export interface Visitor {
  readonly personId: string;
  readonly token: string;
  send<Name extends CommandName>(name: Name, input: Commands[Name]): Promise<Ack>;
  /** The document, once its content has come. The same one each time. */
  open(name: DocumentName): Promise<Y.Doc>;
  /** Resolves when everything that was written here is on the server. */
  settled(): Promise<void>;
  close(): void;
}

const ANSWER_MS = 10_000;
const LONGEST_PAUSE_MS = 10_000;
/** After a restart a client may just have begun its longest pause. */
const CONTENT_MS = 3 * LONGEST_PAUSE_MS;

export async function createWorkshop(origin: string, head: CreateInput): Promise<CreateAnswer> {
  return (await post(origin, "/api/workshops", head)) as CreateAnswer;
}

export async function joinWorkshop(origin: string, body: JoinBody): Promise<EntryAnswer> {
  return (await post(origin, "/api/join", body)) as EntryAnswer;
}

/** What this person may see of the workshop at the moment. */
export async function readState(origin: string, workshopId: string, token: string): Promise<WorkshopState> {
  const answer = await fetch(new URL(`/api/workshops/${workshopId}`, origin), {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`reading the workshop: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { state: WorkshopState }).state;
}

/** Connects at once; `close` ends everything. */
export function openVisitor(origin: string, entry: EntryAnswer): Visitor {
  const { workshopId, personId, token } = entry;
  const socket: Socket<ServerToClient, ClientToServer> = io(origin, {
    auth: { token },
    transports: ["websocket"],
  });
  const providers = new Map<DocumentName, WebsocketProvider>();
  const Authorized = withHeader(token);

  function provide(name: DocumentName): WebsocketProvider {
    const known = providers.get(name);
    if (known) return known;
    const url = `${origin.replace(/^http/, "ws")}/sync`;
    const provider = new WebsocketProvider(url, `${workshopId}/${name}`, new Y.Doc(), {
      WebSocketPolyfill: Authorized,
      disableBc: true,
      maxBackoffTime: LONGEST_PAUSE_MS,
    });
    // For those who show what is saved and what may be written; the stock client would complain about each on the console.
    for (const type of [MESSAGE.ack, MESSAGE.perm, MESSAGE.hello]) provider.messageHandlers[type] = () => {};
    // Each provider listens for the end of the process.
    process.setMaxListeners(process.getMaxListeners() + 1);
    providers.set(name, provider);
    return provider;
  }

  return {
    personId,
    token,
    async send(name, input) {
      return socket.timeout(ANSWER_MS).emitWithAck(name, ...([input] as never));
    },
    async open(name) {
      const provider = provide(name);
      await synced(provider);
      return provider.doc;
    },
    async settled() {
      // A question that the server answers after everything that was sent before it.
      await Promise.all([...providers.values()].map(roundTrip));
    },
    close() {
      for (const provider of providers.values()) {
        provider.destroy();
        // Ends the awareness, whose clock would keep the process alive.
        provider.doc.destroy();
      }
      socket.disconnect();
    },
  };
}

/** The stock client cannot send headers by itself; Node's own socket can (undici's second argument). */
function withHeader(token: string): typeof WebSocket {
  const init = { headers: { authorization: `Bearer ${token}` } } as unknown as string[];
  return class extends WebSocket {
    constructor(address: string | URL) {
      super(address, init);
    }
  };
}

async function synced(provider: WebsocketProvider): Promise<void> {
  if (provider.synced) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${provider.roomname}: no content came`)), CONTENT_MS);
    const onSync = (isSynced: boolean): void => {
      if (!isSynced) return;
      clearTimeout(timer);
      provider.off("sync", onSync);
      resolve();
    };
    provider.on("sync", onSync);
  });
}

/** Asks for what is missing here: the server answers after all that was sent before, which it keeps by then. */
async function roundTrip(provider: WebsocketProvider): Promise<void> {
  await synced(provider);
  const question = encoding.createEncoder();
  encoding.writeVarUint(question, MESSAGE.sync);
  writeSyncStep1(question, provider.doc);
  provider.synced = false;
  provider.ws?.send(encoding.toUint8Array(question));
  await synced(provider);
}

async function post(origin: string, path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(new URL(path, origin), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
