import type { Editor } from "#live/hooks.ts";
import { useMessages } from "#live/hooks.ts";

/** One sentence for screen readers: who is writing here; empty if nobody. */
export function useEditingText(editors: readonly Editor[]): string {
  const { board } = useMessages();
  const names = uniquePeople(editors).map((person) => person.name);
  if (names.length === 0) return "";
  if (names.length === 1) return board.card.editing(names[0] ?? "");
  return board.card.editingMany(names.slice(0, -1).join(", ") + board.card.and + (names.at(-1) ?? ""));
}

/** Everybody once, however many windows they write in. */
export function uniquePeople(editors: readonly Editor[]): readonly Editor[] {
  return editors.filter(
    (editor, index) => editors.findIndex((other) => other.personId === editor.personId) === index,
  );
}
