import clsx from "clsx";
import { useId, type ComponentProps, type ReactNode } from "react";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "children"> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** `switch` looks the same and is read as on/off: for what takes effect at once. */
  readonly kind?: "checkbox" | "switch";
}

/** A box to tick with its words; the whole line can be pressed. */
export function Checkbox({ label, hint, kind = "checkbox", className, ...rest }: CheckboxProps) {
  const id = useId();
  return (
    <div className={clsx("flex flex-col", className)}>
      <label className="flex items-start gap-3 py-1 coarse:min-h-11 coarse:py-2.5">
        <input
          {...rest}
          type="checkbox"
          role={kind === "switch" ? "switch" : undefined}
          aria-describedby={hint === undefined ? undefined : id}
          className="mt-0.5 size-5 shrink-0 rounded-sm"
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p id={id} className="ps-8 text-sm text-ink-2">
          {hint}
        </p>
      )}
    </div>
  );
}
