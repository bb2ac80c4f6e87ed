"use client";

import { lastRehearsal } from "#components/rehearsal/last-rehearsal.ts";
import { OverScreen } from "#components/workroom/over-screen.tsx";
import { pathOf } from "#components/workroom/place.ts";
import type { FirstMessages } from "#lib/messages/areas.ts";
import type { Refusal } from "#lib/model/refusal.ts";
import { wordsOf } from "#live/words.ts";

interface OverPlaceProps {
  readonly workshopId: string;
  readonly code: Refusal;
  readonly wasInside: boolean;
  readonly messages: FirstMessages;
}

/** Why the workshop is not to be seen; a rehearsal that is gone leads back to what it was a rehearsal of. */
export function OverPlace(props: OverPlaceProps) {
  const { over } = wordsOf("over").rehearsal;
  const last = lastRehearsal();
  const gone = props.wasInside && (props.code === "not-found" || props.code === "no-session");
  if (!last || !gone) return <OverScreen {...props} />;
  const instead = {
    title: over.title,
    text: over.text,
    label: last.moderated ? over.back : over.start,
    href: last.moderated ? pathOf(last.of, "desk") : "/",
  };
  return <OverScreen {...props} instead={instead} />;
}
