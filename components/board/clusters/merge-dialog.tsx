import { useState } from "react";
import type { Card, CardRef } from "#lib/board/card.ts";
import { wordsOf } from "#live/words.ts";
import { FormDialog } from "#ui/form-dialog.tsx";
import { CardBrief } from "../card/card-brief.tsx";

interface MergeDialogProps {
  /** At least two, of one kind. */
  readonly cards: readonly Card[];
  readonly onClose: () => void;
  readonly onConfirm: (kept: Card) => void;
}

/** Which of several cards stays; the others will stand below it. */
export function MergeDialog({ cards, onClose, onConfirm }: MergeDialogProps) {
  const { merge: words, title } = wordsOf("clusters");
  const [wished, setWished] = useState<CardRef | null>(null);
  const kept = cards.find(({ ref }) => ref === wished) ?? cards[0];
  return (
    <FormDialog
      onClose={onClose}
      title={words.title}
      closeLabel={title.close}
      submitLabel={words.confirm}
      cancelLabel={title.cancel}
      onSubmit={() => {
        if (kept) onConfirm(kept);
      }}
    >
      <fieldset className="flex min-w-0 flex-col gap-2">
        <legend className="mb-2 font-semibold">{words.which}</legend>
        {cards.map((card) => (
          <label
            key={card.ref}
            className="flex items-start gap-3 rounded-md border border-line bg-surface-2 px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent hover:border-accent"
          >
            <input
              type="radio"
              name="kept"
              checked={card === kept}
              onChange={() => setWished(card.ref)}
              className="mt-1 size-5 shrink-0 focus-visible:outline-none"
            />
            <CardBrief card={card} />
          </label>
        ))}
      </fieldset>
      <p className="text-sm text-ink-2">{words.text}</p>
    </FormDialog>
  );
}
