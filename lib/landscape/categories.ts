// categories.ts: the kinds of partners, in the fixed order of their nine groups (clockwise from twelve o'clock on the map).
// The words stand in taxonomy/family-education.1.json, examples for whoever chooses beside it (examples.ts); another field
// of work brings files of its own with other defaults. A key is stored in cards for ever: an entry may get other words, never
// another meaning. "Typical" is only the default of the field; a card may contradict it.

import taxonomy from "./taxonomy/family-education.1.json" with { type: "json" };

/** Which taxonomy a workshop's keys belong to. */
export const TAXONOMY = `${taxonomy.name}@${taxonomy.version}`;

export type Typicality = "typical" | "untypical";
/** One text per language of the interface. */
export type Label = { readonly de: string; readonly en: string };

export interface CategoryGroup {
  readonly key: string;
  readonly label: Label;
  /** Name of a lucide icon, kebab-case. */
  readonly icon: string;
}

export interface Category extends CategoryGroup {
  /** Key of its group. */
  readonly group: string;
  readonly typicality: Typicality;
  /** Also named as a partner by the law on networks for the protection of children: orientation, not advice. */
  readonly statutory: boolean;
}

/** The nine groups (sectors), in the order of the map. */
export const GROUPS: readonly CategoryGroup[] = taxonomy.groups;

/** All categories, group by group. */
export const CATEGORIES: readonly Category[] = taxonomy.categories as readonly Category[];

const BY_KEY: ReadonlyMap<string, Category> = new Map(CATEGORIES.map((each) => [each.key, each]));
const GROUP_BY_KEY: ReadonlyMap<string, CategoryGroup> = new Map(GROUPS.map((each) => [each.key, each]));

/** Undefined for a key that this taxonomy does not have (a custom or a future one). */
export function categoryOf(key: string | undefined): Category | undefined {
  return key === undefined ? undefined : BY_KEY.get(key);
}

/** Undefined for an unknown category. */
export function groupOf(categoryKey: string | undefined): CategoryGroup | undefined {
  const category = categoryOf(categoryKey);
  return category && GROUP_BY_KEY.get(category.group);
}

/** The categories of one group, in order. */
export function categoriesIn(groupKey: string): readonly Category[] {
  return CATEGORIES.filter((each) => each.group === groupKey);
}

/** The key itself where there is no label, so that nothing that was entered disappears. */
export function categoryLabel(key: string, locale: keyof Label): string {
  return BY_KEY.get(key)?.label[locale] ?? key;
}

/** The key itself where there is no label. */
export function groupLabel(key: string, locale: keyof Label): string {
  return GROUP_BY_KEY.get(key)?.label[locale] ?? key;
}

/** What the card says, else the default of its category; undefined while neither is known. */
export function typicalityOf(card: {
  readonly category?: string | undefined;
  readonly typicality?: Typicality | undefined;
}): Typicality | undefined {
  return card.typicality ?? categoryOf(card.category)?.typicality;
}
