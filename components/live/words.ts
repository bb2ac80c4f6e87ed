// words.ts: the sentences that come later than the first ones. A component that speaks them is fetched together with
// them, so that they are there when it is drawn.

import { loadArea, type LaterArea, type LaterMessages } from "#lib/messages/areas.ts";
import type { Locale } from "#lib/messages/locale.ts";

/** Of the page's one language; changing it loads the page anew. */
let fetched: Partial<LaterMessages> = {};

/** The language of the page, as the server wrote it. */
export function pageLocale(): Locale {
  return document.documentElement.lang === "en" ? "en" : "de";
}

/** To be awaited before a component that says `wordsOf` is drawn. Does nothing for what is there; rejects offline. */
export async function fetchWords(...areas: readonly LaterArea[]): Promise<void> {
  const missing = areas.filter((area) => fetched[area] === undefined);
  const loaded = await Promise.all(missing.map((area) => loadArea(area, pageLocale())));
  for (const words of loaded) fetched = { ...fetched, ...words };
}

/** Throws for an area that nobody has fetched: that is a fault of the one who draws. */
export function wordsOf<Area extends LaterArea>(area: Area): LaterMessages[Area] {
  const words = fetched[area];
  if (words === undefined) throw new Error(`the words of "${area}" were not fetched`);
  return words;
}
