import type { ReactNode } from "react";

interface EmptyStateProps {
  /** One sentence that teaches what belongs here. */
  readonly text: ReactNode;
  readonly icon?: ReactNode;
  /** One button. */
  readonly action?: ReactNode;
}

/** Where nothing is yet: one sentence and one button. */
export function EmptyState({ text, icon, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-lg border border-dashed border-line-strong px-6 py-8 text-center">
      {icon !== undefined && (
        <span aria-hidden="true" className="text-ink-3 [&>svg]:size-8 [&>svg]:stroke-[1.5]">
          {icon}
        </span>
      )}
      <p className="max-w-[48ch] text-ink-2">{text}</p>
      {action}
    </div>
  );
}
