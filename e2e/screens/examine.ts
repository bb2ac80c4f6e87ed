// examine.ts: what every screen must keep to, whoever looks at it: nothing for axe to find, no sideways scrolling, and
// everything large enough to be hit. Findings are collected, so that one run tells of all screens.

import type { Page } from "@playwright/test";
import { axeFindings } from "../axe.ts";
import { expect, test } from "../fixtures.ts";

export interface Width {
  readonly name: string;
  readonly browser: {
    readonly viewport: { readonly width: number; readonly height: number };
    readonly hasTouch: boolean;
  };
  readonly schemes: readonly ("light" | "dark")[];
}

export const WIDE: Width = {
  name: "at 1440 px",
  browser: { viewport: { width: 1440, height: 900 }, hasTouch: false },
  schemes: ["light", "dark"],
};
/** As narrow as a page may become. Colours are the same at every width: they are looked at once. */
export const NARROW: Width = {
  name: "at 320 px",
  browser: { viewport: { width: 320, height: 640 }, hasTouch: true },
  schemes: ["light"],
};
export const WIDTHS = [WIDE, NARROW] as const;

/** WCAG 2.5.8; ours are larger, but a line of text may be a target, too. */
const LEAST_TARGET_PX = 24;

/** To be called once by each file: a look at many screens takes its time, and a trace of it tells nothing that findings do not. */
export function unhurried(): void {
  test.use({ trace: "off" });
  test.describe.configure({ timeout: 300_000 });
}

export async function examine(page: Page, where: string, { schemes }: Width): Promise<void> {
  // What waits for its script cannot be judged yet.
  await expect(page.locator("form[inert]")).toHaveCount(0);
  for (const scheme of schemes)
    expect.soft(await axeFindings(page, scheme), `axe on ${where}, ${scheme}`).toEqual([]);
  expect.soft(await page.evaluate(sideways), `sideways scrolling on ${where}`).toEqual([]);
  expect
    .soft(await page.evaluate(smallTargets, LEAST_TARGET_PX), `targets that are too small on ${where}`)
    .toEqual([]);
}

/** What reaches beyond the window, or beyond an open dialog. */
function sideways(): string[] {
  const name = (element: Element) =>
    `${element.localName}.${element.className} "${(element.textContent ?? "").slice(0, 40)}"`;
  const found: string[] = [];
  const root = document.scrollingElement ?? document.documentElement;
  if (root.scrollWidth > innerWidth) {
    found.push(`the page is ${root.scrollWidth} px wide`);
    for (const element of document.querySelectorAll("body *"))
      if (element.getBoundingClientRect().right > innerWidth + 1) found.push(name(element));
  }
  for (const element of document.querySelectorAll("dialog[open], dialog[open] *"))
    if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === "auto")
      found.push(`${name(element)} scrolls`);
  return found.slice(0, 8);
}

/** Everything that one can press, without links in the middle of a sentence. */
function smallTargets(leastPx: number): string[] {
  const pressable = 'button, summary, select, textarea, input, a[href], [role="menuitem"], [role="option"]';
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(pressable)) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (element.localName === "a" && getComputedStyle(element).display === "inline") continue;
    const label = element.matches('[type="checkbox"], [type="radio"]') ? element.closest("label") : null;
    const { width, height } = (label ?? element).getBoundingClientRect();
    if (width <= 1 || Math.min(width, height) >= leastPx) continue;
    const words = element.getAttribute("aria-label") ?? element.textContent;
    found.push(
      `${element.localName} "${words.slice(0, 40)}" is ${Math.round(width)} × ${Math.round(height)} px`,
    );
  }
  return found;
}
