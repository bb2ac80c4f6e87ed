// visitor.ts: one simulated person over the public doors alone: HTTP to come in, Socket.IO for commands, the stock
// y-websocket client for documents. Whatever it can do, any program with a session can do.

import { io, type Socket } from "socket.io-client";
import type * as Y from "yjs";
import type { CommandName, Commands, CreateInput } from "#lib/model/command.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import type { Ack, ClientToServer, ServerToClient } from "#lib/protocol/control.ts";
import type { CreateAnswer, EntryAnswer, JoinBody } from "#lib/protocol/http.ts";
import type { DocumentName } from "#lib/protocol/sync.ts";
import { openStockDocument, type StockDocument } from "./stock-document.ts";

export interface Visitor {
  readonly personId: string;
  readonly token: string;
  send<Name extends CommandName>(name: Name, input: Commands[Name]): Promise<Ack>;
  /** The document, once its content has come. The same one each time, until it is closed for good; rejects when it is. */
  open(name: DocumentName): Promise<Y.Doc>;
  /** Resolves when everything that was written in any document is on the server. Rejects when some of it never will be. */
  settled(): Promise<void>;
  close(): void;
}

const ANSWER_MS = 10_000;

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
  const documents = new Map<DocumentName, StockDocument>();

  return {
    personId,
    token,
    async send(name, input) {
      return socket.timeout(ANSWER_MS).emitWithAck(name, ...([input] as never));
    },
    async open(name) {
      const known = documents.get(name);
      if (known && !known.isRefused()) {
        await known.synced();
        return known.doc;
      }
      // What was refused once cannot be mended, only begun anew.
      known?.close();
      const document = openStockDocument(origin, `${workshopId}/${name}`, token);
      documents.set(name, document);
      await document.synced();
      return document.doc;
    },
    async settled() {
      await Promise.all([...documents.values()].map((document) => document.settled()));
    },
    close() {
      for (const document of documents.values()) document.close();
      socket.disconnect();
    },
  };
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
