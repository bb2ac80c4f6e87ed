"use client";

import { ChevronDown, X } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import { isRunning } from "#lib/model/access.ts";
import { useMessages, useWorkshop } from "#live/hooks.ts";
import { wordsOf } from "#live/words.ts";
import { Button } from "#ui/button.tsx";
import { LiveRegion } from "#ui/live-region.tsx";
import { Menu } from "#ui/menu.tsx";
import type { SceneName } from "./scene.ts";
import { TotalCounts } from "./total-counts.tsx";

interface PresentFrameProps {
  /** What can be shown, besides what is shown by itself. */
  readonly scenes: readonly SceneName[];
  /** null: by itself. */
  readonly wished: SceneName | null;
  readonly onWish: (scene: SceneName | null) => void;
  /** How late comers get in. */
  readonly join: ReactNode;
  /** What must not be taken for earnest. */
  readonly mark?: ReactNode;
  /** Who waits for moderation, without names: the whole room reads this. */
  readonly watch: ReactNode;
  /** Where the slide has none of its own. */
  readonly clock: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The shared screen: readable from the last row and in a small video tile. Nothing is smaller than 20 px. */
export function PresentFrame({
  scenes,
  wished,
  onWish,
  join,
  mark,
  watch,
  clock,
  onClose,
  children,
}: PresentFrameProps) {
  const words = wordsOf("present");
  const { workroom } = useMessages();
  const title = useWorkshop(({ state }) => state.head.title);
  const round = useWorkshop(({ state }) => state.round);
  useEscape(onClose);
  const choices = [null, ...scenes].map((scene) => ({
    key: scene ?? "auto",
    label: words.scenes[scene ?? "auto"],
    checked: scene === wished,
    onSelect: () => onWish(scene),
  }));
  return (
    <>
      <LiveRegion />
      <main
        id="main"
        tabIndex={-1}
        className="flex min-h-dvh flex-col gap-[3vmin] bg-surface-2 px-[4vmin] py-[3vmin] text-xl"
      >
        <header className="flex items-start justify-between gap-6 max-md:flex-col max-md:gap-3">
          <h1 className="hyphenate line-clamp-2 text-2xl">
            {isRunning(round) && <span className="text-ink-2">{workroom.round(round.number)} · </span>}
            {title}
            {mark !== undefined && <span className="block">{mark}</span>}
          </h1>
          <div className="flex flex-wrap justify-end gap-2 max-md:justify-start items-center md:shrink-0">
            {clock}
            {watch}
            <Menu
              label={words.show}
              entries={choices}
              trigger={(trigger) => (
                <Button {...trigger} icon={<ChevronDown />} className="text-xl!">
                  {words.show}
                </Button>
              )}
            />
            <Button icon={<X />} onClick={onClose} className="text-xl!">
              {words.back}
            </Button>
          </div>
        </header>
        <div className="flex min-h-0 grow flex-col justify-center">{children}</div>
        <footer className="-mb-[3vmin] flex flex-wrap items-baseline justify-between gap-x-10 gap-y-1 border-t border-line-strong bg-surface-2 py-[2vmin] text-2xl md:sticky md:bottom-0">
          {join}
          <TotalCounts />
        </footer>
      </main>
    </>
  );
}

/** Esc leaves, unless it closes a menu or a dialog first. */
function useEscape(onClose: () => void): void {
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (document.querySelector("dialog[open], [aria-haspopup=menu][aria-expanded=true]")) return;
      onClose();
    };
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, [onClose]);
}
