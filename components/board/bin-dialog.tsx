import { RotateCcw } from "lucide-react";
import type { Card } from "#lib/board/card.ts";
import { useMessages } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { firstButton, useKeptFocus } from "#ui/kept-focus.ts";
import { CardEyebrow } from "./card/card-face.tsx";

interface BinDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly cards: readonly Card[];
  readonly mayRestore: (card: Card) => boolean;
  readonly onRestore: (card: Card) => void;
}

/** Hidden cards, the last one first. */
export function BinDialog({ open, onClose, cards, mayRestore, onRestore }: BinDialogProps) {
  const { board } = useMessages();
  const { bin } = wordsOf("fields");
  const list = useKeptFocus<HTMLUListElement>(String(cards.length), nextInBin);
  return (
    <Dialog open={open} onClose={onClose} title={bin.title} closeLabel={bin.close}>
      <p className="text-ink-2">{cards.length === 0 ? bin.empty : bin.text}</p>
      <ul ref={list} className="mt-3 flex flex-col divide-y divide-line">
        {cards.toReversed().map((card) => (
          <li key={card.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <div className="min-w-0 grow basis-48">
              <CardEyebrow card={card} />
              <p className="hyphenate">{card.title || board.card.untitled}</p>
            </div>
            {mayRestore(card) ? (
              <Button size="small" icon={<RotateCcw />} onClick={() => onRestore(card)}>
                {bin.restore}
              </Button>
            ) : (
              <p className="text-sm text-ink-3">{bin.notYours}</p>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function nextInBin(list: HTMLElement): HTMLElement | null | undefined {
  return firstButton(list) ?? list.closest("dialog")?.querySelector<HTMLElement>("[data-dialog-title]");
}
