"use client";

import clsx from "clsx";
import { ArrowDown, ArrowUp, Redo2, Undo2 } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { moveCard, setLeftOut } from "#lib/board/overlay.ts";
import { type DocumentHandle } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Checkbox } from "#ui/checkbox.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { Panel } from "#ui/panel.tsx";
import { cardChoice, neighboursOf, type ChoiceItem, type ChoiceList } from "./card-choice.ts";
import type { ReportSource } from "./use-report.ts";

/** Keeps the focus where it is, and looks as if it did nothing. */
const DISABLED = "aria-disabled:text-ink-3 aria-disabled:hover:bg-transparent";

interface CardChooserProps {
  readonly source: ReportSource;
  readonly handle: DocumentHandle;
}

/** Which cards stand in the document, and in which order. Nothing happens to the cards themselves. */
export function CardChooser({ source, handle }: CardChooserProps) {
  const { choice: words, written } = wordsOf("documentation");
  const lists = useMemo(() => cardChoice(source), [source]);
  const [said, setSaid] = useState("");

  function move(list: ChoiceList, item: ChoiceItem, step: -1 | 1): void {
    const neighbours = neighboursOf(list, item);
    const place = neighbours.indexOf(item) + 1 + step;
    if (place < 1 || place > neighbours.length) return;
    handle.perform(() => moveCard(handle.doc, neighbours, item.ref, step));
    setSaid(words.moved(item.title, place, neighbours.length));
  }

  return (
    <Panel
      title={words.title}
      actions={
        (handle.canUndo || handle.canRedo) && (
          <>
            <IconButton
              size="small"
              label={written.undo}
              icon={<Undo2 />}
              aria-disabled={!handle.canUndo}
              className={DISABLED}
              onClick={() => handle.undo()}
            />
            <IconButton
              size="small"
              label={written.redo}
              icon={<Redo2 />}
              aria-disabled={!handle.canRedo}
              className={DISABLED}
              onClick={() => handle.redo()}
            />
          </>
        )
      }
    >
      <p className="text-sm text-ink-2">{lists.length === 0 ? words.none : words.hint}</p>
      <output className="visually-hidden">{said}</output>
      {lists.map((list) => (
        <Disclosure
          key={list.kind}
          summary={words.sections[list.kind]}
          hint={words.count(list.shown, list.items.length)}
        >
          <ul className="flex flex-col divide-y divide-line">
            {list.items.map((item) => (
              <ChoiceRow
                key={item.ref}
                item={item}
                neighbours={neighboursOf(list, item)}
                onMove={(step) => move(list, item, step)}
                onChoose={(chosen) => handle.perform(() => setLeftOut(handle.doc, item.ref, !chosen))}
              />
            ))}
          </ul>
        </Disclosure>
      ))}
    </Panel>
  );
}

interface ChoiceRowProps {
  readonly item: ChoiceItem;
  readonly neighbours: readonly ChoiceItem[];
  readonly onMove: (step: -1 | 1) => void;
  readonly onChoose: (chosen: boolean) => void;
}

function ChoiceRow({ item, neighbours, onMove, onChoose }: ChoiceRowProps) {
  const { choice: words } = wordsOf("documentation");
  const place = neighbours.indexOf(item);
  const row = useRef<HTMLLIElement>(null);
  const pressed = useRef<-1 | 1 | null>(null);

  // The browser drops the focus of an element that changes its place in the list.
  useEffect(() => {
    if (pressed.current === null) return;
    row.current?.querySelector<HTMLElement>(`[data-step="${pressed.current}"]`)?.focus();
    pressed.current = null;
  });

  const press = (step: -1 | 1) => () => {
    pressed.current = step;
    onMove(step);
  };
  return (
    <li ref={row} className="flex items-start gap-1 py-1">
      <Checkbox
        className="min-w-0 grow text-sm"
        label={
          <span className={clsx("hyphenate", item.leftOut && "text-ink-3 line-through")}>{item.title}</span>
        }
        aria-label={words.include(item.title)}
        checked={!item.leftOut}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      {neighbours.length > 1 && (
        <span className="flex shrink-0">
          <IconButton
            size="small"
            data-step={-1}
            label={words.up(item.title)}
            icon={<ArrowUp />}
            aria-disabled={place === 0}
            className={DISABLED}
            onClick={press(-1)}
          />
          <IconButton
            size="small"
            data-step={1}
            label={words.down(item.title)}
            icon={<ArrowDown />}
            aria-disabled={place === neighbours.length - 1}
            className={DISABLED}
            onClick={press(1)}
          />
        </span>
      )}
    </li>
  );
}
