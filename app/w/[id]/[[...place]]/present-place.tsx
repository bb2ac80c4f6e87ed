"use client";

import { PhaseSlide } from "#components/agenda/phase-slide.tsx";
import { RoundSlide } from "#components/desk/round-slide.tsx";
import { typedAddress } from "#components/share/join-address.ts";
import { JoinCode } from "#components/share/join-code.tsx";
import { JoinSlide } from "#components/share/join-slide.tsx";
import { isRunning } from "#lib/model/access.ts";
import { currentPhase } from "#lib/model/agenda.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Clock } from "./clock.tsx";
import { joinUrlOf } from "./join-url.ts";

/** For the shared screen: how to get in; then, while a phase is in front or groups work, the time and the task. */
export function PresentPlace({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages();
  const share = wordsOf("share");
  const { head, joinCode, round } = useWorkshop((ready) => ready.state);
  const phase = useWorkshop((ready) => currentPhase(ready.state));
  const here = useWorkshop((ready) => Object.keys(ready.online).length);
  const joinUrl = joinUrlOf(joinCode);
  const running = isRunning(round);
  if (!running && !phase)
    return (
      <JoinSlide
        open
        onClose={onClose}
        workshopTitle={head.title}
        joinUrl={joinUrl}
        joinCode={joinCode}
        here={here}
        messages={{ ...messages, share }}
      />
    );
  const Slide = running ? RoundSlide : PhaseSlide;
  return (
    <Slide
      clock={<Clock size="slide" />}
      join={
        <p className="flex flex-wrap items-baseline gap-x-4">
          <span className="text-ink-2">{share.joinSlide.now}:</span>
          <span className="font-semibold">{typedAddress(joinUrl)}</span>
          <JoinCode code={joinCode} className="text-accent" />
        </p>
      }
      onClose={onClose}
    />
  );
}
