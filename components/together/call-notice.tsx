"use client";

import { ArrowLeft, ArrowRight, Users } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import { useDismissed } from "#components/act/use-dismissed.ts";
import type { EverybodyCall } from "#lib/model/state.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/button.tsx";
import { secondsUntil } from "./called.ts";
import { roomOfCall } from "./place-words.ts";
import { useCalled, type Steps } from "./use-called.ts";

interface CallNoticeProps extends Steps {
  /** Is the screen at the place that is called? */
  readonly here: boolean;
  /** May it stay there when the call is over? */
  readonly stays: boolean;
}

/** Those who were here anyway are told for so long. */
const TOLD_MS = 10_000;

/** Moderation calls everybody to one place: the notice, the way there, the way back. */
export function CallNotice({ here, stays, ...steps }: CallNoticeProps) {
  const { call: words } = wordsOf("together");
  const { workroom } = useMessages();
  const workshopId = useWorkshop((ready) => ready.state.id);
  const { called, nowMs, come, back, stay } = useCalled({ here, stays }, steps);
  const [dismissed, dismiss] = useDismissed(workshopId);

  switch (called.stage) {
    case "none":
      return null;
    case "notice":
      return <Notice call={called.call} held={called.held} nowMs={nowMs} onGo={come} />;
    case "there":
      if (!called.moved && nowMs > called.call.arrivesAtMs + TOLD_MS) return null;
      return (
        <Strip text={words.here}>
          {called.moved && (
            <Button size="small" icon={<ArrowLeft />} onClick={back}>
              {words.back}
            </Button>
          )}
        </Strip>
      );
    case "elsewhere": {
      const { call } = called;
      if (dismissed.has(call.id)) return null;
      return (
        <Elsewhere call={call}>
          <Button size="small" variant="quiet" onClick={() => dismiss(call.id)}>
            {workroom.close}
          </Button>
          <Button size="small" icon={<ArrowRight />} onClick={come}>
            {words.there}
          </Button>
        </Elsewhere>
      );
    }
    case "released":
      return (
        <Strip text={words.released(secondsUntil(called.untilMs, nowMs))}>
          <Button size="small" variant="quiet" onClick={stay}>
            {words.stay}
          </Button>
          <Button size="small" icon={<ArrowLeft />} onClick={back}>
            {words.backNow}
          </Button>
        </Strip>
      );
  }
}

interface NoticeProps {
  readonly call: EverybodyCall;
  readonly held: boolean;
  readonly nowMs: number;
  readonly onGo: () => void;
}

/** Across the whole screen, with the seconds that remain. */
function Notice({ call, held, nowMs, onGo }: NoticeProps) {
  const { call: words, label } = wordsOf("together");
  const title = useTitle(call);
  useEffect(() => announce(`${title}. ${words.kept}`), [title, words]);
  return (
    <section
      aria-label={label}
      className="animate-fade border-b-4 border-warn-fill bg-accent text-on-accent forced:border"
    >
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-8 gap-y-3 px-4 py-4 sm:px-6">
        <div className="flex min-w-0 grow basis-72 flex-col gap-1">
          <h2 className="hyphenate text-2xl">
            {title}{" "}
            {!held && (
              <span className="tabular-nums opacity-90">
                {words.in(secondsUntil(call.arrivesAtMs, nowMs))}
              </span>
            )}
          </h2>
          <p>{held ? words.held : words.kept}</p>
        </div>
        <Button
          size="large"
          icon={<ArrowRight />}
          onClick={onGo}
          className="border-transparent! bg-surface-2! text-accent! focus-visible:outline-on-accent"
        >
          {words.now}
        </Button>
      </div>
    </section>
  );
}

function useTitle(call: EverybodyCall): string {
  const { call: words } = wordsOf("together");
  const messages = useMessages();
  const room = useWorkshop((ready) => roomOfCall(call, ready.state, messages));
  return words.title(call.place, room);
}

function Elsewhere({ call, children }: { readonly call: EverybodyCall; readonly children: ReactNode }) {
  const { call: words } = wordsOf("together");
  const messages = useMessages();
  const room = useWorkshop((ready) => roomOfCall(call, ready.state, messages));
  return <Strip text={words.elsewhere(call.place, room)}>{children}</Strip>;
}

function Strip({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const { label } = wordsOf("together");
  return (
    <section aria-label={label} className="border-b border-accent bg-accent-soft">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-2 sm:px-6">
        <Users aria-hidden="true" className="size-5 shrink-0 text-accent" />
        <p className="min-w-0 grow basis-52">{text}</p>
        <div className="flex flex-wrap gap-2 empty:hidden max-sm:ms-auto">{children}</div>
      </div>
    </section>
  );
}
