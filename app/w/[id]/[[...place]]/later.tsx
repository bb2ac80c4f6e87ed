"use client";

import type { ComponentType } from "react";
import { lazily } from "#components/board/lazily.tsx";
import type { LaterArea } from "#lib/messages/areas.ts";
import { useMessages } from "#live/hooks.ts";
import { fetchWords } from "#live/words.ts";
import { Skeleton } from "#ui/skeleton.tsx";

/** A part of the workroom that is fetched with its words when it is wanted, and waits for the network. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  areas: readonly LaterArea[],
  Meanwhile: ComponentType<Props>,
) {
  return lazily(async () => {
    const [part] = await Promise.all([load(), fetchWords(...areas)]);
    return part;
  }, Meanwhile);
}

export function Waiting() {
  const { workroom } = useMessages();
  return <Skeleton label={workroom.loading} kind="cards" lines={3} />;
}

export function Nothing() {
  return null;
}
