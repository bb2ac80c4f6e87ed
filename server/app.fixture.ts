// app.fixture.ts: a real server on a free port for tests, without pages, with storage that forgets; and what a program
// does at its doors.

import { io, type ManagerOptions, type Socket, type SocketOptions } from "socket.io-client";
import { WebSocket as NodeSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Clustering } from "#lib/board/clusters.ts";
import type { Ack, CardsDelta, SequencedEvent, Snapshot } from "#lib/protocol/control.ts";
import { createApp, type AppOptions } from "#server/app.ts";
import { type Environment, readConfig } from "#server/config/read-config.ts";
import { createMemoryStorage } from "#server/storage/memory.ts";
import type { CreateAnswer, EntryAnswer } from "#lib/protocol/http.ts";
import type { DocumentName } from "#lib/protocol/sync.ts";

export interface TestServer {
  readonly origin: string;
  close(): Promise<boolean>;
}

export async function startServer(
  env: Environment = {},
  options: Partial<AppOptions> = {},
): Promise<TestServer> {
  const config = readConfig({ PORT: "0", LOG_LEVEL: "error", ...env });
  if (!config.ok) throw new Error(config.code.join("\n"));
  const app = await createApp(config.value, {
    dev: false,
    root: import.meta.dirname,
    createPages: null,
    storage: createMemoryStorage(),
    ...options,
  });
  return { origin: app.address, close: () => app.close() };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: unknown;
  readonly text: string;
}

export interface Ask {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request as a program makes it. */
export async function ask(origin: string, method: string, path: string, given: Ask = {}): Promise<Answer> {
  const response = await fetch(`${origin}${path}`, {
    method,
    redirect: "manual",
    headers: {
      ...(given.token === undefined ? {} : { Authorization: `Bearer ${given.token}` }),
      ...(given.body === undefined ? {} : { "Content-Type": "application/json" }),
      ...given.headers,
    },
    ...(given.body === undefined
      ? {}
      : { body: typeof given.body === "string" ? given.body : JSON.stringify(given.body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") === true;
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson && text !== "" ? JSON.parse(text) : null,
  };
}

export async function createWorkshop(
  origin: string,
  body: object = { title: "Nachbarschaft" },
): Promise<CreateAnswer> {
  const { status, json, text } = await ask(origin, "POST", "/api/workshops", { body });
  if (status !== 201) throw new Error(`create: ${status} ${text}`);
  return json as CreateAnswer;
}

export async function joinWorkshop(origin: string, joinCode: string, name: string): Promise<EntryAnswer> {
  const { status, json, text } = await ask(origin, "POST", "/api/join", { body: { joinCode, name } });
  if (status !== 201) throw new Error(`join: ${status} ${text}`);
  return json as EntryAnswer;
}

/** Connects as this person; resolves with the socket once the first snapshot is there. */
export async function connectSocket(
  origin: string,
  token: string,
  options: Partial<ManagerOptions & SocketOptions> = {},
): Promise<TestSocket> {
  const socket = io(origin, { auth: { token }, transports: ["websocket"], forceNew: true, ...options });
  const events: SequencedEvent[] = [];
  const snapshots: Snapshot[] = [];
  const cards: CardsDelta[] = [];
  socket.on("event", (event: SequencedEvent) => void events.push(event));
  socket.on("snapshot", (snapshot: Snapshot) => void snapshots.push(snapshot));
  const clusters: Clustering[] = [];
  socket.on("cards", (delta: CardsDelta) => void cards.push(delta));
  socket.on("clusters", (clustering: Clustering) => void clusters.push(clustering));
  await new Promise<void>((resolve, reject) => {
    socket.once("snapshot", () => resolve());
    socket.once("connect_error", reject);
  });
  return {
    socket,
    events,
    snapshots,
    cards,
    clusters,
    send: (name, input) => socket.emitWithAck(name, input) as Promise<Ack>,
  };
}

export interface TestSocket {
  readonly socket: Socket;
  readonly events: readonly SequencedEvent[];
  readonly snapshots: readonly Snapshot[];
  readonly cards: readonly CardsDelta[];
  readonly clusters: readonly Clustering[];
  readonly send: (name: string, input: unknown) => Promise<Ack>;
}

/** A document over a stock client that knows nothing of us but the address and a token. */
export interface OpenDocument {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly close: () => void;
}

/** Resolves once the document is there; by default the caller's own notebook. */
export async function openDocument(
  origin: string,
  workshopId: string,
  token: string,
  name: DocumentName = "notebook",
): Promise<OpenDocument> {
  class WithBearer extends NodeSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { Authorization: `Bearer ${token}` } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(
    `${origin.replace("http", "ws")}/sync`,
    `${workshopId}/${name}`,
    doc,
    { WebSocketPolyfill: WithBearer as unknown as typeof WebSocket, disableBc: true },
  );
  await new Promise((resolve) => provider.once("sync", resolve));
  return {
    doc,
    provider,
    close() {
      provider.destroy();
      doc.destroy();
    },
  };
}

export async function removePerson(origin: string, token: string, personId: string): Promise<void> {
  const { socket, send } = await connectSocket(origin, token);
  const ack = await send("person.remove", { personId });
  socket.disconnect();
  if (!ack.ok) throw new Error(`remove: ${ack.code}`);
}

/** Looks again with every turn of the event loop until it is so; fails after 5 s. */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  const endMs = Date.now() + 5000;
  while (!isSo()) {
    if (Date.now() > endMs) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
