// card.ts: a card as plain data, as everything but the Y document sees it. The author is a personId; names are joined
// where they are shown, so that renaming and erasing touch one row.

export const CARD_KINDS = ["partner", "offer", "message", "strategy", "wish", "question"] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** "roomId/cardId": names a card in the whole workshop. */
export type CardRef = string;

interface CardBase {
  readonly ref: CardRef;
  readonly id: string;
  readonly roomId: string;
  /** personId; absent if the author is withheld. */
  readonly by?: string;
  readonly createdAt: number;
  /** The card of another room from which this one was taken over, as it was then. */
  readonly origin?: CardRef;
  readonly hidden: boolean;
  readonly title: string;
  readonly text: string;
}

export interface PartnerCard extends CardBase {
  readonly kind: "partner";
  /** Key of a category in lib/landscape, or undefined while not chosen. */
  readonly category?: string;
  /** 1 reliable, 2 now and then, 3 known, 4 wished for. */
  readonly ring?: 1 | 2 | 3 | 4;
  readonly typicality?: "typical" | "untypical";
  /** Kinds of resources that flow from us to the partner, and back. Absent: none. */
  readonly gives?: readonly string[];
  readonly gets?: readonly string[];
  readonly formality?: string;
  readonly lastContact?: string;
  readonly place?: string;
}

export interface OfferCard extends CardBase {
  readonly kind: "offer";
  /** In the order of linking. */
  readonly partners: readonly CardRef[];
  readonly purpose: string;
  readonly outcome: string;
  readonly targetGroup?: string;
  readonly lifePhase?: string;
  readonly newPartner?: boolean;
  readonly newTask?: boolean;
  readonly status?: "running" | "idea" | "past";
  readonly benefit?: string;
}

export interface StrategyCard extends CardBase {
  readonly kind: "strategy";
  readonly obstacle: string;
  readonly condition: string;
}

export interface WishCard extends CardBase {
  readonly kind: "wish";
  readonly addressee?: string;
  readonly wishKind?: string;
  readonly weBring: string;
}

export interface PlainCard extends CardBase {
  readonly kind: "message" | "question";
}

export type Card = PartnerCard | OfferCard | StrategyCard | WishCard | PlainCard;
