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

/**
 * The three places: where am I, what do I do, what becomes of it. The middle is the same element in wide and narrow
 * windows, so that turning a tablet or snapping a window loses nothing that is open in it.
 */
export function Frame(props: FrameProps) {
  const { banner, notices, page, bleed, toaster, children } = props;
  const wide = useWide();
  const paged = wide && page !== null && page !== undefined;
  return (
    <>
      <LiveRegion />
      <div className="flex min-h-dvh flex-col max-sm:pb-16">
        <div ref={tellHeight} className={clsx("sticky top-0 empty:hidden", wide ? "z-40" : "z-30")}>
          {!wide && <NarrowHeader {...props} />}
          {banner}
          {!wide && notices}
        </div>
        <div
          className={clsx(
            "grid grow",
            !wide && "grid-cols-[minmax(0,1fr)]",
            wide && !paged && "grid-cols-[16.5rem_minmax(0,1fr)]",
            paged && "grid-cols-[16.5rem_minmax(0,1fr)_minmax(20rem,28rem)]",
          )}
        >
          {wide && <WideHeader {...props} />}
          <div className="flex min-w-0 flex-col">
            {wide && <div className="sticky top-(--above) z-30 empty:hidden">{notices}</div>}
            <main
              id="main"
              tabIndex={-1}
              className={clsx(
                "flex w-full grow flex-col",
                bleed ? "p-3 sm:p-4" : "mx-auto max-w-page p-3 sm:p-6",
              )}
            >
              {children}
            </main>
          </div>
          {paged && (
            <aside className="sticky top-(--above) max-h-[calc(100dvh-var(--above))] overflow-y-auto border-s border-line bg-surface-3 p-4">
              {page}
            </aside>
          )}
        </div>
      </div>
      {toaster}
    </>
  );
}

/** Tells `--above`, the height of what stays on top of everything, to whatever else stays in sight. */
function tellHeight(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined;
  const observer = new ResizeObserver(() =>
    document.documentElement.style.setProperty("--above", `${element.offsetHeight}px`),
  );
  observer.observe(element);
  return () => {
    observer.disconnect();
    document.documentElement.style.removeProperty("--above");
  };
}

/** At the side: everything that belongs to the room. */
function WideHeader({ eyebrow, heading, titled, phase, clock, me, connection, nav, side }: FrameProps) {
  const { workroom } = useMessages();
  const Heading = titled ? "h1" : "p";
  return (
    <header
      aria-label={workroom.whereabouts}
      className="sticky top-(--above) flex max-h-[calc(100dvh-var(--above))] flex-col gap-5 overflow-y-auto border-e border-line bg-surface-2 px-4 py-5"
    >
      <div className="flex flex-col gap-1">
        <p className="line-clamp-3 text-sm text-ink-2">{eyebrow}</p>
        <Heading className="hyphenate text-2xl font-semibold">{heading}</Heading>
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
  );
}

/** On top, as low as can be; the places lie at the thumb on phones. */
function NarrowHeader({ eyebrow, heading, titled, phase, clock, me, nav }: FrameProps) {
  const { workroom } = useMessages();
  const Heading = titled ? "h1" : "p";
  return (
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
  );
}
