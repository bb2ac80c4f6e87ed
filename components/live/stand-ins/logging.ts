// logging.ts: stands in for lib0/logging in the browser's bundle (next.config.js). Yjs writes coloured debug output with it,
// which nobody here asks for; its rare warnings still come.

export const BOLD = "";
export const UNBOLD = "";
export const RED = "";
export const ORANGE = "";

export function print(...words: unknown[]): void {
  console.log(...words);
}

export function warn(...words: unknown[]): void {
  console.warn(...words);
}
