import type { ReactNode } from "react";
import { Badge } from "#ui/badge.tsx";
import type { Card, OfferCard, PartnerCard } from "#lib/board/card.ts";
import { categoryLabel, groupOf, typicalityOf } from "#lib/landscape/categories.ts";
import { useLocale, useMessages } from "#live/hooks.ts";
import { KindIcon } from "./kind-icon.tsx";
import { RingMark } from "./ring-mark.tsx";
import { SectorIcon } from "./sector.tsx";

interface CardEyebrowProps {
  readonly card: Card;
  /** Where the kind stands above already, only partners have something to say. */
  readonly kindless?: boolean;
}

/** The line above the title: what kind of thing this is. */
export function CardEyebrow({ card, kindless = false }: CardEyebrowProps) {
  const { board } = useMessages();
  const locale = useLocale();
  if (card.kind === "partner") {
    return (
      <p className="flex items-center gap-1.5 text-sm text-ink-2">
        <SectorIcon group={groupOf(card.category)?.key} className="size-4.5" />
        <span className="hyphenate min-w-0">
          {card.category === undefined ? board.card.noCategory : categoryLabel(card.category, locale)}
        </span>
      </p>
    );
  }
  if (kindless) return null;
  return (
    <p className="flex items-center gap-1.5 text-sm text-ink-2">
      <KindIcon kind={card.kind} className="size-4.5" />
      {board.kind[card.kind]}
    </p>
  );
}

interface CardFaceProps {
  readonly card: Card;
  readonly linked: readonly PartnerCard[];
  readonly offerCount: number;
  /** Who wrote it, and whether it waits. */
  readonly foot: ReactNode;
}

/** What a folded card shows below its title. */
export function CardFace({ card, linked, offerCount, foot }: CardFaceProps) {
  if (card.kind === "partner") return <PartnerFace card={card} offerCount={offerCount} foot={foot} />;
  return (
    <>
      <Inside card={card} linked={linked} />
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-xs text-ink-3 empty:hidden">{foot}</p>
    </>
  );
}

function Inside({
  card,
  linked,
}: {
  readonly card: Exclude<Card, PartnerCard>;
  readonly linked: readonly PartnerCard[];
}) {
  switch (card.kind) {
    case "offer":
      return <OfferFace card={card} linked={linked} />;
    case "strategy":
      return <Excerpt text={card.condition || card.text} />;
    case "wish":
      return (
        <>
          {card.addressee !== undefined && <p className="text-sm text-ink-2">→ {card.addressee}</p>}
          <Excerpt text={card.text} />
        </>
      );
    case "message":
    case "question":
      return <Excerpt text={card.text} />;
  }
}

interface PartnerFaceProps {
  readonly card: PartnerCard;
  readonly offerCount: number;
  readonly foot: ReactNode;
}

function PartnerFace({ card, offerCount, foot }: PartnerFaceProps) {
  const { board } = useMessages();
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2 empty:hidden">
      {card.ring !== undefined && (
        <span className="flex items-center gap-1">
          <RingMark ring={card.ring} />
          {board.ring[card.ring]}
        </span>
      )}
      {typicalityOf(card) === "untypical" && <Badge>{board.mark.untypical}</Badge>}
      {card.place !== undefined && <span className="hyphenate min-w-0">{card.place}</span>}
      {offerCount > 0 && <span>{board.card.offers(offerCount)}</span>}
      <span className="flex flex-wrap items-center gap-x-3 text-xs text-ink-3 empty:hidden">{foot}</span>
    </div>
  );
}

function OfferFace({ card, linked }: { readonly card: OfferCard; readonly linked: readonly PartnerCard[] }) {
  const { board } = useMessages();
  const elsewhere = card.partners.length - linked.length;
  return (
    <>
      {card.partners.length === 0 ? (
        <p className="mt-1 text-sm text-ink-3">{board.card.noPartner}</p>
      ) : (
        <ul aria-label={board.mark.partners} className="mt-1.5 flex flex-wrap gap-1.5">
          {linked.map((partner) => (
            <li
              key={partner.ref}
              className="hyphenate flex min-w-0 items-center gap-1 rounded-sm border border-line-strong bg-surface-2 px-1.5 text-sm"
            >
              <SectorIcon group={groupOf(partner.category)?.key} className="size-4" />
              <span className="min-w-0">{partner.title || board.card.untitled}</span>
            </li>
          ))}
          {elsewhere > 0 && <li className="text-sm text-ink-2">+{elsewhere}</li>}
        </ul>
      )}
      <Excerpt text={card.purpose} />
      <Excerpt text={card.outcome} />
      {card.status !== undefined && <p className="mt-1 text-sm text-ink-3">{board.mark[card.status]}</p>}
    </>
  );
}

function Excerpt({ text }: { readonly text: string }) {
  if (text === "") return null;
  return <p className="hyphenate mt-1.5 line-clamp-3 text-sm whitespace-pre-line text-ink-2">{text}</p>;
}
