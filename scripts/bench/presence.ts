// presence.ts: what a light client says about who is there, as the stock awareness of Yjs would, without keeping states:
// only their clocks, to know what is news.

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Presence } from "./systems.ts";

/** Yjs looks every 3 s whether half of its 30 s are over. */
const RENEW_MS = 15_000;
const LOOK_MS = 3_000;

export interface PresenceTalk {
  start(): void;
  receive(update: Uint8Array): void;
  stop(): void;
}

export function createPresenceTalk(
  clientId: number,
  kind: Presence,
  send: (update: Uint8Array) => void,
): PresenceTalk {
  const clocks = new Map<number, number>();
  let clock = 0;
  let timer: NodeJS.Timeout | undefined;
  const say = (): void => {
    send(encode([{ client: clientId, clock, json: "{}" }]));
    clocks.set(clientId, clock);
    clock += 1;
  };

  return {
    start() {
      if (kind === "none") return;
      say();
      if (kind === "once") return;
      const firstMs = RENEW_MS + Math.random() * LOOK_MS;
      timer = setTimeout(() => {
        say();
        timer = setInterval(say, RENEW_MS + LOOK_MS / 2);
      }, firstMs);
    },
    receive(update) {
      if (kind !== "echoed") return;
      const news = decode(update).filter(({ client, clock }) => clock > (clocks.get(client) ?? -1));
      for (const { client, clock } of news) clocks.set(client, clock);
      if (news.length > 0) send(encode(news));
    },
    stop: () => clearTimeout(timer),
  };
}

interface Entry {
  readonly client: number;
  readonly clock: number;
  readonly json: string;
}

function encode(entries: readonly Entry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { client, clock, json } of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
}

function decode(update: Uint8Array): Entry[] {
  const decoder = decoding.createDecoder(update);
  const entries: Entry[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    entries.push({ client, clock, json: decoding.readVarString(decoder) });
  }
  return entries;
}
