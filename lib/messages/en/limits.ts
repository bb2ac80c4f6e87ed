// limits.ts (en): English by itself, not word by word; same keys as the German twin.

import type { LimitsMessages } from "#lib/messages/de/limits.ts";

export const limits: LimitsMessages = {
  large:
    "There is a lot of text on this board. Everything still works. Delete texts that nobody needs any more.",
  full: "This board is full. You can go on reading, but nothing new fits in. The moderation can delete texts.",
  fullModeration:
    "This board is full and takes nothing new. Delete texts that nobody needs any more: then everybody can write again.",
};
