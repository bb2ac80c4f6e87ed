// participant.ts: what a participant does on screen, in the words of the screen.

import type { Locator, Page } from "@playwright/test";
import type { CardKind } from "#lib/board/card.ts";
import { de } from "#lib/messages/de.ts";
import { expect } from "../fixtures.ts";

export async function join(page: Page, code: string, name: string, organisation?: string): Promise<void> {
  await page.goto(`/j/${code}`);
  await page.getByLabel(de.join.name, { exact: true }).fill(name);
  if (organisation !== undefined) await page.getByLabel(de.join.organisation).fill(organisation);
  await page.getByRole("button", { name: de.join.submit, exact: true }).click();
  await page.waitForURL(/\/w\//);
  await expectReady(page);
}

/** The workroom has its state: it says where one is. */
export async function expectReady(page: Page): Promise<void> {
  await expect(page.getByLabel(de.workroom.whereabouts)).toBeVisible();
}

/** The name of the room that the person is in is the title of the page. */
export async function expectRoom(page: Page, room: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: room, exact: true })).toBeVisible();
}

/** Types a card into the quick add and waits until it stands on the board. */
export async function addCard(page: Page, kind: CardKind, title: string): Promise<void> {
  await chooseKind(page, kind);
  const field = page.getByLabel(de.board.add.title[kind], { exact: true });
  await field.fill(title);
  await field.press("Enter");
  await expect(cardOf(page, title)).toBeVisible();
}

async function chooseKind(page: Page, kind: CardKind): Promise<void> {
  const form = page.getByRole("form", { name: de.board.add.label });
  const tabs = form.getByRole("group", { name: de.board.add.kind });
  const tab = tabs.locator("label").filter({ hasText: de.board.kind[kind] });
  if ((await tab.count()) > 0) return tab.click();
  await form.getByRole("button", { name: de.board.add.more }).click();
  await page.getByRole("menuitem", { name: de.board.kind[kind] }).click();
}

/** A folded card by its title. */
export function cardOf(page: Page, title: string): Locator {
  return page.getByRole("main").getByRole("button", { name: title, exact: true }).first();
}

/** Unfolds a card and answers the part of the page in which its fields are. */
export async function openCard(page: Page, title: string): Promise<Locator> {
  await cardOf(page, title).click();
  return page.getByRole("article", { name: title });
}

export async function closeCard(card: Locator): Promise<void> {
  await card.getByRole("button", { name: de.board.card.close, exact: true }).click();
}

/** Links an open offer to a partner by keyboard; a name that is not there yet becomes a new partner. */
export async function link(card: Locator, partner: string): Promise<void> {
  const field = card.getByRole("combobox", { name: de.board.mark.partners });
  await field.fill(partner);
  await field.press("Enter");
  await expect(card.getByRole("list", { name: de.fields.picker.chosen }).getByText(partner)).toBeVisible();
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole("main").getByText(de.board.delivery.saved, { exact: true })).toBeVisible();
}
