// leave-guard.ts: lets the browser ask before the page goes, as long as something waits and no longer: a page that always
// asks is one that browsers do not keep for going back.

/**
 * Returns the function that looks again; call it whenever something begins or ceases to wait. `leaving` is called before
 * the browser asks: whatever it begins there has more time than at the very end of the page.
 */
export function createLeaveGuard(
  page: EventTarget,
  hasWaiting: () => boolean,
  leaving: () => void,
): () => void {
  const ask = (event: Event): void => {
    leaving();
    event.preventDefault();
  };
  return () => {
    if (hasWaiting()) page.addEventListener("beforeunload", ask);
    else page.removeEventListener("beforeunload", ask);
  };
}
