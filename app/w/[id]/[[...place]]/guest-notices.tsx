"use client";

import { DoorWatch } from "#components/rounds/door-watch.tsx";
import { HelpWatch } from "#components/rounds/help-watch.tsx";
import { VisitList } from "#components/rounds/visit-list.tsx";
import { VisitNotice } from "#components/rounds/visit-notice.tsx";
import type { Place } from "#components/workroom/place.ts";
import { useMe, useMessages } from "#live/hooks.ts";

interface GuestNoticesProps {
  readonly place: Place;
  readonly onDesk: () => void;
}

/** For those who visit groups; for moderation also who calls and who waits. */
export function GuestNotices({ place, onDesk }: GuestNoticesProps) {
  const { rounds } = useMessages();
  const moderator = useMe().role === "moderator";
  const onGo = place === "desk" ? undefined : onDesk;
  return (
    <>
      {place !== "desk" && (
        <VisitNotice
          leaveLabel={moderator ? rounds.backToDesk : rounds.leave}
          onLeft={moderator ? onDesk : undefined}
        />
      )}
      {!moderator && place === "room" && <VisitList />}
      {moderator && <DoorWatch onGo={onGo} />}
      {moderator && <HelpWatch onGo={onGo} />}
    </>
  );
}
