import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { buttonClass, type ButtonVariant } from "./button-class.ts";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "aria-label"> {
  /** Its name, also shown as a tooltip by the browser. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: "small" | "normal";
}

/** Only for symbols that everybody knows (close, menu, more); else a Button with words. */
export function IconButton({
  label,
  icon,
  variant = "quiet",
  size = "normal",
  type = "button",
  className,
  ...rest
}: IconButtonProps) {
  const square = size === "small" ? "target-small min-w-8 p-1" : "target min-w-10 p-2";
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={clsx(buttonClass(variant, size), square, "!px-0", className)}
    >
      <span aria-hidden="true" className="[&>svg]:size-5">
        {icon}
      </span>
    </button>
  );
}
