// toasts.ts: the short messages at the edge of the screen, with a way back. They are also announced. A message stays at
// least `STAYS_MS`, and for as long as somebody points at it or has the focus in it; the last ones can be read again.

import { announce } from "./announcer.ts";

export const STAYS_MS = 8000;
const MOST_AT_ONCE = 3;

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: "info" | "warn" | "danger";
  readonly action?: ToastAction;
}

interface ToastInput {
  readonly text: string;
  readonly tone?: Toast["tone"];
  /** E.g. "Rückgängig". The message goes when it is used. */
  readonly action?: ToastAction;
}

const listeners = new Set<() => void>();
let shown: readonly Toast[] = [];
let nextId = 1;

/** Shows a message and says it to screen readers; answers its id. At most three are seen, the oldest goes first. */
export function showToast({ text, tone = "info", action }: ToastInput): number {
  const id = nextId;
  nextId += 1;
  const toast: Toast = { id, text, tone, ...(action && { action }) };
  replace([...shown, toast].slice(-MOST_AT_ONCE));
  announce(text);
  return id;
}

/** Gives a message that is shown a way back. */
export function offerWayBack(id: number, action: ToastAction): void {
  replace(shown.map((toast) => (toast.id === id ? { ...toast, action } : toast)));
}

export function dismissToast(id: number): void {
  replace(shown.filter((toast) => toast.id !== id));
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function shownToasts(): readonly Toast[] {
  return shown;
}

function replace(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}
