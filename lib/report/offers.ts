// offers.ts: the offers with their partners, purpose and outcome, each an entry of its own.

import type { OfferCard } from "#lib/board/card.ts";
import { cleanLine } from "#lib/util/text.ts";
import { alsoSaid, clustered } from "./clusters.ts";
import { cleanParagraphs, listNames, plain } from "./lines.ts";
import { cardsOf, titleAndText, type Material } from "./material.ts";
import type { Block, Fact } from "./report.ts";

export function buildOffers(material: Material): Block[] {
  const { words, hints } = material;
  const offers = cardsOf(material, "offer");
  if (offers.length === 0) return hints ? [{ kind: "note", text: words.noOffers }] : [];
  return clustered(offers, material, words.moreOffers, (cards, under) =>
    cards.map((card): Block => {
      const { title, paragraphs } = titleAndText(card, words);
      return {
        kind: "entry",
        ref: card.ref,
        ...(under && { under }),
        title,
        paragraphs: paragraphs.map(plain),
        facts: factsOf(card, material),
      };
    }),
  );
}

function factsOf(card: OfferCard, material: Material): Fact[] {
  const { words } = material;
  const partners = partnerNames(card, material);
  const fresh = [...(card.newPartner ? [words.newPartner] : []), ...(card.newTask ? [words.newTask] : [])];
  return [
    // Names may hold commas and "und" themselves.
    fact(words.offerPartners(partners.length), partners.join("; ")),
    fact(words.purpose, joined(card.purpose)),
    fact(words.outcome, joined(card.outcome)),
    fact(words.benefit, joined(card.benefit ?? "")),
    fact(words.targetGroup, cleanLine(card.targetGroup ?? "")),
    fact(words.lifePhase, cleanLine(card.lifePhase ?? "")),
    fact(words.newTitle, listNames(fresh, words)),
    fact(words.offerStatus, card.status === undefined ? "" : words.status[card.status]),
    fact(words.alsoTitle, alsoSaid(card, material) ?? ""),
  ].filter((each) => each !== null);
}

/** Partners that the document shows as well, in the order of linking; a name once. */
function partnerNames(card: OfferCard, material: Material): string[] {
  const shown = new Map(cardsOf(material, "partner").map((partner) => [partner.ref, partner]));
  const names = card.partners.flatMap((ref) => {
    const partner = shown.get(ref);
    return partner ? [titleAndText(partner, material.words).title] : [];
  });
  return [...new Set(names)];
}

function joined(text: string): string {
  return cleanParagraphs(text).join(" ");
}

function fact(label: string, value: string): Fact | null {
  return value === "" ? null : { label, value: plain(value) };
}
