// crowd.ts: the people of a run: which of them share a room, who types, who is only a pair of eyes, and the few with a
// real document at whom everything is measured. It lets them in and knows what each of them was sent.

import { connectFull } from "./full-client.ts";
import type { FullClient } from "./full-client.ts";
import { connectLight } from "./light-client.ts";
import type { LightClient } from "./light-client.ts";
import { createPresenceTalk } from "./presence.ts";
import type { Presence, System } from "./systems.ts";
import { createTypist } from "./typist.ts";
import type { Typist } from "./typist.ts";
import { createSession, pathOf } from "./wire.ts";
import type { Session } from "./wire.ts";

export interface CrowdPlan {
  readonly rooms: number;
  readonly perRoom: number;
  /** Of each room. */
  readonly typing: number;
  /** People with a real document: so many of a room, in so many of the rooms. They type like the others. */
  readonly observers: number;
  readonly observedRooms: number;
}

export interface CrowdOptions {
  readonly system: System;
  readonly port: number;
  readonly plan: CrowdPlan;
  readonly presence: Presence;
  readonly random: () => number;
  /** `own`: typed by the observer itself. */
  readonly onWord: (observer: number, typist: number, number: number, own: boolean) => void;
  /** The first `number` words of this typist are acknowledged. Told of some typists only. */
  readonly onAcknowledged: (typist: number, number: number) => void;
}

export interface Author {
  readonly room: number;
  readonly typist: Typist;
  readonly send: (update: Uint8Array) => void;
}

export interface Observer {
  readonly room: number;
  readonly client: FullClient;
}

export interface Crowd {
  readonly authors: readonly Author[];
  readonly observers: readonly Observer[];
  readonly lights: readonly LightClient[];
  /** Connections that the server closed. */
  readonly lost: () => number;
  received(): { readonly frames: number; readonly bytes: number };
  close(): void;
}

/** At a time. */
const COMING_IN = 50;
/** Typists that read at once, so that their receipts can be timed. */
const PROMPT = 20;
const SYNC_LIMIT_MS = 60_000;

export function roomName(room: number): string {
  return `room-${String(room).padStart(5, "0")}`;
}

/** Resolves when everybody has the document and every typist has made a card. */
export async function gatherCrowd(options: CrowdOptions): Promise<Crowd> {
  const { system, port, plan, presence, random } = options;
  const lights: LightClient[] = [];
  const observers: Observer[] = [];
  const authors: Author[] = [];
  let observerCount = 0;
  let lost = 0;
  let closing = false;

  // The first of each room alone: some servers open a document twice if two come at once.
  const seats = Array.from({ length: plan.rooms }, (_, room) =>
    Array.from({ length: plan.perRoom }, (_, seat) => ({ room, seat })),
  );
  await eachOf(
    seats.map(([first]) => first),
    comeIn,
  );
  await eachOf(
    seats.flatMap(([, ...others]) => others),
    comeIn,
  );

  return {
    authors,
    observers,
    lights,
    lost: () => lost,
    received() {
      const sum = { frames: 0, bytes: 0 };
      for (const { received } of lights) {
        sum.frames += received.frames;
        sum.bytes += received.bytes;
      }
      return sum;
    },
    close() {
      closing = true;
      for (const light of lights) light.close();
      for (const { client } of observers) client.close();
    },
  };

  // Observers sit at the end, so that the first of a room is a light one.
  async function comeIn(at: { room: number; seat: number } | undefined): Promise<void> {
    if (!at) return;
    const { room, seat } = at;
    const fromEnd = plan.perRoom - 1 - seat;
    const observes = room < plan.observedRooms && fromEnd < plan.observers;
    const types = seat < plan.typing - (room < plan.observedRooms ? plan.observers : 0) || observes;
    if (observes) await addObserver(room, types);
    else await addLight(room, seat, types);
  }

  async function addObserver(room: number, types: boolean): Promise<void> {
    const observer = (observerCount += 1) - 1;
    let author = -1;
    const client = await connectFull({
      system,
      port,
      room: roomName(room),
      personId: `observer-${observer}`,
      presence,
      onWord: (typist, number) => options.onWord(observer, typist, number, typist === author),
    });
    await within(client.whenSynced, SYNC_LIMIT_MS);
    observers[observer] = { room, client };
    if (types && plan.typing > 0) author = addAuthor(room, (update) => client.make(update));
  }

  async function addLight(room: number, seat: number, types: boolean): Promise<void> {
    const prompt = types && authors.length < PROMPT;
    const personId = `person-${room}-${seat}`;
    let author = -1;
    let session: Session | null = null;
    let synced = (): void => {};
    const whenSynced = new Promise<void>((resolve) => {
      synced = resolve;
    });
    const presenceId = Math.floor(random() * 2 ** 32);
    const talk = createPresenceTalk(presenceId, presence, (update) => session?.presence(update));
    const client = await connectLight({
      port,
      path: pathOf(system.wire, roomName(room), personId),
      lazy: !prompt,
      onFrame: (opcode, bytes, start, end) => session?.receive(opcode, bytes, start, end),
      onClose: () => {
        talk.stop();
        if (!closing) lost += 1;
      },
    });
    session = createSession(system.wire, {
      room: roomName(room),
      send: (...payloads) => client.send(...payloads),
      onSynced: () => synced(),
      onPresence: (update) => talk.receive(update),
      // The first update makes the card.
      onAcknowledged: (count) => prompt && options.onAcknowledged(author, count - 1),
    });
    session.start();
    await within(whenSynced, SYNC_LIMIT_MS);
    talk.start();
    lights.push(client);
    const own = session;
    if (types) author = addAuthor(room, (update) => own.update(update));
  }

  function addAuthor(room: number, send: (update: Uint8Array) => void): number {
    const typist = createTypist(authors.length, random);
    authors.push({ room, typist, send });
    send(typist.card);
    return authors.length - 1;
  }
}

/** A few at a time. */
export async function eachOf<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  const work = async (): Promise<void> => {
    for (const one of waiting) await act(one);
  };
  await Promise.all(Array.from({ length: COMING_IN }, work));
}

export async function within<T>(promise: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing within ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
