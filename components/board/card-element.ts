// card-element.ts: from the id of a card to its place on screen and back.

/** The one that is drawn, if it stands on a board that is kept out of sight as well. */
export function elementOfCard(cardId: string): Element | null {
  const found = document.querySelectorAll(`[data-card="${CSS.escape(cardId)}"]`);
  return [...found].find((element) => element.getClientRects().length > 0) ?? found[0] ?? null;
}

export function cardOfElement(element: Element): string {
  return (element instanceof HTMLElement && element.dataset["card"]) || "";
}
