// latecomer.ts: who comes to a board that has cards already, over a bare connection, and the board that they find.

import * as Y from "yjs";
import { createCard } from "#lib/board/schema.ts";
import { within } from "./crowd.ts";
import { connectLight } from "./light-client.ts";
import type { LightClient } from "./light-client.ts";
import type { ServerProcess } from "./processes.ts";
import { follow } from "./schedule.ts";
import type { System } from "./systems.ts";
import { createSession, pathOf } from "./wire.ts";

const LIMIT_MS = 30_000;

export interface Coming {
  readonly system: System;
  readonly server: ServerProcess;
  readonly room: string;
  readonly joins: number;
  /** Within these they come, one after the other. */
  readonly seconds: number;
  /** When the first comes, on the clock of `performance`. */
  readonly fromMs: number;
}

export interface Arrivals {
  /** From when each was due to when the whole document had come. */
  readonly tookMs: readonly number[];
  readonly refused: number;
  /** How late each set out. */
  readonly lateMs: readonly number[];
  close(): void;
}

/** Resolves when everybody is in or was refused. */
export async function letIn({ system, server, room, joins, seconds, fromMs }: Coming): Promise<Arrivals> {
  const tookMs: number[] = [];
  const late: number[] = [];
  const clients: LightClient[] = [];
  let refused = 0;
  const comeIn = async (personId: string, atMs: number): Promise<void> => {
    try {
      clients.push(await joinLight(system, server, room, personId));
      tookMs.push(performance.now() - fromMs - atMs);
    } catch {
      refused += 1;
    }
  };
  const due = Array.from({ length: joins }, (_, typist) => ({
    typist,
    atMs: (typist * seconds * 1000) / joins,
  }));
  const entering: Promise<void>[] = [];
  await follow(due, fromMs, ({ typist, atMs }, lateMs) => {
    late.push(lateMs);
    entering.push(comeIn(`joiner-${typist}`, atMs));
  });
  await Promise.all(entering);
  return {
    tookMs,
    refused,
    lateMs: late,
    close() {
      for (const client of clients) client.close();
    },
  };
}

/** Cards as a workshop leaves them: a title and a text of so many signs each. */
export function makeBoard(cards: number, signs: number): Uint8Array {
  const sentence = "What somebody wrote about a partner in the quarter. ";
  const text = sentence.repeat(Math.ceil(signs / sentence.length)).slice(0, signs);
  const doc = new Y.Doc();
  for (let index = 0; index < cards; index += 1) {
    const id = `card-${String(index).padStart(5, "0")}`;
    createCard(doc, { id, kind: "message", createdAt: index, title: `Card number ${index}`, text });
  }
  return Y.encodeStateAsUpdate(doc);
}

/** Resolves when the whole document has come; rejects when the door is closed or nothing comes. */
async function joinLight(
  system: System,
  { port }: ServerProcess,
  room: string,
  personId: string,
): Promise<LightClient> {
  let session: ReturnType<typeof createSession> | null = null;
  let done = (): void => {};
  let fail = (_error: Error): void => {};
  const whenDone = new Promise<void>((resolve, reject) => {
    done = resolve;
    fail = reject;
  });
  const client = await connectLight({
    port,
    path: pathOf(system.wire, room, personId),
    lazy: false,
    onFrame: (opcode, bytes, start, end) => session?.receive(opcode, bytes, start, end),
    onClose: (code) => fail(new Error(`closed ${code}`)),
  });
  session = createSession(system.wire, {
    room,
    send: (...payloads) => client.send(...payloads),
    onSynced: () => done(),
    onAcknowledged() {},
    onPresence() {},
  });
  session.start();
  await within(whenDone, LIMIT_MS);
  return client;
}
