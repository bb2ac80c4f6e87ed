// shortcuts.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const shortcuts = {
  title: "Tastenkürzel",
  text: "Sie gelten, solange Sie nicht gerade in einem Feld schreiben.",
  on: "Tastenkürzel eingeschaltet",
  list: "Diese Liste zeigen",
  go: (place: string) => `Zu „${place}“`,
  card: "Neue Karte schreiben",
  undo: "Rückgängig",
  redo: "Wiederholen",
  notices: "Zu den Meldungen",
  close: "Karte oder Fenster schließen",
  keys: { ctrl: "Strg", escape: "Esc" },
};

export type ShortcutsMessages = typeof shortcuts;
