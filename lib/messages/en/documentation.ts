// documentation.ts (en): English by itself, not word by word; same keys as the German twin.

import type { DocumentationMessages } from "#lib/messages/de/documentation.ts";

export const documentation: DocumentationMessages = {};
