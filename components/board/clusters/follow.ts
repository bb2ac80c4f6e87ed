// follow.ts: how the plenary's cards come to stand by clusters by themselves: as soon as there are any, for everybody who
// has not chosen another arrangement, and never while somebody has a card open under their hands.

import { createStore, type Store } from "#live/store.ts";

/** Has this person chosen an arrangement for themselves? Until the page is left. */
export const chosenStore = createStore(false);

const OPEN_CARD = "[data-card][data-open]";

/** Answers the function that ends the waiting. */
export function followClusters(
  clustered: boolean,
  arrangement: Store<"room" | "group" | "cluster">,
): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const look = (): void => {
    if (signal.aborted || document.querySelector(OPEN_CARD)) return;
    ending.abort();
    if (clustered) arrangement.set("cluster");
    else if (arrangement.get() === "cluster") arrangement.set("room");
  };
  look();
  // A card closes by a press or a key; it is gone after the browser has drawn again.
  for (const name of ["click", "keyup"] as const)
    document.addEventListener(name, () => requestAnimationFrame(look), { signal });
  return () => ending.abort();
}
