// personal-links.ts: links that were made for one person each, as moderation makes, lists, ends and gives them back. Whoever
// asks is looked up here: nobody but moderation gets anything. The secret is told once and known afterwards by its hash,
// which an ended link keeps, so that ending can be taken back.

import { personOf } from "#lib/model/access.ts";
import type { PersonalLinkChange } from "#lib/model/command.ts";
import { LIMITS } from "#lib/model/limits.ts";
import { cleanName, distinctName, isReservedName } from "#lib/model/names.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import type { Role, WorkshopState } from "#lib/model/state.ts";
import { INVITED_ROLES } from "#lib/protocol/http.ts";
import type { Random } from "#lib/util/random.ts";
import { accept, refuse, type Result } from "#lib/util/result.ts";
import type { Clock, Identity, PersonalLink, PersonalLinks, Storage } from "#server/ports.ts";
import type { InTurn } from "./in-turn.ts";
import type { Registry } from "./registry.ts";
import { hashOf, newSecret } from "./secrets.ts";

export function createPersonalLinks(deps: {
  readonly storage: Storage;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly random: Random;
  /** By workshop. */
  readonly inTurn: InTurn;
  /** Closes what was opened with a session. */
  readonly close: (tokenHash: string, who: Identity) => void;
}): PersonalLinks {
  const { storage, registry, clock, random, inTurn } = deps;

  /** Does this as moderation of the workshop, if that is who asks. */
  const asModeration = <T>(
    { workshopId, personId: by }: Identity,
    work: (state: WorkshopState, links: readonly PersonalLink[]) => Promise<Result<T, Refusal>>,
  ): Promise<Result<T, Refusal>> =>
    inTurn(workshopId, async () => {
      const state = (await registry.load(workshopId))?.state;
      const person = state && personOf(state, by);
      if (!state || !person || person.removed || person.role !== "moderator") return refuse("not-allowed");
      return work(state, await storage.listPersonalLinks(workshopId));
    });

  const note = async (workshopId: string, input: PersonalLinkChange): Promise<void> => {
    await registry.run(workshopId, { name: "personal-link.changed", input }, null);
  };

  const put = async (
    { workshopId, personId: by }: Identity,
    given: { readonly personId: string; readonly name: string; readonly role: Role },
    change: "made" | "renewed",
  ): Promise<Result<{ readonly secret: string } & typeof given, Refusal>> => {
    const secret = newSecret();
    await storage.putPersonalLink(hashOf(secret), {
      ...given,
      workshopId,
      by,
      madeAtMs: clock.now(),
      openedAtMs: null,
      endedAtMs: null,
    });
    await note(workshopId, { personId: given.personId, person: given.name, change, by });
    return accept({ ...given, secret });
  };

  return {
    make: (asking, { name: wanted, role }) =>
      asModeration(asking, async (state, links) => {
        // A copy is gone in a few hours, and whoever was invited by name with it.
        if (state.rehearsal) return refuse("not-allowed");
        if (links.length >= LIMITS.personalLinks) return refuse("too-large");
        const name = cleanName(wanted);
        if (name === "") return refuse("name-missing");
        if (role !== "moderator" && isReservedName(name)) return refuse("name-reserved");
        const taken = [...state.people, ...links].map((each) => each.name);
        return put(asking, { personId: random.id(), name: distinctName(name, taken), role }, "made");
      }),

    renew: (asking, personId) =>
      asModeration(asking, async (state, links) => {
        const link = links.find((each) => each.personId === personId);
        const person = personOf(state, personId);
        if (!link && !person) return refuse("not-found");
        if (person?.removed || state.rehearsal) return refuse("not-allowed");
        const { name, role } = person ?? link ?? { name: "", role: "participant" };
        if (!link && !(INVITED_ROLES as readonly Role[]).includes(role)) return refuse("not-allowed");
        if (!link && links.length >= LIMITS.personalLinks) return refuse("too-large");
        return put(asking, { personId, name, role }, link ? "renewed" : "made");
      }),

    list: (asking) =>
      asModeration(asking, async (state, links) =>
        accept(
          links.map((link) => {
            const person = personOf(state, link.personId);
            const { name, role } = person ?? link;
            return { ...link, name, role, ...(person?.removed && { removed: true as const }) };
          }),
        ),
      ),

    end: (asking, personId) =>
      asModeration(asking, async (state, links) => {
        const link = links.find((each) => each.personId === personId);
        if (!link) return refuse("not-found");
        // Who did so by mistake would be out, perhaps with nobody left to give it back.
        if (personId === asking.personId) return refuse("not-allowed");
        if (link.endedAtMs !== null) return accept(null);
        const { workshopId } = asking;
        await storage.markPersonalLink(workshopId, personId, { endedAtMs: clock.now() });
        const sessions = (await storage.listCredentials(workshopId)).filter(
          ({ credential }) => credential.kind === "session" && credential.personId === personId,
        );
        await storage.revokeCredentials(workshopId, personId);
        for (const { hash } of sessions) deps.close(hash, { workshopId, personId });
        const person = (personOf(state, personId) ?? link).name;
        await note(workshopId, { personId, person, change: "ended", by: asking.personId });
        return accept(null);
      }),

    restore: (asking, personId) =>
      asModeration(asking, async (state, links) => {
        const link = links.find((each) => each.personId === personId);
        if (!link) return refuse("not-found");
        if (link.endedAtMs === null) return accept(null);
        const { workshopId } = asking;
        await storage.markPersonalLink(workshopId, personId, { endedAtMs: null });
        const person = (personOf(state, personId) ?? link).name;
        await note(workshopId, { personId, person, change: "restored", by: asking.personId });
        return accept(null);
      }),
  };
}
