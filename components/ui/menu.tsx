"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from "react";
import { stepTo, typeTo } from "./menu-keys.ts";
import { canFloat, placeBeside } from "./popover.ts";

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** A second, quieter line. */
  readonly hint?: string;
  readonly onSelect: () => void;
  readonly disabled?: boolean;
  readonly tone?: "danger";
  /** Given for entries that are on or off. */
  readonly checked?: boolean;
}

/** A title above the entries that follow, or just a line. */
export interface MenuDivider {
  readonly key: string;
  readonly divider: true;
  readonly label?: string;
}

/** What the button that opens the menu must carry: `<Button {...trigger}>`. */
export interface MenuTrigger {
  readonly id: string;
  readonly popoverTarget: string;
  readonly "aria-haspopup": "menu";
  readonly "aria-expanded": boolean;
  readonly "aria-controls": string;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

type Entries = readonly (MenuItem | MenuDivider)[];

interface MenuProps {
  /** Name of the list for screen readers. */
  readonly label: string;
  /** As a function where there are many menus: asked when this one opens. */
  readonly entries: Entries | (() => Entries);
  readonly trigger: (trigger: MenuTrigger) => ReactNode;
}

/** Actions behind one button: arrows, first letters, Home, End, Esc. The focus returns to the button. */
export function Menu({ label, entries, trigger }: MenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const buttonId = `${id}-button`;
  const inside = typeof entries !== "function" ? entries : open ? entries() : [];

  useEffect(() => {
    const list = document.getElementById(id);
    const button = document.getElementById(buttonId);
    if (!list || !button || !open) return undefined;
    itemsOf(list)[0]?.focus();
    if (!canFloat()) return undefined;
    const place = () => placeBeside(list, button);
    place();
    addEventListener("resize", place);
    addEventListener("scroll", place, { capture: true, passive: true });
    return () => {
      removeEventListener("resize", place);
      removeEventListener("scroll", place, { capture: true });
    };
  }, [open, id, buttonId]);

  const show = (wanted: boolean) => {
    const list = document.getElementById(id);
    if (!list) return;
    if (!canFloat()) setOpen(wanted);
    else if (wanted) list.showPopover();
    else list.hidePopover();
    if (!wanted) document.getElementById(buttonId)?.focus();
  };

  const move = (event: KeyboardEvent<HTMLElement>) => {
    const all = itemsOf(event.currentTarget);
    const current = all.findIndex((item) => item === document.activeElement);
    const labels = all.map((item) => item.dataset["label"] ?? "");
    const index =
      stepTo(event.key, current, all.length, ["ArrowDown"], ["ArrowUp"]) ??
      typeTo(event.key, current, labels);
    if (index !== null) {
      event.preventDefault();
      all[index]?.focus();
    } else if (event.key === "Tab" || (event.key === "Escape" && !canFloat())) {
      show(false);
    }
  };

  return (
    <span className="relative inline-flex max-w-full min-w-0">
      {trigger({
        id: buttonId,
        popoverTarget: id,
        "aria-haspopup": "menu",
        "aria-expanded": open,
        "aria-controls": id,
        onClick: () => {
          if (!canFloat()) show(!open);
        },
        onKeyDown: (event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          show(true);
        },
      })}
      <div
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        data-open={open || undefined}
        tabIndex={-1}
        onToggle={(event) => {
          if (event.target !== event.currentTarget) return;
          setOpen(event.newState === "open");
        }}
        onKeyDown={move}
        className="menu-list fixed m-0 min-w-48 max-w-[min(24rem,calc(100vw-1rem))] overflow-y-auto rounded-lg border border-line bg-surface-2 p-1 text-ink-1 shadow-overlay"
      >
        {inside.map((entry) =>
          "divider" in entry ? (
            <Divider key={entry.key} label={entry.label} />
          ) : (
            <Item key={entry.key} item={entry} close={() => show(false)} />
          ),
        )}
      </div>
    </span>
  );
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[data-menu-item]")];
}

function Divider({ label }: { readonly label: string | undefined }) {
  if (label === undefined) return <hr className="mx-2 my-1 border-line" />;
  return (
    <div role="presentation" className="mt-1 px-3 pt-1 pb-0.5 eyebrow">
      {label}
    </div>
  );
}

function Item({ item, close }: { readonly item: MenuItem; readonly close: () => void }) {
  const { checked } = item;
  return (
    <button
      type="button"
      role={checked === undefined ? "menuitem" : "menuitemcheckbox"}
      aria-checked={checked}
      aria-disabled={item.disabled || undefined}
      tabIndex={-1}
      data-menu-item
      data-label={item.label}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
      onClick={() => {
        if (item.disabled) return;
        close();
        item.onSelect();
      }}
      className={clsx(
        "target flex w-full items-center gap-3 rounded-md px-3 py-1.5 text-start outline-none focus:bg-accent-soft forced:focus:outline-2",
        item.disabled && "text-ink-3",
        item.tone === "danger" && !item.disabled && "text-danger",
      )}
    >
      {(item.icon !== undefined || checked !== undefined) && (
        <span aria-hidden="true" className="w-5 shrink-0 [&>svg]:size-5">
          {checked === undefined ? item.icon : checked && <Check />}
        </span>
      )}
      <span className="flex min-w-0 flex-col">
        <span>{item.label}</span>
        {item.hint !== undefined && <span className="text-sm text-ink-2">{item.hint}</span>}
      </span>
    </button>
  );
}
