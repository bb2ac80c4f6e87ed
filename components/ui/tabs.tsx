"use client";

import clsx from "clsx";
import { useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import { stepTo } from "./menu-keys.ts";

export interface Tab<Key extends string> {
  readonly key: Key;
  readonly label: ReactNode;
  readonly icon?: ReactNode;
  /** A count or a word beside the label. */
  readonly badge?: ReactNode;
}

interface TabsProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Key>[];
  readonly selected: Key;
  readonly onSelect: (key: Key) => void;
  /** The panel of the selected tab; only this one exists. */
  readonly children: ReactNode;
  readonly className?: string;
  readonly panelClassName?: string;
}

/** Views of one thing, side by side; arrows change the view at once. */
export function Tabs<Key extends string>({
  label,
  tabs,
  selected,
  onSelect,
  children,
  className,
  panelClassName,
}: TabsProps<Key>) {
  const id = useId();
  const bar = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent) => {
    const rightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
    const [next, previous] = rightToLeft ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
    const current = tabs.findIndex((tab) => tab.key === selected);
    const index = stepTo(event.key, current, tabs.length, [next ?? ""], [previous ?? ""]);
    const tab = index === null ? undefined : tabs[index];
    if (!tab) return;
    event.preventDefault();
    onSelect(tab.key);
    bar.current?.querySelectorAll<HTMLElement>("[role=tab]")[index ?? 0]?.focus();
  };

  return (
    <div className={clsx("flex min-w-0 flex-col", className)}>
      <div
        ref={bar}
        role="tablist"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={move}
        className="flex gap-1 overflow-x-auto border-b border-line"
      >
        {tabs.map((tab) => {
          const chosen = tab.key === selected;
          return (
            <button
              key={tab.key}
              type="button"
              role="tab"
              id={`${id}-${tab.key}`}
              aria-selected={chosen}
              aria-controls={chosen ? `${id}-panel` : undefined}
              tabIndex={chosen ? 0 : -1}
              onClick={() => onSelect(tab.key)}
              className={clsx(
                "target -mb-px flex shrink-0 items-center gap-2 border-b-3 px-3 font-semibold focus-visible:-outline-offset-2",
                chosen ? "border-accent text-ink-1" : "border-transparent text-ink-2 hover:text-accent",
              )}
            >
              {tab.icon !== undefined && (
                <span aria-hidden="true" className="[&>svg]:size-5">
                  {tab.icon}
                </span>
              )}
              {tab.label}
              {tab.badge}
            </button>
          );
        })}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${selected}`}
        className={clsx("min-w-0 pt-3", panelClassName)}
      >
        {children}
      </div>
    </div>
  );
}
