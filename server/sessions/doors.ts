// doors.ts: the ways into a workshop: creating it, copying it for a rehearsal, the join code, a secret link, a personal code.
// Each ends in a fresh session. Whether somebody may come in (locked, full, ended, name) is the model's decision; here is
// only which secret opens what (links for one person: invitations.ts). Throttling of wrong codes happens before, where
// addresses are known.

import type { InternalCommands } from "#lib/model/command.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import type { Person, Role } from "#lib/model/state.ts";
import type { Template } from "#lib/model/templates.ts";
import { personOf } from "#lib/model/access.ts";
import { standingOf } from "#lib/model/door.ts";
import { rehearsalOf } from "#lib/model/rehearsal.ts";
import { type Created, createWorkshop } from "#lib/model/workshop.ts";
import { JOIN_CODE_LENGTH, RE_ENTRY_CODE_LENGTH, readCode } from "#lib/protocol/codes.ts";
import { CODE_MS } from "#lib/protocol/session.ts";
import type { Random } from "#lib/util/random.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";
import type { Clock, Entry, Identity, Storage, Workshops } from "#server/ports.ts";
import type { Identities } from "./identities.ts";
import type { InTurn } from "./in-turn.ts";
import { createInvitations } from "./invitations.ts";
import type { Registry } from "./registry.ts";
import { fitsSeal } from "./passphrase.ts";
import { hashOf, newCode, newSecret } from "./secrets.ts";

export type Doors = Pick<
  Workshops,
  | "create"
  | "rehearse"
  | "join"
  | "joinSimulated"
  | "enter"
  | "readInvitation"
  | "enterRehearsal"
  | "reEnter"
  | "reEntryCode"
  | "createLink"
>;

export function createDoors(deps: {
  readonly storage: Storage;
  readonly registry: Registry;
  readonly identities: Identities;
  readonly clock: Clock;
  readonly random: Random;
  readonly templates: readonly Template[];
  /** By workshop. */
  readonly inTurn: InTurn;
  /** Closes what is open of this person. */
  readonly disconnect: (who: Identity) => void;
}): Doors {
  const { storage, registry, identities, clock, random, templates } = deps;

  const entryFor = async (who: Identity, isNew = false): Promise<Result<Entry, Refusal>> =>
    accept({ ...who, token: await identities.issue(who, isNew) });

  const createLink = async (workshopId: string, role: Role, replacedBy?: string): Promise<string> => {
    const earlier = replacedBy === undefined ? [] : await storage.listCredentials(workshopId);
    const ended = earlier.filter(({ credential }) => credential.kind === "link" && credential.role === role);
    if (replacedBy !== undefined && ended.length > 0) {
      await storage.dropCredentials(ended.map(({ hash }) => hash));
      await registry.run(workshopId, { name: "links.ended", input: { role, by: replacedBy } }, null);
    }
    const secret = newSecret();
    await storage.putCredential(hashOf(secret), { kind: "link", workshopId, role });
    return secret;
  };

  const opensDoor = async (workshopId: string, passphrase: string): Promise<boolean> => {
    const seal = (await registry.load(workshopId))?.state.doorHash;
    return seal !== undefined && fitsSeal(passphrase, seal);
  };

  /** Without a name the model gives a neutral one to whoever holds a link. */
  const admit = async (
    workshopId: string,
    role: Role,
    name: string,
    organisation: string | undefined,
    passphrase?: string,
  ): Promise<Result<Entry, Refusal>> => {
    const passphraseFits = passphrase !== undefined && (await opensDoor(workshopId, passphrase));
    return letIn(workshopId, {
      personId: random.id(),
      name,
      role,
      ...(organisation !== undefined && { organisation }),
      ...(passphraseFits && { passphraseFits }),
    });
  };

  const letIn = async (
    workshopId: string,
    input: InternalCommands["person.join"],
  ): Promise<Result<Entry, Refusal>> => {
    const { personId } = input;
    const joined = await registry.run(workshopId, { name: "person.join", input }, null);
    if (!joined.ok) return joined;
    const entry = await entryFor({ workshopId, personId }, true);
    const committed = await registry.load(workshopId);
    const waits = committed !== null && standingOf(committed.state, personId) === "waiting";
    return entry.ok && waits ? accept({ ...entry.value, waiting: true }) : entry;
  };

  const invitations = createInvitations({ ...deps, entryFor, letIn });

  /** Stores what `make` begins with, and lets its moderator in. */
  const begin = async (
    make: (given: {
      readonly id: string;
      readonly joinCode: string;
      readonly now: number;
    }) => Result<Created, Refusal>,
  ): Promise<Result<Entry & { readonly joinCode: string }, Refusal>> => {
    // A second try is needed about once in a million workshops; a third one means that something is wrong.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const id = random.id();
      const joinCode = newCode(JOIN_CODE_LENGTH);
      const now = clock.now();
      const created = make({ id, joinCode, now });
      if (!created.ok) return created;
      const { events, personId } = created.value;
      const stamp = { by: personId, atMs: now };
      const stamped = events.map((event) => ({ ...event, stamp }));
      const stored = await storage.createWorkshop(id, joinCode, stamped);
      if (!stored.ok) continue;
      const token = await identities.issue({ workshopId: id, personId }, true);
      return accept({ workshopId: id, personId, token, joinCode });
    }
    return refuse("conflict");
  };

  return {
    async create(input) {
      const begun = await begin((given) => createWorkshop(input, { ...given, random, templates }));
      if (!begun.ok) return begun;
      const moderatorSecret = await createLink(begun.value.workshopId, "moderator");
      return accept({ ...begun.value, moderatorSecret });
    },

    async rehearse({ workshopId, personId }, names) {
      const workshop = await registry.load(workshopId);
      const by = workshop && personOf(workshop.state, personId);
      if (!by) return refuse("not-found");
      if (by.removed || by.role !== "moderator" || workshop.state.rehearsal) return refuse("not-allowed");
      if (workshop.state.endedAtMs !== undefined) return refuse("workshop-ended");
      return begin((given) => accept(rehearsalOf(workshop.state, { ...given, random, by, names })));
    },

    async joinSimulated(workshopId, name, organisation) {
      if (!(await registry.load(workshopId))?.state.rehearsal) return refuse("not-allowed");
      // They know the word that the door may ask for.
      return letIn(workshopId, {
        personId: random.id(),
        name,
        ...(organisation !== undefined && { organisation }),
        role: "participant",
        passphraseFits: true,
        simulated: true,
      });
    },

    async enterRehearsal(workshopId, person, existing) {
      const workshop = await registry.load(workshopId);
      if (!workshop?.state.rehearsal) return refuse("not-allowed");
      const known =
        existing?.workshopId === workshopId ? personOf(workshop.state, existing.personId) : undefined;
      if (known?.role === "moderator" && !known.removed) return entryFor({ workshopId, personId: known.id });
      return admit(workshopId, "moderator", person.name, person.organisation);
    },

    async join(text, name, organisation, passphrase) {
      const code = readCode(text, JOIN_CODE_LENGTH);
      const workshopId = code === null ? null : await storage.findByJoinCode(code);
      return workshopId === null
        ? refuse("code-unknown")
        : admit(workshopId, "participant", name, organisation, passphrase);
    },

    readInvitation: invitations.read,

    async enter(workshopId, secret, name, organisation, existing) {
      const invited = await invitations.enter(workshopId, secret, name, organisation);
      if (invited) return invited;
      const link = await storage.findCredential(hashOf(secret));
      if (link?.kind !== "link" || link.workshopId !== workshopId) return refuse("link-unknown");
      const workshop = await registry.load(workshopId);
      if (!workshop) return refuse("link-unknown");
      const { role } = link;
      const known =
        existing?.workshopId === workshopId ? personOf(workshop.state, existing.personId) : undefined;
      if (!known || known.removed) {
        return admit(workshopId, role, name ?? "", organisation);
      }
      if (RANK[role] <= RANK[known.role]) return entryFor({ workshopId, personId: known.id });
      return raise(workshopId, known, role);
    },

    async reEnter(text) {
      const code = readCode(text, RE_ENTRY_CODE_LENGTH);
      const found = code === null ? null : await storage.findCredential(hashOf(code));
      if (found?.kind !== "re-entry" || found.expiresAtMs <= clock.now()) return refuse("code-unknown");
      const { workshopId, personId } = found;
      const workshop = await registry.load(workshopId);
      const person = workshop && personOf(workshop.state, personId);
      return person && !person.removed ? entryFor({ workshopId, personId }) : refuse("code-unknown");
    },

    async reEntryCode({ workshopId, personId }) {
      const code = newCode(RE_ENTRY_CODE_LENGTH);
      const expiresAtMs = clock.now() + CODE_MS;
      await storage.putCredential(hashOf(code), { kind: "re-entry", workshopId, personId, expiresAtMs });
      return { code, expiresAtMs };
    },

    createLink,
  };

  /**
   * Whoever knew the weaker session must not hold the stronger one, not for a moment: this person's old sessions, codes
   * and connections end before the rise, and so does their personal link.
   */
  async function raise(workshopId: string, person: Person, role: Role): Promise<Result<Entry, Refusal>> {
    const who = { workshopId, personId: person.id };
    await invitations.endBefore(who);
    await storage.revokeCredentials(workshopId, person.id);
    deps.disconnect(who);
    const promote = { name: "person.promote", input: { personId: person.id, role } } as const;
    const promoted = await registry.run(workshopId, promote, null);
    return promoted.ok ? entryFor(who) : promoted;
  }
}

/** A link never takes away what somebody has. */
const RANK = { participant: 0, observer: 1, speaker: 2, scribe: 3, moderator: 4 } as const satisfies Record<
  Role,
  number
>;
