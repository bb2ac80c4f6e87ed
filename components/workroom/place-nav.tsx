"use client";

import clsx from "clsx";
import { CircleDot, FileText, Info, LayoutGrid, Presentation, SquareStack } from "lucide-react";
import type { ReactNode } from "react";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { PlaceLink } from "./place-link.tsx";
import { pathOf, type Place } from "./place.ts";

/** "about" is the side of the room, which narrow windows show on its own. */
export type View = Place | "about";

const ICONS: Record<View, ReactNode> = {
  room: <SquareStack />,
  about: <Info />,
  desk: <LayoutGrid />,
  votes: <CircleDot />,
  documentation: <FileText />,
  present: <Presentation />,
};

interface PlaceNavProps {
  readonly views: readonly View[];
  readonly current: View;
  readonly onGo: (view: View) => void;
  /** A list at the side, or a bar (top on tablets, bottom on phones). */
  readonly layout: "side" | "bar";
  /** Small signs at a view: somebody calls, something waits. */
  readonly marks?: Partial<Record<View, ReactNode>>;
}

/** The places of the workroom. */
export function PlaceNav({ views, current, onGo, layout, marks = {} }: PlaceNavProps) {
  const { workroom } = useMessages();
  const workshopId = useWorkshop((ready) => ready.state.id);
  const side = layout === "side";
  return (
    <nav aria-label={workroom.places}>
      <ul className={clsx("flex", side ? "flex-col gap-1" : "max-sm:justify-around sm:flex-wrap sm:gap-1")}>
        {views.map((view) => {
          return (
            <li key={view} className={clsx(!side && "max-sm:flex-1")}>
              <PlaceLink
                href={pathOf(workshopId, view === "about" ? "room" : view)}
                aria-current={view === current ? "page" : undefined}
                onGo={() => onGo(view)}
                className={clsx(
                  "target relative flex items-center font-semibold focus-visible:-outline-offset-2",
                  side && "gap-3 rounded-md px-3 py-1.5",
                  !side &&
                    "justify-center gap-x-2 px-3 py-2 max-sm:flex-col max-sm:gap-y-0.5 max-sm:px-1 max-sm:py-1.5 max-sm:text-xs sm:border-b-3",
                  view === current
                    ? [side ? "bg-accent-soft text-accent" : "text-accent sm:border-accent"]
                    : ["text-ink-2 hover:text-accent", !side && "sm:border-transparent"],
                )}
              >
                <span aria-hidden="true" className="[&>svg]:size-5">
                  {ICONS[view]}
                </span>
                <span className="truncate">{workroom.place[view]}</span>
                {marks[view]}
              </PlaceLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
