// popover.ts: shows and places a floating list beside its button, on the Popover API. Browsers without it (Safari before
// 17, Chrome before 114) get the same list unfolded in the page, by the `hidden` attribute.

const GAP = 4;
const EDGE = 8;

export function canFloat(): boolean {
  return "popover" in HTMLElement.prototype;
}

/** Puts a popover below its button, above if there is more room, aligned to its start; never outside the window. */
export function placeBeside(list: HTMLElement, button: HTMLElement): void {
  const box = button.getBoundingClientRect();
  const width = list.offsetWidth;
  const below = innerHeight - box.bottom - GAP - EDGE;
  const above = box.top - GAP - EDGE;
  const upwards = list.scrollHeight > below && above > below;
  const rightToLeft = getComputedStyle(button).direction === "rtl";
  const wanted = rightToLeft ? box.right - width : box.left;
  const fits = wanted + width <= innerWidth - EDGE;
  const left = fits ? wanted : box.right - width;
  list.style.left = `${Math.min(Math.max(EDGE, left), Math.max(EDGE, innerWidth - width - EDGE))}px`;
  list.style.top = upwards ? "auto" : `${box.bottom + GAP}px`;
  list.style.bottom = upwards ? `${innerHeight - box.top + GAP}px` : "auto";
  list.style.maxHeight = `${Math.max(120, upwards ? above : below)}px`;
}
