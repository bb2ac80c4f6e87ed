// keys.ts: which single key does what, and when it does nothing: in fields, with another key held, while a dialog is open, and
// for whoever has switched them off (WCAG 2.1.4).

import { browserMemory } from "#live/memory.ts";
import { createStore } from "#live/store.ts";

export type Shortcut =
  | { readonly kind: "list" }
  | { readonly kind: "card" }
  | { readonly kind: "go"; readonly index: number };

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
}

/** What a key means; `places`: how many there are to go to. */
export function shortcutOf(press: Press, places: number): Shortcut | null {
  if (isOthers(press)) return null;
  if (press.key === "?") return { kind: "list" };
  if (press.key === "n") return { kind: "card" };
  const number = /^[1-9]$/.test(press.key) ? Number(press.key) : 0;
  return number >= 1 && number <= places ? { kind: "go", index: number - 1 } : null;
}

/** What a place does with single keys; the names are those of `KeyboardEvent.key`, letters small. */
export type KeyActions = Readonly<Record<string, () => void>>;

/** Never by a key that is held down: a minute more is one press. */
export function actionOf(
  press: Press & { readonly repeat: boolean },
  actions: KeyActions,
): (() => void) | null {
  if (press.repeat || isOthers(press)) return null;
  const key = press.key.toLowerCase();
  return Object.hasOwn(actions, key) ? (actions[key] ?? null) : null;
}

/** Keys of the browser, or taken by something else. */
function isOthers({ ctrlKey, metaKey, altKey, defaultPrevented }: Press): boolean {
  return ctrlKey || metaKey || altKey || defaultPrevented;
}

/** Keys belong to whatever is being written, chosen or asked. */
export function isTaken(target: EventTarget | null, page: Pick<Document, "querySelector">): boolean {
  if (page.querySelector("dialog[open], [role=menu]:popover-open") !== null) return true;
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}

const off = browserMemory("nw.shortcuts-off");
const on = createStore(!off.get());

export const shortcutsOn = {
  subscribe: on.subscribe,
  get: on.get,
  /** Remembers it for this browser. */
  set(next: boolean): void {
    on.set(next);
    off.set(!next);
  },
};
