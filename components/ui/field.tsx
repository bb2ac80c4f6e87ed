import clsx from "clsx";
import { useId, type ReactNode } from "react";

/** What the control inside a Field must carry. */
export interface ControlProps {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
}

interface FieldProps {
  readonly label: ReactNode;
  /** Small word beside the label, e.g. "freiwillig". */
  readonly note?: string | undefined;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; marks the control as invalid. */
  readonly error?: string | undefined;
  /** For links to the field; made up when left out. */
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** Label, hint and error around one control, tied together for screen readers. */
export function Field({ label, note, hint, error, id, className, children }: FieldProps) {
  const made = useId();
  const controlId = id ?? made;
  const described = [
    ...(hint !== undefined ? [`${controlId}-hint`] : []),
    ...(error !== undefined ? [`${controlId}-error`] : []),
  ].join(" ");
  return (
    <div className={clsx("flex flex-col gap-1", className)}>
      <label htmlFor={controlId} className="flex flex-wrap items-baseline gap-x-2 font-semibold">
        {label}
        {note !== undefined && <span className="text-sm font-normal text-ink-3">{note}</span>}
      </label>
      {hint !== undefined && (
        <p id={`${controlId}-hint`} className="text-sm text-ink-2">
          {hint}
        </p>
      )}
      {children({
        id: controlId,
        ...(described !== "" && { "aria-describedby": described }),
        ...(error !== undefined && { "aria-invalid": true as const }),
      })}
      {error !== undefined && (
        <p id={`${controlId}-error`} className="flex gap-1.5 text-sm font-semibold text-danger">
          <span aria-hidden="true">▲</span>
          {error}
        </p>
      )}
    </div>
  );
}
