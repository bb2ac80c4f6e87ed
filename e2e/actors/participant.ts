// participant.ts: what a participant does on screen, in the words of the screen.

import type { Locator, Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import type { CardKind } from "#lib/board/card.ts";
import { expect } from "../fixtures.ts";

export async function join(page: Page, code: string, name: string, organisation?: string): Promise<void> {
  await page.goto(`/j/${code}`);
  await page.getByLabel(de.join.name, { exact: true }).fill(name);
  if (organisation !== undefined) await page.getByLabel(de.join.organisation).fill(organisation);
  await page.getByRole("button", { name: de.join.submit, exact: true }).click();
  await page.waitForURL(/\/w\//);
  await expectReady(page);
}

/** The workroom has its state: the name of the place is there. */
export async function expectReady(page: Page): Promise<void> {
  await expect(page.getByRole("region", { name: de.workroom.whereabouts }).or(page.getByLabel(de.workroom.whereabouts)).first()).toBeVisible();
}

/** Types a card into the quick add and waits until it stands on the board. */
export async function addCard(page: Page, kind: CardKind, title: string): Promise<Locator> {
  await page.getByRole("radio", { name: de.board.kind[kind], exact: true }).check({ force: true });
  const field = page.getByLabel(de.board.add.title[kind]);
  await field.fill(title);
  await field.press("Enter");
  const card = cardOf(page, title);
  await expect(card).toBeVisible();
  return card;
}

export function cardOf(page: Page, title: string): Locator {
  return page.getByRole("listitem").filter({ hasText: title }).first();
}
