"use client";

import { useArrival } from "#components/rounds/arrival-context.tsx";
import { TimeNotice } from "#components/rounds/time-notice.tsx";
import type { Place } from "#components/workroom/place.ts";
import { plenaryOf } from "#lib/model/access.ts";
import { useMe, useWorkshop } from "#live/hooks.ts";
import type { CallBannerProps } from "./call-banner.tsx";
import { LazyCallBanner, LazyCountdownBand, LazyRehearsalBanner } from "./lazy-notices.tsx";

export interface BannersProps extends CallBannerProps {
  readonly place: Place;
  /** Is the first look over? Signs of the time can wait for it. */
  readonly looked: boolean;
}

/** What calls on everybody at the moment, the most urgent first; but for the way into a group, which comes before. */
export function Banners({ place, looked, ...called }: BannersProps) {
  const { shown } = useArrival();
  const moderator = useMe().role === "moderator";
  const rehearsed = useWorkshop((ready) => ready.state.rehearsal !== undefined);
  const counting = useWorkshop((ready) => ready.state.countdown !== undefined);
  const inGroup = useWorkshop((ready) => shown.roomId !== plenaryOf(ready.state));
  const calls = useWorkshop((ready) => ready.state.call !== undefined);
  return (
    <>
      {rehearsed && <LazyRehearsalBanner />}
      {counting && <LazyCountdownBand />}
      {!moderator && (calls || called.away !== null) && <LazyCallBanner {...called} />}
      {looked && inGroup && place !== "desk" && (
        <TimeNotice onHarvest={place === "room" ? toHarvest : undefined} />
      )}
    </>
  );
}

/** To where messages are written, wherever the board has been scrolled. */
function toHarvest(): void {
  document.querySelector<HTMLElement>("[data-harvest]")?.focus();
}
