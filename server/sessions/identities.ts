// identities.ts: who is behind a token. A token opens one workshop as one person until it expires or is replaced, the
// workshop has been over for some days, or the person is removed; the person is looked up each time, so a removal counts at
// once. A bearer token that does not fit is an error and never falls back to a cookie.

import type { IncomingMessage } from "node:http";
import { personOf } from "#lib/model/access.ts";
import {
  AFTER_END_MS,
  readBearer,
  readCookie,
  SESSION_MS,
  sessionCookieName,
} from "#lib/protocol/session.ts";
import { standingOf, waitingOf } from "#lib/model/door.ts";
import type { Clock, Comer, Identity, Storage } from "#server/ports.ts";
import type { Registry } from "./registry.ts";
import { hashOf, newSecret } from "./secrets.ts";
import type { Sightings } from "./sightings.ts";

/** Far more than anybody has devices and browsers. */
const SESSIONS_PER_PERSON = 50;

export interface Identities {
  /** Cookie of the workshop, or bearer token (then `workshopId` may be null). */
  readonly identify: (request: IncomingMessage, workshopId: string | null) => Promise<Identity | null>;
  readonly identifyToken: (token: string) => Promise<Identity | null>;
  /** Whose session it is, also of somebody who waits, was turned away or removed. */
  readonly meetToken: (token: string) => Promise<Comer | null>;
  readonly meet: (request: IncomingMessage, workshopId: string) => Promise<Comer | null>;
  /** The token that the request carries for this workshop, valid or not. */
  tokenOf(request: IncomingMessage, workshopId: string | null): string | null;
  /** A fresh session; the token is shown once. Whoever comes again (not `isNew`) with too many loses the oldest. */
  issue(who: Identity, isNew?: boolean): Promise<string>;
  /** Ends the session of this token. */
  end(token: string): Promise<void>;
}

export function createIdentities(deps: {
  readonly storage: Storage;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly sightings: Sightings;
  readonly isSecure: (request: IncomingMessage) => boolean;
}): Identities {
  const { storage, registry, clock, sightings, isSecure } = deps;

  const meetToken = async (token: string): Promise<Comer | null> => {
    const found = await storage.findCredential(hashOf(token));
    if (found?.kind !== "session" || found.expiresAtMs <= clock.now()) return null;
    sightings.saw(hashOf(token));
    const { workshopId, personId } = found;
    const workshop = await registry.load(workshopId);
    if (!workshop) return null;
    const { state } = workshop;
    const person = personOf(state, personId);
    const endsAtMs = person?.role === "moderator" ? Infinity : (state.endedAtMs ?? Infinity) + AFTER_END_MS;
    if (endsAtMs <= clock.now()) return null;
    const name = (person ?? waitingOf(state, personId))?.name ?? null;
    return { workshopId, personId, standing: standingOf(state, personId), name };
  };

  const identifyToken = async (token: string): Promise<Identity | null> => {
    const comer = await meetToken(token);
    return comer?.standing === "in" ? { workshopId: comer.workshopId, personId: comer.personId } : null;
  };

  const tokenOf = (request: IncomingMessage, workshopId: string | null): string | null => {
    if (request.headers.authorization !== undefined) return readBearer(request.headers.authorization) ?? null;
    if (workshopId === null) return null;
    return readCookie(request.headers.cookie, sessionCookieName(workshopId, isSecure(request))) ?? null;
  };

  /** So that nobody fills the disk by coming again and again. */
  const endOldest = async (workshopId: string, personId: string): Promise<void> => {
    const own = (await storage.listCredentials(workshopId)).flatMap(({ hash, credential }) =>
      credential.kind === "session" && credential.personId === personId
        ? [{ hash, expiresAtMs: credential.expiresAtMs }]
        : [],
    );
    if (own.length < SESSIONS_PER_PERSON) return;
    own.sort((one, other) => other.expiresAtMs - one.expiresAtMs);
    await storage.dropCredentials(own.slice(SESSIONS_PER_PERSON - 1).map(({ hash }) => hash));
  };

  return {
    identifyToken,
    meetToken,
    tokenOf,
    async meet(request, workshopId) {
      const token = tokenOf(request, workshopId);
      const comer = token === null ? null : await meetToken(token);
      return comer?.workshopId === workshopId ? comer : null;
    },
    async identify(request, workshopId) {
      const token = tokenOf(request, workshopId);
      const identity = token === null ? null : await identifyToken(token);
      return identity && (workshopId === null || identity.workshopId === workshopId) ? identity : null;
    },
    async issue({ workshopId, personId }, isNew = false) {
      if (!isNew) await endOldest(workshopId, personId);
      const token = newSecret();
      const expiresAtMs = clock.now() + SESSION_MS;
      await storage.putCredential(hashOf(token), { kind: "session", workshopId, personId, expiresAtMs });
      return token;
    },
    async end(token) {
      await storage.dropCredentials([hashOf(token)]);
    },
  };
}
