// voices.ts: wishes by addressee, strategies and questions. A section without cards does not exist at all.

import type { Card, WishCard } from "#lib/board/card.ts";
import { cleanLine } from "#lib/util/text.ts";
import { alsoSaid, byCluster, clustered, titleOf } from "./clusters.ts";
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
      // The addressee is what one looks for; a cluster is named at each of its wishes.
      items: byCluster(byAddressee.get(addressee) ?? [], material).flatMap(({ cluster, cards }) =>
        cards.map((card) => {
          const line = wishLine(card, material);
          return cluster ? [{ text: `${titleOf(cluster, material)}: `, bold: true as const }, ...line] : line;
        }),
      ),
    },
  ]);
}

export function buildStrategies(material: Material): Block[] {
  const { words } = material;
  return clustered(cardsOf(material, "strategy"), material, words.moreStrategies, (cards, under) =>
    cards.map((card): Block => {
      const { title, paragraphs } = titleAndText(card, words);
      const facts = [
        [words.obstacle, cleanParagraphs(card.obstacle).join(" ")],
        [words.condition, cleanParagraphs(card.condition).join(" ")],
        [words.alsoTitle, alsoSaid(card, material) ?? ""],
      ].flatMap(([label = "", value = ""]): Fact[] => (value === "" ? [] : [{ label, value: plain(value) }]));
      return {
        kind: "entry",
        ref: card.ref,
        ...(under && { under }),
        title,
        paragraphs: paragraphs.map(plain),
        facts,
      };
    }),
  );
}

export function buildQuestions(material: Material): Block[] {
  const { words } = material;
  const questions = cardsOf(material, "question");
  if (questions.length === 0) return [];
  return clustered(questions, material, words.moreQuestions, (cards) => [
    {
      kind: "list",
      ordered: false,
      items: cards.map((card) => {
        const { title, paragraphs } = titleAndText(card, words);
        return plain([title, ...paragraphs, ...alsoIn(card, material)].join(" "));
      }),
    },
  ]);
}

function wishLine(card: WishCard, material: Material): Line {
  const { words } = material;
  const { title, paragraphs } = titleAndText(card, words);
  const weBring = cleanParagraphs(card.weBring).join(" ");
  const parts = [
    sentence(title),
    ...paragraphs.map(sentence),
    ...(weBring === "" ? [] : [words.weBring(weBring)]),
    ...alsoIn(card, material),
  ];
  return plain(parts.length > 1 ? parts.join(" ") : title);
}

/** As a sentence of its own, in brackets. */
function alsoIn(card: Card, material: Material): readonly string[] {
  const also = alsoSaid(card, material);
  return also === null ? [] : [`(${material.words.alsoTitle}: ${also})`];
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
