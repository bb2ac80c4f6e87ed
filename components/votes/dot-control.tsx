"use client";

import { Minus, Plus } from "lucide-react";
import type { KeyboardEvent } from "react";
import { wordsOf } from "#live/words.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { Dots } from "./dots.tsx";

interface DotControlProps {
  /** Of the card. */
  readonly title: string;
  readonly laid: number;
  /** That one card takes. */
  readonly most: number;
  /** That can lie here now; less than `most` when the dots are spent. */
  readonly room: number;
  readonly onLay: (dots: number) => void;
}

const KEYS: Readonly<Record<string, 1 | -1>> = {
  "+": 1,
  ArrowUp: 1,
  ArrowRight: 1,
  "-": -1,
  ArrowDown: -1,
  ArrowLeft: -1,
};

/** Lays and takes dots: by two buttons, or with the focus on one of them by plus, minus and the arrows. */
export function DotControl({ title, laid, most, room, onLay }: DotControlProps) {
  const words = wordsOf("votes");
  const step = (by: 1 | -1) => {
    const wished = laid + by;
    if (wished >= 0 && wished <= room) onLay(wished);
  };
  const byKey = (event: KeyboardEvent) => {
    const by = KEYS[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    step(by);
  };
  const full = laid >= room;
  return (
    <fieldset className="flex items-center gap-2">
      <legend className="visually-hidden">{words.of(title)}</legend>
      <IconButton
        variant="secondary"
        label={words.take(title)}
        icon={<Minus />}
        aria-disabled={laid === 0}
        className={BUTTON}
        onClick={() => step(-1)}
        onKeyDown={byKey}
      />
      <Dots laid={laid} most={most} />
      <span className="visually-hidden">{words.lies(laid, most)}</span>
      <IconButton
        variant="secondary"
        label={full ? `${words.put(title)}: ${laid >= most ? words.full : words.spent}` : words.put(title)}
        icon={<Plus />}
        aria-disabled={full}
        className={BUTTON}
        onClick={() => step(1)}
        onKeyDown={byKey}
      />
    </fieldset>
  );
}

/** Off, it keeps the focus where it is. With the focus it comes above the dots that are left, which stay at the lower edge. */
const BUTTON = "scroll-mb-36 aria-disabled:border-line aria-disabled:bg-surface-3 aria-disabled:text-ink-3";
