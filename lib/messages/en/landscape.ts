// landscape.ts (en): English by itself, not word by word; same keys as the German twin.

import type { LandscapeMessages } from "#lib/messages/de/landscape.ts";

export const landscape: LandscapeMessages = {};
