// roles.spec.ts: who comes by a link for a task of their own, and what each may do.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { openDesk } from "./actors/moderator.ts";
import { addCard, cardOf, expectReady, expectRoom } from "./actors/participant.ts";
import { openRound, seat, setStage } from "./actors/stage.ts";
import { expect, test } from "./fixtures.ts";

type Task = keyof typeof de.share.role;

/** Makes a link on the share dialog, as moderation does. */
async function invite(moderator: Page, task: Task): Promise<string> {
  const label = de.share.role[task];
  await moderator.getByRole("button", { name: new RegExp(`^${de.share.makeLink}.*${label}$`) }).click();
  return moderator.getByLabel(de.share.newLinkFor(label)).inputValue();
}

async function enter(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel(de.join.enter.name).fill(name);
  await page.getByRole("button", { name: de.join.enter.submit }).click();
  await expectReady(page);
  expect(page.url()).not.toContain(link.split("#")[1] ?? "no secret");
}

test("speaker, scribe and observer come by their links, and each may what the link says", async ({
  server,
  visitor,
}, info) => {
  info.setTimeout(240_000);
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const moderator = await visitor();
  await seat(moderator.context, server.url, stage.made);
  await openDesk(moderator.page, stage.workshopId);
  await moderator.page.getByRole("button", { name: de.desk.share, exact: true }).click();
  await moderator.page.getByText(de.share.others).click();
  const links = {
    speaker: await invite(moderator.page, "speaker"),
    scribe: await invite(moderator.page, "scribe"),
    observer: await invite(moderator.page, "observer"),
  };
  const [speaker, scribe, observer] = [
    (await visitor()).page,
    (await visitor()).page,
    (await visitor()).page,
  ];
  await enter(speaker, links.speaker, "Henrike");
  await enter(scribe, links.scribe, "Bastian");
  await enter(observer, links.observer, "Gesine");
  const roles = (await stage.state()).people.map(({ name, role }) => [name, role]);
  expect(roles).toEqual(
    expect.arrayContaining([
      ["Henrike", "speaker"],
      ["Bastian", "scribe"],
      ["Gesine", "observer"],
    ]),
  );
  // All of them are in the roster, under their task.
  for (const [page, task] of [
    [speaker, "observer"],
    [observer, "speaker"],
  ] as const)
    await expect(page.getByRole("main").getByText(de.people.role[task], { exact: true })).toBeVisible();

  const aylin = await stage.join("Aylin");
  await openRound(stage, [{ name: "Bewegung", members: [aylin] }]);
  await stage.write(aylin, (await stage.room("Bewegung")).id, [{ kind: "partner", title: "TSV Ostersiel" }]);
  const form = (page: Page) => page.getByRole("form", { name: de.board.add.label });

  await test.step("the speaker writes in the plenary, and visits a group and writes there", async () => {
    await addCard(speaker, "partner", "Friseursalon Kamm & Schere");
    const place = speaker
      .getByRole("region", { name: de.together.guest.visit })
      .getByRole("button", { name: "Bewegung" });
    await expect(place).toBeVisible();
    await place.click();
    await expectRoom(speaker, "Bewegung");
    await addCard(speaker, "offer", "Vorlesen unter der Trockenhaube");
    await expect(cardOf(speaker, "TSV Ostersiel")).toBeVisible();
  });

  await test.step("the observer reads everything and writes nothing", async () => {
    await expect(cardOf(observer, "Friseursalon Kamm & Schere")).toBeVisible();
    await expect(cardOf(observer, "TSV Ostersiel")).toBeVisible();
    await expect(form(observer)).toHaveCount(0);
    await observer.getByRole("link", { name: de.workroom.place.documentation }).click();
    await expect(observer.getByRole("heading", { level: 1, name: de.documentation.title })).toBeVisible();
    await expect(observer.getByText("TSV Ostersiel").first()).toBeVisible();
    await expect(observer.getByRole("textbox", { name: de.documentation.written.label })).toHaveCount(0);
  });

  await test.step("the scribe writes the documentation, and has no desk", async () => {
    await scribe.getByRole("link", { name: de.workroom.place.documentation }).click();
    const text = scribe.getByRole("textbox", { name: de.documentation.written.label });
    await text.click();
    await text.pressSequentially("Netze brauchen Menschen.");
    await expect(observer.getByText("Netze brauchen Menschen.").first()).toBeVisible();
    await expect(scribe.getByRole("link", { name: de.workroom.place.desk })).toHaveCount(0);
    await scribe.goto(`/w/${stage.workshopId}/desk`);
    await expectReady(scribe);
    await expect(scribe.getByText(de.workroom.onlyModeration)).toBeVisible();
    await expect(scribe.getByRole("button", { name: de.desk.share, exact: true })).toHaveCount(0);
  });
  stage.close();
});

test("moderation makes somebody a moderator from their menu, and takes it back", async ({
  server,
  visitor,
}) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const [moderator, guest] = [await visitor(), await visitor()];
  await seat(guest.context, server.url, await stage.join("Aylin"));
  await guest.page.goto(`/w/${stage.workshopId}`);
  await expectReady(guest.page);
  await seat(moderator.context, server.url, stage.made);
  await openDesk(moderator.page, stage.workshopId);
  const desk = guest.page.getByRole("link", { name: de.workroom.place.desk });
  await moderator.page.getByRole("button", { name: "Aylin", exact: true }).click();
  await moderator.page.getByRole("menuitemcheckbox", { name: de.people.role.moderator }).click();
  await expect(desk).toBeVisible();
  await moderator.page.getByRole("button", { name: de.log.undo, exact: true }).last().click();
  await expect(desk).toHaveCount(0);
  stage.close();
});
