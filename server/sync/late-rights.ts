// late-rights.ts: lets the right to edit others' cards end a moment later than it was withdrawn, so that nobody is refused
// for what was typed before the news arrived.

import type { BoardRights } from "#lib/model/board-rights.ts";

type BoardRightsOf = (personId: string) => BoardRights;

export interface LateRights {
  readonly boardRightsOf: BoardRightsOf | null;
  /** The rights may have changed. */
  reevaluate(): void;
}

export function createLateRights(current: BoardRightsOf | null, graceMs: number): LateRights {
  // The setting is the same for all, so anybody's rights show it.
  const editingNow = (): BoardRights["editing"] => current?.("")?.editing ?? "everyone";
  let editing = editingNow();
  let looseUntilMs = 0;

  return {
    boardRightsOf:
      current &&
      ((personId) => {
        const rights = current(personId);
        return performance.now() < looseUntilMs ? { ...rights, editing: "everyone" } : rights;
      }),
    reevaluate() {
      const before = editing;
      editing = editingNow();
      if (before === "everyone" && editing === "author") looseUntilMs = performance.now() + graceMs;
    },
  };
}
