import { ChevronDown, Layers2 } from "lucide-react";
import { useId, useMemo, useState } from "react";
import { settledRound } from "#lib/model/access.ts";
import { useBoard, useMe, useMessages, useReadWorkshop, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import type { Card } from "#lib/board/card.ts";
import { arrangeBySource, copiesOf, takeOver } from "./bring.ts";
import { SourceDialog } from "./source-dialog.tsx";
import { SourceSection } from "./source-section.tsx";

const NONE: readonly string[] = [];

/** In a merged group, above its own board: what each of the groups brings of which it was made. */
export function Brought({ roomId }: { readonly roomId: string }) {
  const sources = useWorkshop(({ state }) => settledRound(state)?.sources?.[roomId] ?? NONE);
  return sources.length === 0 ? null : <Sources roomId={roomId} sourceIds={sources} />;
}

interface SourcesProps {
  readonly roomId: string;
  readonly sourceIds: readonly string[];
}

function Sources({ roomId, sourceIds }: SourcesProps) {
  const { brought: words } = wordsOf("harvest");
  const { board } = useMessages();
  const id = useId();
  const me = useMe();
  const handle = useBoard(roomId);
  const rooms = useWorkshop(({ state }) => state.rooms);
  const cards = useWorkshop((ready) => ready.cards);
  const read = useReadWorkshop();
  const [shown, setShown] = useState(true);
  const [openId, setOpenId] = useState<string | null>(null);
  const sections = useMemo(() => arrangeBySource(sourceIds, cards), [sourceIds, cards]);
  const copies = useMemo(() => copiesOf(handle.cards), [handle.cards]);
  const opened = rooms.find((room) => room.id === openId);
  const count = sections.reduce((sum, section) => sum + section.cards.length, 0);

  const take = (card: Card) => {
    // Somebody else may have been faster.
    const own = read().cards.get(roomId) ?? [];
    if (copiesOf(own).has(card.ref) || copies.has(card.ref)) return;
    takeOver(handle, card, { by: me.id, copies });
    announce(words.taken(card.title || board.card.untitled));
  };
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="@container flex flex-col gap-3 rounded-lg border border-line bg-surface-2 p-3"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 id={`${id}-title`} className="flex grow items-center gap-2 text-lg">
          <Layers2 aria-hidden="true" className="size-5 shrink-0 text-accent" />
          {words.title}
          <span className="text-sm font-normal text-ink-3 tabular-nums">{count}</span>
        </h3>
        <Button
          size="small"
          variant="quiet"
          icon={<ChevronDown className={shown ? "rotate-180" : undefined} />}
          className="ms-auto"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          onClick={() => setShown(!shown)}
        >
          {shown ? words.fold : words.unfold}
        </Button>
      </div>
      <div id={`${id}-list`} hidden={!shown} className="flex flex-col gap-3">
        <p className="max-w-text text-sm text-ink-2">{words.text}</p>
        <div className="grid gap-x-4 gap-y-5 @lg:grid-cols-2">
          {sections.map((section) => (
            <SourceSection
              key={section.roomId}
              room={rooms.find((room) => room.id === section.roomId)}
              cards={section.cards}
              copies={copies}
              {...(handle.grant === "write" && { onTake: take })}
              onOpen={() => setOpenId(section.roomId)}
            />
          ))}
        </div>
      </div>
      {opened && <SourceDialog room={opened} onClose={() => setOpenId(null)} />}
    </section>
  );
}
