// control-class.ts: the look of a box that takes text, shared by input, textarea and select.

export const CONTROL_CLASS =
  "target w-full min-w-0 rounded-md border border-line-strong bg-surface-2 px-3 py-1.5 text-base text-ink-1 hover:border-accent focus-visible:outline-offset-0 disabled:border-line disabled:bg-surface-3 disabled:text-ink-3 aria-invalid:border-2 aria-invalid:border-danger [&[readonly]]:bg-surface-3";
