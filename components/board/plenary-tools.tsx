import { useEffect, useSyncExternalStore } from "react";
import { isClustered } from "#lib/board/clusters.ts";
import { grantOf } from "#lib/model/access.ts";
import { useWorkshop } from "#live/hooks.ts";
import { ArrangeChoice } from "./arrange-choice.tsx";
import { LazyClusterTools } from "./clusters/lazy-clusters.tsx";
import { arrangementStore } from "./kept.ts";
import { LazyArrangedSections } from "./lazy-parts.tsx";
import { chosenStore, followClusters } from "./clusters/follow.ts";

interface PlenaryToolsProps {
  /** Are there cards of several rooms, or clusters? */
  readonly mixed: boolean;
}

/** Above the cards of the plenary: how they stand, and for whoever writes the documentation, what belongs together. */
export function PlenaryTools({ mixed }: PlenaryToolsProps) {
  const clustered = useWorkshop(({ clustering }) => clustering !== undefined && isClustered(clustering));
  const writes = useWorkshop(({ state, you }) => grantOf(state, you, { kind: "documentation" }) === "write");
  const chosen = useSyncExternalStore(chosenStore.subscribe, chosenStore.get);
  useEffect(() => LazyArrangedSections.preload(), []);
  // Everybody sees what the plenary does, unless they have chosen for themselves; nobody loses the card they are in.
  useEffect(() => (chosen ? undefined : followClusters(clustered, arrangementStore)), [chosen, clustered]);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 empty:hidden">
        {mixed && <ArrangeChoice clustered={clustered} />}
        {writes && <LazyClusterTools part="start" />}
      </div>
      {writes && <LazyClusterTools part="bar" />}
    </>
  );
}
