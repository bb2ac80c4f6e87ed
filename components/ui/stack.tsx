import clsx from "clsx";
import type { ComponentProps } from "react";

const GAP = { 1: "gap-1", 2: "gap-2", 3: "gap-3", 4: "gap-4", 6: "gap-6", 8: "gap-8", 12: "gap-12" } as const;

interface StackProps extends ComponentProps<"div"> {
  readonly gap?: keyof typeof GAP;
}

/** One below the other. */
export function Stack({ gap = 4, className, ...rest }: StackProps) {
  return <div {...rest} className={clsx("flex min-w-0 flex-col", GAP[gap], className)} />;
}

/** Side by side, wrapping: buttons, badges, short facts. */
export function Row({ gap = 2, className, ...rest }: StackProps) {
  return <div {...rest} className={clsx("flex min-w-0 flex-wrap items-center", GAP[gap], className)} />;
}
