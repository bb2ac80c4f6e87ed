// pages.ts: the lines of the log as this browser holds them: the newest page, and what was read of earlier ones.

import type { LogLine, LogPage } from "#lib/model/log.ts";

export interface Lines {
  /** The newest first. */
  readonly lines: readonly LogLine[];
  readonly more: boolean;
}

/** The newest page, read again. Earlier lines stay as long as nothing is missing between them and the page. */
export function withNewest(held: Lines | null, page: LogPage): Lines {
  const oldest = page.lines.at(-1)?.seq ?? 0;
  const newestHeld = held?.lines[0]?.seq ?? 0;
  const joins = held !== null && newestHeld >= oldest;
  if (!joins) return { lines: page.lines, more: page.more };
  const earlier = held.lines.filter(({ seq }) => seq < oldest);
  return { lines: [...page.lines, ...earlier], more: earlier.length > 0 ? held.more : page.more };
}

/** The page before what is held. */
export function withEarlier(held: Lines, page: LogPage): Lines {
  const oldest = held.lines.at(-1)?.seq ?? Infinity;
  return { lines: [...held.lines, ...page.lines.filter(({ seq }) => seq < oldest)], more: page.more };
}
