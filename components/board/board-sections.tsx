import type { Card, CardKind } from "#lib/board/card.ts";
import { isCardKind } from "#lib/board/projection.ts";
import { GROUPS, groupLabel, groupOf } from "#lib/landscape/categories.ts";
import { roomName } from "#lib/messages/room-name.ts";
import { useLocale, useMessages, useWorkshop } from "#live/hooks.ts";
import { arrangeByGroup, arrangeByKind, arrangeByRoom, type Arrangement } from "./arrangement.ts";
import { CardSection, type CardContextOf } from "./card/card-section.tsx";
import { KindIcon } from "./card/kind-icon.tsx";
import { SectorIcon } from "./card/sector.tsx";

interface BoardSectionsProps {
  readonly arrangement: Arrangement;
  readonly cards: readonly Card[];
  readonly contextOf: CardContextOf;
}

const GROUP_KEYS = GROUPS.map((group) => group.key);

/** The cards in their sections. */
export function BoardSections({ arrangement, cards, contextOf }: BoardSectionsProps) {
  const messages = useMessages();
  const locale = useLocale();
  const rooms = useWorkshop(({ state }) => state.rooms);
  const { board } = messages;

  switch (arrangement) {
    case "kind":
      return arrangeByKind(cards).map((section) => kindSection(section.key, section.cards));
    case "room": {
      // The groups first: in the plenary one talks about what they bring.
      const ids = rooms.toSorted((a, b) => Number(a.kind === "plenary") - Number(b.kind === "plenary"));
      const sections = arrangeByRoom(
        cards,
        ids.map((room) => room.id),
      );
      return sections.map(({ key, cards }) => (
        <CardSection
          key={key}
          title={roomName(
            rooms.find((room) => room.id === key),
            messages,
          )}
          kind="mixed"
          cards={cards}
          contextOf={contextOf}
        />
      ));
    }
    case "group":
      return arrangeByGroup(cards, GROUP_KEYS, (category) => groupOf(category)?.key).map(({ key, cards }) =>
        isCardKind(key) ? (
          kindSection(key, cards)
        ) : (
          <CardSection
            key={key}
            title={key === "none" ? board.plenary.noGroup : groupLabel(key, locale)}
            icon={<SectorIcon group={key} className="size-5" />}
            kind="mixed"
            cards={cards}
            contextOf={contextOf}
          />
        ),
      );
  }

  function kindSection(key: string, inside: readonly Card[]) {
    const kind: CardKind = isCardKind(key) ? key : "message";
    return (
      <CardSection
        key={kind}
        title={board.kinds[kind]}
        icon={<KindIcon kind={kind} className="size-5" />}
        kind={kind}
        cards={inside}
        contextOf={contextOf}
      />
    );
  }
}
