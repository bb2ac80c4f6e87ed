"use client";

import type { ComponentProps, MouseEvent } from "react";

interface PlaceLinkProps extends Omit<ComponentProps<"a">, "onClick" | "href"> {
  readonly href: string;
  /** Goes there without loading the page anew. */
  readonly onGo: () => void;
}

/** A real link (open in a new tab, copy its address) that changes the place inside the workroom when simply clicked. */
export function PlaceLink({ href, onGo, children, ...rest }: PlaceLinkProps) {
  const click = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onGo();
  };
  return (
    <a {...rest} href={href} onClick={click}>
      {children}
    </a>
  );
}
