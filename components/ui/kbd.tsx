import type { ReactNode } from "react";

/** A key on the keyboard. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="rounded-sm border border-line-strong bg-surface-3 px-1.5 font-sans text-xs text-ink-2">
      {children}
    </kbd>
  );
}
