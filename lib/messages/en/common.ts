// common.ts (en): English by itself, not word by word; same keys as the German twin.

import type { CommonMessages } from "#lib/messages/de/common.ts";

export const common: CommonMessages = {
  product: "Netzwerkstatt",
  claim: "Workshops in groups – with the short documentation written along the way.",
  skipToContent: "Skip to content",
  home: "Netzwerkstatt, home",

  close: "Close",
  cancel: "Cancel",
  save: "Save",
  back: "Back",
  undo: "Undo",
  optional: "optional",
  loading: "Loading",
  copied: "Copied",
  copyFailed: "Please copy by hand",
  messages: "Messages, reached with F6",
  dismiss: "Close message",
  more: (n) => `+${n}`,

  settings: "Language and appearance",
  language: "Language",
  theme: "Appearance",
  themes: { system: "Same as device", light: "Light", dark: "Dark" },
  privacy: "Your data",

  notFound: {
    title: "This page does not exist",
    text: "Perhaps the address is not quite complete. The join code from your invitation takes you to your workshop.",
    join: "Join with a code",
    start: "To the start page",
  },
};
