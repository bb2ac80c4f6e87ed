import clsx from "clsx";

interface MeterProps {
  /** Its name for screen readers. */
  readonly label: string;
  readonly value: number;
  /** Good from here … */
  readonly low: number;
  /** … to here; the bar ends a little beyond. */
  readonly high: number;
  /** In words: "640 Zeichen – gut", shown beside the bar and read by screen readers. */
  readonly text: string;
}

/** How long a text is against what is wanted: a bar with the wanted range marked. */
export function Meter({ label, value, low, high, text }: MeterProps) {
  const end = high * 1.2;
  const at = (amount: number) => (Math.min(amount, end) / end) * 100;
  const fits = value >= low && value <= high;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
      <meter
        aria-label={label}
        min={0}
        max={Math.round(end)}
        low={low}
        high={high}
        value={value}
        aria-valuetext={text}
        className="visually-hidden"
      />
      <svg
        aria-hidden="true"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        className="h-2 w-28 shrink-0 overflow-visible"
      >
        <rect width="100" height="8" className="fill-surface-3 stroke-line-strong" strokeWidth="0.5" />
        <rect x={at(low)} width={at(high) - at(low)} height="8" className="fill-accent-soft" />
        <rect y="2" width={at(value)} height="4" className={clsx(fits ? "fill-accent" : "fill-warn")} />
        <path
          d={`M${at(low)} -1v10M${at(high)} -1v10`}
          className="stroke-line-strong"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span className="min-w-0 tabular-nums">{text}</span>
    </div>
  );
}
