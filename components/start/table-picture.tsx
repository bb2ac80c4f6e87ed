/** A workshop table seen from above: cards in groups on the left, the page they become on the right. Decoration. */
export function TablePicture({ className }: { readonly className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 520 380" className={className}>
      <g
        className="stroke-line-strong"
        strokeWidth="1.5"
        fill="none"
        strokeDasharray="1 6"
        strokeLinecap="round"
      >
        <path d="M182 74C240 74 244 118 292 118" />
        <path d="M196 192C240 192 250 176 292 176" />
        <path d="M168 306C230 306 244 258 292 258" />
      </g>

      <Partner x={14} y={34} />
      <Partner x={100} y={52} />
      <Message x={34} y={116} />
      <Offer x={22} y={168} />
      <Partner x={124} y={162} rings={2} />
      <Strategy x={10} y={268} />
      <Message x={98} y={290} />

      <Page x={292} y={22} />
    </svg>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function Lines({ x, y, widths }: Place & { readonly widths: readonly number[] }) {
  return (
    <g className="fill-ink-3" opacity="0.55">
      {widths.map((width, index) => (
        <rect key={index} x={x} y={y + index * 9} width={width} height="3.5" rx="1.75" />
      ))}
    </g>
  );
}

function Partner({ x, y, rings = 3 }: Place & { readonly rings?: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect
        width="78"
        height="50"
        rx="4"
        className="fill-kind-partner-soft stroke-kind-partner"
        strokeWidth="1.5"
      />
      <rect x="10" y="10" width="40" height="5" rx="2.5" className="fill-kind-partner" />
      <Lines x={10} y={24} widths={[52, 34]} />
      <g fill="none" className="stroke-kind-partner" strokeWidth="1.5" strokeLinecap="round">
        {Array.from({ length: rings }, (_, index) => 4 + index * 4).map((radius) => (
          <path key={radius} d={`M${70 - radius} 40a${radius} ${radius} 0 0 1 ${radius} ${-radius}`} />
        ))}
      </g>
    </g>
  );
}

function Offer({ x, y }: Place) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path
        d="M4 0H80L94 14V56a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4Z"
        className="fill-kind-offer-soft stroke-kind-offer"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path
        d="M80 0V14H94"
        fill="none"
        className="stroke-kind-offer"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <rect x="10" y="11" width="48" height="5" rx="2.5" className="fill-kind-offer" />
      <Lines x={10} y={25} widths={[66, 52]} />
      <rect x="10" y="45" width="22" height="8" rx="4" className="fill-surface-2 stroke-kind-partner" />
      <rect x="36" y="45" width="26" height="8" rx="4" className="fill-surface-2 stroke-kind-partner" />
    </g>
  );
}

function Message({ x, y }: Place) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path
        d="M8 0H76a8 8 0 0 1 8 8V28a8 8 0 0 1-8 8H30L20 45V36H8a8 8 0 0 1-8-8V8a8 8 0 0 1 8-8Z"
        className="fill-kind-message-soft stroke-kind-message"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <Lines x={12} y={11} widths={[58, 44]} />
    </g>
  );
}

function Strategy({ x, y }: Place) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect
        width="80"
        height="56"
        rx="4"
        className="fill-kind-strategy-soft stroke-kind-strategy"
        strokeWidth="1.5"
      />
      <path d="M0 26H80" className="stroke-kind-strategy" strokeWidth="1.5" />
      <Lines x={10} y={9} widths={[48, 30]} />
      <rect x="10" y="34" width="44" height="5" rx="2.5" className="fill-kind-strategy" />
      <Lines x={10} y={45} widths={[38]} />
    </g>
  );
}

function Page({ x, y }: Place) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width="216" height="336" rx="3" className="fill-paper stroke-line-strong" strokeWidth="1.5" />
      <rect x="24" y="26" width="70" height="3.5" rx="1.75" className="fill-accent" />
      <rect x="24" y="40" width="150" height="9" rx="3" className="fill-ink-1" />
      <rect x="24" y="55" width="104" height="9" rx="3" className="fill-ink-1" />
      <Lines x={24} y={82} widths={[168, 162, 168, 120]} />
      <path d="M26 130v34" className="stroke-kind-message" strokeWidth="3" strokeLinecap="round" />
      <Lines x={38} y={136} widths={[138, 146, 90]} />
      <g transform="translate(24 182)">
        <rect width="168" height="62" rx="2" fill="none" className="stroke-line-strong" />
        <path d="M0 16H168M0 31H168M0 46H168M62 0V62" className="stroke-line" />
        <rect width="168" height="16" className="fill-surface-3" />
        <Lines x={8} y={6.5} widths={[36]} />
        <Lines x={70} y={6.5} widths={[44]} />
        <g className="fill-kind-partner">
          <rect x="8" y="22" width="34" height="4" rx="2" />
          <rect x="8" y="37" width="42" height="4" rx="2" />
          <rect x="8" y="52" width="28" height="4" rx="2" />
        </g>
        <g className="fill-kind-offer">
          <rect x="70" y="22" width="78" height="4" rx="2" />
          <rect x="70" y="37" width="62" height="4" rx="2" />
          <rect x="70" y="52" width="84" height="4" rx="2" />
        </g>
      </g>
      <g transform="translate(60 290)" fill="none" strokeWidth="1.25">
        <circle r="30" className="stroke-line-strong" strokeDasharray="2 3" />
        <circle r="19" className="stroke-line-strong" />
        <circle r="5" className="fill-accent stroke-none" />
        <circle cx="13" cy="-14" r="4" className="fill-kind-partner stroke-none" />
        <circle cx="-18" cy="6" r="4" className="fill-kind-offer stroke-none" />
        <circle cx="24" cy="18" r="4" className="fill-kind-message stroke-none" />
        <circle cx="-8" cy="-29" r="4" className="fill-kind-strategy stroke-none" />
      </g>
      <Lines x={108} y={270} widths={[84, 76, 84, 60, 72]} />
    </g>
  );
}
