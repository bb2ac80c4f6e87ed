"use client";

import { BroadcastNotices } from "#components/rounds/broadcast-notices.tsx";
import type { Place } from "#components/workroom/place.ts";
import type { View } from "#components/workroom/place-nav.tsx";
import { useMe, useWorkshop } from "#live/hooks.ts";
import { LazyFocusBanner, LazyGuestNotices, LazyVoteNotice, LazyWritingNotice } from "./lazy-notices.tsx";

export interface NoticeStackProps {
  readonly place: Place;
  readonly view: View;
  readonly onDesk: () => void;
  readonly onVotes: () => void;
  readonly onRoom: () => void;
}

/** What there is to be told, one under the other. */
export function NoticeStack({ place, view, onDesk, onVotes, onRoom }: NoticeStackProps) {
  const { role } = useMe();
  const voted = useWorkshop((ready) => ready.state.votes !== undefined);
  const writing = useWorkshop((ready) => ready.state.writing !== undefined);
  const focused = useWorkshop((ready) => ready.state.focus !== undefined);
  return (
    <>
      {role !== "participant" && <LazyGuestNotices place={place} onDesk={onDesk} />}
      <BroadcastNotices />
      {writing && view !== "room" && <LazyWritingNotice onGo={onRoom} />}
      {focused && <LazyFocusBanner place={place} onRoom={onRoom} />}
      {voted && place !== "votes" && <LazyVoteNotice onGo={onVotes} />}
    </>
  );
}
