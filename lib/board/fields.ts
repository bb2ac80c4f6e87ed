// fields.ts: which fields a card of each kind has, how long they may be and which values a scalar may take. Pure tables:
// the Y structure that holds them is known to schema.ts alone. Limits bind whoever writes; reading is generous, because
// two people who type at once may pass a limit together, and what they typed must not vanish.

import type { CardKind, OfferCard, PartnerCard } from "./card.ts";

/** Fields that several people edit at once, sign by sign. */
export type TextField = "title" | "text" | "purpose" | "outcome" | "obstacle" | "condition" | "weBring";

/** Fields of which the last writer's value stands. */
export interface Scalars {
  readonly category: string;
  readonly ring: NonNullable<PartnerCard["ring"]>;
  readonly typicality: NonNullable<PartnerCard["typicality"]>;
  readonly formality: string;
  readonly lastContact: string;
  readonly place: string;
  readonly targetGroup: string;
  readonly lifePhase: string;
  readonly newPartner: boolean;
  readonly newTask: boolean;
  readonly status: NonNullable<OfferCard["status"]>;
  readonly benefit: string;
  readonly addressee: string;
  readonly wishKind: string;
}

export type ScalarField = keyof Scalars;

export const TEXT_FIELDS = {
  partner: ["title", "text"],
  offer: ["title", "text", "purpose", "outcome"],
  message: ["title", "text"],
  strategy: ["title", "text", "obstacle", "condition"],
  wish: ["title", "text", "weBring"],
  question: ["title", "text"],
} as const satisfies Record<CardKind, readonly TextField[]>;

/** In UTF-16 code units, as `maxLength` of an input counts. */
export const FIELD_LIMITS = {
  title: 280,
  text: 2000,
  purpose: 2000,
  outcome: 2000,
  obstacle: 2000,
  condition: 2000,
  weBring: 2000,
  category: 64,
  place: 120,
  targetGroup: 200,
  lifePhase: 120,
  benefit: 280,
  addressee: 120,
} as const satisfies Partial<Record<TextField | ScalarField, number>>;

/** What is read of one text at most; only hostile content is longer. */
export const READ_LIMIT = 8000;

/** Partners that one offer shows at most, and kinds of resources that a partner does. */
export const KEYS_LIMIT = 100;

type Reader<Value> = (raw: unknown) => Value | undefined;

/** From whatever stands in a document to a value of the right type, or nothing. */
export const SCALARS: { readonly [Field in ScalarField]: Reader<Scalars[Field]> } = {
  category: (raw) => (typeof raw === "string" && /^[\w-]{1,64}$/.test(raw) ? raw : undefined),
  ring: (raw) => (raw === 1 || raw === 2 || raw === 3 || raw === 4 ? raw : undefined),
  typicality: (raw) => (raw === "typical" || raw === "untypical" ? raw : undefined),
  formality: readLine,
  lastContact: readLine,
  place: readLine,
  targetGroup: readLine,
  lifePhase: readLine,
  newPartner: readFlag,
  newTask: readFlag,
  status: (raw) => (raw === "running" || raw === "idea" || raw === "past" ? raw : undefined),
  benefit: readLine,
  addressee: readLine,
  wishKind: readLine,
};

/** At most `limit` code units, never half of a surrogate pair. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

function readLine(raw: unknown): string | undefined {
  return typeof raw === "string" && raw !== "" ? clip(raw, READ_LIMIT) : undefined;
}

function readFlag(raw: unknown): boolean | undefined {
  return typeof raw === "boolean" ? raw : undefined;
}
