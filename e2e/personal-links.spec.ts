// personal-links.spec.ts: a link that belongs to one person: made from the keyboard, opened on two devices, ended, given back.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { openDesk } from "./actors/moderator.ts";
import { walker } from "./actors/keyboard.ts";
import { addCard, cardOf, expectReady } from "./actors/participant.ts";
import { seat, setStage } from "./actors/stage.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const { invite, over } = de;
const { enter } = de.join;
const AYDIN = "Frau Dr. Aydın";

async function arrive(page: Page, link: string, title: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: `${title}, ${AYDIN}` })).toBeVisible();
  expect(page.url()).not.toContain("#");
}

test("a personal link is one person on every device, until it is ended", async ({ server, visitor }) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const moderator = await visitor();
  await seat(moderator.context, server.url, stage.made);
  await openDesk(moderator.page, stage.workshopId);
  const dialog = moderator.page.getByRole("dialog");

  const link = await test.step("moderation makes it without a mouse", async () => {
    const keys = walker(moderator.page);
    await keys.press(moderator.page.getByRole("button", { name: de.desk.share, exact: true }));
    await expect(dialog).toBeVisible();
    await keys.press(dialog.locator("summary", { hasText: invite.title }));
    await keys.press(dialog.getByRole("button", { name: invite.make }));
    await keys.expectFocus(dialog.getByLabel(invite.name));
    await keys.write(AYDIN);
    await keys.key("Enter");
    const title = dialog.getByRole("heading", { name: invite.made.title(AYDIN) });
    await keys.expectFocus(title);
    await expect(dialog.getByText(new RegExp(`${invite.role.speaker} · noch nicht geöffnet`))).toBeVisible();
    await expectAccessible(moderator.page, "a personal link that was made");
    return dialog.getByLabel(invite.made.link, { exact: true }).inputValue();
  });

  const [laptop, phone] = [
    (await visitor()).page,
    (await visitor({ viewport: { width: 360, height: 740 }, hasTouch: true })).page,
  ];
  await test.step("she arrives with her name, and on another device as the same person", async () => {
    await arrive(laptop, link, enter.forPerson.title);
    await expect(laptop.getByLabel(enter.name)).toHaveValue(AYDIN);
    await expectAccessible(laptop, "a personal link");
    await laptop.getByRole("button", { name: enter.submit }).click();
    await expectReady(laptop);
    await addCard(laptop, "partner", "Friseursalon Kamm & Schere");
    await arrive(phone, link, enter.back.title);
    await expect(phone.getByLabel(enter.name)).toHaveCount(0);
    await phone.getByRole("button", { name: enter.submit }).click();
    await expectReady(phone);
    await expect(cardOf(phone, "Friseursalon Kamm & Schere")).toBeVisible();
    const people = (await stage.state()).people.filter(({ name }) => name.includes("Aydın"));
    expect(people.map(({ name, role }) => [name, role])).toEqual([[AYDIN, "speaker"]]);
    await expect(dialog.getByText(/zuletzt geöffnet/)).toBeVisible();
    // With a browser that is her already the link leads straight in.
    await laptop.goto(link);
    await expectReady(laptop);
  });

  await test.step("ending it signs her out everywhere, and the link says so", async () => {
    await dialog.getByRole("button", { name: invite.endOf(AYDIN) }).click();
    for (const page of [laptop, phone])
      await expect(page.getByRole("heading", { name: over.signedOut.title })).toBeVisible();
    await phone.goto(link);
    await expect(phone.getByRole("heading", { name: enter.closed["link-unknown"].title })).toBeVisible();
    await expectAccessible(phone, "a link that was ended");
    await expect(moderator.page.getByRole("heading", { name: de.desk.title })).toBeAttached();
  });

  await test.step("given back, it opens as the same person again", async () => {
    await dialog.getByRole("button", { name: invite.restoreOf(AYDIN) }).click();
    await expect(dialog.getByRole("button", { name: invite.endOf(AYDIN) })).toBeVisible();
    await arrive(phone, link, enter.back.title);
    await phone.getByRole("button", { name: enter.submit }).click();
    await expectReady(phone);
    await expect(cardOf(phone, "Friseursalon Kamm & Schere")).toBeVisible();
  });
  stage.close();
});
