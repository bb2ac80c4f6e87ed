// presence.ts: awareness of one document: who is here and where their cursors are. States are relayed, never stored. A
// connection speaks for one awareness client only, the first it names, and only under its own person: the server writes
// `user: {id}` into every state, so a name in a state is worth nothing. Entries about others, which stock clients echo,
// are passed over. Changes go out in one frame for all, renewals without news more rarely. Whom a crowd need not see is
// heard and not told.

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Frame } from "#server/ports.ts";
import type { Connection } from "./connection.ts";
import { awarenessFrame } from "./wire.ts";

/** Cursors move at most this often for others. */
const NEWS_MS = 100;
/** The first news after a quiet time wait this long for more. */
const GATHER_MS = 10;
/** Stock clients take a peer for gone after 30 s without renewal and renew every 15 s. */
const RENEWAL_MS = 5_000;
/** UTF-16 code units of one state. */
const MAX_STATE = 2_048;
/** Of one message, which may repeat the states of many others. */
const MAX_BYTES = 256 * 1024;
const MAX_ENTRIES = 1_000;
/** Client ids of people who left that are remembered. */
const MAX_LEFT = 2_000;
const UTF8 = new TextDecoder("utf-8", { fatal: true });
const MAX_CLIENT = 2 ** 32 - 1;
const MAX_CLOCK = 2 ** 32;

export interface Presence {
  /** False: the message is malformed. */
  receive(connection: Connection, update: Uint8Array): boolean;
  leave(connection: Connection): void;
  /** Who introduced themselves with this client id first, while the document was in memory. */
  readonly personOf: (clientId: number) => string | undefined;
  /** The states of all who are shown; null while there is none. */
  everybody(): Frame | null;
  /** Who is shown may have changed. Whoever is shown again is told with their next state. */
  reconsider(): void;
  close(): void;
}

export interface PresenceOptions {
  /** Sends to all connections. */
  readonly relay: (frame: Frame) => void;
  /** Can a client id be this person's? */
  readonly mayBe: (clientId: number, personId: string) => boolean;
  /** Is this connection's state to be told to the others? */
  readonly isShown: (connection: Connection) => boolean;
}

interface State {
  readonly owner: Connection | null;
  readonly clock: number;
  /** JSON; "null" is somebody who left, kept until the others are told. */
  readonly json: string;
}

interface Entry {
  readonly client: number;
  readonly clock: number;
  /** UTF-8, not yet read: most entries are about others. */
  readonly json: Uint8Array;
}

export function createPresence({ relay, mayBe, isShown }: PresenceOptions): Presence {
  const states = new Map<number, State>();
  /** Also of those who left, so that an echo of them is not taken for the echoing person's own. */
  const persons = new Map<number, string>();
  const clients = new Map<Connection, number>();
  const news = new Set<number>();
  /** Of whom the others know. */
  const told = new Set<number>();
  let everybody: Frame | null = null;
  let timer: NodeJS.Timeout | null = null;
  let dueMs = Infinity;
  let flushedAtMs = -Infinity;

  return {
    receive(connection, update) {
      const entries = readEntries(update);
      if (entries === null) return false;
      // The first alone: no client says two things of itself at once, and each costs the server more than the sender.
      const own = entries.find(({ client }) => claim(connection, client));
      if (!own) return true;
      const json = stamp(own.json, connection.personId);
      if (json !== null) accept(connection, own, json);
      return json !== null;
    },
    leave(connection) {
      const client = clients.get(connection);
      clients.delete(connection);
      const state = client === undefined ? undefined : states.get(client);
      if (client === undefined || state?.owner !== connection) return;
      // The same clock, so that the client's own copy of its state never falls behind.
      states.set(client, { ...state, owner: null, json: "null" });
      announce(client, NEWS_MS);
    },
    personOf: (clientId) => persons.get(clientId),
    everybody() {
      everybody ??= tellAll();
      return everybody;
    },
    reconsider() {
      everybody = null;
      for (const client of told) if (!isPresent(states.get(client))) announce(client, NEWS_MS);
    },
    close() {
      if (timer) clearTimeout(timer);
    },
  };

  function claim(connection: Connection, client: number): boolean {
    const own = clients.get(connection);
    if (own !== undefined) return own === client;
    const person = persons.get(client);
    if (person !== undefined && person !== connection.personId) return false;
    if (!mayBe(client, connection.personId)) return false;
    clients.set(connection, client);
    persons.delete(client);
    persons.set(client, connection.personId);
    if (persons.size > states.size + MAX_LEFT) forgetOne();
    return true;
  }

  function forgetOne(): void {
    for (const client of persons.keys()) {
      if (states.has(client)) continue;
      persons.delete(client);
      return;
    }
  }

  function isPresent(state: State | undefined): state is State {
    return state !== undefined && state.json !== "null" && state.owner !== null && isShown(state.owner);
  }

  function accept(owner: Connection, { client, clock }: Entry, json: string): void {
    const before = states.get(client);
    const present = before !== undefined && before.json !== "null";
    if (!present && json === "null") return;
    if (present && clock < before.clock + (json === "null" ? 0 : 1)) {
      // The same tab on a new connection, whose old one is not yet known to be dead.
      if (before.owner !== owner) states.set(client, { ...before, owner });
      return;
    }
    states.set(client, { owner, clock, json });
    announce(client, before?.json === json ? RENEWAL_MS : NEWS_MS);
  }

  function announce(client: number, withinMs: number): void {
    news.add(client);
    everybody = null;
    const nowMs = performance.now();
    const wantedMs =
      withinMs === NEWS_MS ? Math.max(nowMs + GATHER_MS, flushedAtMs + NEWS_MS) : nowMs + withinMs;
    if (wantedMs >= dueMs) return;
    if (timer) clearTimeout(timer);
    dueMs = wantedMs;
    timer = setTimeout(flush, wantedMs - nowMs).unref();
  }

  function flush(): void {
    timer = null;
    dueMs = Infinity;
    flushedAtMs = performance.now();
    const telling = [...news].filter((client) => told.has(client) || isPresent(states.get(client)));
    if (telling.length > 0) relay(frameOf(telling));
    for (const client of news) {
      const state = states.get(client);
      if (isPresent(state)) told.add(client);
      else told.delete(client);
      if (state?.json === "null") states.delete(client);
    }
    news.clear();
  }

  function tellAll(): Frame | null {
    const shown = [...states].filter(([, state]) => isPresent(state)).map(([client]) => client);
    for (const client of shown) told.add(client);
    return shown.length === 0 ? null : frameOf(shown);
  }

  function frameOf(which: readonly number[]): Frame {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, which.length);
    for (const client of which) {
      const state = states.get(client);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, state?.clock ?? 0);
      encoding.writeVarString(encoder, isPresent(state) ? state.json : "null");
    }
    return awarenessFrame(encoding.toUint8Array(encoder));
  }
}

/** Null if malformed. */
function readEntries(update: Uint8Array): Entry[] | null {
  if (update.length > MAX_BYTES) return null;
  try {
    const decoder = decoding.createDecoder(update);
    const entries: Entry[] = [];
    let left = decoding.readVarUint(decoder);
    if (left > MAX_ENTRIES) return null;
    for (; left > 0; left -= 1) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const json = decoding.readVarUint8Array(decoder);
      if (client > MAX_CLIENT || clock > MAX_CLOCK) return null;
      entries.push({ client, clock, json });
    }
    return decoding.hasContent(decoder) ? null : entries;
  } catch {
    return null;
  }
}

/** The state with the server's word on whose it is; null if it is none. */
function stamp(bytes: Uint8Array, personId: string): string | null {
  if (bytes.length > 3 * MAX_STATE) return null;
  try {
    const json = UTF8.decode(bytes);
    if (json.length > MAX_STATE) return null;
    const state: unknown = JSON.parse(json);
    if (state === null) return "null";
    if (typeof state !== "object" || Array.isArray(state)) return null;
    return JSON.stringify({ ...state, user: { id: personId } });
  } catch {
    return null;
  }
}
