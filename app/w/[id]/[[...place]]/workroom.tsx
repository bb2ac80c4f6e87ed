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
    const [{ OverScreen }] = await Promise.all([
      import("#components/workroom/over-screen.tsx"),
      fetchWords("join"),
    ]);
    return OverScreen;
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
      <Doors messages={messages} />
    </WorkshopProvider>
  );
}

function Doors({ messages }: { readonly messages: FirstMessages }) {
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
