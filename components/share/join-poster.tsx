"use client";

import { Maximize } from "lucide-react";
import type { Messages } from "#lib/messages/de.ts";
import { Button } from "#ui/button.tsx";
import { typedAddress } from "./join-address.ts";
import { JoinCode } from "./join-code.tsx";
import { QrCode } from "./qr-code.tsx";

export interface JoinPosterProps {
  readonly joinUrl: string;
  readonly joinCode: string;
  /** How many have come already. */
  readonly here?: number | undefined;
  readonly messages: Pick<Messages, "share">;
}

/** "Jetzt teilnehmen": address, code and QR code, readable from the last row. */
export function JoinPoster({ joinUrl, joinCode, here, messages }: JoinPosterProps) {
  const { joinSlide, qr } = messages.share;
  return (
    <div
      data-slide
      className="grid min-h-full items-center gap-[4vmin] bg-surface-2 pb-[3vmin] fullscreen:p-[5vmin] landscape:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div className="flex flex-col gap-[4vmin]">
        <p className="font-serif text-[clamp(2.5rem,9vmin,7rem)] leading-none font-semibold tracking-tight">
          {joinSlide.now}
        </p>
        <dl className="flex flex-col gap-[3vmin]">
          <div>
            <dt className="text-[clamp(1.25rem,3vmin,2.25rem)] text-ink-2">{joinSlide.open}</dt>
            <dd className="text-[clamp(1.5rem,5.5vmin,4rem)] leading-tight font-semibold [overflow-wrap:anywhere]">
              {typedAddress(joinUrl)}
            </dd>
          </div>
          <div>
            <dt className="text-[clamp(1.25rem,3vmin,2.25rem)] text-ink-2">{joinSlide.enter}</dt>
            <dd>
              <JoinCode
                code={joinCode}
                className="text-[clamp(2.25rem,11vmin,8rem)] leading-tight text-accent"
              />
            </dd>
          </div>
        </dl>
        {here !== undefined && here > 0 && (
          <p className="text-[clamp(1.25rem,3vmin,2.25rem)] text-ink-2">{joinSlide.here(here)}</p>
        )}
      </div>
      <figure className="flex flex-col items-center gap-[1.5vmin] justify-self-center">
        <QrCode text={joinUrl} label={qr(joinUrl)} className="w-[min(54vmin,80vw)]" />
        <figcaption className="text-[clamp(1.25rem,3vmin,2.25rem)] text-ink-2">{joinSlide.scan}</figcaption>
      </figure>
      {canFill() && (
        <Button
          variant="quiet"
          icon={<Maximize />}
          onClick={(event) => void event.currentTarget.closest("[data-slide]")?.requestFullscreen()}
          className="justify-self-start text-xl! landscape:col-span-2"
        >
          {joinSlide.fullScreen}
        </Button>
      )}
    </div>
  );
}

function canFill(): boolean {
  return typeof document !== "undefined" && document.fullscreenEnabled;
}
