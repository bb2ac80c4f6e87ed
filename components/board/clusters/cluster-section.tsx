import { Group } from "lucide-react";
import { use, useId } from "react";
import { wordsOf } from "#live/words.ts";
import { CardExtrasContext } from "../board-context.ts";
import { CardGrid } from "../card/card-grid.tsx";
import { CardItem } from "../card/card-item.tsx";
import type { CardContextOf } from "../card/card-section.tsx";
import { ClusterDeskContext } from "./cluster-desk.ts";
import { ClusterMenu } from "./cluster-menu.tsx";
import type { ClusterSection as Section } from "./sections.ts";

interface ClusterSectionProps extends Omit<Section, "key"> {
  /** Ids of all clusters as they stand. */
  readonly order: readonly string[];
  readonly contextOf: CardContextOf;
}

/** A cluster with its title and its cards; for those who write the documentation with what can be done with it. */
export function ClusterSection({ cluster, cards, order, contextOf }: ClusterSectionProps) {
  const words = wordsOf("clusters");
  const desk = use(ClusterDeskContext);
  const { Head } = use(CardExtrasContext);
  const id = useId();
  const title = cluster === null ? words.rest : cluster.title || words.untitled;
  return (
    <section aria-labelledby={id} data-cluster={cluster?.id ?? "none"}>
      <div className="flex items-start gap-x-3">
        <h3 id={id} tabIndex={-1} className="flex min-w-0 scroll-mt-64 items-baseline gap-2 py-1 text-lg">
          {cluster && <Group aria-hidden="true" className="size-5 shrink-0 translate-y-1 text-accent" />}
          <span
            className={cluster?.title === "" ? "hyphenate min-w-0 text-ink-2 italic" : "hyphenate min-w-0"}
          >
            {title}
          </span>
          <span className="text-sm font-normal text-ink-3 tabular-nums">{cards.length}</span>
        </h3>
        {cluster && desk && (
          <div className="shrink-0">
            <ClusterMenu cluster={cluster} cards={cards} order={order} desk={desk} />
          </div>
        )}
      </div>
      {cluster && Head && <Head clusterId={cluster.id} />}
      {cluster && cards.length === 0 && (
        <p className="text-sm text-ink-2">
          {cluster.cards.length > 0 ? words.filtered : `${words.empty} ${words.emptyFor}`}
        </p>
      )}
      <CardGrid label={title} kind="mixed">
        {cards.map((card) => (
          <CardItem key={card.ref} card={card} {...contextOf(card)} />
        ))}
      </CardGrid>
    </section>
  );
}
