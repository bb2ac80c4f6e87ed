// failure.ts (en): English by itself, not word by word; same keys as the German twin.

import type { FailureMessages } from "#lib/messages/de/failure.ts";

export const failure: FailureMessages = {
  title: "That did not work",
  text: "The page could not be shown. This is not your fault, and everything that was saved is still there. Load the page again; if it stays like this, try again in a minute.",
  retry: "Load the page again",
  start: "To the start page",
};
