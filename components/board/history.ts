// history.ts: one's own steps back and forth, and the keys that mean them.

export interface History {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Which way a press of keys goes through one's own steps, if any. */
export function wayOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Press): "undo" | "redo" | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === "y") return "redo";
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return null;
}
