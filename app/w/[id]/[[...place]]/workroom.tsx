"use client";

import { useState } from "react";
import { ArrivalProvider } from "#components/rounds/arrival-context.tsx";
import { WorkroomSkeleton } from "#components/workroom/workroom-skeleton.tsx";
import type { FirstMessages } from "#lib/messages/areas.ts";
import type { Locale } from "#lib/messages/locale.ts";
import { useControl } from "#live/hooks.ts";
import { WorkshopProvider } from "#live/workshop.tsx";
import { Inside } from "./inside.tsx";
import { later, Nothing } from "./later.tsx";

/** Most people never see it. */
const LazyOverPlace = later(
  async () => (await import("./outside-parts.tsx")).OverPlace,
  ["join", "over", "refusals"],
  Nothing,
);

const LazyWaitingScreen = later(
  async () => (await import("./outside-parts.tsx")).WaitingScreen,
  ["join"],
  Nothing,
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
    return (
      <LazyOverPlace workshopId={workshopId} code={control.code} wasInside={wasInside} messages={messages} />
    );
  return (
    <ArrivalProvider>
      <Inside />
    </ArrivalProvider>
  );
}
