import clsx from "clsx";
import type { ComponentProps } from "react";
import { CONTROL_CLASS } from "./control-class.ts";

/** What grows with its text would begin with one line, whatever `rows` says. */
const LEAST = {
  1: "",
  2: "min-h-[calc(2lh+0.875rem)]",
  3: "min-h-[calc(3lh+0.875rem)]",
  6: "min-h-[calc(6lh+0.875rem)]",
} as const;

interface TextAreaProps extends ComponentProps<"textarea"> {
  readonly rows?: keyof typeof LEAST;
}

/** Several lines; grows with its text where the browser can (`field-sizing`), else scrolls. */
export function TextArea({ className, rows = 3, ...rest }: TextAreaProps) {
  return (
    <textarea
      {...rest}
      rows={rows}
      className={clsx(CONTROL_CLASS, "field-sizing-content max-h-96 resize-y", LEAST[rows], className)}
    />
  );
}
