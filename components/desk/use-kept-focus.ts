"use client";

import { useEffect, useRef, type RefObject } from "react";

/**
 * When `stage` changes and the element that had the focus is gone with the stage before, the focus goes to the first
 * heading inside. It is never taken from where somebody is.
 */
export function useKeptFocus<Element extends HTMLElement>(stage: string): RefObject<Element | null> {
  const container = useRef<Element>(null);
  const before = useRef(stage);

  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    if (document.activeElement !== document.body) return;
    const heading = container.current?.querySelector<HTMLElement>("h2");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [stage]);

  return container;
}
