"use client";

import { useEffect, useRef, type RefObject } from "react";

/** Where nothing has the focus any more, the content of the page has it: one goes on there and not at the top. */
export function focusContentIfLost(): void {
  if (document.activeElement !== document.body) return;
  document.getElementById("main")?.focus({ preventScroll: true });
}

/**
 * When `stage` changes and the element that had the focus is gone with the stage before, the focus goes to its heir, by
 * default the first heading inside. It is never taken from where somebody is.
 */
export function useKeptFocus<Container extends HTMLElement>(
  stage: string,
  heirOf: (container: Container) => HTMLElement | null | undefined = firstHeading,
): RefObject<Container | null> {
  const container = useRef<Container>(null);
  const before = useRef(stage);

  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    if (document.activeElement !== document.body || container.current === null) return;
    const heir = heirOf(container.current);
    if (!heir) return;
    if (heir.tabIndex < 0) heir.tabIndex = -1;
    heir.focus();
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
