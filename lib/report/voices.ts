// voices.ts: wishes by addressee, strategies and questions. A section without cards does not exist at all.

import type { WishCard } from "#lib/board/card.ts";
import { cleanLine } from "#lib/util/text.ts";
import { cleanParagraphs, plain } from "./lines.ts";
import { cardsOf, titleAndText, type Material } from "./material.ts";
import type { Block, Fact, Line } from "./report.ts";

/** Addressees in the order of their first wish; wishes without one come last. */
export function buildWishes(material: Material): Block[] {
  const { words } = material;
  const wishes = cardsOf(material, "wish");
  const byAddressee = Map.groupBy(wishes, (card) => cleanLine(card.addressee ?? ""));
  const addressees = [...byAddressee.keys()].filter((each) => each !== "");
  if (byAddressee.has("")) addressees.push("");
  return addressees.flatMap((addressee): Block[] => [
    // A lone "without addressee" above everything would only look like a fault.
    ...(addressees.length > 1 || addressee !== ""
      ? [{ kind: "heading" as const, text: addresseeTitle(addressee, words) }]
      : []),
    {
      kind: "list",
      ordered: false,
      items: (byAddressee.get(addressee) ?? []).map((card) => wishLine(card, words)),
    },
  ]);
}

export function buildStrategies(material: Material): Block[] {
  const { words } = material;
  return cardsOf(material, "strategy").map((card) => {
    const { title, paragraphs } = titleAndText(card, words);
    const facts: Fact[] = [];
    const obstacle = cleanParagraphs(card.obstacle).join(" ");
    const condition = cleanParagraphs(card.condition).join(" ");
    if (obstacle !== "") facts.push({ label: words.obstacle, value: plain(obstacle) });
    if (condition !== "") facts.push({ label: words.condition, value: plain(condition) });
    return { kind: "entry", ref: card.ref, title, paragraphs: paragraphs.map(plain), facts };
  });
}

export function buildQuestions(material: Material): Block[] {
  const questions = cardsOf(material, "question");
  if (questions.length === 0) return [];
  const items = questions.map((card) => {
    const { title, paragraphs } = titleAndText(card, material.words);
    return plain([title, ...paragraphs].join(" "));
  });
  return [{ kind: "list", ordered: false, items }];
}

function wishLine(card: WishCard, words: Material["words"]): Line {
  const { title, paragraphs } = titleAndText(card, words);
  const weBring = cleanParagraphs(card.weBring).join(" ");
  const parts = [
    sentence(title),
    ...paragraphs.map(sentence),
    ...(weBring === "" ? [] : [words.weBring(weBring)]),
  ];
  return plain(parts.length > 1 ? parts.join(" ") : title);
}

/** Ends with a full stop where something follows, unless the writer ended it already. */
function sentence(text: string): string {
  return /[.!?…:;]$/u.test(text) ? text : `${text}.`;
}

function addresseeTitle(addressee: string, words: Material["words"]): string {
  if (addressee === "") return words.noAddressee;
  const known = Object.entries(words.addressees).find(([key]) => key === addressee);
  return known ? known[1] : words.addressee(addressee);
}
