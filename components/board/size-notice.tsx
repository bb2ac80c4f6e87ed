import type { DocumentSize } from "#lib/protocol/sync.ts";
import { wordsOf } from "#live/words.ts";
import { Callout } from "#ui/callout.tsx";

interface SizeNoticeProps {
  readonly size: Exclude<DocumentSize, "normal">;
  readonly moderates: boolean;
}

/** That a board is nearly full, to moderation; that it is full, to everybody. Loaded lazily. */
export function SizeNotice({ size, moderates }: SizeNoticeProps) {
  const words = wordsOf("limits");
  if (size === "large") return moderates ? <Callout>{words.large}</Callout> : null;
  return <Callout tone="warn">{moderates ? words.fullModeration : words.full}</Callout>;
}
