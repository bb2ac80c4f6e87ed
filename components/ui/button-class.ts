// button-class.ts: the looks of a button, shared by buttons and links that look like one.

import clsx from "clsx";

/** `primary`: at most one per screen. `quiet`: no edge, for bars and lists. `danger`: loss or deletion. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "normal" | "large";

const BASE =
  "inline-flex items-center justify-center gap-2 rounded-md border text-center font-semibold select-none transition-colors duration-150 aria-disabled:cursor-not-allowed disabled:cursor-not-allowed";

const VARIANT: Record<ButtonVariant, string> = {
  primary:
    "border-transparent bg-accent text-on-accent hover:bg-accent-strong disabled:bg-surface-3 disabled:text-ink-3 disabled:border-line",
  secondary:
    "border-line-strong bg-surface-2 text-ink-1 hover:border-accent hover:bg-accent-soft disabled:border-line disabled:bg-surface-3 disabled:text-ink-3",
  quiet:
    "border-transparent bg-transparent text-accent hover:bg-accent-soft disabled:bg-transparent disabled:text-ink-3",
  danger:
    "border-danger bg-surface-2 text-danger hover:bg-danger hover:text-on-danger disabled:border-line disabled:bg-surface-3 disabled:text-ink-3",
};

const SIZE: Record<ButtonSize, string> = {
  small: "target-small px-3 py-1 text-sm",
  normal: "target px-4 py-1.5 text-base",
  large: "min-h-12 px-6 py-2.5 text-lg",
};

export function buttonClass(variant: ButtonVariant, size: ButtonSize, wide = false): string {
  return clsx(BASE, VARIANT[variant], SIZE[size], wide && "w-full");
}
