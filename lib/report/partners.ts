// partners.ts: the partners as one table in the fixed order of sectors and categories. What the taxonomy does not know
// comes last, so that nothing that was entered disappears. A partner named twice in the same words stands there once.

import type { PartnerCard } from "#lib/board/card.ts";
import { CATEGORIES, GROUPS, categoryOf, typicalityOf } from "#lib/landscape/categories.ts";
import { cleanLine } from "#lib/util/text.ts";
import { listNames, plain } from "./lines.ts";
import { cardsOf, titleAndText, type Material } from "./material.ts";
import type { Block, Line, TableGroup, TableRow } from "./report.ts";

export function buildPartners(material: Material): Block[] {
  const { words, hints } = material;
  const partners = cardsOf(material, "partner");
  if (partners.length === 0) return hints ? [{ kind: "note", text: words.noPartners }] : [];
  const groups = [
    ...GROUPS.map((group) => knownGroup(group.key, partners, material)),
    otherGroup(partners, material),
  ].filter((group) => group.rows.length > 0);
  const table: Block = {
    kind: "table",
    caption: words.partnersCaption,
    columns: [words.category, words.partner, words.typicality],
    widths: [33, 49, 18],
    groups,
  };
  const anyUntypical = partners.some((card) => typicalityOf(card) === "untypical");
  return anyUntypical ? [table, { kind: "note", text: words.untypicalMeans }] : [table];
}

function knownGroup(key: string, partners: readonly PartnerCard[], material: Material): TableGroup {
  const { language } = material;
  const rows = CATEGORIES.filter((category) => category.group === key).flatMap((category) =>
    rowsOf(
      category.key,
      category.label[language],
      partners.filter((card) => card.category === category.key),
      material,
    ),
  );
  const title = GROUPS.find((group) => group.key === key)?.label[language] ?? key;
  return { key, title, rows };
}

function otherGroup(partners: readonly PartnerCard[], material: Material): TableGroup {
  const { words } = material;
  const others = partners.filter((card) => categoryOf(card.category) === undefined);
  const byName = Map.groupBy(others, (card) => cleanLine(card.category ?? ""));
  const custom = [...byName.keys()].filter((name) => name !== "").sort();
  const rows = [
    ...custom.flatMap((name) => rowsOf(`custom:${name}`, name, byName.get(name) ?? [], material)),
    ...rowsOf("none", words.noCategory, byName.get("") ?? [], material),
  ];
  return { key: "other", title: words.otherCategories, rows };
}

/** One line of the table for each mark that occurs in the category: typical, untypical, none. */
function rowsOf(
  key: string,
  label: string,
  partners: readonly PartnerCard[],
  material: Material,
): TableRow[] {
  const { words } = material;
  const byMark = Map.groupBy(partners, (card) => typicalityOf(card) ?? "none");
  return (["typical", "untypical", "none"] as const).flatMap((mark) => {
    const own = byMark.get(mark);
    if (!own) return [];
    const markLine = mark === "none" ? [] : [plain(words[mark])];
    return [{ key: `${key}/${mark}`, cells: [[plain(label)], linesOf(own, material), markLine] }];
  });
}

function linesOf(partners: readonly PartnerCard[], material: Material): Line[] {
  const { words } = material;
  const lines = new Map<string, Line>();
  for (const card of partners) {
    const { title, paragraphs } = titleAndText(card, words);
    const others = (material.merged.get(card.ref) ?? []).map((each) => titleAndText(each, words).title);
    const aliases = [...new Set(others)].filter((each) => each.toLowerCase() !== title.toLowerCase());
    const place = cleanLine(card.place ?? "");
    const alias = aliases.length === 0 ? "" : ` (${words.alias(listNames(aliases, words))})`;
    const name = `${title}${alias}${place === "" ? "" : `, ${place}`}${card.ring === 4 ? ` (${words.wishedFor})` : ""}`;
    const details = paragraphs.join(" ");
    const key = `${name}\n${details}`.toLowerCase();
    if (!lines.has(key))
      lines.set(key, details === "" ? plain(name) : [{ text: name }, { text: ` – ${details}` }]);
  }
  return [...lines.values()];
}
