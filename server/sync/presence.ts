// presence.ts: awareness of one document: who is here and where their cursors are. States are relayed, never stored. A
// connection speaks for one awareness client only, the first it names, and only under its own person: the server writes
// `user: {id}` into every state, so a name in a state is worth nothing. Entries about others, which stock clients echo,
// are passed over. Changes go out in one frame for all, renewals without news more rarely.

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Frame } from "#server/ports.ts";
import type { Connection } from "./connection.ts";
import { awarenessFrame } from "./wire.ts";

/** Cursors move at most this often for others. */
const NEWS_MS = 100;
/** Stock clients take a peer for gone after 30 s without renewal and renew every 15 s. */
const RENEWAL_MS = 5_000;
/** UTF-16 code units of one state. */
const MAX_STATE = 2_048;
const MAX_CLIENT = 2 ** 32 - 1;
const MAX_CLOCK = 2 ** 32;

export interface Presence {
  /** False: the message is malformed. */
  receive(connection: Connection, update: Uint8Array): boolean;
  leave(connection: Connection): void;
  /** Who introduced themselves with this client id first, while the document was in memory. */
  readonly personOf: (clientId: number) => string | undefined;
  /** Everybody's state; null while nobody has one. */
  everybody(): Frame | null;
  close(): void;
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
  readonly json: string;
}

/** `relay` sends to all connections. `mayBe` answers whether a client id can be this person's. */
export function createPresence(
  relay: (frame: Frame) => void,
  mayBe: (clientId: number, personId: string) => boolean,
): Presence {
  const states = new Map<number, State>();
  /** Also of those who left, so that an echo of them is not taken for the echoing person's own. */
  const persons = new Map<number, string>();
  const clients = new Map<Connection, number>();
  const news = new Set<number>();
  let timer: NodeJS.Timeout | null = null;
  let dueMs = Infinity;

  return {
    receive(connection, update) {
      const entries = readEntries(update);
      if (entries === null) return false;
      for (const entry of entries) {
        if (!claim(connection, entry.client)) continue;
        const stamped = stamp(entry.json, connection.personId);
        if (stamped === null) return false;
        accept(connection, { ...entry, json: stamped });
      }
      return true;
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
      const present = [...states].filter(([, state]) => state.json !== "null").map(([client]) => client);
      return present.length === 0 ? null : frameOf(present);
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
    persons.set(client, connection.personId);
    return true;
  }

  function accept(owner: Connection, { client, clock, json }: Entry): void {
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
    const wantedMs = performance.now() + withinMs;
    if (wantedMs >= dueMs) return;
    if (timer) clearTimeout(timer);
    dueMs = wantedMs;
    timer = setTimeout(flush, withinMs).unref();
  }

  function flush(): void {
    timer = null;
    dueMs = Infinity;
    const told = [...news];
    news.clear();
    relay(frameOf(told));
    for (const client of told) if (states.get(client)?.json === "null") states.delete(client);
  }

  function frameOf(which: readonly number[]): Frame {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, which.length);
    for (const client of which) {
      const state = states.get(client);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, state?.clock ?? 0);
      encoding.writeVarString(encoder, state?.json ?? "null");
    }
    return awarenessFrame(encoding.toUint8Array(encoder));
  }
}

/** Null if malformed. */
function readEntries(update: Uint8Array): Entry[] | null {
  try {
    const decoder = decoding.createDecoder(update);
    const entries: Entry[] = [];
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const json = decoding.readVarString(decoder);
      if (client > MAX_CLIENT || clock > MAX_CLOCK) return null;
      entries.push({ client, clock, json });
    }
    return decoding.hasContent(decoder) ? null : entries;
  } catch {
    return null;
  }
}

/** The state with the server's word on whose it is; null if it is none. */
function stamp(json: string, personId: string): string | null {
  if (json.length > MAX_STATE) return null;
  try {
    const state: unknown = JSON.parse(json);
    if (state === null) return "null";
    if (typeof state !== "object" || Array.isArray(state)) return null;
    return JSON.stringify({ ...state, user: { id: personId } });
  } catch {
    return null;
  }
}
