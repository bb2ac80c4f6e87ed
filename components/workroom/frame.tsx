"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { useMessages } from "#live/hooks.ts";
import { LiveRegion } from "#ui/live-region.tsx";
import { useWide } from "./use-wide.ts";

interface FrameProps {
  /** The workshop's name, above all. */
  readonly eyebrow: ReactNode;
  /** Room or place, the title of the page unless the page has its own. */
  readonly heading: string;
  readonly titled: boolean;
  /** Round, or what else is going on. */
  readonly phase: string;
  readonly clock: ReactNode;
  readonly me: (named: boolean) => ReactNode;
  readonly connection: ReactNode;
  readonly nav: (layout: "side" | "bar") => ReactNode;
  /** Across the whole screen: no connection, the next step, the last minute. */
  readonly banner: ReactNode;
  /** Above the work: a visit, what moderation says. */
  readonly notices: ReactNode;
  /** Task, people, help: beside the work on wide screens only. */
  readonly side: ReactNode;
  /** What becomes of it; only where there is room. */
  readonly page: ReactNode;
  /** Where short messages appear. */
  readonly toaster: ReactNode;
  /** Fills the middle to its edges (desk, slide). */
  readonly bleed?: boolean;
  readonly children: ReactNode;
}

/** The three places: where am I, what do I do, what becomes of it. */
export function Frame(props: FrameProps) {
  const wide = useWide();
  return (
    <>
      <LiveRegion />
      {wide ? <WideFrame {...props} /> : <NarrowFrame {...props} />}
      {props.toaster}
    </>
  );
}

function WideFrame({
  eyebrow,
  heading,
  titled,
  phase,
  clock,
  me,
  connection,
  nav,
  banner,
  notices,
  side,
  page,
  bleed,
  children,
}: FrameProps) {
  const { workroom } = useMessages();
  const Heading = titled ? "h1" : "p";
  const paged = page !== null && page !== undefined;
  return (
    <>
      <div className="sticky top-0 z-40 empty:hidden">{banner}</div>
      <div
        className={clsx(
          "grid min-h-dvh",
          paged
            ? "grid-cols-[16.5rem_minmax(0,1fr)_minmax(20rem,28rem)]"
            : "grid-cols-[16.5rem_minmax(0,1fr)]",
        )}
      >
        <header
          aria-label={workroom.whereabouts}
          className="sticky top-0 flex h-dvh flex-col gap-5 overflow-y-auto border-e border-line bg-surface-2 px-4 py-5"
        >
          <div className="flex flex-col gap-1">
            <p className="line-clamp-3 text-sm text-ink-2">{eyebrow}</p>
            <Heading className="hyphenate font-semibold text-2xl">{heading}</Heading>
            <p className="text-sm text-ink-2">{phase}</p>
            <div className="-mx-3 mt-1 empty:hidden">{clock}</div>
          </div>
          {nav("side")}
          <div className="flex grow flex-col gap-5 empty:hidden">{side}</div>
          <div className="mt-auto flex flex-col gap-2 border-t border-line pt-3">
            {me(true)}
            {connection}
          </div>
        </header>
        <div className="flex min-w-0 flex-col">
          <div className="sticky top-0 z-30 empty:hidden">{notices}</div>
          <main
            id="main"
            tabIndex={-1}
            className={clsx("flex min-h-0 grow flex-col", bleed ? "p-4" : "mx-auto w-full max-w-page p-6")}
          >
            {children}
          </main>
        </div>
        {paged && (
          <aside className="sticky top-0 h-dvh overflow-y-auto border-s border-line bg-surface-3 p-4">
            {page}
          </aside>
        )}
      </div>
    </>
  );
}

function NarrowFrame({
  eyebrow,
  heading,
  titled,
  phase,
  clock,
  me,
  nav,
  banner,
  notices,
  bleed,
  children,
}: FrameProps) {
  const { workroom } = useMessages();
  const Heading = titled ? "h1" : "p";
  return (
    <div className="flex min-h-dvh flex-col max-sm:pb-16">
      <div className="sticky top-0 z-30">
        <header
          aria-label={workroom.whereabouts}
          className="border-b border-line bg-surface-2 px-3 pt-1.5 max-sm:pb-1.5 sm:px-6"
        >
          <div className="flex items-center gap-2">
            <div className="min-w-0 grow">
              <p className="truncate text-xs text-ink-3">
                {phase} · {eyebrow}
              </p>
              <Heading className="truncate text-xl font-semibold">{heading}</Heading>
            </div>
            <div className="shrink-0 empty:hidden">{clock}</div>
            <div className="flex shrink-0">{me(false)}</div>
          </div>
          <div className="max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-40 max-sm:border-t max-sm:border-line max-sm:bg-surface-2 max-sm:pb-[env(safe-area-inset-bottom)]">
            {nav("bar")}
          </div>
        </header>
        {banner}
        {notices}
      </div>
      <main
        id="main"
        tabIndex={-1}
        className={clsx("flex w-full grow flex-col", bleed ? "p-3 sm:p-4" : "mx-auto max-w-page p-3 sm:p-6")}
      >
        {children}
      </main>
    </div>
  );
}
