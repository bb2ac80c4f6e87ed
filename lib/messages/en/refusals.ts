// refusals.ts (en): English by itself, not word by word; same keys as the German twin.

import type { RefusalsMessages } from "#lib/messages/de/refusals.ts";

export const refusals: RefusalsMessages = {};
