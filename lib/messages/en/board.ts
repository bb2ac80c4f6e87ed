// board.ts (en): English by itself, not word by word; same keys as the German twin.

import type { BoardMessages } from "#lib/messages/de/board.ts";

export const board: BoardMessages = {};
