// join.ts (en): English by itself, not word by word; same keys as the German twin.

import type { JoinMessages } from "#lib/messages/de/join.ts";

export const join: JoinMessages = {};
