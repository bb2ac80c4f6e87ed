import { use, useMemo, useState, useSyncExternalStore } from "react";
import type { Card } from "#lib/board/card.ts";
import type { Clustering } from "#lib/board/clusters.ts";
import { grantOf } from "#lib/model/access.ts";
import { useWorkshop } from "#live/hooks.ts";
import { CardExtrasContext } from "../board-context.ts";
import type { SectionsProps } from "../board-sections.tsx";
import { clusterHeadStore } from "./cluster-head.ts";
import { ClusterDeskContext, useClusterDesk, useToldClustering } from "./cluster-desk.ts";
import { ClusterSection } from "./cluster-section.tsx";
import { BelowContext, MergedBelow } from "./merged-below.tsx";
import { sectionOf, sectionsOf, withHeldCard, type ClusterSections as Shown } from "./sections.ts";

/** The cards by clusters, and below each card those that were merged into it. */
export function ClusterSections(props: SectionsProps) {
  const writes = useWorkshop(({ state, you }) => grantOf(state, you, { kind: "documentation" }) === "write");
  return writes ? <WriterSections {...props} /> : <ReaderSections {...props} />;
}

function WriterSections(props: SectionsProps) {
  const desk = useClusterDesk();
  return (
    <ClusterDeskContext value={desk}>
      <Sections {...props} clustering={desk.clustering} />
    </ClusterDeskContext>
  );
}

function ReaderSections(props: SectionsProps) {
  return <Sections {...props} clustering={useToldClustering()} />;
}

function Sections({ clustering, cards, contextOf }: SectionsProps & { readonly clustering: Clustering }) {
  const extras = use(CardExtrasContext);
  const writes = use(ClusterDeskContext) !== null;
  const arranged = useMemo(() => sectionsOf(clustering, cards), [clustering, cards]);
  const shown = useHeldCard(
    arranged,
    cards.find((card) => contextOf(card).open),
  );
  const Head = useSyncExternalStore(clusterHeadStore.subscribe, clusterHeadStore.get);
  const more = useMemo(() => ({ ...extras, Below: MergedBelow, ...(Head && { Head }) }), [extras, Head]);
  const merged = useMemo(
    () =>
      new Map(
        [...shown.below].map(([ref, inside]) => [
          ref,
          inside.map((card) => ({ card, source: contextOf(card).source })),
        ]),
      ),
    [shown.below, contextOf],
  );
  const ids = shown.sections.flatMap(({ cluster }) => (cluster ? [cluster.id] : []));
  return (
    <CardExtrasContext value={more}>
      <BelowContext value={merged}>
        {shown.sections
          // Whoever only reads has nothing to do with an empty one.
          .filter(({ cards: inside }) => writes || inside.length > 0)
          .map(({ key, cluster, cards: inside }) => (
            <ClusterSection key={key} cluster={cluster} cards={inside} order={ids} contextOf={contextOf} />
          ))}
      </BelowContext>
    </CardExtrasContext>
  );
}

/** A card that is open stays in the section where it was opened. */
function useHeldCard(arranged: Shown, open: Card | undefined): Shown {
  const [held, setHeld] = useState<{ readonly ref: string; readonly key: string | undefined } | null>(null);
  if (open?.ref !== held?.ref)
    setHeld(open ? { ref: open.ref, key: sectionOf(arranged.sections, open.ref) } : null);
  return withHeldCard(arranged, open, held?.key);
}
