// figures.ts: what the data plane tells the operator about itself: how long its ticks and commits took at worst, what it
// refused, how large its documents are. Names and numbers only.

import type { REJECT } from "#lib/protocol/sync.ts";

export interface Figures {
  /** A tick, or a commit from asking to being on disk, took so long. */
  took(what: "tick" | "commit", ms: number): void;
  rejected(reason: keyof typeof REJECT): void;
  /** The longest since it was asked last, in seconds. */
  longestSeconds(what: "tick" | "commit"): number;
  readonly rejections: () => ReadonlyMap<string, number>;
}

export function createFigures(): Figures {
  const longestMs = { tick: 0, commit: 0 };
  const rejections = new Map<string, number>();
  return {
    took(what, ms) {
      longestMs[what] = Math.max(longestMs[what], ms);
    },
    rejected(reason) {
      rejections.set(reason, (rejections.get(reason) ?? 0) + 1);
    },
    longestSeconds(what) {
      const ms = longestMs[what];
      longestMs[what] = 0;
      return ms / 1000;
    },
    rejections: () => rejections,
  };
}
