import clsx from "clsx";
import type { ReactNode } from "react";

export type Tone = "neutral" | "accent" | "warn" | "danger";

const TONE: Record<Tone, string> = {
  neutral: "border-line-strong text-ink-2",
  accent: "border-accent bg-accent-soft text-accent",
  warn: "border-warn bg-warn-soft text-warn",
  danger: "border-danger bg-danger-soft text-danger",
};

interface BadgeProps {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A small word with an outline: a state, a count. Never a button. */
export function Badge({ tone = "neutral", icon, children, className }: BadgeProps) {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1 rounded-full border px-2 text-xs font-semibold tabular-nums",
        TONE[tone],
        className,
      )}
    >
      {icon !== undefined && (
        <span aria-hidden="true" className="[&>svg]:size-3.5">
          {icon}
        </span>
      )}
      {children}
    </span>
  );
}
