"use client";

import { TripNotice } from "#components/rounds/trip-notice.tsx";
import { useWorkshop } from "#live/hooks.ts";
import { later, Nothing } from "./later.tsx";

const LazyTripHost = later(
  async () => (await import("#components/rounds/trip-host.tsx")).TripHost,
  ["group"],
  Nothing,
);

/** Where one is going, and at a World Café who hosts the table there; the notice does not wait for that. */
export function Trip() {
  const cafe = useWorkshop(({ state }) => state.round?.assignment === "rotate");
  return <TripNotice more={cafe && <LazyTripHost />} />;
}
