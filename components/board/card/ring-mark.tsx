import clsx from "clsx";

const RADII = [4, 8, 12, 16] as const;

interface RingMarkProps {
  /** 1 reliable … 4 wished for (dashed, outside the circle). */
  readonly ring: 1 | 2 | 3 | 4;
  readonly className?: string;
}

/** Four arcs from the inside out; the one of this ring is strong. Its words stand beside it. */
export function RingMark({ ring, className }: RingMarkProps) {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className={clsx("size-5 shrink-0", className)}>
      <circle cx="2" cy="18" r="1.5" className="fill-ink-2" />
      {RADII.map((radius, index) => (
        <path
          key={radius}
          d={`M2 ${18 - radius}A${radius} ${radius} 0 0 1 ${2 + radius} 18`}
          fill="none"
          strokeLinecap="round"
          strokeWidth={index + 1 === ring ? 2.5 : 1}
          strokeDasharray={index === 3 ? "2 2.5" : undefined}
          className={index + 1 === ring ? "stroke-accent" : "stroke-line-strong"}
        />
      ))}
    </svg>
  );
}
