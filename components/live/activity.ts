// activity.ts: what this page says of its person to moderation: that they write, wherever on the page, and how many cards wait
// for the server. Only what lasts is said: nobody needs to know of a pause between two words or of a card under way.

/** After the last sign typed, for so long somebody is still writing. */
const PAUSE_MS = 6_000;
/** Cards that arrive sooner did not wait. */
const PATIENCE_MS = 3_000;

/** Calls `tell` when somebody begins and ceases to write on this page, until the signal ends it. */
export function watchWriting(page: EventTarget, tell: (writing: boolean) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onInput = (): void => {
    if (timer === undefined) tell(true);
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      tell(false);
    }, PAUSE_MS);
  };
  page.addEventListener("input", onInput, { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
}

/** Returns the function that looks again; `tell` gets a count that has lasted, and none at once. */
export function createWaitingReport(count: () => number, tell: (waiting: number) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    if (count() === 0) {
      clearTimeout(timer);
      timer = undefined;
      tell(0);
    } else
      timer ??= setTimeout(() => {
        timer = undefined;
        tell(count());
      }, PATIENCE_MS);
  };
}
