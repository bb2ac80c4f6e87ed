// leave-guard.ts: lets the browser ask before the page goes, as long as something waits and no longer: a page that always
// asks is one that browsers do not keep for going back.

/** Returns the function that looks again; call it whenever something begins or ceases to wait. */
export function createLeaveGuard(page: EventTarget, hasWaiting: () => boolean): () => void {
  const ask = (event: Event): void => event.preventDefault();
  return () => {
    if (hasWaiting()) page.addEventListener("beforeunload", ask);
    else page.removeEventListener("beforeunload", ask);
  };
}
