// away.ts: where a screen was before moderation called it to another place, and what it looks at meanwhile.

import type { View } from "#components/workroom/place-nav.tsx";

interface Spot {
  readonly view: View;
  /** The room that was in sight, if one was. */
  readonly roomId: string | null;
  readonly scrollY: number;
  readonly focused: Element | null;
}

export interface Away {
  /** The room that is looked at instead of one's own; null: another place altogether. */
  readonly roomId: string | null;
  readonly from: Spot;
}
