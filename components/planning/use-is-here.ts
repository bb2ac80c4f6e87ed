"use client";

import { useMemo } from "react";
import { useWorkshop } from "#live/hooks.ts";
import { hereIn } from "#lib/model/here.ts";
import type { IsHere } from "#lib/model/here.ts";

/** Who is connected now, to reckon with; the same function until that changes. */
export function useIsHere(): IsHere {
  const online = useWorkshop((ready) => ready.online);
  return useMemo(() => hereIn(online), [online]);
}
