interface WordmarkProps {
  readonly name: string;
  readonly href?: string;
  readonly size?: "small" | "normal";
}

/** The sign: an N drawn as a network, two of its knots being cards. */
export function Wordmark({ name, href, size = "normal" }: WordmarkProps) {
  const inner = (
    <>
      <Mark className={size === "small" ? "size-6" : "size-8"} />
      <span className={size === "small" ? "text-base" : "text-[clamp(1rem,6.4vw,1.44rem)]"}>{name}</span>
    </>
  );
  const look = "inline-flex items-center gap-2 font-semibold tracking-tight text-ink-1";
  return href === undefined ? (
    <span className={look}>{inner}</span>
  ) : (
    <a href={href} className={`${look} target rounded-md`}>
      {inner}
    </a>
  );
}

export function Mark({ className }: { readonly className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className={className}>
      <path
        d="M7 25V7l18 18V7"
        fill="none"
        className="stroke-accent"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <rect x="2.5" y="2.5" width="9" height="9" rx="1.5" className="fill-accent" />
      <rect x="20.5" y="20.5" width="9" height="9" rx="1.5" className="fill-accent" />
      <circle cx="25" cy="7" r="4.75" className="fill-warn-fill stroke-surface-1" strokeWidth="1.5" />
      <circle cx="7" cy="25" r="4.75" className="fill-accent stroke-surface-1" strokeWidth="1.5" />
    </svg>
  );
}
