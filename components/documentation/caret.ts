// caret.ts: how another editor's caret and selection look in the written part. The server says whose they are (`user.id`);
// the name comes from the roster, because everything else in a presence was written by a client. Colours come by class:
// the page forbids inline styles.

import { personEdge, personGround } from "#ui/person.ts";
import styles from "./editor.module.css";

/** `user` of a presence, as the server wrote it. */
export function personIdIn(user: unknown): string | null {
  if (typeof user !== "object" || user === null || !("id" in user)) return null;
  return typeof user.id === "string" ? user.id : null;
}

export function drawCaret(user: unknown, nameOf: (personId: string) => string): HTMLElement {
  const personId = personIdIn(user) ?? "";
  const caret = document.createElement("span");
  caret.className = `${styles.caret ?? ""} ${personEdge(personId)}`;
  caret.setAttribute("aria-hidden", "true");
  const label = document.createElement("span");
  label.className = `${styles.caretName ?? ""} ${personGround(personId)} text-on-person`;
  label.textContent = nameOf(personId);
  caret.append(label);
  return caret;
}

export function selectionLook(user: unknown): { readonly class: string } {
  return { class: `${styles.selected ?? ""} ${personEdge(personIdIn(user) ?? "")}` };
}
