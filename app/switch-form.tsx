import clsx from "clsx";

interface SwitchFormProps {
  readonly action: string;
  readonly name: string;
  readonly label: string;
  /** Path that the server sends the browser back to. */
  readonly back: string;
  readonly chosen: string;
  readonly options: readonly { readonly key: string; readonly label: string; readonly lang?: string }[];
}

/** One of a few, each a button that sends the form. */
export function SwitchForm({ action, name, label, back, chosen, options }: SwitchFormProps) {
  const id = `switch-${name}`;
  return (
    <form action={action} method="post" className="flex max-w-full flex-wrap items-center gap-x-2 gap-y-1">
      <input type="hidden" name="back" value={back} />
      <span id={id} className="text-ink-2">
        {label}
      </span>
      <fieldset aria-labelledby={id} className="flex flex-wrap">
        {options.map((option) => (
          <button
            key={option.key}
            type="submit"
            name={name}
            value={option.key}
            lang={option.lang}
            aria-pressed={option.key === chosen}
            className={clsx(
              "target-small -ms-px border border-line-strong px-3 first:rounded-s-md last:rounded-e-md focus-visible:z-10",
              option.key === chosen
                ? "bg-surface-1 font-semibold text-ink-1 shadow-[inset_0_-2px_0_var(--accent)] forced:underline"
                : "bg-surface-2 text-ink-2 hover:bg-accent-soft hover:text-ink-1",
            )}
          >
            {option.label}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
