import clsx from "clsx";
import { spelledCode, spokenGroups } from "./join-address.ts";

interface JoinCodeProps {
  readonly code: string;
  readonly className?: string;
}

/** A code in groups of four, spelled out to screen readers. */
export function JoinCode({ code, className }: JoinCodeProps) {
  return (
    <span className={clsx("font-mono font-semibold tracking-[0.08em] whitespace-nowrap", className)}>
      <span aria-hidden="true">{spokenGroups(code)}</span>
      <span className="visually-hidden">{spelledCode(code)}</span>
    </span>
  );
}
