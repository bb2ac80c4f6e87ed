"use client";

import { PencilLine } from "lucide-react";
import { wordsOf } from "#live/words.ts";
import type { Option, Since } from "./options.ts";

interface ChangedMarkProps {
  /** Does the vote still run? */
  readonly open: boolean;
  readonly option: Option;
}

/** Beside a card whose words, or a cluster whose title or cards, were others when people began to lay dots on it. */
export function ChangedMark({ open, option }: ChangedMarkProps) {
  const words = wordsOf("votes");
  const said = useSaid(option);
  const text =
    said !== null
      ? (open ? words.since.now : words.since.before)(said)
      : option.kind === "card" && option.changed
        ? open
          ? words.changedNow
          : words.changedSince
        : null;
  if (text === null) return null;
  return (
    <p className="hyphenate mt-1 flex items-start gap-1.5 text-sm text-ink-2">
      <PencilLine aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      {text}
    </p>
  );
}

/** What has become of a cluster; null: nothing. */
function useSaid(option: Option): string | null {
  const { since: words, cluster } = wordsOf("votes");
  if (option.kind !== "cluster" || option.since === null) return null;
  const { since } = option;
  if (since.kind === "moved") return words.moved(since.into || cluster.untitled);
  if (since.kind === "apart") return words.apart;
  return words.list(partsOf(since));

  function partsOf({ title, came, went, reworded }: Extract<Since, { kind: "changed" }>): string[] {
    return [
      ...(title === null ? [] : [title === "" ? words.untitled : words.title(title)]),
      ...(came > 0 ? [words.came(came)] : []),
      ...(went > 0 ? [words.went(went)] : []),
      ...(reworded ? [words.reworded] : []),
    ];
  }
}
