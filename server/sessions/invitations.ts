// invitations.ts: what a secret link says and does for whoever holds it, where it was made for one person: always that
// person. The first opening lets them in, under the name and with the role of the link; afterwards the workshop says how
// they are called and what they may, and the link gives them one more session.

import { personOf } from "#lib/model/access.ts";
import type { InternalCommands } from "#lib/model/command.ts";
import { cleanName } from "#lib/model/names.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import type { Person, WorkshopState } from "#lib/model/state.ts";
import { AFTER_END_MS } from "#lib/protocol/session.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";
import type { Clock, Entry, Identity, Invitation, PersonalLink, Storage } from "#server/ports.ts";
import type { InTurn } from "./in-turn.ts";
import type { Registry } from "./registry.ts";
import { hashOf } from "./secrets.ts";

export interface Invitations {
  /** Changes nothing. `existing`: as whom this browser is here. */
  readonly read: (
    workshopId: string,
    secret: string,
    existing: Identity | null,
  ) => Promise<Result<Invitation, Refusal>>;
  /** Null: no link of this secret was made for one person. */
  readonly enter: (
    workshopId: string,
    secret: string,
    name: string | undefined,
    organisation: string | undefined,
  ) => Promise<Result<Entry, Refusal> | null>;
  /** The person comes to rights by a link of another kind, which the link of their own must not give. */
  readonly endBefore: (rise: Identity) => Promise<void>;
}

export function createInvitations(deps: {
  readonly storage: Storage;
  readonly registry: Registry;
  readonly clock: Clock;
  /** By workshop, the same as that of moderation: nobody enters by a link that has just ended. */
  readonly inTurn: InTurn;
  readonly entryFor: (who: Identity) => Promise<Result<Entry, Refusal>>;
  readonly letIn: (
    workshopId: string,
    input: InternalCommands["person.join"],
  ) => Promise<Result<Entry, Refusal>>;
}): Invitations {
  const { storage, registry, clock, inTurn } = deps;

  /** Whom the link brings into this workshop now; without `person` they have not been here. */
  const open = async (
    workshopId: string,
    link: PersonalLink | null,
  ): Promise<
    Result<{ readonly link: PersonalLink; readonly state: WorkshopState; readonly person?: Person }, Refusal>
  > => {
    const state = link?.workshopId === workshopId ? (await registry.load(workshopId))?.state : undefined;
    if (!link || !state || link.endedAtMs !== null) return refuse("link-unknown");
    const person = personOf(state, link.personId);
    if (person?.removed) return refuse("turned-away");
    const { role } = person ?? link;
    const closedAtMs = (state.endedAtMs ?? Infinity) + AFTER_END_MS;
    if (role !== "moderator" && closedAtMs <= clock.now()) return refuse("workshop-ended");
    return accept({ link, state, ...(person && { person }) });
  };

  return {
    async read(workshopId, secret, existing) {
      const hash = hashOf(secret);
      const state = (await registry.load(workshopId))?.state;
      const here = state && existing?.workshopId === workshopId && personOf(state, existing.personId);
      const personal = await storage.findPersonalLink(hash);
      if (!personal) {
        const link = await storage.findCredential(hash);
        if (!state || link?.kind !== "link" || link.workshopId !== workshopId) return refuse("link-unknown");
        return accept({ title: state.head.title, role: link.role });
      }
      const opened = await open(workshopId, personal);
      if (!opened.ok) return opened;
      const { link, person } = opened.value;
      const { name, role } = person ?? link;
      return accept({
        title: opened.value.state.head.title,
        role,
        name,
        ...(person && { back: true as const }),
        ...(here && (here.id === link.personId ? { here: true as const } : { instead: here.name })),
      });
    },

    async enter(workshopId, secret, name, organisation) {
      const hash = hashOf(secret);
      if (!(await storage.findPersonalLink(hash))) return null;
      return inTurn(workshopId, async () => {
        const opened = await open(workshopId, await storage.findPersonalLink(hash));
        if (!opened.ok) return opened;
        const { link, person } = opened.value;
        const { personId, role } = link;
        const given = cleanName(name ?? "");
        const entry = await (person
          ? deps.entryFor({ workshopId, personId })
          : deps.letIn(workshopId, {
              personId,
              role,
              name: given === "" ? link.name : given,
              ...(organisation !== undefined && { organisation }),
            }));
        if (entry.ok) await storage.markPersonalLink(workshopId, personId, { openedAtMs: clock.now() });
        return entry;
      });
    },

    endBefore: ({ workshopId, personId }) =>
      inTurn(workshopId, async () => {
        const links = await storage.listPersonalLinks(workshopId);
        const link = links.find((each) => each.personId === personId && each.endedAtMs === null);
        const state = link && (await registry.load(workshopId))?.state;
        if (!state) return;
        await storage.markPersonalLink(workshopId, personId, { endedAtMs: clock.now() });
        const person = (personOf(state, personId) ?? link).name;
        const input = { personId, person, change: "ended", by: personId } as const;
        await registry.run(workshopId, { name: "personal-link.changed", input }, null);
      }),
  };
}
