// unsent.ts (en): English by itself, not word by word; same keys as the German twin.

import type { UnsentMessages } from "#lib/messages/de/unsent.ts";

export const unsent: UnsentMessages = {
  count: (n: number) => (n === 1 ? "1 change could not be added" : `${n} changes could not be added`),
  safe: "Your text is still here.",
  look: "Show",
  title: "Changes that could not be added",
  lead: "The server did not accept these changes, for example because the workshop is over, the cards have been locked, or you are in another group by now. Your text is still here: you can restore it or copy it.",
  newCard: (kind: string) => `New card: ${kind}`,
  changed: (kind: string) => `Changed: ${kind}`,
  results: "Results in the document",
  now: "What is there now:",
  also: (fields: string) => `Also changed: ${fields}`,
  restore: "Restore",
  restoreAll: "Restore all",
  restored: (title: string) => `“${title}” is restored.`,
  closed: "You cannot write here at the moment. You can copy the text.",
  notYours: "Only its author and the moderation change this card. You can copy the text.",
  gone: "This card is no more. You can copy the text.",
  onlyCopyToSheet: "You can copy this text and paste it as a new card.",
  onlyCopy: "You can copy this text and paste it where it belongs in the document.",
  sheet: "My sheet",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Please select and copy by hand",
  dismiss: "Discard",
};
