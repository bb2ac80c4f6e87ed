import clsx from "clsx";

interface SkeletonProps {
  /** Said once to screen readers, e.g. "Wird geladen". */
  readonly label: string;
  readonly lines?: number;
  readonly kind?: "lines" | "cards";
}

const WIDTHS = ["w-11/12", "w-full", "w-9/12", "w-10/12"] as const;

/** Stands where content will be, in about its size, so that nothing jumps. */
export function Skeleton({ label, lines = 3, kind = "lines" }: SkeletonProps) {
  return (
    <output className="flex flex-col gap-3">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span
          key={index}
          aria-hidden="true"
          className={clsx(
            "block animate-pulse rounded-sm bg-surface-3 forced:border",
            kind === "cards" ? "h-20 w-full rounded-lg" : ["h-4", WIDTHS[index % WIDTHS.length]],
          )}
        />
      ))}
    </output>
  );
}
