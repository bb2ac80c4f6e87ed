// two-tabs-and-names.spec.ts: what people do to every website: open it twice, go back, fall asleep, have long names, paste
// strange ones, and speak English.

import { de } from "#lib/messages/de.ts";
import { en } from "#lib/messages/en.ts";
import { countGraphemes } from "#lib/util/text.ts";
import { createWorkshop } from "./actors/moderator.ts";
import {
  addCard,
  cardOf,
  expectReady,
  expectRoom,
  expectSaved,
  join,
  openCard,
} from "./actors/participant.ts";
import { openRound, seat, setStage } from "./actors/stage.ts";
import { expect, test } from "./fixtures.ts";

test("two tabs of one browser are one person", async ({ server, visitor }) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const { context, page: first } = await visitor();
  await join(first, stage.code, "Aylin");
  const second = await context.newPage();
  await second.goto(`/j/${stage.code}`);
  await second.waitForURL(`**/w/${stage.workshopId}`);
  await expectReady(second);
  expect((await stage.state()).people.filter((person) => person.role === "participant")).toHaveLength(1);

  await addCard(first, "partner", "Turnverein Ostersiel");
  await expect(cardOf(second, "Turnverein Ostersiel")).toBeVisible();
  const inFirst = await openCard(first, "Turnverein Ostersiel");
  const inSecond = await openCard(second, "Turnverein Ostersiel");
  await inFirst.getByLabel(de.fields.text, { exact: true }).fill("Trifft sich dienstags.");
  const note = inSecond.getByLabel(de.fields.text, { exact: true });
  await expect(note).toHaveValue("Trifft sich dienstags.");
  await note.press("End");
  await note.pressSequentially(" Auch im Winter.");
  await expect(inFirst.getByLabel(de.fields.text, { exact: true })).toHaveValue(
    "Trifft sich dienstags. Auch im Winter.",
  );
  await expectSaved(second);
  await first.close();
  await second.reload();
  await expect(cardOf(second, "Turnverein Ostersiel")).toBeVisible();
  stage.close();
});

test("back and forward stay inside the workroom", async ({ server, visitor }) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const { context, page } = await visitor();
  await seat(context, server.url, stage.made);
  await page.goto("/");
  await page.goto(`/w/${stage.workshopId}`);
  await expectReady(page);
  await page.getByRole("link", { name: de.workroom.place.desk }).click();
  await expect(page.getByRole("heading", { level: 1, name: de.desk.title })).toBeVisible();
  await page.getByRole("link", { name: de.workroom.place.documentation }).click();
  await expect(page.getByRole("heading", { level: 1, name: de.documentation.title })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: de.desk.title })).toBeVisible();
  await page.goBack();
  await expectRoom(page, de.workroom.plenary);
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1, name: de.desk.title })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: de.start.title })).toBeVisible();
  await page.goForward();
  await expectRoom(page, de.workroom.plenary);
  stage.close();
});

test("somebody falls asleep in the lobby and wakes up in the group", async ({ server, visitor }) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const { context, page } = await visitor();
  await join(page, stage.code, "Aylin");
  await expect(page.getByText(de.lobby.soon)).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText(de.workroom.connection.lost).first()).toBeVisible();
  await expect(page.getByText(de.lobby.soon)).toBeVisible();
  const people = (await stage.state()).people.filter((person) => person.role === "participant");
  const members = people.map(({ id }) => ({ personId: id, workshopId: stage.workshopId, token: "" }));
  await openRound(stage, [{ name: "Bewegung", members }]);
  await context.setOffline(false);
  await expect(page.getByText(de.workroom.connection.lost)).toHaveCount(0, { timeout: 40_000 });
  await expectRoom(page, "Bewegung");
  await addCard(page, "partner", "Turnverein Ostersiel");
  await expectSaved(page);
  stage.close();
});

test("long and foreign names are kept and fit", async ({ visitor }) => {
  const title = "Donaudampfschifffahrtsgesellschaft und Nachbarschaft ".repeat(4).slice(0, 199) + "ß";
  // Families and flags are one sign each, however many code points they have.
  const name = `Zoë Đặng 👩‍👩‍👧‍👦 Łucja Ñandú-Öztürk Ψυχή Іван🇺🇦`;
  expect(countGraphemes(title)).toBe(200);
  expect(countGraphemes(name)).toBe(40);
  const moderator = (await visitor({ viewport: { width: 320, height: 640 } })).page;
  const made = await createWorkshop(moderator, { title });
  await expect(moderator.getByText(title)).toBeVisible();
  const guest = (await visitor({ viewport: { width: 320, height: 640 } })).page;
  await join(guest, made.code, name, "Verein „Grüße & Küsse“ <e. V.>");
  for (const page of [guest, moderator]) {
    if (page === moderator) await page.goto(`/w/${made.workshopId}`);
    await expectReady(page);
    await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
    await expect(page.getByRole("main").getByText(name)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
  await addCard(guest, "message", "Grüße aus Đà Nẵng 👋🏽 „ß“ ﷽");
  await expect(cardOf(moderator, "Grüße aus Đà Nẵng 👋🏽 „ß“ ﷽")).toBeVisible();
  const shown = await moderator.request.get(`/api/workshops/${made.workshopId}/documentation.md`);
  expect(await shown.text()).toContain("Đà Nẵng 👋🏽");
});

test("what looks like code is text everywhere", async ({ server, visitor }) => {
  const BAD = `<img src=x onerror="document.title='hit'"><script>document.title='hit'</script>`;
  const stage = await setStage(server.url, { title: `Titel ${BAD}`, abstract: `Worum ${BAD}` });
  const { page } = await visitor();
  await join(page, stage.code, `<b>A</b>"'&lt;`, `=1+1 ${BAD}`);
  await expect(page.getByRole("heading", { level: 2, name: `Titel ${BAD}` })).toBeVisible();
  await expect(page.getByRole("main").getByText(`<b>A</b>"'&lt;`)).toBeVisible();
  await addCard(page, "message", `Karte ${BAD}`);
  await addCard(page, "partner", "{{7*7}} javascript:alert(1)");
  await expectSaved(page);
  await page.getByRole("link", { name: de.workroom.place.documentation }).click();
  await expect(page.getByRole("heading", { level: 1, name: de.documentation.title })).toBeVisible();
  await expect(page.getByText(`Karte ${BAD}`).first()).toBeVisible();
  expect(await page.locator("img, main script").count()).toBe(0);
  expect(await page.title()).not.toBe("hit");

  const file = await page.request.get(`/api/workshops/${stage.workshopId}/documentation.html`);
  const opened = (await visitor()).page;
  await opened.setContent(await file.text());
  await expect(opened.getByText(`Karte ${BAD}`).first()).toBeVisible();
  expect(await opened.locator("img, script").count()).toBe(0);
  expect(await opened.title()).toContain("<script>");
  const answer = await opened.goto(
    `/j/${stage.code}?problem=code-unknown&name=${encodeURIComponent(`">${BAD}`)}`,
  );
  expect(answer?.status()).toBe(200);
  await expect(opened.getByLabel(de.join.name, { exact: true })).toHaveValue(`">${BAD}`);
  stage.close();
});

test("who speaks English is spoken to in English, and can change it", async ({ server, visitor }) => {
  const stage = await setStage(server.url, { title: "Building networks", language: "en" });
  const { page } = await visitor({ locale: "en-GB" });
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByLabel(en.start.join.label).fill(stage.code);
  await page.getByRole("button", { name: en.start.join.submit }).click();
  await page.getByRole("button", { name: "Deutsch" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("heading", { level: 1, name: de.join.title })).toBeVisible();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: en.join.title })).toBeVisible();
  await page.getByLabel(en.join.code).fill(stage.code);
  await page.getByLabel(en.join.name, { exact: true }).fill("Grace");
  await page.getByRole("button", { name: en.join.submit, exact: true }).click();
  await expect(page.getByLabel(en.workroom.whereabouts)).toBeVisible();
  await expect(page.getByText(en.lobby.soon)).toBeVisible();
  const field = page.getByRole("form", { name: en.board.add.label }).getByRole("textbox");
  await field.fill("Riverside Sports Club");
  await field.press("Enter");
  await expect(cardOf(page, "Riverside Sports Club")).toBeVisible();
  await page.getByRole("link", { name: en.workroom.place.documentation }).click();
  await expect(page.getByRole("heading", { level: 1, name: en.documentation.title })).toBeVisible();
  await expect(page.getByText(en.report.partners).first()).toBeVisible();
  await page.getByRole("button", { name: en.workroom.me.menu }).click();
  await page.getByRole("menuitemcheckbox", { name: "Deutsch" }).click();
  await expect(page.getByRole("heading", { level: 1, name: de.documentation.title })).toBeVisible();
  // The document stays in the language of the workshop.
  await expect(page.getByText(en.report.partners).first()).toBeVisible();
  stage.close();
});
