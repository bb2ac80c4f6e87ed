"use client";

import { useArrival } from "#components/rounds/arrival-context.tsx";
import { ConnectionBanner } from "#components/workroom/connection-state.tsx";
import { plenaryOf } from "#lib/model/access.ts";
import { useMe, useUnsent, useWorkshop } from "#live/hooks.ts";
import type { BannersProps } from "./banners.tsx";
import { LazyBanners, LazyNoticeStack, LazyTrip, LazyUnsentNotice } from "./lazy-places.tsx";
import type { NoticeStackProps } from "./notice-stack.tsx";

/** Across the whole screen. More than the connection is fetched when there is something to say. */
export function Banner(props: BannersProps) {
  const { shown } = useArrival();
  const urgent = useWorkshop(
    ({ state }) =>
      (state.rehearsal ?? state.countdown ?? state.call) !== undefined ||
      (props.looked && shown.roomId !== plenaryOf(state)),
  );
  return (
    <>
      <ConnectionBanner />
      {shown.trip !== null && <LazyTrip />}
      {(urgent || props.away !== null) && <LazyBanners {...props} />}
    </>
  );
}

/** Above the work, when there is something to say. */
export function Notices(props: NoticeStackProps) {
  const { role } = useMe();
  const unsent = useUnsent().length > 0;
  const told = useWorkshop(
    ({ state }) => state.broadcasts.length > 0 || (state.votes ?? state.focus ?? state.writing) !== undefined,
  );
  return (
    <>
      {unsent && <LazyUnsentNotice />}
      {(told || role !== "participant") && <LazyNoticeStack {...props} />}
    </>
  );
}
