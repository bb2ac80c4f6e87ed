// workshops.ts: the control plane as the other parts see it, and what the data plane may ask of it. Puts registry, doors,
// identities and alarms together; decides nothing itself.

import type { IncomingMessage } from "node:http";
import { grantOf } from "#lib/model/access.ts";
import { boardRightsOf } from "#lib/model/board-rights.ts";
import type { Template } from "#lib/model/templates.ts";
import { viewOf } from "#lib/model/view.ts";
import { refuse } from "#lib/util/result.ts";
import type { Access, Clock, Identity, Logger, Storage, Workshops } from "#server/ports.ts";
import { createAlarms } from "./alarms.ts";
import { createDoors } from "./doors.ts";
import { createInTurn } from "./in-turn.ts";
import { createIdentities, type Identities } from "./identities.ts";
import { createPersonalLinks } from "./personal-links.ts";
import { endCodesOfRemoved } from "./removal.ts";
import { createRegistry, type Registry } from "./registry.ts";
import { hashOf, systemRandom } from "./secrets.ts";
import { createSessionList, sessionIdOf } from "./session-list.ts";
import { createSightings, type Sightings } from "./sightings.ts";

export interface ControlPlane {
  readonly workshops: Workshops;
  readonly access: Access;
  readonly registry: Registry;
  readonly identities: Identities;
  readonly sightings: Sightings;
  /** Called before a workshop is erased, to close what is open of it. All are waited for. */
  onErase(listener: (workshopId: string) => Promise<void> | void): void;
  /** Called with the hash of the token of one session that has ended, and whose it was. */
  onLeave(listener: (tokenHash: string, who: Identity) => void): void;
  /** Called when all sessions of a person have ended, to close what they opened. */
  onRevoke(listener: (who: Identity) => void): void;
  /** Lets rounds go on that ran when the server stopped. */
  resume(): Promise<void>;
  /** Takes no more commands and waits for those under way. */
  drain(): Promise<void>;
}

export function createControlPlane(deps: {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly logger: Logger;
  /** That a workshop can begin with. */
  readonly templates: readonly Template[];
  /** Is this request https as seen by the browser? Decides the cookie's name. */
  readonly isSecure: (request: IncomingMessage) => boolean;
}): ControlPlane {
  const { storage, clock, logger, templates } = deps;
  const random = systemRandom;
  const registry = createRegistry({ storage, clock, random, templates, logger });
  const sightings = createSightings(clock);
  const identities = createIdentities({
    storage,
    registry,
    clock,
    sightings,
    isSecure: deps.isSecure,
  });
  const inTurn = createInTurn();
  const doors = createDoors({
    storage,
    registry,
    identities,
    clock,
    random,
    templates,
    inTurn,
    disconnect(who) {
      for (const listener of revoking) listener(who);
    },
  });
  endCodesOfRemoved({ registry, storage, logger });
  const alarms = createAlarms({ registry, storage, clock, logger });
  const tellLeaving = (tokenHash: string, who: Identity): void => {
    for (const listener of leaving) listener(tokenHash, who);
  };
  const sessions = createSessionList({ storage, registry, clock, sightings, close: tellLeaving });
  const personalLinks = createPersonalLinks({ storage, registry, clock, random, inTurn, close: tellLeaving });
  let draining = false;
  const leaving: ((tokenHash: string, who: Identity) => void)[] = [];
  const revoking: ((who: Identity) => void)[] = [];
  const erasing: ((workshopId: string) => Promise<void> | void)[] = [];

  const workshops: Workshops = {
    ...doors,
    create: (input) => (draining ? Promise.resolve(refuse("unavailable")) : doors.create(input)),
    rehearse: (who, names) =>
      draining ? Promise.resolve(refuse("unavailable")) : doors.rehearse(who, names),
    async leave(request, workshopId) {
      const token = identities.tokenOf(request, workshopId);
      const comer = token === null ? null : await identities.meetToken(token);
      if (token === null || !comer) return;
      const { personId, standing } = comer;
      const who = { workshopId: comer.workshopId, personId };
      await identities.end(token);
      if (standing === "waiting")
        await registry.run(who.workshopId, { name: "person.turn-away", input: { personId } }, null);
      tellLeaving(hashOf(token), who);
    },
    identify: identities.identify,
    identifyToken: identities.identifyToken,
    meet: identities.meet,
    personalLinks,
    sessions: sessions.list,
    endSession: sessions.end,
    sessionIdOf(request, workshopId) {
      const token = identities.tokenOf(request, workshopId);
      return token === null ? null : sessionIdOf(hashOf(token));
    },
    read: registry.load,
    async view({ workshopId, personId }) {
      const committed = await registry.load(workshopId);
      return committed && { seq: committed.seq, state: viewOf(committed.state, personId) };
    },
    run: registry.run,
    onCommitted(listener) {
      registry.onCommit(({ workshopId, after, events }) => listener(workshopId, after, events));
    },
    async erase(workshopId) {
      await registry.forget(workshopId);
      try {
        for (const listener of erasing) await listener(workshopId);
        await storage.eraseWorkshop(workshopId);
      } catch (error) {
        registry.recall(workshopId);
        throw error;
      }
    },
  };

  return {
    workshops,
    registry,
    identities,
    sightings,
    access: {
      load: async (workshopId) => (await registry.load(workshopId)) !== null,
      grantOf(workshopId, personId, key) {
        const committed = registry.peek(workshopId);
        return committed ? grantOf(committed.state, personId, key) : "none";
      },
      boardRightsOf(workshopId, personId) {
        const committed = registry.peek(workshopId);
        return committed ? boardRightsOf(committed.state, personId) : { moderates: false, editing: "author" };
      },
    },
    onErase: (listener) => void erasing.push(listener),
    onLeave: (listener) => void leaving.push(listener),
    onRevoke: (listener) => void revoking.push(listener),
    resume: alarms.resume,
    async drain() {
      draining = true;
      alarms.close();
      await registry.drain();
    },
  };
}
