import clsx from "clsx";
import type { ComponentProps } from "react";

/** A link in running text. A plain one: the page it leads to is loaded whole, so the door needs no router. */
export function TextLink({ className, children, ...rest }: ComponentProps<"a">) {
  return (
    <a {...rest} className={clsx("link", className)}>
      {children}
    </a>
  );
}
