// publishing.ts: gives the data plane what moderation revealed, or somebody showed, one share after the other, and says in
// the workshop when it is done. What was under way when the server died is there in the state and begins again on loading.

import { mayCommand, plenaryOf } from "#lib/model/access.ts";
import type { Share, WorkshopState } from "#lib/model/state.ts";
import { groupFor } from "#lib/model/writing.ts";
import type { Random } from "#lib/util/random.ts";
import type { Documents, Logger, Publication } from "#server/ports.ts";
import type { Registry } from "./registry.ts";

const MINUTE_MS = 60_000;
/** After a failure, the disk's as a rule. */
const RETRY_MS = 5_000;
/** For cards whose documents cannot be read or written; then they stay where they are, and the others are shown. */
const ATTEMPTS = 3;

export interface Publishing {
  /** Begins nothing any more. */
  close(): void;
  /** Resolves when what has begun is done. */
  settled(): Promise<void>;
}

export function createPublishing(deps: {
  readonly registry: Pick<Registry, "peek" | "onCommit" | "onLoad" | "run">;
  readonly documents: Pick<Documents, "publish">;
  readonly random: Random;
  readonly logger: Logger;
}): Publishing {
  const { registry, documents, random, logger } = deps;
  const underWay = new Map<string, Promise<void>>();
  const retries = new Set<NodeJS.Timeout>();
  /** Those who wait for another attempt. */
  const patient = new Set<() => void>();
  let closed = false;

  registry.onLoad((workshopId, { state }) => begin(workshopId, state));
  registry.onCommit(({ workshopId, after }) => begin(workshopId, after.state));

  function begin(workshopId: string, { shares }: WorkshopState): void {
    if (closed || !shares || underWay.has(workshopId)) return;
    let hasFailed = false;
    const work = publishAll(workshopId)
      .catch((error: unknown) => {
        hasFailed = true;
        logger.error("publish-failed", error, { workshop: workshopId });
        if (!closed) retryLater(workshopId);
      })
      .finally(() => {
        underWay.delete(workshopId);
        // What came in the last moment.
        const now = registry.peek(workshopId)?.state;
        if (now && !hasFailed) begin(workshopId, now);
      });
    underWay.set(workshopId, work);
  }

  async function publishAll(workshopId: string): Promise<void> {
    for (;;) {
      const state = registry.peek(workshopId)?.state;
      const share = state?.shares?.[0];
      if (!state || !share || closed) return;
      if (!(await publishOne(workshopId, { ...publicationOf(state, share), random }))) return;
      const done = await registry.run(
        workshopId,
        { name: "writing.published", input: { id: share.id } },
        null,
      );
      if (!done.ok) throw new Error(`writing.published: ${done.code}`);
    }
  }

  /** False: the server stops before all is done. */
  async function publishOne(workshopId: string, publication: Publication): Promise<boolean> {
    let { people } = publication;
    for (let attempt = 1; ; attempt += 1) {
      people = await documents.publish(workshopId, { ...publication, people });
      if (people.length === 0) return true;
      if (attempt === ATTEMPTS) {
        const fault = new Error(`cards of ${String(people.length)} people stay in their notebooks`);
        logger.error("cards-left", fault, { workshop: workshopId });
        return true;
      }
      await patience();
      if (closed) return false;
    }
  }

  /** Until another attempt makes sense, or none is made any more. */
  async function patience(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(end, RETRY_MS).unref();
      patient.add(end);
      if (closed) end();

      function end(): void {
        clearTimeout(timer);
        patient.delete(end);
        resolve();
      }
    });
  }

  function retryLater(workshopId: string): void {
    const timer = setTimeout(() => {
      retries.delete(timer);
      const state = registry.peek(workshopId)?.state;
      if (state) begin(workshopId, state);
    }, RETRY_MS).unref();
    retries.add(timer);
  }

  return {
    close() {
      closed = true;
      for (const timer of retries) clearTimeout(timer);
      for (const end of patient) end();
    },
    settled: async () => void (await Promise.all(underWay.values())),
  };
}

/** Whoever may not write on boards, or was taken out, keeps their cards. */
function publicationOf(state: WorkshopState, share: Share): Omit<Publication, "random"> {
  const plenary = plenaryOf(state);
  const people = state.people
    .filter(({ id, role, removed }) => {
      if (removed || !mayCommand(role, "writing.share")) return false;
      return share.personId === undefined || share.personId === id;
    })
    .map(({ id }) => id);
  return {
    people,
    author: share.author,
    // To the minute: the moment would say who.
    atMs: Math.floor(share.atMs / MINUTE_MS) * MINUTE_MS,
    roomFor: (personId, author) => groupFor(share, personId, author) ?? plenary,
  };
}
