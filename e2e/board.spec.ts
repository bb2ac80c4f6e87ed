// board.spec.ts: what one can do with cards, and with others at the same card, that no other journey comes by.

import type { Page } from "@playwright/test";
import { de } from "#lib/messages/de.ts";
import { CATEGORIES, categoryLabel, GROUPS } from "#lib/landscape/categories.ts";
import { addCard, cardOf, closeCard, expectRoom, expectSaved, openCard } from "./actors/participant.ts";
import { openRound, seat, setStage, type Stage } from "./actors/stage.ts";
import { expect, expectAccessible, test, type Visitor } from "./fixtures.ts";

const { bar } = de.board;
const field = de.fields;

/** A group of Aylin and Jonte; those who are named have a browser. */
async function inAGroup(
  origin: string,
  visitor: () => Promise<Visitor>,
  names: readonly string[],
): Promise<{ readonly stage: Stage; readonly pages: readonly Page[] }> {
  const stage = await setStage(origin, { title: "Nachbarschaften im Netz" });
  const members = [await stage.join("Aylin"), await stage.join("Jonte")];
  await openRound(stage, [{ name: "Bewegung", members }]);
  const pages = [];
  for (const member of members.slice(0, names.length)) {
    const { context, page } = await visitor();
    await seat(context, origin, member);
    await page.goto(`/w/${stage.workshopId}`);
    await expectRoom(page, "Bewegung");
    pages.push(page);
  }
  return { stage, pages };
}

async function twoInAGroup(
  origin: string,
  visitor: () => Promise<Visitor>,
): Promise<{ readonly stage: Stage; readonly aylin: Page; readonly jonte: Page }> {
  const { stage, pages } = await inAGroup(origin, visitor, ["Aylin", "Jonte"]);
  const [aylin, jonte] = pages as [Page, Page];
  return { stage, aylin, jonte };
}

test("a partner gets one of the 38 categories, and may be untypical in spite of it", async ({
  server,
  visitor,
}) => {
  const { stage, aylin, jonte } = await twoInAGroup(server.url, visitor);
  await addCard(aylin, "partner", "Haus am Deich");
  const card = await openCard(aylin, "Haus am Deich");
  const category = card.getByLabel(field.category, { exact: true });
  await expect(category.locator("optgroup")).toHaveCount(GROUPS.length);
  await expect(category.locator("optgroup option")).toHaveCount(38);
  expect(CATEGORIES).toHaveLength(38);
  const label = categoryLabel("neighbourhood", "de");
  await category.selectOption({ label });
  await expect(card.getByRole("radio", { name: new RegExp(`^${field.typical}`) })).toBeChecked();
  await card.getByText(de.board.mark.untypical, { exact: true }).click();
  await closeCard(card);
  const seen = jonte.getByRole("main").getByRole("article").filter({ hasText: "Haus am Deich" });
  await expect(seen.getByText(label)).toBeVisible();
  await expect(seen.getByText(de.board.mark.untypical, { exact: true })).toBeVisible();
  stage.close();
});

test("what is asked second is written, read by the others and told to programs", async ({
  server,
  visitor,
}) => {
  const { stage, aylin, jonte } = await twoInAGroup(server.url, visitor);
  await addCard(aylin, "partner", "Haus am Deich");
  const partner = await openCard(aylin, "Haus am Deich");
  await partner.getByText(field.more).click();
  await partner.getByLabel(field.formality).selectOption({ label: field.formalities.spoken });
  const gives = partner.getByRole("group", { name: field.gives });
  await gives.getByLabel(field.resources.rooms).check();
  await gives.getByLabel(field.resources.money).check();
  await gives.getByLabel(field.resources.money).uncheck();
  await partner.getByRole("group", { name: field.gets }).getByLabel(field.resources.access).check();
  await expectAccessible(aylin, "a partner with everything unfolded");
  await closeCard(partner);
  await addCard(aylin, "offer", "Deichfest");
  const offer = await openCard(aylin, "Deichfest");
  await offer.getByText(field.more).click();
  await offer.getByLabel(field.benefit).fill("Nachbarn lernen sich kennen");
  await closeCard(offer);
  await expectSaved(aylin);

  const seen = await openCard(jonte, "Haus am Deich");
  await seen.getByText(field.more).click();
  await expect(
    seen.getByRole("group", { name: field.gives }).getByLabel(field.resources.rooms),
  ).toBeChecked();
  const answer = await fetch(new URL(`/api/workshops/${stage.workshopId}/cards`, server.url), {
    headers: { authorization: `Bearer ${stage.made.token}` },
  });
  const cards = (await answer.json()) as readonly Record<string, unknown>[];
  expect(cards.find(({ title }) => title === "Haus am Deich")).toMatchObject({
    formality: "spoken",
    gives: ["rooms"],
    gets: ["access"],
  });
  expect(cards.find(({ title }) => title === "Deichfest")).toMatchObject({
    benefit: "Nachbarn lernen sich kennen",
  });
  stage.close();
});

test("own steps are undone and done again, and nobody else's", async ({ server, visitor }) => {
  const { stage, aylin, jonte } = await twoInAGroup(server.url, visitor);
  const undo = aylin.getByRole("button", { name: bar.undo });
  const redo = aylin.getByRole("button", { name: bar.redo });
  await expect(undo).toBeDisabled();
  await addCard(aylin, "partner", "Turnverein Ostersiel");
  await addCard(jonte, "partner", "Museum am Fluss");
  await expect(cardOf(aylin, "Museum am Fluss")).toBeVisible();
  await undo.click();
  await expect(cardOf(aylin, "Turnverein Ostersiel")).toHaveCount(0);
  await expect(cardOf(jonte, "Turnverein Ostersiel")).toHaveCount(0);
  await expect(cardOf(aylin, "Museum am Fluss")).toBeVisible();
  await expect(undo).toBeDisabled();
  await redo.click();
  await expect(cardOf(jonte, "Turnverein Ostersiel")).toBeVisible();

  const card = await openCard(aylin, "Turnverein Ostersiel");
  await card.getByRole("button", { name: de.board.card.hide }).click();
  await expect(cardOf(jonte, "Turnverein Ostersiel")).toHaveCount(0);
  // Only its author and moderation take it out of the bin again.
  await jonte.getByRole("button", { name: bar.bin(1) }).click();
  await expect(jonte.getByRole("dialog").getByText(de.fields.bin.notYours)).toBeVisible();
  await expect(jonte.getByRole("button", { name: de.fields.bin.restore })).toHaveCount(0);
  await aylin.getByRole("button", { name: bar.bin(1) }).click();
  await aylin.getByRole("dialog").getByRole("button", { name: de.fields.bin.restore }).click();
  await aylin.keyboard.press("Escape");
  await expect(cardOf(jonte, "Turnverein Ostersiel")).toBeVisible();
  await expect(cardOf(aylin, "Turnverein Ostersiel")).toBeVisible();
  await expectSaved(aylin);
  stage.close();
});

test("a category is suggested by the name; cards are found by words, by kind and by group of categories", async ({
  server,
  visitor,
}) => {
  const { stage, pages } = await inAGroup(server.url, visitor, ["Aylin"]);
  const [aylin] = pages as [Page];
  const title = aylin.getByLabel(de.board.add.title.partner, { exact: true });
  await title.fill("TSV Ostersiel");
  const label = categoryLabel("sports_club", "de");
  await expect(aylin.getByText(de.board.add.suggested(label))).toBeVisible();
  await title.press("Enter");
  await expect(
    aylin.getByRole("main").getByRole("article").filter({ hasText: "TSV Ostersiel" }).getByText(label),
  ).toBeVisible();
  await addCard(aylin, "partner", "Museum am Fluss");
  await addCard(aylin, "message", "Im Museum ist Zeit.");
  await aylin.getByRole("button", { name: bar.find }).click();
  const words = aylin.getByLabel(de.fields.filter.search, { exact: true });
  await words.fill("MUSEUM");
  await expect(aylin.getByText(bar.found(2, 3))).toBeVisible();
  await expect(cardOf(aylin, "TSV Ostersiel")).toHaveCount(0);
  await aylin
    .getByLabel(de.fields.filter.kind, { exact: true })
    .selectOption({ label: de.board.kinds.message });
  await expect(aylin.getByText(bar.found(1, 3))).toBeVisible();
  await expect(cardOf(aylin, "Im Museum ist Zeit.")).toBeVisible();
  await aylin.getByRole("button", { name: bar.clear }).last().click();
  const leisure = GROUPS.find((group) => group.key === "leisure")?.label.de ?? "";
  await aylin.getByLabel(de.fields.filter.group, { exact: true }).selectOption({ label: leisure });
  await expect(cardOf(aylin, "TSV Ostersiel")).toBeVisible();
  await expect(cardOf(aylin, "Museum am Fluss")).toHaveCount(0);
  stage.close();
});

test("two write in one line, one of them with an input method, and no letter is lost", async ({
  server,
  visitor,
}) => {
  const { stage, aylin, jonte } = await twoInAGroup(server.url, visitor);
  await addCard(aylin, "partner", "Haus am Deich");
  const mine = await openCard(aylin, "Haus am Deich");
  const theirs = await openCard(jonte, "Haus am Deich");
  // Who else writes there is said beside the name of the field.
  const name = new RegExp(`^${field.text}`);
  const note = mine.getByRole("textbox", { name });
  const same = theirs.getByRole("textbox", { name });
  await note.fill("Grüße: ");
  await expect(same).toHaveValue("Grüße: ");
  await note.press("End");
  const keyboard = await aylin.context().newCDPSession(aylin);
  await keyboard.send("Input.imeSetComposition", { text: "に", selectionStart: 1, selectionEnd: 1 });
  await keyboard.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 });
  // While the word is being composed the other one writes before it.
  await same.press("Home");
  await same.pressSequentially("Öfter schöne ");
  await keyboard.send("Input.imeSetComposition", { text: "にほん", selectionStart: 3, selectionEnd: 3 });
  await keyboard.send("Input.insertText", { text: "日本" });
  await note.pressSequentially(" und ß");
  for (const text of [note, same]) await expect(text).toHaveValue("Öfter schöne Grüße: 日本 und ß");
  await expect(mine.getByText(de.board.card.editing("Jonte")).first()).toBeVisible();
  await expect(theirs.getByText(de.board.card.editing("Aylin")).first()).toBeVisible();
  stage.close();
});

test("without a net that is said across the window and at each card", async ({ server, visitor }) => {
  const { stage, aylin, jonte } = await twoInAGroup(server.url, visitor);
  await addCard(aylin, "partner", "Turnverein Ostersiel");
  await expect(cardOf(jonte, "Turnverein Ostersiel")).toBeVisible();
  await expectSaved(aylin);
  await aylin.context().setOffline(true);
  const banner = aylin.getByRole("region", { name: de.workroom.connection.label });
  await expect(banner).toBeVisible();
  const width = await aylin.evaluate(() => document.documentElement.clientWidth);
  expect(await banner.boundingBox()).toMatchObject({ x: 0, width });
  await addCard(aylin, "partner", "Museum am Fluss");
  const waiting = aylin.getByRole("article").filter({ hasText: "Museum am Fluss" });
  await expect(waiting.getByText(de.board.delivery.card)).toBeVisible();
  await expect(
    aylin.getByRole("article").filter({ hasText: "Turnverein Ostersiel" }).getByText(de.board.delivery.card),
  ).toHaveCount(0);
  await aylin.context().setOffline(false);
  await expect(waiting.getByText(de.board.delivery.card)).toHaveCount(0, { timeout: 40_000 });
  await expect(banner).toHaveCount(0);
  await expectSaved(aylin);
  stage.close();
});

test("in the plenary the cards of all stand by group or by category, once each", async ({
  server,
  visitor,
}) => {
  const stage = await setStage(server.url, { title: "Nachbarschaften im Netz" });
  const [aylin, jonte] = [await stage.join("Aylin"), await stage.join("Jonte")];
  await openRound(stage, [
    { name: "Bewegung", members: [aylin] },
    { name: "Kultur", members: [jonte] },
  ]);
  await stage.write(aylin, (await stage.room("Bewegung")).id, [{ kind: "partner", title: "TSV Ostersiel" }]);
  await stage.write(jonte, (await stage.room("Kultur")).id, [
    { kind: "partner", title: "Museum am Fluss" },
    { kind: "message", title: "Kultur ist ein Türöffner." },
  ]);
  await stage.direct("round.close", { graceSeconds: 0 });
  const { context, page } = await visitor();
  await seat(context, server.url, aylin);
  await page.goto(`/w/${stage.workshopId}`);
  const { plenary } = de.board;
  for (const group of ["Bewegung", "Kultur"])
    await expect(page.getByRole("heading", { level: 3, name: new RegExp(`^${group}`) })).toBeVisible();
  for (const title of ["TSV Ostersiel", "Museum am Fluss", "Kultur ist ein Türöffner."])
    await expect(page.getByRole("main").getByText(title, { exact: true })).toHaveCount(1);
  await page.getByText(plenary.byCategory, { exact: true }).click();
  await expect(page.getByRole("heading", { name: new RegExp(plenary.noGroup) })).toBeVisible();
  await expect(page.getByRole("heading", { level: 3, name: /^Bewegung/ })).toHaveCount(0);
  await expect(page.getByRole("main").getByText("TSV Ostersiel", { exact: true })).toHaveCount(1);
  const projected = await page.request.get(`/api/workshops/${stage.workshopId}/cards`);
  expect((await projected.json()) as unknown[]).toHaveLength(3);
  stage.close();
});
