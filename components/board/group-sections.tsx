import { isCardKind } from "#lib/board/projection.ts";
import { GROUPS, groupLabel, groupOf } from "#lib/landscape/categories.ts";
import { useLocale, useMessages } from "#live/hooks.ts";
import { arrangeByGroup } from "./group-arrangement.ts";
import type { SectionsProps } from "./board-sections.tsx";
import { CardSection } from "./card/card-section.tsx";
import { KindSection } from "./card/kind-section.tsx";
import { SectorIcon } from "./card/sector.tsx";

const GROUP_KEYS = GROUPS.map((group) => group.key);

/** The cards by the group of their category. */
export function GroupSections({ cards, contextOf }: SectionsProps) {
  const { board } = useMessages();
  const locale = useLocale();
  return arrangeByGroup(cards, GROUP_KEYS, (category) => groupOf(category)?.key).map((section) =>
    isCardKind(section.key) ? (
      <KindSection key={section.key} kind={section.key} cards={section.cards} contextOf={contextOf} />
    ) : (
      <CardSection
        key={section.key}
        title={section.key === "none" ? board.plenary.noGroup : groupLabel(section.key, locale)}
        icon={<SectorIcon group={section.key} className="size-5" />}
        kind="mixed"
        cards={section.cards}
        contextOf={contextOf}
      />
    ),
  );
}
