// rehearsals.ts: which workshops are being rehearsed: one rehearsal for each, few at once, none for longer than some hours,
// and none that outlives the server that began it. A rehearsal is a workshop of its own, a copy that is erased as a whole;
// its people are played in a thread (stage.ts). It decides nothing about what a copy contains (lib/model/rehearsal.ts).

import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { personOf } from "#lib/model/access.ts";
import { REHEARSAL_MS } from "#lib/model/limits.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import { refuse, type Result } from "#lib/util/result.ts";
import type {
  Clock,
  Entry,
  Identity,
  Logger,
  Rehearsals,
  RunningRehearsal,
  Workshops,
} from "#server/ports.ts";
import type { Address } from "./actor.ts";
import type { Asked, Given, StageData } from "./stage.ts";
import { castOf } from "./words.ts";

/** At the same time on one server. */
export const REHEARSALS_AT_ONCE = 4;

/** So long one stays although nobody looks at it and another workshop wants to be rehearsed. */
const COMING_MS = 60_000;

/** So long a server that stops waits for rehearsals to be erased. */
const CLOSING_MS = 800;

/** For the thread of one rehearsal; 60 people need about half of it. */
const MEMORY_MB = 192;

interface Running extends RunningRehearsal {
  readonly stage: Worker;
  readonly timer: NodeJS.Timeout;
}

export function createRehearsals(deps: {
  readonly workshops: Pick<Workshops, "read" | "rehearse" | "enterRehearsal" | "joinSimulated" | "erase">;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Has anybody whom the server does not play this workshop open? */
  readonly isAttended: (workshopId: string) => boolean;
  /** Where this server is reached from itself. */
  readonly address: () => Address;
  /** Above 1 everything goes faster, for tests. */
  readonly speed?: number;
}): Rehearsals {
  const { workshops, clock, logger, speed = 1 } = deps;
  /** By the workshop that is rehearsed. */
  const running = new Map<string, Running>();
  const starting = new Set<string>();
  let closed = false;

  const end = async (of: string): Promise<void> => {
    const found = running.get(of);
    if (found) await workshops.erase(found.workshopId);
  };

  function leave(found: Running): void {
    running.delete(found.of);
    clearTimeout(found.timer);
    void found.stage.terminate();
  }

  function openStage(workshopId: string, data: StageData): Worker {
    const cast = castOf(data.language, data.people);
    const stage = new Worker(new URL("./stage.ts", import.meta.url), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    stage.on("message", ({ number }: Asked) => {
      void seat(number).then((entry) => stage.postMessage({ number, entry } satisfies Given, []));
    });
    stage.on("error", (error) => logger.error("rehearsal-stage-lost", error, { workshop: workshopId }));
    return stage;

    async function seat(number: number): Promise<Entry | null> {
      const person = cast[number];
      const joined =
        person &&
        (await workshops.joinSimulated(workshopId, person.name, person.organisation).catch(() => null));
      return joined?.ok ? joined.value : null;
    }
  }

  async function begin(
    who: Identity,
    people: number,
  ): Promise<Result<Entry & { readonly joinCode: string }, Refusal>> {
    const of = who.workshopId;
    const workshop = await workshops.read(of);
    if (!workshop) return refuse("not-found");
    const { language } = workshop.state.head;
    const names = castOf(language, people).map(({ name }) => name);
    await end(of);
    const begun = await workshops.rehearse(who, names);
    if (!begun.ok) return begun;
    const { workshopId } = begun.value;
    const startedAtMs = clock.now();
    running.set(of, {
      of,
      workshopId,
      people,
      startedAtMs,
      endsAtMs: startedAtMs + REHEARSAL_MS,
      stage: openStage(workshopId, { address: deps.address(), language, people, seed: randomUUID(), speed }),
      timer: setTimeout(() => void giveUp(of), REHEARSAL_MS).unref(),
    });
    logger.info("rehearsal-started", { workshop: of, rehearsal: workshopId, people });
    return begun;
  }

  /** The oldest that nobody looks at, once whoever began it has had time to come. */
  function forgotten(exceptOf: string): Running | undefined {
    return [...running.values()].find(
      ({ of, workshopId, startedAtMs }) =>
        of !== exceptOf && clock.now() - startedAtMs >= COMING_MS && !deps.isAttended(workshopId),
    );
  }

  /** What is not erased now is erased by retention (RH6). */
  async function giveUp(of: string): Promise<void> {
    await end(of).catch((error: unknown) => logger.error("rehearsal-not-erased", error, { workshop: of }));
  }

  return {
    async start(who, people) {
      const of = who.workshopId;
      if (closed) return refuse("unavailable");
      if (starting.has(of)) return refuse("conflict");
      const others = new Set([...running.keys(), ...starting]);
      others.delete(of);
      const gone = others.size < REHEARSALS_AT_ONCE ? null : forgotten(of);
      if (gone === undefined) return refuse("too-many");
      starting.add(of);
      try {
        if (gone !== null) await end(gone.of);
        return await begin(who, people);
      } finally {
        starting.delete(of);
      }
    },
    async enter(who, existing) {
      const found = running.get(who.workshopId);
      const workshop = found && (await workshops.read(who.workshopId));
      const person = workshop && personOf(workshop.state, who.personId);
      return found && person
        ? workshops.enterRehearsal(found.workshopId, person, existing)
        : refuse("not-found");
    },
    find(workshopId) {
      const found =
        running.get(workshopId) ?? [...running.values()].find((each) => each.workshopId === workshopId);
      if (!found) return null;
      const { of, workshopId: copy, people, startedAtMs, endsAtMs } = found;
      return { of, workshopId: copy, people, startedAtMs, endsAtMs };
    },
    end,
    async erased(workshopId) {
      for (const found of running.values()) if (found.workshopId === workshopId) leave(found);
      await end(workshopId);
    },
    count: () => running.size,
    async close() {
      closed = true;
      const erased = Promise.all([...running.keys()].map(giveUp));
      // A slow disk must not keep a stopping server; the next start looks again (RH6).
      const controller = new AbortController();
      const late = wait(CLOSING_MS, null, { signal: controller.signal }).catch(() => null);
      await Promise.race([erased, late]);
      controller.abort();
      for (const found of running.values()) leave(found);
    },
  };
}
