import clsx from "clsx";
import type { ComponentProps } from "react";
import { CONTROL_CLASS } from "./control-class.ts";

/** Several lines; grows with its text where the browser can (`field-sizing`), else scrolls. */
export function TextArea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...rest}
      rows={rows}
      className={clsx(CONTROL_CLASS, "field-sizing-content max-h-96 resize-y", className)}
    />
  );
}
