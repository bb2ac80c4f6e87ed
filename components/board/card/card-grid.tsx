import clsx from "clsx";
import type { ReactNode } from "react";
import type { CardKind } from "#lib/board/card.ts";

const COLUMNS: Record<CardKind | "mixed", string> = {
  partner: "grid-cols-[repeat(auto-fill,minmax(min(12.5rem,100%),1fr))]",
  offer: "grid-cols-[repeat(auto-fill,minmax(min(22rem,100%),1fr))]",
  message: "grid-cols-[repeat(auto-fill,minmax(min(19rem,100%),1fr))]",
  strategy: "grid-cols-[repeat(auto-fill,minmax(min(19rem,100%),1fr))]",
  wish: "grid-cols-[repeat(auto-fill,minmax(min(19rem,100%),1fr))]",
  question: "grid-cols-[repeat(auto-fill,minmax(min(19rem,100%),1fr))]",
  mixed: "grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))]",
};

interface CardGridProps {
  readonly label: string;
  readonly kind: CardKind | "mixed";
  readonly children: ReactNode;
}

/** Cards side by side, as many as fit, in the order of the document. */
export function CardGrid({ label, kind, children }: CardGridProps) {
  return (
    <ul aria-label={label} className={clsx("-mx-1 grid items-stretch", COLUMNS[kind])}>
      {children}
    </ul>
  );
}
