"use client";

import { useEffect } from "react";
import type { FirstMessages } from "#lib/messages/areas.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { Wordmark } from "#ui/wordmark.tsx";
import { useTitle } from "./use-title.ts";

interface WaitingScreenProps {
  readonly workshopId: string;
  /** As they gave it at the door. */
  readonly name: string;
  readonly messages: FirstMessages;
}

/** In front of a door where moderation admits one by one. It turns into the workroom by itself. */
export function WaitingScreen({ workshopId, name, messages }: WaitingScreenProps) {
  const words = wordsOf("join").waiting;
  useTitle(words.title);
  useEffect(() => announce(words.text), [words]);
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-line bg-surface-2 px-4 py-2 sm:px-6">
        <Wordmark name={messages.common.product} href="/" size="small" />
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-form grow flex-col justify-center gap-8 px-4 py-12"
      >
        <div className="flex flex-col gap-3 border-s-4 border-accent ps-5">
          <h1 className="font-serif text-3xl sm:text-4xl">{words.title}</h1>
          <p className="text-lg">{words.text}</p>
          <p className="hyphenate text-ink-2">{words.as(name)}</p>
        </div>
        <form action="/leave" method="post" className="flex flex-col items-start ps-2">
          <input type="hidden" name="workshopId" value={workshopId} />
          <input type="hidden" name="back" value="/j" />
          <Button type="submit" variant="quiet">
            {words.stop}
          </Button>
        </form>
      </main>
    </div>
  );
}
