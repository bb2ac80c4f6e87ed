import clsx from "clsx";
import type { Card, PartnerCard } from "#lib/board/card.ts";
import { useMessages } from "#live/hooks.ts";
import { CardDetails } from "./card-details.tsx";
import { CardEyebrow } from "./card-face.tsx";

interface CardSlideProps {
  readonly card: Card;
  readonly linked: readonly PartnerCard[];
}

/** A card on the shared screen: its title as large as its length allows, and what is written on it. */
export function CardSlide({ card, linked }: CardSlideProps) {
  const { board } = useMessages();
  const title = card.title || board.card.untitled;
  return (
    <article className="@container flex flex-col gap-[2vmin] border-s-[1.5vmin] border-warn-fill ps-[4vmin]">
      <div className="[&>p]:text-2xl! [&_svg]:size-8!">
        <CardEyebrow card={card} />
      </div>
      <h2
        className={clsx(
          "hyphenate font-serif leading-tight font-semibold",
          title.length <= 70 && "text-[clamp(2.25rem,9vmin,7.5rem)]",
          title.length > 70 && title.length <= 150 && "text-[clamp(2rem,6.5vmin,5.5rem)]",
          title.length > 150 && "text-[clamp(1.75rem,4.8vmin,4rem)]",
        )}
      >
        {title}
      </h2>
      <div className="text-[clamp(1.25rem,3.8vmin,2.75rem)] [&_dd]:max-w-none! [&_dt]:text-xl!">
        <CardDetails card={card} linked={linked} />
      </div>
    </article>
  );
}
