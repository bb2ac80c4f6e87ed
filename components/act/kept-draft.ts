// kept-draft.ts: what is half written, kept in this tab while one looks at something else or loads the page anew. Storage
// may be closed to us; then it lasts as long as its form.

/** What was kept, if it has the form of `first`; else `first` itself. */
export function readDraft<Draft extends object>(key: string, first: Draft): Draft {
  const kept = read(key);
  return isLike(kept, first) ? kept : first;
}

export function hasDraft(key: string): boolean {
  return read(key) !== null;
}

export function keepDraft(key: string, draft: object): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    return;
  }
}

export function dropDraft(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    return;
  }
}

function read(key: string): unknown {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return kept;
  } catch {
    return null;
  }
}

/**
 * Has it every key of ours with a value of the same type? A draft of another version has not. Where ours is null there may
 * be a number.
 */
function isLike<Draft extends object>(kept: unknown, first: Draft): kept is Draft {
  if (typeof kept !== "object" || kept === null) return false;
  return Object.entries(first).every(([key, value]: [string, unknown]) => {
    const found: unknown = Reflect.get(kept, key);
    return value === null
      ? found === null || typeof found === "number"
      : typeof found === typeof value && Array.isArray(found) === Array.isArray(value);
  });
}
