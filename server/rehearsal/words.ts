// words.ts: who comes to a rehearsal and what they write, from one data file for each language. All of it is invented.

import type { CardKind } from "#lib/board/card.ts";
import type { Language } from "#lib/model/state.ts";
import { type Dice, shuffled } from "#lib/util/random.ts";
import german from "./words.de.json" with { type: "json" };
import english from "./words.en.json" with { type: "json" };
import type { Words } from "./writer.ts";

export interface CastMember {
  readonly name: string;
  readonly organisation: string;
}

interface WordFile {
  readonly names: readonly string[];
  readonly organisations: readonly string[];
  readonly cards: readonly Words[];
}

/** JSON knows no literal types; words.test.ts checks every value. */
const FILES = { de: german, en: english } as Readonly<Record<Language, unknown>> as Readonly<
  Record<Language, WordFile>
>;

/** The first so many of those who come, in the order of coming. */
export function castOf(language: Language, people: number): readonly CastMember[] {
  const { names, organisations } = FILES[language];
  return names
    .slice(0, people)
    .map((name, index) => ({ name, organisation: organisations[index % organisations.length] ?? "" }));
}

export interface Deck {
  /** The next card of this kind; when all have been drawn, they come again. */
  draw(kind: CardKind): Words;
}

/** Cards of each kind in an order by chance, none twice before all were drawn. */
export function createDeck(language: Language, dice: Dice): Deck {
  const stacks = new Map<CardKind, Words[]>();
  const { cards } = FILES[language];
  return {
    draw(kind) {
      const left = stacks.get(kind) ?? [];
      const all = cards.filter((card) => card.kind === kind);
      const stack = left.length > 0 ? left : shuffled(all, dice);
      const card = stack.pop();
      stacks.set(kind, stack);
      if (!card) throw new Error(`no words for a ${kind}`);
      return card;
    },
  };
}
