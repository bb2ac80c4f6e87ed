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
  desk: "In der Übersicht",
  present: "Beim Präsentieren",
  extend: (n: number) => (n === 1 ? "1 Minute mehr" : `${n} Minuten mehr`),
  pause: "Zeit anhalten, weiterlaufen lassen",
  message: "Durchsage schreiben",
  next: "Zum nächsten Schritt (dann Eingabetaste)",
  show: (scene: string) => `Zeigen: ${scene}`,
  leave: "Präsentieren beenden",
  extended: (n: number) => (n === 1 ? "1 Minute mehr." : `${n} Minuten mehr.`),
  paused: "Die Zeit ist angehalten.",
  resumed: "Die Zeit läuft weiter.",
  noClock: "Es läuft keine Uhr.",
  keys: { ctrl: "Strg", escape: "Esc" },
};

export type ShortcutsMessages = typeof shortcuts;
