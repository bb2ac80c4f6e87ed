"use client";

import { useArrival } from "#components/rounds/arrival-context.tsx";
import { ConnectionBanner } from "#components/workroom/connection-state.tsx";
import type { Place } from "#components/workroom/place.ts";
import { plenaryOf } from "#lib/model/access.ts";
import { useMe, useUnsent, useWorkshop } from "#live/hooks.ts";
import {
  LazyBroadcastNotices,
  LazyCountdownBand,
  LazyGuestNotices,
  LazyTimeNotice,
  LazyTripNotice,
  LazyUnsentNotice,
} from "./lazy-places.tsx";

interface BannerProps {
  readonly place: Place;
  /** Is the first look over? Signs of the time can wait for it. */
  readonly looked: boolean;
}

/** Across the whole screen, the most urgent first. */
export function Banner({ place, looked }: BannerProps) {
  const { shown } = useArrival();
  const counting = useWorkshop((ready) => ready.state.countdown !== undefined);
  const inGroup = useWorkshop((ready) => shown.roomId !== plenaryOf(ready.state));
  return (
    <>
      <ConnectionBanner />
      {shown.trip !== null && <LazyTripNotice />}
      {counting && <LazyCountdownBand />}
      {looked && inGroup && place !== "desk" && (
        <LazyTimeNotice onHarvest={place === "room" ? toHarvest : undefined} />
      )}
    </>
  );
}

/** To where messages are written, wherever the board has been scrolled. */
function toHarvest(): void {
  document.querySelector<HTMLElement>("[data-harvest]")?.focus();
}

interface NoticesProps {
  readonly place: Place;
  readonly onDesk: () => void;
}

/** Above the work. */
export function Notices({ place, onDesk }: NoticesProps) {
  const guest = useMe().role !== "participant";
  const said = useWorkshop((ready) => ready.state.broadcasts.length > 0);
  const unsent = useUnsent().length > 0;
  return (
    <>
      {unsent && <LazyUnsentNotice />}
      {guest && <LazyGuestNotices place={place} onDesk={onDesk} />}
      {said && <LazyBroadcastNotices />}
    </>
  );
}
