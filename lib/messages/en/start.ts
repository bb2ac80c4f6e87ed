// start.ts (en): English by itself, not word by word; same keys as the German twin.

import type { StartMessages } from "#lib/messages/de/start.ts";

export const start: StartMessages = {};
