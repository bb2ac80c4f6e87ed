// writing.spec.ts: everybody writes for themselves, nobody reads along, and all is shown at once; with an open edit at that
// moment, without a network at that moment, and by keyboard alone.

import type { Locator, Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { come, gather, nth } from "./actors/company.ts";
import { forbidPointer, walker } from "./actors/keyboard.ts";
import { cardOf, expectSaved } from "./actors/participant.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const { board, writing, signs, workroom } = de;
const PARTNER = board.add.title.partner;

function sheetOf(page: Page): Locator {
  return page.getByRole("region", { name: writing.sheet.title });
}

/** Types a card onto the own sheet. */
async function note(page: Page, title: string): Promise<void> {
  const field = page.getByLabel(PARTNER, { exact: true });
  await field.fill(title);
  await field.press("Enter");
  await expect(sheetOf(page).getByRole("heading", { name: title })).toBeVisible();
}

async function reveal(page: Page): Promise<void> {
  await page.getByRole("button", { name: writing.now.reveal }).click();
  await page.getByRole("button", { name: writing.reveal.do }).click();
  await expect(page.getByText(writing.reveal.done).first()).toBeVisible();
}

test("everybody writes unseen, and all is revealed at once, with a word left in somebody's hands", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await gather(server.url, ["Aylin", "Jonte"]);
  const moderator = (await come(visitor, server.url, stage.made, "/desk")).page;
  const aylin = (await come(visitor, server.url, nth(people, 0))).page;
  const jonte = (await come(visitor, server.url, nth(people, 1))).page;

  await test.step("moderation begins, and says what will stand on the cards", async () => {
    await aylin.getByLabel(PARTNER, { exact: true }).fill("Turnver");
    await moderator.getByRole("button", { name: writing.begin.button }).click();
    await moderator.getByText(writing.begin.authors.name, { exact: true }).click();
    await expectAccessible(moderator, "the form that begins quiet writing");
    await moderator.getByRole("button", { name: writing.begin.do }).click();
    await expect(sheetOf(aylin)).toContainText(writing.sheet.promise.name);
    // What was begun on the shared board goes on here.
    await expect(aylin.getByLabel(PARTNER, { exact: true })).toHaveValue("Turnver");
  });

  await test.step("nobody reads along", async () => {
    await note(aylin, "Turnverein Ostersiel");
    await note(aylin, "Moschee am Hafen");
    await note(jonte, "Stadtbücherei");
    await expectSaved(aylin);
    await expectSaved(jonte);
    await jonte.getByRole("button", { name: writing.sheet.look }).click();
    await expect(jonte.getByText(writing.sheet.looking)).toBeVisible();
    await expect(jonte.getByText("Turnverein Ostersiel")).toHaveCount(0);
    await jonte.getByRole("button", { name: writing.sheet.back }).click();
    const elsewhere = jonte.getByRole("button", { name: writing.notice.go });
    await expect(elsewhere).toHaveCount(0);
    await jonte.getByRole("link", { name: workroom.place.documentation }).click();
    await expectAccessible(jonte, "the document while people write quietly");
    await elsewhere.click();
    await expect(sheetOf(jonte)).toBeVisible();
    await expect(elsewhere).toHaveCount(0);
    await expect(moderator.getByText("Turnverein Ostersiel")).toHaveCount(0);
  });

  await test.step("a card can be changed, and taken away and back", async () => {
    await aylin.getByRole("button", { name: writing.sheet.edit("Turnverein Ostersiel") }).click();
    await aylin.getByLabel(writing.edit.text).fill("Dienstags, mit den Kindern");
    await aylin.getByRole("button", { name: writing.edit.save }).click();
    await expect(sheetOf(aylin)).toContainText("Dienstags, mit den Kindern");
    await aylin.getByRole("button", { name: writing.sheet.hide("Moschee am Hafen") }).click();
    await expect(sheetOf(aylin).getByText("Moschee am Hafen")).toHaveCount(0);
    await aylin.getByRole("button", { name: board.bar.undo }).first().click();
    await expect(sheetOf(aylin).getByText("Moschee am Hafen")).toBeVisible();
    await expectAccessible(aylin, "the own sheet");
  });

  await test.step("who is done is counted", async () => {
    await jonte.getByRole("button", { name: signs.ready.set }).click();
    await expect(moderator.getByText(writing.now.done(1, 2))).toBeVisible();
  });

  await test.step("the reveal takes nothing out of the hand", async () => {
    await aylin.getByRole("button", { name: writing.sheet.edit("Moschee am Hafen") }).click();
    await aylin.getByLabel(writing.edit.title).fill("Moschee am Hafen und Teestube");
    await jonte.getByLabel(PARTNER, { exact: true }).fill("Klei");
    await expectSaved(aylin);
    await expect(jonte.getByRole("region", { name: writing.begin.clock, exact: true })).toBeVisible();
    await reveal(moderator);
    // Its clock goes with it.
    await expect(jonte.getByRole("region", { name: writing.begin.clock, exact: true })).toHaveCount(0);
    await expect(sheetOf(aylin)).toContainText(writing.edit.gone);
    await expect(aylin.getByLabel(writing.edit.title)).toHaveValue("Moschee am Hafen und Teestube");
    await aylin.getByRole("button", { name: writing.edit.discard }).click();
    await aylin.getByRole("button", { name: writing.over.leave }).click();
    for (const title of ["Turnverein Ostersiel", "Moschee am Hafen", "Stadtbücherei"])
      await expect(cardOf(aylin, title)).toBeVisible();
    await expect(aylin.getByText(board.card.by("Jonte"))).toBeVisible();
  });

  await test.step("what was unfinished is finished and shown later", async () => {
    await expect(jonte.getByLabel(PARTNER, { exact: true })).toHaveValue("Klei");
    await note(jonte, "Kleingartenverein");
    await expectSaved(jonte);
    await jonte.getByRole("button", { name: writing.share.early(1) }).click();
    await jonte.getByRole("button", { name: writing.share.do }).click();
    await expect(cardOf(jonte, "Kleingartenverein")).toBeVisible();
    await expect(cardOf(aylin, "Kleingartenverein")).toBeVisible();
    await expect(sheetOf(jonte)).toHaveCount(0);
  });
  stage.close();
});

test("whoever was without a network at the reveal finds their card again, and nothing is shown without them", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await gather(server.url, ["Marlies"]);
  await stage.direct("agenda.add", { title: "Für sich", minutes: 5, place: "alone" });
  await stage.direct("agenda.add", { title: "Austausch", minutes: 5 });
  const moderator = (await come(visitor, server.url, stage.made, "/desk")).page;
  const marlies = await come(visitor, server.url, nth(people, 0));
  await moderator.getByRole("button", { name: de.agenda.begin("Für sich") }).click();
  await expect(sheetOf(marlies.page)).toContainText(writing.sheet.promise.group);
  await marlies.context.setOffline(true);
  await expect(marlies.page.getByText(workroom.connection.lost).first()).toBeVisible();
  await note(marlies.page, "Aus dem Funkloch");
  await moderator.getByRole("button", { name: de.agenda.next("Austausch") }).click();
  await expect(moderator.getByText(de.agenda.hint.writingOpen)).toBeVisible();
  await moderator.getByRole("button", { name: de.agenda.hint.reveal, exact: true }).first().click();
  await moderator.getByRole("button", { name: writing.reveal.do }).click();
  await expect(moderator.getByText(de.agenda.hint.writingOpen)).toHaveCount(0);
  await marlies.context.setOffline(false);
  await expect(marlies.page.getByText(writing.over.left(1))).toBeVisible({ timeout: 40_000 });
  await expect(cardOf(marlies.page, "Aus dem Funkloch")).toHaveCount(0);
  // The news of the reveal may be here before the sheet is connected again.
  await marlies.page.getByRole("button", { name: writing.over.open }).click();
  await expectSaved(marlies.page);
  await marlies.page.reload();
  await marlies.page.getByRole("button", { name: writing.over.open }).click();
  await expectSaved(marlies.page);
  await marlies.page.getByRole("button", { name: writing.share.early(1) }).click();
  await marlies.page.getByRole("button", { name: writing.share.do }).click();
  await expect(cardOf(marlies.page, "Aus dem Funkloch")).toBeVisible();
  await expect(marlies.page.getByText(writing.over.left(1))).toHaveCount(0);
  stage.close();
});

test("a phase says what is promised and for how long, and then there is one thing to do", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await gather(server.url, ["Ivo"]);
  const promised = { author: "nobody", own: true } as const;
  await stage.direct("agenda.add", { title: "Für sich", minutes: 0.2, place: "alone", writing: promised });
  await stage.direct("agenda.add", { title: "Austausch", minutes: 5 });
  const moderator = (await come(visitor, server.url, stage.made, "/desk")).page;
  const ivo = (await come(visitor, server.url, nth(people, 0))).page;
  await moderator.getByRole("button", { name: de.agenda.begin("Für sich") }).click();
  await expect(sheetOf(ivo)).toContainText(writing.sheet.promise.nobody);
  await note(ivo, "Segelverein");
  await expect(ivo.getByRole("button", { name: writing.share.early(1) })).toBeVisible();
  await moderator.getByRole("button", { name: de.agenda.hint.revealAll }).click({ timeout: 20_000 });
  await moderator.getByRole("button", { name: writing.reveal.do }).click();
  await expect(cardOf(ivo, "Segelverein")).toBeVisible();
  await expect(moderator.getByText(de.agenda.hint.writingDue)).toHaveCount(0);
  stage.close();
});

test("one writes by keyboard alone, on a phone's width without scrolling sideways", async ({
  server,
  visitor,
}) => {
  const { stage, people } = await gather(server.url, ["Levent"]);
  const moderator = (await come(visitor, server.url, stage.made, "/desk")).page;
  await moderator.getByRole("button", { name: writing.begin.button }).click();
  await moderator.getByText(writing.begin.authors.nobody, { exact: true }).click();
  await moderator.getByLabel(writing.begin.own).check();
  await moderator.getByRole("button", { name: writing.begin.do }).click();
  await expect(moderator.getByText(`${writing.now.shown.nobody} ${writing.now.own}`)).toBeVisible();
  await expect(
    moderator
      .getByRole("timer")
      .filter({ hasText: /^4:5|^5:00/ })
      .first(),
  ).toBeVisible();
  const { context, page } = await come(visitor, server.url, nth(people, 0), "", {
    viewport: { width: 320, height: 640 },
  });
  await forbidPointer(context, page);
  const walk = walker(page);
  const title = "Bundesarbeitsgemeinschaft der Senioren-Organisationen";
  await expect(sheetOf(page)).toContainText(writing.sheet.promise.nobody);
  await walk.to(page.getByLabel(PARTNER, { exact: true }));
  await walk.write(title);
  await walk.key("Enter");
  await expect(sheetOf(page).getByRole("heading", { name: title })).toBeVisible();
  await walk.backTo(page.getByRole("button", { name: writing.sheet.edit(title) }));
  await walk.key("Enter");
  await walk.expectFocus(page.getByLabel(writing.edit.title));
  await walk.key("Escape");
  await walk.expectFocus(page.getByRole("button", { name: writing.sheet.edit(title) }));
  await expectAccessible(page, "the own sheet on a phone");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await expectSaved(page);
  await walk.press(page.getByRole("button", { name: writing.share.early(1) }));
  await walk.press(page.getByRole("button", { name: writing.share.do }));
  await expect(sheetOf(page).getByRole("heading", { name: title })).toHaveCount(0);
  await walk.expectNotLost("the last card was shown");
  await walk.press(page.getByRole("button", { name: writing.sheet.look }));
  await expect(cardOf(page, title)).toBeVisible();
  stage.close();
});
