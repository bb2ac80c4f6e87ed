// tab-lock.ts: says whether another page of this browser is still there, by a lock that each page holds as long as it
// lives, however it ends. Loaded lazily.

const nameOf = (tabId: string): string => `nw.tab.${tabId}`;

/** To be called once for an id. Returns the function that gives it up before the page ends. */
export function holdTab(locks: LockManager | undefined, tabId: string): () => void {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void locks?.request(nameOf(tabId), () => held);
  return release;
}

/** Resolves when the page is no more; at once where browsers do not tell (plain http, old ones). */
export async function whenTabGone(locks: LockManager | undefined, tabId: string): Promise<void> {
  await locks?.request(nameOf(tabId), () => {});
}
