"use client";

import { DoorWatch } from "#components/rounds/door-watch.tsx";
import { HelpWatch } from "#components/rounds/help-watch.tsx";
import { VisitList } from "#components/rounds/visit-list.tsx";
import { VisitNotice } from "#components/rounds/visit-notice.tsx";
import { HandWatch } from "#components/signs/hand-watch.tsx";
import type { Place } from "#components/workroom/place.ts";
import { placeOf, plenaryOf } from "#lib/model/access.ts";
import { useMe, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { later, Nothing } from "./later.tsx";

const LazyUndoToasts = later(
  async () => (await import("#components/log/undo-toasts.tsx")).UndoToasts,
  ["log", "refusals"],
  Nothing,
);

interface GuestNoticesProps {
  readonly place: Place;
  readonly onDesk: () => void;
}

/** For those who visit groups; for moderation also who calls, who waits, and what can be undone. */
export function GuestNotices({ place, onDesk }: GuestNoticesProps) {
  const { guest } = wordsOf("together");
  const moderator = useMe().role === "moderator";
  const inPlenary = useWorkshop(({ state, you }) => placeOf(state, you) === plenaryOf(state));
  const onGo = place === "desk" ? undefined : onDesk;
  return (
    <>
      {place !== "desk" && (
        <VisitNotice
          leaveLabel={moderator ? guest.backToDesk : guest.leave}
          onLeft={moderator ? onDesk : undefined}
        />
      )}
      {!moderator && place === "room" && <VisitList />}
      {moderator && <LazyUndoToasts />}
      {moderator && <HandWatch seen={place === "desk" || (place === "room" && inPlenary)} />}
      {moderator && <DoorWatch onGo={onGo} />}
      {moderator && <HelpWatch onGo={onGo} />}
    </>
  );
}
