// session-list.ts: where moderators, speakers, scribes and observers are signed in, and how one of these places is signed
// out again. A session is named by
// the beginning of its hash, from which nobody finds the token.

import { personOf } from "#lib/model/access.ts";
import { SESSION_MS } from "#lib/protocol/session.ts";
import type { Clock, Identity, ListedSession, Storage } from "#server/ports.ts";
import type { Registry } from "./registry.ts";
import type { Sightings } from "./sightings.ts";

const ID_LENGTH = 21;

export interface SessionList {
  /** Of everybody but participants, the newest first. */
  readonly list: (workshopId: string) => Promise<readonly ListedSession[]>;
  /** False: none of them has such a session. The person's personal code ends with it: it may come from the same device. */
  readonly end: (workshopId: string, sessionId: string, by: string) => Promise<boolean>;
}

export function sessionIdOf(tokenHash: string): string {
  return tokenHash.slice(0, ID_LENGTH);
}

export function createSessionList(deps: {
  readonly storage: Storage;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly sightings: Sightings;
  /** Closes what was opened with a session. */
  readonly close: (tokenHash: string, who: Identity) => void;
}): SessionList {
  const { storage, registry, clock, sightings } = deps;

  const find = async (workshopId: string): Promise<readonly (ListedSession & { hash: string })[]> => {
    const committed = await registry.load(workshopId);
    if (!committed) return [];
    const found = await storage.listCredentials(workshopId);
    return found
      .flatMap(({ hash, credential }) => {
        if (credential.kind !== "session" || credential.expiresAtMs <= clock.now()) return [];
        const { personId, expiresAtMs } = credential;
        const person = personOf(committed.state, personId);
        if (!person || person.role === "participant" || person.removed) return [];
        const sinceMs = expiresAtMs - SESSION_MS;
        const id = sessionIdOf(hash);
        return [{ hash, id, workshopId, personId, role: person.role, sinceMs, ...sightings.read(hash) }];
      })
      .sort((one, other) => other.sinceMs - one.sinceMs);
  };

  return {
    list: async (workshopId) => (await find(workshopId)).map(({ hash: _, ...session }) => session),
    async end(workshopId, sessionId, by) {
      const session = (await find(workshopId)).find(({ id }) => id === sessionId);
      if (!session) return false;
      const { hash, personId } = session;
      const codes = (await storage.listCredentials(workshopId)).filter(
        ({ credential }) => credential.kind === "re-entry" && credential.personId === personId,
      );
      await storage.dropCredentials([hash, ...codes.map((code) => code.hash)]);
      deps.close(hash, { workshopId, personId });
      await registry.run(workshopId, { name: "session.ended", input: { personId, by } }, null);
      return true;
    },
  };
}
