// door.spec.ts: who is let in. Waiting to be admitted, being turned away, and a door that asks for a passphrase, from
// both sides; and signing moderation out elsewhere.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { createWorkshop, openDesk, takeBack } from "./actors/moderator.ts";
import { come, gather, nth } from "./actors/company.ts";
import { expectReady, expectRoom } from "./actors/participant.ts";
import { openRound } from "./actors/stage.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

async function openSettings(page: Page): Promise<void> {
  await page.getByRole("button", { name: de.desk.workshopMenu }).click();
  await page.getByRole("menuitem", { name: de.desk.settings }).click();
}

async function closeSettings(page: Page): Promise<void> {
  await page.getByRole("button", { name: de.desk.set.close }).click();
}

/** Like joining, but without waiting for the workroom. */
async function knock(page: Page, code: string, name: string): Promise<void> {
  await page.goto(`/j/${code}`);
  await page.getByLabel(de.join.name, { exact: true }).fill(name);
  await page.getByRole("button", { name: de.join.submit, exact: true }).click();
}

test("whoever comes waits, and goes in or away by the moderator's click alone", async ({ visitor }) => {
  const moderator = (await visitor()).page;
  const { code, workshopId } = await createWorkshop(moderator, { title: "Nachbarschaft" });
  await openDesk(moderator, workshopId);
  await openSettings(moderator);
  await moderator.getByLabel(de.desk.set.doors.approve).click();
  await closeSettings(moderator);

  const aylin = (await visitor({ viewport: { width: 360, height: 740 } })).page;
  const ben = (await visitor()).page;
  await knock(aylin, code, "Aylin");
  await expect(aylin.getByRole("heading", { name: de.join.waiting.title })).toBeVisible();
  await expectAccessible(aylin, "the waiting screen");
  await knock(ben, code, "Ben");
  await expect(ben.getByText(de.join.waiting.as("Ben"))).toBeVisible();

  await expect(moderator.getByRole("region", { name: de.desk.atDoor.title })).toBeVisible();
  await expectAccessible(moderator, "the desk with people at the door");
  await moderator.getByRole("button", { name: de.desk.atDoor.turnAwayPerson("Ben") }).click();
  await expect(ben.getByRole("heading", { name: de.over.turnedAway.title })).toBeVisible();
  // A slip of the hand: he waits again, is let in, and his page goes on by itself.
  await takeBack(moderator, de.log.line["person-turned-away"]({ person: "Ben" }));
  await moderator.getByRole("button", { name: de.desk.atDoor.admitPerson("Ben") }).click();
  await expectReady(ben);
  await moderator.getByRole("button", { name: de.desk.atDoor.admitPerson("Aylin") }).click();
  await expectReady(aylin);
  await expect(moderator.getByRole("region", { name: de.desk.atDoor.title })).toBeHidden();
});

test("a door with a passphrase asks for it without any script, and only for it once more", async ({
  visitor,
}) => {
  const moderator = (await visitor()).page;
  const { code, workshopId } = await createWorkshop(moderator, { title: "Nachbarschaft" });
  await openDesk(moderator, workshopId);
  await openSettings(moderator);
  await moderator.getByLabel(de.desk.set.doors.passphrase).check();
  await moderator.getByLabel(de.desk.set.doors.word).fill("Weißdorn");
  await moderator.getByRole("button", { name: de.desk.set.doors.setWord }).click();
  await expect(moderator.getByLabel(de.desk.set.doors.newWord)).toHaveValue("");
  await closeSettings(moderator);

  const { page } = await visitor({ javaScriptEnabled: false });
  await knock(page, code, "Aylin");
  const word = page.getByLabel(de.join.passphrase);
  await expect(word).toBeFocused();
  await expect(page.getByLabel(de.join.name, { exact: true })).toHaveValue("Aylin");
  await word.fill("Holunder");
  await page.getByRole("button", { name: de.join.submit, exact: true }).click();
  await expect(word).toHaveValue("");
  await expect(word).toHaveAccessibleDescription(new RegExp(de.refusals["door-passphrase"].slice(0, 30)));
  expect(page.url()).not.toContain("Holunder");
  await word.fill("Weißdorn");
  await page.getByRole("button", { name: de.join.submit, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/w/${workshopId}$`));
});

test("moderation is signed out elsewhere, and the link that led there ends", async ({ visitor }) => {
  const moderator = (await visitor()).page;
  const { workshopId, moderatorLink } = await createWorkshop(moderator, { title: "Nachbarschaft" });
  const other = (await visitor()).page;
  await other.goto(moderatorLink);
  await other.getByLabel(de.join.enter.name).fill("Ada");
  await other.getByRole("button", { name: de.join.enter.submit }).click();
  await expectReady(other);

  await openDesk(moderator, workshopId);
  await moderator.getByRole("button", { name: de.desk.share }).first().click();
  await moderator.getByText(de.share.sessions.title).click();
  await moderator.getByRole("button", { name: de.share.sessions.endOf("Ada") }).click();
  await expect(other.getByRole("heading", { name: de.over.signedOut.title })).toBeVisible();
  await moderator.getByText(de.share.others).click();
  await moderator.getByLabel(de.share.replace).check();
  await moderator
    .getByRole("button", { name: new RegExp(de.share.moderation) })
    .first()
    .click();
  await expect(moderator.getByLabel(de.share.newLinkFor(de.share.moderation))).toBeVisible();

  const late = (await visitor()).page;
  await late.goto(moderatorLink);
  const { title } = de.join.enter.closed["link-unknown"];
  await expect(late.getByRole("heading", { level: 1, name: title })).toBeVisible();
});

test("a locked door lets nobody in, who was taken out comes back to the group, and names are mended", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await gather(server.url, ["Aylin", "Jonte", "Marlies"]);
  const [aylin, jonte, marlies] = [nth(people, 0), nth(people, 1), nth(people, 2)];
  await openRound(stage, [
    { name: "Bewegung", members: [aylin, jonte] },
    { name: "Kultur", members: [marlies] },
  ]);
  const moderator = (await come(visitor, server.url, stage.made, "/desk")).page;
  await openSettings(moderator);
  await moderator.getByLabel(de.desk.set.doors.locked).click();
  await expect(moderator.getByLabel(de.desk.set.doors.locked)).toBeChecked();
  await closeSettings(moderator);
  const stranger = (await visitor()).page;
  await knock(stranger, stage.code, "Ben");
  await expect(stranger.getByText(de.refusals["door-locked"]).first()).toBeVisible();

  const guest = (await come(visitor, server.url, aylin)).page;
  await expectRoom(guest, "Bewegung");
  const group = moderator.getByRole("region", { name: "Bewegung" });
  const { menu } = de.desk.everybody;
  const { rename } = de.people;
  await group.getByRole("button", { name: /^Aylin/ }).click();
  await moderator.getByRole("menuitem", { name: menu.remove }).click();
  await expect(guest.getByRole("heading", { name: de.over.removed.title })).toBeVisible();
  await moderator.getByRole("button", { name: de.log.undo, exact: true }).click();
  await expect(group.getByRole("button", { name: /^Aylin/ })).toBeVisible();
  // By itself.
  await expectRoom(guest, "Bewegung");

  await group.getByRole("button", { name: /^Aylin/ }).click();
  await moderator.getByRole("menuitem", { name: menu.rename }).click();
  await moderator.getByLabel(rename.name, { exact: true }).fill("Aylin Öz");
  await moderator.getByRole("button", { name: rename.save }).click();
  await expect(group.getByRole("button", { name: /^Aylin Öz/ })).toBeVisible();
  await expectAccessible(moderator, "the desk after a name was mended");
  stage.close();
});
