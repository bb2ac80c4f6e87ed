// share.ts (en): English by itself, not word by word; same keys as the German twin.

import type { ShareMessages } from "#lib/messages/de/share.ts";

export const share: ShareMessages = {};
