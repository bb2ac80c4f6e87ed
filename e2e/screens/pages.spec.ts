// pages.spec.ts: how the pages outside of the workroom look, and the screens on which a workshop cannot be shown.

import { de } from "#lib/messages/de.ts";
import { openNew } from "../actors/moderator.ts";
import { expectReady } from "../actors/participant.ts";
import { seat, setStage } from "../actors/stage.ts";
import { expect, test } from "../fixtures.ts";
import { HEAD } from "./example.ts";
import { examine, unhurried, WIDTHS } from "./examine.ts";

unhurried();

for (const width of WIDTHS) {
  test(`the ways in ${width.name}`, async ({ server, visitor }) => {
    const stage = await setStage(server.url, HEAD);
    const { page } = await visitor(width.browser);
    for (const path of [
      "/",
      "/privacy",
      "/gibt-es-nicht",
      "/j",
      `/j/${stage.code}`,
      "/j?problem=code-unknown&code=K7QF2MXP&name=Aylin",
      `/j/${stage.code}?problem=name-reserved&name=Moderation`,
      `/j/${stage.code}?problem=door-locked&name=Aylin`,
      `/j/${stage.code}?problem=door-passphrase&door=passphrase&name=Aylin`,
      `/j/${stage.code}?problem=workshop-ended&name=Aylin`,
      "/j?form=re-enter&problem=code-unknown",
      `/m/${stage.workshopId}`,
      `/m/${stage.workshopId}#not-the-secret`,
    ]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await examine(page, path, width);
    }
    await page.goto(stage.made.links.moderate);
    await expect(page.getByRole("button", { name: de.join.enter.submit })).toBeVisible();
    await examine(page, "a moderator's link", width);
    stage.close();
  });

  test(`making a workshop ${width.name}`, async ({ visitor }) => {
    const { page } = await visitor(width.browser);
    await openNew(page);
    await examine(page, "/new", width);
    await page.getByText(de.create.more).click();
    await page.getByLabel(de.create.ordinal).fill("vierte");
    await page.getByRole("button", { name: de.create.submit }).click();
    await expect(page.getByText(de.create.errors.titleMissing)).toBeVisible();
    await examine(page, "/new, unfolded, with errors", width);
    await page.getByLabel(de.create.ordinal).fill("");
    await page.getByLabel(de.create.name).fill(HEAD.title);
    await page.getByRole("button", { name: de.create.submit }).click();
    await expect(page.getByRole("heading", { level: 1, name: de.create.done.title })).toBeVisible();
    await examine(page, "the sheet after making a workshop", width);
    await page.getByRole("button", { name: de.share.slide }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await examine(page, "the slide that brings people in", width);
  });

  test(`screens without a workshop ${width.name}`, async ({ server, visitor }) => {
    const stage = await setStage(server.url, HEAD);
    const stranger = (await visitor(width.browser)).page;
    await stranger.goto(`/w/${stage.workshopId}`);
    await expect(stranger.getByRole("heading", { name: de.over.noSession.title })).toBeVisible();
    await stranger.getByText(de.join.again.summary).first().click();
    await examine(stranger, "the workroom without a session", width);

    const [aylin, jonte] = [await stage.join("Aylin"), await stage.join("Jonte")];
    const removed = await visitor(width.browser);
    const erased = await visitor(width.browser);
    for (const [{ context, page }, entry] of [
      [removed, aylin],
      [erased, jonte],
    ] as const) {
      await seat(context, server.url, entry);
      await page.goto(`/w/${stage.workshopId}`);
      await expectReady(page);
    }
    await stage.direct("person.remove", { personId: aylin.personId });
    await expect(removed.page.getByRole("heading", { name: de.over.removed.title })).toBeVisible();
    await examine(removed.page, "removed from the workshop", width);
    await stage.direct("workshop.end", {});
    await expect(erased.page.getByText(de.workroom.ended).first()).toBeVisible();
    await examine(erased.page, "a workshop that has ended", width);
    const answer = await fetch(new URL(`/api/workshops/${stage.workshopId}`, server.url), {
      method: "DELETE",
      headers: { authorization: `Bearer ${stage.made.token}` },
    });
    expect(answer.status).toBe(204);
    await expect(erased.page.getByRole("heading", { name: de.over.notFound.title })).toBeVisible();
    await examine(erased.page, "a workshop that was erased", width);
    stage.close();
  });

  test(`waiting at the door ${width.name}`, async ({ server, visitor }) => {
    const stage = await setStage(server.url, HEAD);
    await stage.direct("door.set", { door: "approve" });
    const { page } = await visitor(width.browser);
    await page.goto(`/j/${stage.code}`);
    await page.getByLabel(de.join.name, { exact: true }).fill("Aylin");
    await page.getByRole("button", { name: de.join.submit, exact: true }).click();
    await expect(page.getByRole("heading", { name: de.join.waiting.title })).toBeVisible();
    await examine(page, "waiting to be let in", width);
    const moderator = await visitor(width.browser);
    await seat(moderator.context, server.url, stage.made);
    await moderator.page.goto(`/w/${stage.workshopId}/desk`);
    await expect(moderator.page.getByRole("region", { name: de.desk.atDoor.title })).toBeVisible();
    await examine(moderator.page, "the desk while somebody waits", width);
    await moderator.page.getByRole("button", { name: de.desk.atDoor.turnAwayPerson("Aylin") }).click();
    await expect(page.getByRole("heading", { name: de.over.turnedAway.title })).toBeVisible();
    await examine(page, "turned away", width);
    stage.close();
  });

  test(`a page that breaks ${width.name}`, async ({ server, visitor }) => {
    const stage = await setStage(server.url, HEAD);
    const { page } = await visitor(width.browser);
    // The scripts of the page itself come, those that the workroom asks for later do not.
    const written = await (await fetch(new URL(`/w/${stage.workshopId}`, server.url))).text();
    await page.route("**/_next/static/chunks/*.js", (route) => {
      const known = written.includes(new URL(route.request().url()).pathname);
      return known ? route.continue() : route.abort();
    });
    await page.goto(`/w/${stage.workshopId}`);
    await expect(page.getByRole("heading", { name: de.failure.title })).toBeVisible();
    await examine(page, "the error page", width);
    await page.unrouteAll();
    await page.getByRole("button", { name: de.failure.retry }).click();
    await expect(page.getByRole("heading", { name: de.over.noSession.title })).toBeVisible();
    stage.close();
  });
}
