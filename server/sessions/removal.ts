// removal.ts: what ends for good when moderation removes somebody: the personal codes that bring them back on another
// device. Their sessions are not ended but of no use while they are removed: by them the browser is known and kept out, and
// by them it is in again, without any doing, should the removal be taken back.

import type { Logger, Storage } from "#server/ports.ts";
import type { Registry } from "./registry.ts";

export function endCodesOfRemoved(deps: {
  readonly registry: Pick<Registry, "onCommit">;
  readonly storage: Pick<Storage, "listCredentials" | "dropCredentials">;
  readonly logger: Logger;
}): void {
  const { registry, storage, logger } = deps;
  registry.onCommit(({ workshopId, events }) => {
    for (const event of events)
      if (event.name === "person-removed")
        endCodes(workshopId, event.personId).catch((error: unknown) =>
          logger.error("codes-not-ended", error, { workshop: workshopId }),
        );
  });

  async function endCodes(workshopId: string, personId: string): Promise<void> {
    const codes = (await storage.listCredentials(workshopId)).filter(
      ({ credential }) => credential.kind === "re-entry" && credential.personId === personId,
    );
    if (codes.length > 0) await storage.dropCredentials(codes.map(({ hash }) => hash));
  }
}
