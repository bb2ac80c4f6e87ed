// desk.spec.ts: how moderation's dialogs for sharing and settings look.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { seat, setStage } from "../actors/stage.ts";
import { expect, test } from "../fixtures.ts";
import { HEAD } from "./example.ts";
import { examine, unhurried, WIDTHS } from "./examine.ts";

unhurried();

async function openMenu(page: Page, button: string, item?: string): Promise<void> {
  await page.getByRole("button", { name: button }).first().click();
  await expect(page.getByRole("menu").first()).toBeVisible();
  if (item !== undefined) await page.getByRole("menuitem", { name: item }).click();
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

for (const width of WIDTHS) {
  test(`sharing and settings ${width.name}`, async ({ server, visitor }) => {
    const stage = await setStage(server.url, HEAD);
    const { context, page } = await visitor(width.browser);
    await seat(context, server.url, stage.made);
    await page.goto(`/w/${stage.workshopId}/desk`);
    await page.getByRole("button", { name: de.desk.share, exact: true }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    await dialog.getByText(de.share.sessions.title).click();
    await dialog.getByText(de.share.others).click();
    await dialog.getByRole("button", { name: de.share.makeLink }).first().click();
    await expect(dialog.getByText(de.share.newLinkFor(de.share.moderation))).toBeVisible();
    await examine(page, "the share dialog, unfolded", width);
    await closeDialog(page);
    for (const [item, where] of [
      [de.desk.editHead, "the head of the document"],
      [de.desk.settings, "settings"],
      [de.desk.end, "asked whether to end"],
      [de.desk.delete, "asked whether to delete"],
    ] as const) {
      await openMenu(page, de.desk.workshopMenu);
      if (item === de.desk.editHead) await examine(page, "the menu of the workshop", width);
      await page.getByRole("menuitem", { name: item }).click();
      await expect(dialog).toBeVisible();
      await examine(page, where, width);
      await closeDialog(page);
    }
    await page.goto(`/w/${stage.workshopId}/present`);
    await expect(page.getByText(de.share.joinSlide.now)).toBeVisible();
    await examine(page, "the slide before the first round", width);
    stage.close();
  });
}
