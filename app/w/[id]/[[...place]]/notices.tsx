"use client";

import { useArrival } from "#components/rounds/arrival-context.tsx";
import { DoorWatch } from "#components/rounds/door-watch.tsx";
import { HelpWatch } from "#components/rounds/help-watch.tsx";
import { TimeNotice } from "#components/rounds/time-notice.tsx";
import { TripNotice } from "#components/rounds/trip-notice.tsx";
import { VisitNotice } from "#components/rounds/visit-notice.tsx";
import { ConnectionBanner } from "#components/workroom/connection-state.tsx";
import type { Place } from "#components/workroom/place.ts";
import { plenaryOf } from "#lib/model/access.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { LazyBroadcastNotices } from "./lazy-places.tsx";

/** Across the whole screen, the most urgent first. */
export function Banner({ place }: { readonly place: Place }) {
  const { shown } = useArrival();
  const inGroup = useWorkshop((ready) => shown.roomId !== plenaryOf(ready.state));
  return (
    <>
      <ConnectionBanner />
      <TripNotice />
      {inGroup && place !== "desk" && <TimeNotice />}
    </>
  );
}

interface NoticesProps {
  readonly place: Place;
  readonly moderator: boolean;
  readonly onDesk: () => void;
}

/** Above the work. */
export function Notices({ place, moderator, onDesk }: NoticesProps) {
  const { rounds } = useMessages();
  const said = useWorkshop((ready) => ready.state.broadcasts.length > 0);
  return (
    <>
      {place !== "desk" && (
        <VisitNotice
          leaveLabel={moderator ? rounds.backToDesk : rounds.leave}
          onLeft={moderator ? onDesk : undefined}
        />
      )}
      {said && <LazyBroadcastNotices />}
      {moderator && <DoorWatch onGo={place === "desk" ? undefined : onDesk} />}
      {moderator && <HelpWatch onGo={place === "desk" ? undefined : onDesk} />}
    </>
  );
}
