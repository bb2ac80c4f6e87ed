"use client";

import { useState } from "react";
import { lazily } from "#components/board/lazily.tsx";
import { ArrivalProvider } from "#components/rounds/arrival-context.tsx";
import { WorkroomSkeleton } from "#components/workroom/workroom-skeleton.tsx";
import type { FirstMessages } from "#lib/messages/areas.ts";
import type { Locale } from "#lib/messages/locale.ts";
import { useControl } from "#live/hooks.ts";
import { fetchWords } from "#live/words.ts";
import { WorkshopProvider } from "#live/workshop.tsx";
import { Inside } from "./inside.tsx";

/** Most people never see it. */
const LazyOverScreen = lazily(
  async () => {
    const [{ OverPlace }] = await Promise.all([
      import("./over-place.tsx"),
      fetchWords("join", "over", "refusals", "rehearsal"),
    ]);
    return OverPlace;
  },
  () => null,
);

const LazyWaitingScreen = lazily(
  async () => {
    const [{ WaitingScreen }] = await Promise.all([
      import("#components/workroom/waiting-screen.tsx"),
      fetchWords("join"),
    ]);
    return WaitingScreen;
  },
  () => null,
);

interface WorkroomProps {
  readonly workshopId: string;
  readonly locale: Locale;
  readonly messages: FirstMessages;
}

/** Opens the connections of one workshop and shows it, or why it cannot be shown. */
export function Workroom({ workshopId, locale, messages }: WorkroomProps) {
  return (
    <WorkshopProvider workshopId={workshopId} locale={locale} messages={messages}>
      <Doors workshopId={workshopId} messages={messages} />
    </WorkshopProvider>
  );
}

function Doors({ workshopId, messages }: Omit<WorkroomProps, "locale">) {
  const control = useControl();
  const [wasInside, setWasInside] = useState(false);
  if (control.kind === "ready" && !wasInside) setWasInside(true);
  if (control.kind === "connecting") return <WorkroomSkeleton label={messages.workroom.loading} />;
  if (control.kind === "waiting")
    return <LazyWaitingScreen workshopId={workshopId} name={control.name} messages={messages} />;
  if (control.kind === "ended")
    return <LazyOverScreen code={control.code} wasInside={wasInside} messages={messages} />;
  return (
    <ArrivalProvider>
      <Inside />
    </ArrivalProvider>
  );
}
