import clsx from "clsx";
import { Fragment, useId, type ReactNode } from "react";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
  /** What the choice asks for, once chosen: stands right below it. */
  readonly more?: ReactNode;
}

interface RadioGroupProps<Value extends string> {
  readonly legend: ReactNode;
  readonly name?: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** `tiles`: boxes beside one another where there is room. */
  readonly layout?: "list" | "tiles";
}

/** One of a few, all in sight. For more than seven take a Select. */
export function RadioGroup<Value extends string>({
  legend,
  name,
  choices,
  value,
  onChange,
  layout = "list",
}: RadioGroupProps<Value>) {
  const made = useId();
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="mb-1 font-semibold">{legend}</legend>
      <div className={layout === "tiles" ? "grid gap-2 sm:grid-cols-2" : "flex flex-col gap-2"}>
        {choices.map((choice) => (
          <Fragment key={choice.value}>
            <label
              className={clsx(
                "flex items-start gap-3 rounded-md border px-3 py-2 has-disabled:text-ink-3",
                "border-line bg-surface-2 has-checked:border-accent has-checked:bg-accent-soft hover:border-accent",
                "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
              )}
            >
              <input
                type="radio"
                name={name ?? made}
                value={choice.value}
                checked={choice.value === value}
                disabled={choice.disabled}
                onChange={() => onChange(choice.value)}
                className="mt-0.5 size-5 shrink-0 focus-visible:outline-none"
              />
              <span className="flex min-w-0 flex-col">
                <span className="font-semibold">{choice.label}</span>
                {choice.hint !== undefined && <span className="text-sm text-ink-2">{choice.hint}</span>}
              </span>
            </label>
            {choice.more}
          </Fragment>
        ))}
      </div>
    </fieldset>
  );
}
