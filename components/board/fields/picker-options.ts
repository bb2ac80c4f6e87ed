// picker-options.ts: what the partner picker of an offer suggests for what was typed.

import type { CardRef, PartnerCard } from "#lib/board/card.ts";
import { filterCards, NO_FILTER } from "#lib/board/projection.ts";

export type PickerOption =
  | { readonly kind: "partner"; readonly ref: CardRef; readonly title: string; readonly linked: boolean }
  | { readonly kind: "create"; readonly title: string };

const MOST = 50;

/** Partners that match the words, then the offer to make a new one unless one has exactly this name. */
export function pickerOptions(
  partners: readonly PartnerCard[],
  linked: readonly CardRef[],
  typed: string,
): PickerOption[] {
  const words = typed.trim().replace(/\s+/g, " ");
  const found = filterCards(partners, { ...NO_FILTER, words }, () => undefined);
  const options: PickerOption[] = found
    .slice(0, MOST)
    .map(({ ref, title }) => ({ kind: "partner", ref, title, linked: linked.includes(ref) }));
  const exists = partners.some((partner) => sameName(partner.title, words));
  return words === "" || exists ? options : [...options, { kind: "create", title: words }];
}

/** The next position in a list that goes round; -1 is none. */
export function stepOption(current: number, step: 1 | -1, count: number): number {
  if (count === 0) return -1;
  if (current < 0) return step === 1 ? 0 : count - 1;
  return (current + step + count) % count;
}

function sameName(a: string, b: string): boolean {
  return a.trim().localeCompare(b, "de", { sensitivity: "accent" }) === 0;
}
