import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

interface PanelProps extends Omit<ComponentProps<"section">, "title"> {
  readonly title?: ReactNode;
  /** Rank of the title in the page's outline. */
  readonly level?: 2 | 3 | 4;
  /** Buttons at the end of the title line. */
  readonly actions?: ReactNode;
  readonly titleId?: string;
}

/** A sheet of paper on the table: one group of things with its title. */
export function Panel({ title, level = 2, actions, titleId, className, children, ...rest }: PanelProps) {
  const Heading = `h${level}` as const;
  return (
    <section
      {...rest}
      aria-labelledby={titleId ?? rest["aria-labelledby"]}
      className={clsx("rounded-lg border border-line bg-surface-2 p-4 sm:p-5", className)}
    >
      {(title !== undefined || actions !== undefined) && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          {title !== undefined && (
            <Heading id={titleId} className="text-lg">
              {title}
            </Heading>
          )}
          {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
