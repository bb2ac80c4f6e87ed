import clsx from "clsx";
import type { ComponentProps } from "react";
import { CONTROL_CLASS } from "./control-class.ts";

/** The browser's own list: best on phones and for screen readers. Children are `<option>`s. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <span className={clsx("relative inline-flex w-full", className)}>
      <select {...rest} className={clsx(CONTROL_CLASS, "appearance-none pe-10")}>
        {children}
      </select>
      <svg
        aria-hidden="true"
        viewBox="0 0 20 20"
        className="pointer-events-none absolute inset-e-3 top-1/2 size-4 -translate-y-1/2 text-ink-2"
      >
        <path d="m4 7 6 6 6-6" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
    </span>
  );
}
