// common.ts (en): English by itself, not word by word; same keys as the German twin.

import type { CommonMessages } from "#lib/messages/de/common.ts";

export const common: CommonMessages = {
  product: "Netzwerkstatt",
  claim: "Workshops in groups – with the short documentation written along the way.",
  skipToContent: "Skip to content",
};
