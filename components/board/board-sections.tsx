import type { Card } from "#lib/board/card.ts";
import { isCardKind } from "#lib/board/projection.ts";
import { roomName } from "#lib/messages/room-name.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { arrangeByKind, arrangeByRoom, type Arrangement } from "./arrangement.ts";
import { CardSection, type CardContextOf } from "./card/card-section.tsx";
import { KindSection } from "./card/kind-section.tsx";
import { LazyArrangedSections } from "./lazy-parts.tsx";

export interface SectionsProps {
  readonly cards: readonly Card[];
  readonly contextOf: CardContextOf;
}

interface BoardSectionsProps extends SectionsProps {
  readonly arrangement: Arrangement;
}

/** The cards in their sections. */
export function BoardSections(props: BoardSectionsProps) {
  const { arrangement, cards, contextOf } = props;
  if (arrangement === "room") return <RoomSections {...props} />;
  if (arrangement !== "kind") return <LazyArrangedSections {...props} />;
  return arrangeByKind(cards).map(
    ({ key, cards: inside }) =>
      isCardKind(key) && <KindSection key={key} kind={key} cards={inside} contextOf={contextOf} />,
  );
}

function RoomSections({ cards, contextOf }: SectionsProps) {
  const messages = useMessages();
  const rooms = useWorkshop(({ state }) => state.rooms);
  // The groups first: in the plenary one talks about what they bring.
  const sorted = rooms.toSorted((a, b) => Number(a.kind === "plenary") - Number(b.kind === "plenary"));
  return arrangeByRoom(
    cards,
    sorted.map((room) => room.id),
  ).map((section) => (
    <CardSection
      key={section.key}
      title={roomName(
        rooms.find((room) => room.id === section.key),
        messages,
      )}
      kind="mixed"
      cards={section.cards}
      contextOf={contextOf}
    />
  ));
}
