"use client";

import { BroadcastNotices } from "#components/rounds/broadcast-notices.tsx";
import type { Place } from "#components/workroom/place.ts";
import { useMe, useWorkshop } from "#live/hooks.ts";
import { LazyFocusBanner, LazyGuestNotices, LazyVoteNotice } from "./lazy-notices.tsx";

export interface NoticeStackProps {
  readonly place: Place;
  readonly onDesk: () => void;
  readonly onVotes: () => void;
  readonly onRoom: () => void;
}

/** What there is to be told, one under the other. */
export function NoticeStack({ place, onDesk, onVotes, onRoom }: NoticeStackProps) {
  const { role } = useMe();
  const voted = useWorkshop((ready) => ready.state.votes !== undefined);
  const focused = useWorkshop((ready) => ready.state.focus !== undefined);
  return (
    <>
      {role !== "participant" && <LazyGuestNotices place={place} onDesk={onDesk} />}
      <BroadcastNotices />
      {focused && <LazyFocusBanner place={place} onRoom={onRoom} />}
      {voted && place !== "votes" && <LazyVoteNotice onGo={onVotes} />}
    </>
  );
}
