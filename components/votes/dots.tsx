import clsx from "clsx";

interface DotsProps {
  readonly laid: number;
  /** Drawn as empty rings beside them. */
  readonly most: number;
  readonly size?: "small" | "normal";
}

/** More are not counted at a glance. */
const MOST_DRAWN = 8;

/** Dots as one glues them: full ones and empty rings. Their number stands in words beside them. */
export function Dots({ laid, most, size = "normal" }: DotsProps) {
  if (most > MOST_DRAWN)
    return (
      <span aria-hidden="true" className="min-w-8 text-center font-semibold tabular-nums">
        {laid}
      </span>
    );
  return (
    <span aria-hidden="true" className="flex items-center gap-1">
      {Array.from({ length: most }, (_, index) => (
        <span
          // Dots have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          className={clsx(
            "rounded-full border-2",
            size === "small" ? "size-3" : "size-4.5",
            index < laid ? "border-accent bg-accent forced:bg-[Highlight]" : "border-line-strong",
          )}
        />
      ))}
    </span>
  );
}
