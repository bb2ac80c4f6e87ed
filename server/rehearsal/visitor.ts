// visitor.ts: one simulated person over the public doors alone: HTTP to come in, Socket.IO for commands, the stock
// y-websocket client for documents. Whatever it can do, any program with a session can do.

import { io, type Socket } from "socket.io-client";
import type * as Y from "yjs";
import type { CommandName, Commands, CreateInput } from "#lib/model/command.ts";
import type { WorkshopState } from "#lib/model/state.ts";
import { evolve } from "#lib/model/workshop.ts";
import type { Ack, ClientToServer, SequencedEvent, ServerToClient } from "#lib/protocol/control.ts";
import type { CreateAnswer, EntryAnswer, JoinBody } from "#lib/protocol/http.ts";
import type { DocumentName } from "#lib/protocol/sync.ts";
import { openStockDocument, type StockDocument } from "./stock-document.ts";

export interface Visitor {
  readonly personId: string;
  readonly token: string;
  /** What this person sees of the workshop; null until it has come. */
  readonly state: () => WorkshopState | null;
  send<Name extends CommandName>(name: Name, input: Commands[Name]): Promise<Ack>;
  /** The document, once its content has come. The same one each time, until it is closed for good; rejects when it is. */
  open(name: DocumentName): Promise<Y.Doc>;
  /** Tells the others on an open document where this person writes; null: nowhere. */
  point(name: DocumentName, place: Readonly<Record<string, unknown>> | null): void;
  /** Tells moderation whether this person writes. */
  sayWriting(writing: boolean): void;
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

/** Connects at once; `close` ends everything. `host`: the name by which the server is to be asked, if not that of `origin`. */
export function openVisitor(origin: string, entry: EntryAnswer, host?: string): Visitor {
  const { workshopId, personId, token } = entry;
  const named: Record<string, string> = host === undefined ? {} : { host };
  const socket: Socket<ServerToClient, ClientToServer> = io(origin, {
    auth: { token },
    transports: ["websocket"],
    extraHeaders: named,
    // Else all who connect to one server from one process share one connection.
    forceNew: true,
  });
  const documents = new Map<DocumentName, StockDocument>();
  let seq = 0;
  let state: WorkshopState | null = null;
  socket.on("snapshot", (snapshot) => {
    ({ seq, state } = snapshot);
  });
  socket.on("event", follow);

  return {
    personId,
    token,
    state: () => state,
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
      const headers = { ...named, authorization: `Bearer ${token}` };
      const document = openStockDocument(origin, `${workshopId}/${name}`, headers);
      documents.set(name, document);
      await document.synced();
      return document.doc;
    },
    point: (name, place) => documents.get(name)?.point(place),
    sayWriting(writing) {
      socket.emit("presence.set", { away: false, writing }, () => {});
    },
    async settled() {
      await Promise.all([...documents.values()].map((document) => document.settled()));
    },
    close() {
      for (const document of documents.values()) document.close();
      socket.disconnect();
    },
  };

  function follow(told: SequencedEvent): void {
    if (state === null || told.seq <= seq) return;
    const gap = told.seq !== seq + 1;
    seq = told.seq;
    try {
      if (!gap) {
        if (told.event) state = evolve(state, told.event);
        return;
      }
    } catch {
      // An event of a later version.
    }
    socket.emit("snapshot.request", {}, () => {});
  }
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
