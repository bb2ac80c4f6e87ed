"use client";

import { useEffect, useRef, type RefObject } from "react";

/** Where nothing has the focus any more, the content of the page has it: one goes on there and not at the top. */
export function focusContentIfLost(): void {
  if (document.activeElement !== document.body) return;
  document.getElementById("main")?.focus({ preventScroll: true });
}

/**
 * When `stage` changes and the element inside that had the focus is gone with the stage before, the focus goes to its
 * heir, by default the first heading inside. Where nothing inside had it, nothing happens: what others do neither takes
 * the focus nor scrolls the page. It scrolls to the heir only for somebody who has just pressed something.
 */
export function useKeptFocus<Container extends HTMLElement>(
  stage: string,
  heirOf: (container: Container) => HTMLElement | null | undefined = firstHeading,
): RefObject<Container | null> {
  const container = useRef<Container>(null);
  const before = useRef(stage);
  const holder = useRef<Element | null>(null);

  useEffect(() => {
    const remember = () => {
      const { activeElement } = document;
      holder.current = container.current?.contains(activeElement) ? activeElement : null;
    };
    // Whoever presses beside everything has let go, and whoever presses anew no longer misses what vanished.
    const forget = ({ type }: Event) => {
      const lost = document.activeElement === document.body;
      if (lost && (type === "pointerdown" || holder.current?.isConnected)) holder.current = null;
    };
    remember();
    document.addEventListener("focusin", remember);
    document.addEventListener("pointerdown", forget);
    document.addEventListener("click", forget);
    return () => {
      document.removeEventListener("focusin", remember);
      document.removeEventListener("pointerdown", forget);
      document.removeEventListener("click", forget);
    };
  }, []);

  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    if (holder.current?.isConnected !== false || document.activeElement !== document.body) return;
    holder.current = null;
    if (container.current === null) return;
    const heir = heirOf(container.current);
    if (!heir) return;
    if (heir.tabIndex < 0) heir.tabIndex = -1;
    heir.focus({ preventScroll: !navigator.userActivation?.isActive });
  }, [stage, heirOf]);

  return container;
}

function firstHeading(container: HTMLElement): HTMLElement | null {
  return container.querySelector<HTMLElement>("h2");
}

/** For what is pressed again and again: the next thing to press. */
export function firstButton(container: HTMLElement): HTMLElement | null {
  return container.querySelector<HTMLElement>("button");
}
