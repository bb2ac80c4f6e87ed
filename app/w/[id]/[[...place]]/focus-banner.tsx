"use client";

import { FocusNotice } from "#components/together/focus-notice.tsx";
import type { Place } from "#components/workroom/place.ts";
import { afterPaint, showCard } from "./show-card.ts";

interface FocusBannerProps {
  readonly place: Place;
  readonly onRoom: () => void;
}

/** The card that moderation shows, with the way to it from every place. */
export function FocusBanner({ place, onRoom }: FocusBannerProps) {
  return (
    <FocusNotice
      onShow={(ref) => {
        if (place !== "room") onRoom();
        afterPaint(() => showCard(ref));
      }}
    />
  );
}
