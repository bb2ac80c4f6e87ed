// card-element.ts: from the id of a card to its place on screen and back.

export function elementOfCard(cardId: string): Element | null {
  return document.querySelector(`[data-card="${CSS.escape(cardId)}"]`);
}

export function cardOfElement(element: Element): string {
  return (element instanceof HTMLElement && element.dataset["card"]) || "";
}
