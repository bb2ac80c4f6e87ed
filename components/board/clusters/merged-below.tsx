import { Unlink2 } from "lucide-react";
import { createContext, use, useId, useState } from "react";
import type { Card, CardRef } from "#lib/board/card.ts";
import { separateCards } from "#lib/board/clustering.ts";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { LazyCardDetails } from "../lazy-parts.tsx";
import { ClusterDeskContext } from "./cluster-desk.ts";
import { saysMore } from "./sections.ts";

export interface MergedCard {
  readonly card: Card;
  /** In words: who wrote it, and where. */
  readonly source: string;
}

/** Card that stays → those that were merged into it. */
export const BelowContext = createContext<ReadonlyMap<CardRef, readonly MergedCard[]>>(new Map());

/** At the foot of a card that stays: the others, with where they come from, to be read and to be separated again. */
export function MergedBelow({ card }: { readonly card: Card }) {
  const { below: words } = wordsOf("clusters");
  const merged = use(BelowContext).get(card.ref) ?? [];
  if (merged.length === 0) return null;
  return (
    <div className="relative mt-3 border-t border-dashed border-line-strong pt-2">
      <p className="text-xs font-semibold text-ink-3">{words.title}</p>
      <ul className="flex flex-col">
        {merged.map((each) => (
          <Merged key={each.card.ref} {...each} />
        ))}
      </ul>
    </div>
  );
}

function Merged({ card, source }: MergedCard) {
  const { below: words, done } = wordsOf("clusters");
  const { board } = useMessages();
  const desk = use(ClusterDeskContext);
  const [shown, setShown] = useState(false);
  const id = useId();
  const title = card.title || board.card.untitled;
  return (
    <li className="flex items-start gap-1 py-0.5">
      <div className="min-w-0 grow">
        {saysMore(card) ? (
          <button
            type="button"
            aria-expanded={shown}
            aria-controls={id}
            aria-label={words.open(title)}
            onClick={() => setShown(!shown)}
            className="hyphenate target-small w-full rounded-sm text-start text-sm underline decoration-dotted underline-offset-4 hover:text-accent"
          >
            {title}
          </button>
        ) : (
          <p className="hyphenate text-sm">{title}</p>
        )}
        {source !== "" && <p className="text-xs text-ink-3">{source}</p>}
        <div id={id} hidden={!shown} className="@container text-sm">
          {shown && <LazyCardDetails card={card} linked={[]} />}
        </div>
      </div>
      {desk?.handle.grant === "write" && (
        <IconButton
          size="small"
          label={words.separateOf(title)}
          icon={<Unlink2 />}
          onClick={() => desk.step((doc) => separateCards(doc, [card.ref]), done.parted(title))}
        />
      )}
    </li>
  );
}
