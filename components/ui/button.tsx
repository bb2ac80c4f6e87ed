import clsx from "clsx";
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { buttonClass, type ButtonSize, type ButtonVariant } from "./button-class.ts";

interface ButtonProps extends ComponentProps<"button"> {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  /** Full width of its container. */
  readonly wide?: boolean;
  /** A lucide icon, 20 px; hidden from screen readers. */
  readonly icon?: ReactNode;
  /** Its work is under way: keeps the focus, ignores clicks, says so to screen readers. */
  readonly busy?: boolean;
}

/** A button with words. It does not submit a form unless `type="submit"` is given. */
export function Button({
  variant = "secondary",
  size = "normal",
  wide = false,
  icon,
  busy = false,
  type = "button",
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const symbol = busy ? <Ring /> : icon;
  return (
    <button
      {...rest}
      type={type}
      onClick={busy ? ignore : onClick}
      aria-busy={busy || undefined}
      aria-disabled={busy ? true : rest["aria-disabled"]}
      className={clsx(buttonClass(variant, size, wide), className)}
    >
      {symbol !== undefined && symbol !== null && <IconSlot>{symbol}</IconSlot>}
      {children}
    </button>
  );
}

function ignore(event: MouseEvent<HTMLButtonElement>): void {
  event.preventDefault();
}

function Ring() {
  return (
    <svg viewBox="0 0 20 20" fill="none" className="animate-spin">
      <circle cx="10" cy="10" r="7.5" stroke="currentColor" strokeWidth="2.5" opacity="0.3" />
      <path d="M17.5 10A7.5 7.5 0 0 0 10 2.5" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  );
}

interface ButtonLinkProps extends ComponentProps<"a"> {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly wide?: boolean;
  readonly icon?: ReactNode;
}

/** A link that looks like a button: for going somewhere, also for downloads. */
export function ButtonLink({
  variant = "secondary",
  size = "normal",
  wide = false,
  icon,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <a {...rest} className={clsx(buttonClass(variant, size, wide), className)}>
      {icon !== undefined && <IconSlot>{icon}</IconSlot>}
      {children}
    </a>
  );
}

function IconSlot({ children }: { readonly children: ReactNode }) {
  return (
    <span aria-hidden="true" className="-ms-0.5 shrink-0 [&>svg]:size-5">
      {children}
    </span>
  );
}
