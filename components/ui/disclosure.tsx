import type { ComponentProps, ReactNode } from "react";

interface DisclosureProps extends Omit<ComponentProps<"details">, "title"> {
  readonly summary: ReactNode;
  /** Small text beside the summary: what is inside. */
  readonly hint?: ReactNode;
}

/** Folds away what not everybody needs; works without scripts. */
export function Disclosure({ summary, hint, className, children, ...rest }: DisclosureProps) {
  return (
    <details {...rest} className={className}>
      <summary className="target flex list-none items-center gap-2 rounded-md py-2 [&::-webkit-details-marker]:hidden">
        <svg
          aria-hidden="true"
          viewBox="0 0 20 20"
          className="size-4 shrink-0 text-accent transition-transform duration-150 [[open]>summary>&]:rotate-90 rtl:-scale-x-100"
        >
          <path d="m7 4 6 6-6 6" fill="none" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" />
        </svg>
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold text-accent">{summary}</span>
          {hint !== undefined && <span className="text-sm text-ink-3">{hint}</span>}
        </span>
      </summary>
      <div className="pt-2 pb-1">{children}</div>
    </details>
  );
}
