// keyboard.ts: somebody who has no mouse. Walks by Tab, and at every stop looks whether the focus can be seen and is not
// covered; a walk that does not arrive in reasonable time is a trap.

import type { BrowserContext, ElementHandle, Locator, Page } from "@playwright/test";
import { expect } from "../fixtures.ts";

/** More stops than any of our pages has. */
const MOST_STOPS = 120;

export interface Walker {
  /** Tab by Tab to this element. */
  to(target: Locator): Promise<void>;
  /** The same against the direction of reading. */
  backTo(target: Locator): Promise<void>;
  /** To the element and press it. */
  press(target: Locator): Promise<void>;
  /** Replaces what stands in the field that has the focus. */
  write(text: string): Promise<void>;
  key(key: string): Promise<void>;
  /** Once around the whole page: every stop is seen, none holds the focus. Answers how many stops there are. */
  around(): Promise<number>;
  expectFocus(target: Locator): Promise<void>;
  /** What had the focus is gone: it must be somewhere near, not at the top of the page. */
  expectNotLost(after: string): Promise<void>;
}

/** Makes any use of a pointer on these pages a fault. */
export async function forbidPointer(context: BrowserContext, page: Page): Promise<void> {
  await context.addInitScript(() => {
    for (const name of ["pointerdown", "mousedown", "touchstart"])
      addEventListener(
        name,
        (event) => {
          if (event.isTrusted) throw new Error(`a pointer was used (${name})`);
        },
        { capture: true },
      );
  });
  const refuse = () => Promise.reject(new Error("there is no mouse here"));
  Object.assign(page.mouse, { click: refuse, dblclick: refuse, down: refuse, move: refuse, wheel: refuse });
}

export function walker(page: Page): Walker {
  const step = async (key: "Tab" | "Shift+Tab", target: ElementHandle | null) => {
    await page.keyboard.press(key);
    const stop = await page.evaluate(lookAtFocus, target);
    expect.soft(stop.fault, `focus on ${stop.name}`).toBe("");
    return stop;
  };

  const walk = async (target: Locator, key: "Tab" | "Shift+Tab") => {
    await expect(target).toBeVisible();
    const element = await target.elementHandle();
    if ((await page.evaluate(lookAtFocus, element)).arrived) return;
    const passed: string[] = [];
    for (let count = 0; count < MOST_STOPS; count += 1) {
      const stop = await step(key, element);
      if (stop.arrived) return;
      passed.push(stop.name);
    }
    throw new Error(`${String(target)} is not reached by ${key}: ${passed.join(" → ")}`);
  };

  return {
    to: (target) => walk(target, "Tab"),
    backTo: (target) => walk(target, "Shift+Tab"),
    async press(target) {
      await walk(target, "Tab");
      await page.keyboard.press("Enter");
    },
    async write(text) {
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(text);
    },
    key: (key) => page.keyboard.press(key),
    async around() {
      const names: string[] = [];
      for (let count = 0; count < MOST_STOPS; count += 1) {
        const stop = await step("Tab", null);
        // Once past the end, and then up to it again.
        if (stop.first && names.includes(stop.name)) return names.length;
        names.push(stop.name);
      }
      throw new Error(`the focus does not come around: ${names.join(" → ")}`);
    },
    expectFocus: (target) => expect(target).toBeFocused(),
    expectNotLost: (after) =>
      expect.soft(page.locator("body"), `focus after ${after}`).not.toBeFocused({ timeout: 3000 }),
  };
}

interface Stop {
  readonly name: string;
  /** Empty when all is well. */
  readonly fault: string;
  readonly arrived: boolean;
  /** The first element that can have it: the skip link. */
  readonly first: boolean;
}

function lookAtFocus(target: Node | null): Stop {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body)
    return { name: "the page", fault: "", arrived: false, first: false };
  const words = element.getAttribute("aria-label") ?? element.textContent;
  const name = `${element.localName} "${words.trim().slice(0, 40)}"`;
  const first = element.classList.contains("skip-link");
  const arrived = element === target;
  // A radio button is drawn by its label, a folded card by a layer over it, a text of several writers by its frame.
  const drawn = [element, element.closest("label"), element.parentElement].filter((shape) => shape !== null);
  const styles = [...drawn.map((shape) => getComputedStyle(shape)), getComputedStyle(element, "::after")];
  const seen = styles.some(({ outlineStyle, outlineWidth, outlineColor }) => {
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/\/ 0\)|, 0\)$/.test(outlineColor);
  });
  if (!seen) return { name, fault: "cannot be seen", arrived, first };
  const shape = element.closest("label") ?? element;
  const { left, right, top, bottom } = shape.getBoundingClientRect();
  const middle = [(left + right) / 2, (top + bottom) / 2] as const;
  const points = [
    middle,
    [left + 3, middle[1]],
    [right - 3, middle[1]],
    [middle[0], top + 3],
    [middle[0], bottom - 3],
  ] as const;
  const uncovered = points.filter(([x, y]) => {
    const found = document.elementFromPoint(x, y);
    return found !== null && (shape.contains(found) || found.contains(shape));
  });
  const fault = uncovered.length === 0 ? "is covered or out of sight" : "";
  return { name, fault, arrived, first };
}
