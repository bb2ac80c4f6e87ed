// stage.ts: lets the people of a rehearsal come, one after the other and some late, and act. It runs in a thread of its own
// (rehearsals.ts is the other end): what they type costs no time of those who work in earnest, and when the thread ends,
// nothing of them is left. Sessions are asked for at the other end, person by person.

import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { isRunning } from "#lib/model/access.ts";
import type { Language } from "#lib/model/state.ts";
import type { EntryAnswer } from "#lib/protocol/http.ts";
import { seededDice } from "#lib/util/random.ts";
import { type Actor, type Address, createActor } from "./actor.ts";
import { characterOf, createMind } from "./mind.ts";
import { createDeck } from "./words.ts";
import { pause } from "./writer.ts";

export interface StageData {
  readonly address: Address;
  readonly language: Language;
  readonly people: number;
  /** The same seed gives the same characters and cards. */
  readonly seed: string;
  readonly speed: number;
}

/** The stage asks for a session of the person with this number. */
export interface Asked {
  readonly number: number;
}

/** Null: the door did not let them in. */
export interface Given extends Asked {
  readonly entry: EntryAnswer | null;
}

/** Milliseconds at the speed of people. All who are on time come within this. */
const ARRIVING_MS = 12_000;
const LONGEST_GAP_MS = 1_200;
/** Whoever is late comes so long after the first round has opened, or after this much of the plenary. */
const LATE_IN_ROUND_MS = 12_000;
const LATE_MS = 90_000;
const LATE_GAP_MS = 8_000;
const LOOK_MS = 500;

if (parentPort) await play(parentPort, workerData as StageData);

async function play(port: MessagePort, data: StageData): Promise<void> {
  const { people, speed, language } = data;
  const dice = seededDice(data.seed);
  const deck = createDeck(language, dice);
  const stop = new AbortController();
  const actors: Actor[] = [];
  const waiting = new Map<number, (entry: EntryAnswer | null) => void>();
  port.on("message", ({ number, entry }: Given) => {
    waiting.get(number)?.(entry);
    waiting.delete(number);
  });

  const come = async (number: number): Promise<void> => {
    const entry = await new Promise<EntryAnswer | null>((resolve) => {
      waiting.set(number, resolve);
      port.postMessage({ number } satisfies Asked, []);
    });
    if (!entry) return;
    const mind = createMind(characterOf(number, people, dice), dice, speed);
    const actor = createActor({ address: data.address, entry, mind, deck, dice, speed });
    actors.push(actor);
    void actor.play(stop.signal);
  };

  const late = lateOf(people);
  const gapMs = Math.min(LONGEST_GAP_MS, ARRIVING_MS / people) / speed;
  for (let number = 0; number < people - late; number += 1) {
    await pause(gapMs, stop.signal);
    await come(number);
  }
  if (late > 0) await untilLate();
  for (let number = people - late; number < people; number += 1) {
    await come(number);
    await pause(LATE_GAP_MS / speed, stop.signal);
  }

  async function untilLate(): Promise<void> {
    const endMs = Date.now() + LATE_MS / speed;
    while (!groupsWork() && Date.now() < endMs) await pause(LOOK_MS / speed, stop.signal);
    if (groupsWork()) await pause(LATE_IN_ROUND_MS / speed, stop.signal);
  }

  function groupsWork(): boolean {
    return actors.some((actor) => isRunning(actor.state()?.round ?? null));
  }
}

/** Two of twelve. */
function lateOf(people: number): number {
  return people < 2 ? 0 : people < 4 ? 1 : 2;
}
