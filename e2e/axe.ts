// axe.ts: what axe finds on a page as it stands. axe itself runs in the page, and answers only what is wrong: to describe
// what is in order costs many times as much as the look.

import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** Fails when axe finds a violation of WCAG 2.2 A/AA or of its best practices, in light and in dark. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const)
    expect(await axeFindings(page, colorScheme), `axe on ${where}, ${colorScheme}`).toEqual([]);
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** All rules that look at colours; the others find in the dark what they find in the light. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** One line for each rule that is broken. In the dark only colours are looked at. */
export async function axeFindings(page: Page, colorScheme: "light" | "dark"): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  // Each document needs it once; a new page has forgotten it.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const options: RunOptions = {
    resultTypes: ["violations"],
    runOnly: colorScheme === "light" ? TAGS : COLOUR_RULES,
  };
  const violations = await page.evaluate(look, options);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  return violations;
}

async function look(options: RunOptions): Promise<readonly string[]> {
  const { axe: here } = globalThis as unknown as {
    readonly axe: { run(root: Document, options: RunOptions): Promise<AxeResults> };
  };
  // Colours on their way to other colours are nobody's to judge; whoever inherits them sets out when they have arrived.
  const moving = () =>
    document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await new Promise(requestAnimationFrame);
  for (let under = moving(); under.length > 0; under = moving()) {
    for (const animation of under) animation.finish();
    await new Promise(requestAnimationFrame);
  }
  const { violations } = await here.run(document, options);
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(" ")} ${node.failureSummary ?? ""}`).join(" | ")}`,
  );
}
