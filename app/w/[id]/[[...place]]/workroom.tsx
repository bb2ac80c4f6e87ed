"use client";

import { useState } from "react";
import { lazily } from "#components/board/lazily.tsx";
import { ArrivalProvider } from "#components/rounds/arrival-context.tsx";
import { WorkroomSkeleton } from "#components/workroom/workroom-skeleton.tsx";
import type { Messages } from "#lib/messages/de.ts";
import type { Locale } from "#lib/messages/locale.ts";
import { useControl } from "#live/hooks.ts";
import { WorkshopProvider } from "#live/workshop.tsx";
import { Inside } from "./inside.tsx";

/** Most people never see it. */
const LazyOverScreen = lazily(
  async () => (await import("#components/workroom/over-screen.tsx")).OverScreen,
  () => null,
);

interface WorkroomProps {
  readonly workshopId: string;
  readonly locale: Locale;
  readonly messages: Messages;
}

/** Opens the connections of one workshop and shows it, or why it cannot be shown. */
export function Workroom({ workshopId, locale, messages }: WorkroomProps) {
  return (
    <WorkshopProvider workshopId={workshopId} locale={locale} messages={messages}>
      <Doors messages={messages} />
    </WorkshopProvider>
  );
}

function Doors({ messages }: { readonly messages: Messages }) {
  const control = useControl();
  const [wasInside, setWasInside] = useState(false);
  if (control.kind === "ready" && !wasInside) setWasInside(true);
  if (control.kind === "connecting") return <WorkroomSkeleton label={messages.workroom.loading} />;
  if (control.kind === "ended")
    return <LazyOverScreen code={control.code} wasInside={wasInside} messages={messages} />;
  return (
    <ArrivalProvider>
      <Inside />
    </ArrivalProvider>
  );
}
