// shortcuts.ts (en): visible sentences of this area. Strings, or functions of what they speak of; the German twin has the same keys.

import type { ShortcutsMessages } from "#lib/messages/de/shortcuts.ts";

export const shortcuts: ShortcutsMessages = {
  title: "Keyboard shortcuts",
  text: "They work as long as you are not writing in a field.",
  on: "Keyboard shortcuts switched on",
  list: "Show this list",
  go: (place: string) => `Go to “${place}”`,
  card: "Write a new card",
  undo: "Undo",
  redo: "Redo",
  notices: "Go to the messages",
  close: "Close a card or a window",
  desk: "In the overview",
  present: "While presenting",
  extend: (n) => (n === 1 ? "1 minute more" : `${n} minutes more`),
  pause: "Stop the time, let it run on",
  message: "Write a message to all",
  next: "To the next step (then Enter)",
  show: (scene) => `Show: ${scene}`,
  leave: "End presenting",
  extended: (n) => (n === 1 ? "1 minute more." : `${n} minutes more.`),
  paused: "The time is stopped.",
  resumed: "The time runs on.",
  noClock: "No clock is running.",
  keys: { ctrl: "Ctrl", escape: "Esc" },
};
