// rounds.ts (en): English by itself, not word by word; same keys as the German twin.

import type { RoundsMessages } from "#lib/messages/de/rounds.ts";

export const rounds: RoundsMessages = {};
