// desk.spec.ts: how moderation's screens look, from the empty desk to the end of the workshop, with each dialog and menu.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { openVisitor } from "#server/rehearsal/visitor.ts";
import { cardOf } from "../actors/participant.ts";
import { openRound, seat, setStage } from "../actors/stage.ts";
import { expect, test } from "../fixtures.ts";
import { CARDS, HEAD } from "./example.ts";
import { examine, unhurried, WIDTHS } from "./examine.ts";

unhurried();

const LONG_NAME = "Marlies Achterkamp-Solmsdorf mit einem langen Namen";

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
  test(`the desk before the first round ${width.name}`, async ({ server, visitor }) => {
    const stage = await setStage(server.url, HEAD);
    await stage.join("Aylin");
    await stage.join(LONG_NAME, "Netzwerk Frühe Hilfen Hohenbruck");
    const { context, page } = await visitor(width.browser);
    await seat(context, server.url, stage.made);

    await page.goto(`/w/${stage.workshopId}`);
    await expect(page.getByText(de.lobby.moderatorHint)).toBeVisible();
    await examine(page, "the lobby of a moderator", width);
    await page.goto(`/w/${stage.workshopId}/desk`);
    await expect(page.getByRole("heading", { name: de.desk.start.title })).toBeVisible();
    await examine(page, "the empty desk", width);

    await page.getByRole("button", { name: de.desk.people(3) }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await examine(page, "people", width);
    await openMenu(page, de.desk.everybody.menu.label("Aylin"));
    await examine(page, "the menu of a person", width);
    await page.getByRole("menuitem", { name: de.desk.everybody.menu.rename }).click();
    await expect(page.getByLabel(de.people.rename.name, { exact: true })).toBeVisible();
    await examine(page, "another's name", width);
    await page.keyboard.press("Escape");
    await closeDialog(page);

    await openMenu(page, de.workroom.me.menu);
    await examine(page, "my menu", width);
    await page.getByRole("menuitem", { name: de.workroom.me.reentry }).click();
    await page.getByRole("button", { name: de.join.reentry.make }).click();
    await expect(page.getByRole("button", { name: de.join.reentry.copy })).toBeVisible();
    await examine(page, "a re-entry code", width);
    stage.close();
  });

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
    await dialog.locator("summary", { hasText: de.invite.title }).click();
    await dialog.getByRole("button", { name: de.invite.make }).click();
    await expect(dialog.getByText(de.invite.nameMissing)).toBeVisible();
    await examine(page, "the share dialog, unfolded", width);
    await dialog.getByLabel(de.invite.name).fill(LONG_NAME);
    await dialog.getByRole("button", { name: de.invite.make }).click();
    await dialog.getByText(de.invite.made.qr).click();
    await dialog.getByText(de.invite.end, { exact: true }).click();
    await expect(dialog.getByText(de.invite.restore, { exact: true })).toBeVisible();
    await examine(page, "personal links", width);
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
    await expect(page.getByText(de.share.joinSlide.now, { exact: true })).toBeVisible();
    await examine(page, "the slide before the first round", width);
    stage.close();
  });

  test(`planning a round ${width.name}`, async ({ server, visitor }) => {
    const stage = await setStage(server.url, HEAD);
    for (const name of ["Aylin", "Jonte", LONG_NAME]) await stage.join(name);
    const { context, page } = await visitor(width.browser);
    await seat(context, server.url, stage.made);
    await page.goto(`/w/${stage.workshopId}/desk`);
    await page.getByRole("button", { name: de.desk.plan.open }).click();
    await page.getByText(de.planning.form.details).click();
    await examine(page, "the plan of a round", width);
    await page.getByRole("button", { name: de.planning.form.prepare }).click();
    await expect(page.getByRole("button", { name: de.planning.proposal.open })).toBeVisible();
    await examine(page, "the prepared round", width);
    stage.close();
  });

  test(`the desk while groups work ${width.name}`, async ({ server, visitor }) => {
    const stage = await setStage(server.url, HEAD);
    const [aylin, jonte] = [await stage.join("Aylin"), await stage.join("Jonte")];
    await openRound(stage, [
      { name: "Bewegung", task: "Mit wem haben Sie etwas gemacht?", members: [aylin] },
      { name: "Kultur", members: [jonte] },
    ]);
    await stage.write(aylin, (await stage.room("Bewegung")).id, CARDS);
    const caller = openVisitor(server.url, aylin);
    expect(await caller.send("help.raise", {})).toMatchObject({ ok: true });
    await stage.direct("broadcast.send", { text: "In zehn Minuten sehen wir uns im Plenum." });
    const { context, page } = await visitor(width.browser);
    await seat(context, server.url, stage.made);
    await page.goto(`/w/${stage.workshopId}/desk`);
    await expect(page.getByRole("button", { name: de.desk.help.takeRoom("Bewegung") })).toBeVisible();
    await expect(page.getByText(de.desk.tile.kind.partner(2))).toBeVisible();
    await examine(page, "the desk while groups work", width);

    const group = page.getByRole("region", { name: "Bewegung" });
    await group.getByRole("button", { name: de.desk.tile.actions }).click();
    await examine(page, "the menu of a group", width);
    await page.getByRole("menuitem", { name: de.desk.tile.task }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await examine(page, "task and link of a group", width);
    await closeDialog(page);
    await group.getByRole("button", { name: de.desk.tile.actions }).click();
    await page.getByRole("menuitem", { name: de.desk.tile.message("Bewegung") }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await examine(page, "a message to a group", width);
    await closeDialog(page);
    await group.getByRole("button", { name: "Aylin" }).click();
    await expect(page.getByRole("menu").first()).toBeVisible();
    await examine(page, "the menu of somebody in a group", width);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: de.desk.tile.visitRoom("Bewegung") }).click();
    await expect(page.getByRole("button", { name: de.together.guest.backToDesk })).toBeVisible();
    await expect(cardOf(page, "Turnverein Ostersiel")).toBeVisible();
    await examine(page, "a visit to a group", width);
    await page.goto(`/w/${stage.workshopId}/present`);
    await expect(page.getByText("Mit wem haben Sie etwas gemacht?")).toBeVisible();
    await examine(page, "the slide while groups work", width);
    caller.close();
    stage.close();
  });

  test(`the desk from closing to the end ${width.name}`, async ({ server, visitor }) => {
    const stage = await setStage(server.url, HEAD);
    const [aylin, jonte] = [await stage.join("Aylin"), await stage.join("Jonte")];
    await openRound(stage, [
      { name: "Bewegung", members: [aylin] },
      { name: "Kultur", members: [jonte] },
    ]);
    const { context, page } = await visitor(width.browser);
    await seat(context, server.url, stage.made);
    await page.goto(`/w/${stage.workshopId}/desk`);
    await page.getByRole("button", { name: de.desk.timer.close }).click();
    await examine(page, "asked how soon to close", width);
    await page.keyboard.press("Escape");
    await stage.direct("round.close", { graceSeconds: 600 });
    await expect(page.getByText(de.desk.timer.closing)).toBeVisible();
    await examine(page, "the desk while groups close", width);
    await stage.direct("round.close", { graceSeconds: 0 });
    await expect(page.getByRole("heading", { name: de.desk.between.title(1) })).toBeVisible();
    await examine(page, "the desk between rounds", width);
    await stage.direct("workshop.end", {});
    await expect(page.getByRole("heading", { name: de.desk.ended.title })).toBeVisible();
    await examine(page, "the desk after the end", width);
    stage.close();
  });
}
