import clsx from "clsx";
import { initialsOf, personGround, personShape } from "./person.ts";

interface AvatarProps {
  readonly personId: string;
  readonly name: string;
  readonly size?: "small" | "normal" | "large";
  /** `away` is drawn hollow, `offline` pale; the words for it stand beside the avatar. */
  readonly presence?: "here" | "away" | "offline";
  /** True when the name is written beside it anyway. */
  readonly decorative?: boolean;
}

const SIZE = {
  small: "size-6 text-[0.6875rem]",
  normal: "size-8 text-sm",
  large: "size-11 text-base",
} as const;

/** Initials in the person's colour and shape. */
export function Avatar({
  personId,
  name,
  size = "normal",
  presence = "here",
  decorative = false,
}: AvatarProps) {
  return (
    <span
      {...(decorative ? { "aria-hidden": true } : { role: "img", "aria-label": name })}
      title={decorative ? undefined : name}
      className={clsx(
        "inline-flex shrink-0 items-center justify-center border-2 font-semibold leading-none select-none",
        SIZE[size],
        personShape(personId),
        presence === "here" && [personGround(personId), "border-transparent text-on-person"],
        presence === "away" && "border-line-strong bg-surface-2 text-ink-1",
        presence === "offline" && "border-dashed border-line-strong bg-surface-3 text-ink-3",
      )}
    >
      {initialsOf(name)}
    </span>
  );
}

interface AvatarRowProps {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** How many are drawn; the rest becomes `more`. */
  readonly limit?: number;
  readonly more: (count: number) => string;
}

/** Several people, side by side, without names. */
export function AvatarRow({ people, limit = 6, more }: AvatarRowProps) {
  const rest = people.length - limit;
  return (
    <ul className="flex flex-wrap items-center gap-1">
      {people.slice(0, limit).map((person) => (
        <li key={person.id} className="flex">
          <Avatar personId={person.id} name={person.name} size="small" />
        </li>
      ))}
      {rest > 0 && <li className="text-sm text-ink-2">{more(rest)}</li>}
    </ul>
  );
}
