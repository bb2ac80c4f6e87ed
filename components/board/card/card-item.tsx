import clsx from "clsx";
import { Check, Clock, Trash2 } from "lucide-react";
import { memo, use, useEffect, useRef } from "react";
import type { Card, PartnerCard } from "#lib/board/card.ts";
import { groupOf } from "#lib/landscape/categories.ts";
import { useMessages, type Editor } from "#live/hooks.ts";
import { Button } from "#ui/button.tsx";
import { CardExtrasContext, useBoardActions } from "../board-context.ts";
import { CardEyebrow, CardFace } from "./card-face.tsx";
import shape from "./card-shape.module.css";
import { LazyCardDetails, LazyCardFields, LazyNameTags } from "../lazy-parts.tsx";
import { useEditingText } from "./editing-text.ts";
import { sectorNumber } from "./sector.tsx";

export interface CardItemProps {
  readonly card: Card;
  readonly linked: readonly PartnerCard[];
  readonly offerCount: number;
  /** In words: "von Ayşe", "aus Gruppe 2". */
  readonly source: string;
  readonly editors: readonly Editor[];
  /** Has edits that are not on the server. */
  readonly waiting: boolean;
  readonly open: boolean;
  readonly mayEdit: boolean;
  readonly mayHide: boolean;
  readonly arrives: boolean;
  /** Its kind stands above it already. */
  readonly kindless: boolean;
  readonly onToggle: (ref: string) => void;
}

/** One card: folded, or unfolded in its place. Renders only when one of its props changed. */
export const CardItem = memo(function CardItem(props: CardItemProps) {
  const { card, open, editors, arrives, onToggle } = props;
  const { board } = useMessages();
  const { Mark, Below } = use(CardExtrasContext);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  const editing = useEditingText(editors);

  useEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);

  return (
    <li
      data-card={card.id}
      data-open={open || undefined}
      className={clsx(shape["slot"], open && "col-span-full", arrives && "animate-arrive")}
    >
      <article
        aria-label={open ? card.title || board.card.untitled : undefined}
        className={clsx(shape["card"], shape[card.kind])}
        data-sector={card.kind === "partner" ? sectorNumber(groupOf(card.category)?.key) : undefined}
      >
        {editors.length > 0 && <LazyNameTags editors={editors} />}
        {Mark && <Mark card={card} />}
        <span id={`editing-${card.id}`} hidden>
          {editing}
        </span>
        {open ? (
          <OpenCard {...props} />
        ) : (
          <>
            <CardEyebrow card={card} kindless={props.kindless} />
            <h4 className={clsx("font-semibold", card.kind !== "partner" && "text-lg")}>
              <button
                ref={opener}
                type="button"
                aria-expanded={false}
                aria-describedby={editing === "" ? undefined : `editing-${card.id}`}
                onClick={() => onToggle(card.ref)}
                className={clsx(shape["opener"], "hyphenate w-full text-start")}
              >
                <span className={clsx(card.kind === "message" && card.title !== "" && shape["quote"])}>
                  {card.title || board.card.untitled}
                </span>
              </button>
            </h4>
            <CardFace
              card={card}
              linked={props.linked}
              offerCount={props.offerCount}
              foot={<CardFoot {...props} />}
            />
          </>
        )}
        {Below && <Below card={card} />}
      </article>
    </li>
  );
});

function OpenCard(props: CardItemProps) {
  const { card, linked, mayEdit, mayHide, onToggle } = props;
  const { board } = useMessages();
  const { hide } = useBoardActions();
  const { Action } = use(CardExtrasContext);
  const title = card.title || board.card.untitled;
  const inside = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // Fields take the focus themselves, as soon as they are there.
    if (mayEdit) return;
    inside.current?.querySelector<HTMLElement>("[data-close]")?.focus({ preventScroll: true });
    inside.current?.closest("li")?.scrollIntoView({ block: "nearest" });
  }, [mayEdit]);

  // On the document, so that a field inside (the list of the partner picker) has its turn first.
  useEffect(() => {
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      if (!(event.target instanceof Node) || !inside.current?.contains(event.target)) return;
      event.preventDefault();
      onToggle(card.ref);
    };
    document.addEventListener("keydown", closeByKey);
    return () => document.removeEventListener("keydown", closeByKey);
  }, [card.ref, onToggle]);

  return (
    <div ref={inside} className="@container">
      {mayEdit ? (
        <LazyCardFields card={card} editors={props.editors} />
      ) : (
        <>
          <CardEyebrow card={card} />
          <h4 className="hyphenate text-xl font-semibold">{title}</h4>
          <LazyCardDetails card={card} linked={linked} />
        </>
      )}
      <div className="mt-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="flex flex-wrap items-center gap-x-3 text-xs text-ink-3">
          <CardFoot {...props} />
        </p>
        <div className="ms-auto flex flex-wrap gap-2">
          {Action && <Action card={card} />}
          {mayHide && (
            <Button
              variant="quiet"
              size="small"
              icon={<Trash2 />}
              onClick={() => {
                onToggle(card.ref);
                hide(card.id, title);
              }}
            >
              {board.card.hide}
            </Button>
          )}
          <Button size="small" icon={<Check />} onClick={() => onToggle(card.ref)} data-close>
            {board.card.close}
          </Button>
        </div>
      </div>
    </div>
  );
}

function CardFoot({ source, waiting }: CardItemProps) {
  const { board } = useMessages();
  return (
    <>
      {source !== "" && <span>{source}</span>}
      {waiting && (
        <span className="flex items-center gap-1 font-semibold text-warn">
          <Clock aria-hidden="true" className="size-3.5" />
          {board.delivery.card}
        </span>
      )}
    </>
  );
}
