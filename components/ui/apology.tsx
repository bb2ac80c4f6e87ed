import type { ReactNode } from "react";

interface ApologyProps {
  readonly title: ReactNode;
  readonly text: ReactNode;
  readonly actions: ReactNode;
}

/** A whole page that says: this did not work, and here is what you can do. */
export function Apology({ title, text, actions }: ApologyProps) {
  return (
    <div className="flex flex-col items-start gap-4 py-10 sm:py-16">
      <svg aria-hidden="true" viewBox="0 0 96 64" className="w-24">
        <path
          d="M4 4h62l14 14v42H4Z"
          className="fill-surface-2 stroke-line-strong"
          strokeWidth="2"
          strokeLinejoin="round"
        />
        <path
          d="M66 4v14h14"
          fill="none"
          className="stroke-line-strong"
          strokeWidth="2"
          strokeLinejoin="round"
        />
        <path
          d="M16 22h30M16 34h22m8 0h6m6 0h4M16 46h12"
          className="stroke-ink-3"
          strokeWidth="3"
          strokeLinecap="round"
        />
        <circle cx="78" cy="48" r="10" className="fill-warn-fill" />
        <path d="M78 43v5.5M78 52.5v.01" className="stroke-on-warn" strokeWidth="2.5" strokeLinecap="round" />
      </svg>
      <h1 className="font-serif text-3xl">{title}</h1>
      <p className="max-w-text text-lg text-ink-2">{text}</p>
      <div className="flex flex-wrap gap-3 pt-2">{actions}</div>
    </div>
  );
}
