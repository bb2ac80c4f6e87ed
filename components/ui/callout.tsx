import clsx from "clsx";
import type { ReactNode } from "react";

type CalloutTone = "info" | "warn" | "danger";

/** Drawn here and not taken from lucide, so that pages without client scripts stay so. */
const LOOK = {
  info: { box: "border-accent bg-accent-soft", ink: "text-accent", path: "M12 11v5M12 7.5v.01" },
  warn: { box: "border-warn bg-warn-soft", ink: "text-warn", path: "M12 7v5l3 2" },
  danger: { box: "border-danger bg-danger-soft", ink: "text-danger", path: "M12 7v6M12 16.5v.01" },
} as const;

interface CalloutProps {
  readonly tone?: CalloutTone;
  readonly title?: ReactNode;
  /** Buttons or links: what one can do about it. */
  readonly actions?: ReactNode;
  /** `alert` is read out at once: for a refusal just met. */
  readonly role?: "status" | "alert" | "note";
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** A message that stays in its place on the page: what happened, what one can do. */
export function Callout({ tone = "info", title, actions, role, icon, className, children }: CalloutProps) {
  const look = LOOK[tone];
  return (
    <div
      role={role}
      className={clsx("flex gap-3 rounded-md border-s-4 px-4 py-3 text-ink-1", look.box, className)}
    >
      <span aria-hidden="true" className={clsx("mt-0.5 shrink-0 [&>svg]:size-5", look.ink)}>
        {icon ?? (
          <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
            <circle cx="12" cy="12" r="9.5" />
            <path d={look.path} />
          </svg>
        )}
      </span>
      <div className="flex min-w-0 grow flex-col gap-1">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children !== undefined && <div className="max-w-text">{children}</div>}
        {actions !== undefined && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
